import errno
import os
import shutil
from pathlib import Path

import pytest

from press.editions import EDITIONS, Press, contents, inodes
from xianbao.press.leaf import Leaf
from xianbao.press.publishing import exchange
from xianbao.press.publishing.docket import NOTHING, Scope
from xianbao.press.publishing.forme import PlateRetiredError
from xianbao.press.publishing.publication import Found, Publication
from xianbao.press.publishing.tree import clear

CLEAN = Found(cold=False, doubt=NOTHING)
FRONT = Leaf("index.html", b"front")


@pytest.fixture
def press(tmp_path: Path) -> Press:
    return Press(tmp_path)


def test_each_edition_takes_the_place_of_the_last_one(press: Press) -> None:
    for edition in (*EDITIONS, *reversed(EDITIONS)):
        press.print(edition)
        assert press.published() == edition
        assert inodes(press.standby) == inodes(press.site)
        assert Publication(press.site).look() == CLEAN


def test_beside_the_site_stand_its_like_a_docket_and_a_lock(press: Press) -> None:
    for edition in EDITIONS:
        press.print(edition)
        names = {path.name for path in press.folder.iterdir()} - {"memory.json"}
        assert names == {"site", ".site-standby", ".site-standby.json", ".site-standby.lock"}


def test_the_live_site_stays_as_it_is_until_the_new_one_is_published(press: Press) -> None:
    press.print(EDITIONS[0])
    publication = Publication(press.site)
    assert publication.mend() == CLEAN
    plate = publication.open(Scope.of([""]))
    assert plate.write(FRONT)
    assert press.published() == EDITIONS[0]
    assert publication.publish(["index.html"])
    assert press.published() == EDITIONS[0] | {"index.html": b"front"}
    publication.settle()
    assert contents(press.standby) == press.published()


def test_pages_that_did_not_change_keep_their_file(press: Press) -> None:
    press.print(EDITIONS[0])
    before = {file: (press.site / file).stat() for file in EDITIONS[0]}
    press.print(EDITIONS[0] | {"index.html": b"front"})
    after = {file: (press.site / file).stat() for file in EDITIONS[0]}
    kept = [file for file in before if before[file].st_ino == after[file].st_ino]
    assert sorted(kept) == sorted(EDITIONS[0].keys() - {"index.html"})
    assert all(before[file].st_mtime_ns == after[file].st_mtime_ns for file in kept)


def test_where_nothing_has_changed_the_folder_stays(press: Press) -> None:
    press.print(EDITIONS[0])
    folder = press.site.stat()
    publication = Publication(press.site)
    plate = publication.open(None)
    assert not any(plate.write(Leaf(*page)) for page in EDITIONS[0].items())
    assert not publication.publish([])
    publication.settle()
    assert press.site.stat() == folder
    assert Publication(press.site).look() == CLEAN


def test_a_discarded_run_changes_nothing(press: Press) -> None:
    press.print(EDITIONS[0])
    publication = Publication(press.site)
    plate = publication.open(Scope.of(["", "2026/11/22/01-02"]))
    plate.write(FRONT)
    plate.remove("2026/11/22/01-02/index.html")
    publication.discard()
    assert press.published() == EDITIONS[0]
    assert inodes(press.standby) == inodes(press.site)
    assert Publication(press.site).look() == CLEAN
    with pytest.raises(PlateRetiredError):
        plate.write(FRONT)


def test_a_discarded_first_run_publishes_nothing(press: Press) -> None:
    publication = Publication(press.site)
    publication.open(None).write(Leaf("withdrawn.html", b"never"))
    publication.discard()
    assert not press.site.exists()
    assert press.print(EDITIONS[0]) == Found(cold=True, doubt=None)
    assert press.published() == EDITIONS[0]
    assert inodes(press.standby) == inodes(press.site)


def test_what_was_published_stays_published_when_the_run_fails_afterwards(press: Press) -> None:
    press.print(EDITIONS[0])
    publication = Publication(press.site)
    plate = publication.open(Scope.of([""]))
    plate.write(FRONT)
    publication.publish(["index.html"])
    publication.discard()
    found = Publication(press.site).look()
    assert found == Found(cold=False, doubt=Scope.of([""]), cut_short=True)
    press.print(EDITIONS[0])
    assert press.published() == EDITIONS[0]


def test_doubt_stays_until_a_run_has_settled_it(press: Press) -> None:
    press.print(EDITIONS[0])
    Publication(press.site).open(Scope.of(["sections"]))
    publication = Publication(press.site)
    publication.open(Scope.of([""])).write(FRONT)
    publication.discard()
    assert Publication(press.site).mend().doubt == Scope.of(["sections"])
    publication = Publication(press.site)
    publication.open(NOTHING)
    publication.publish([])
    publication.settle()
    assert Publication(press.site).look() == CLEAN


def test_two_runs_that_were_killed_leave_both_their_scopes_in_doubt(press: Press) -> None:
    press.print(EDITIONS[0])
    Publication(press.site).open(Scope.of(["sections"]))
    Publication(press.site).open(Scope.of([""]))
    assert Publication(press.site).mend().doubt == Scope.of(["", "sections"])


def test_a_change_that_was_not_announced_is_refused_and_mended(press: Press) -> None:
    press.print(EDITIONS[0])
    publication = Publication(press.site)
    publication.open(Scope.of(["sections"])).write(FRONT)
    with pytest.raises(ValueError, match="outside the scope"):
        publication.publish(["index.html"])
    assert press.published() == EDITIONS[0]
    assert Publication(press.site).mend().doubt is None
    assert contents(press.standby) == EDITIONS[0]


def test_a_site_that_is_taken_away_is_made_anew(press: Press) -> None:
    press.print(EDITIONS[0])
    shutil.rmtree(press.site)
    assert press.print(EDITIONS[1]) == Found(cold=True, doubt=None)
    assert press.published() == EDITIONS[1]
    assert inodes(press.standby) == inodes(press.site)


def test_an_empty_folder_is_no_site(press: Press) -> None:
    press.site.mkdir()
    assert press.print(EDITIONS[0]).cold
    assert press.published() == EDITIONS[0]


def test_a_site_somebody_put_there_is_taken_over_and_cleared_of_strangers(press: Press) -> None:
    press.print(EDITIONS[0])
    shutil.rmtree(press.site)
    (press.site / "wp-admin").mkdir(parents=True)
    (press.site / "wp-admin" / "index.php").write_bytes(b"stranger")
    (press.site / "index.html").write_bytes(b"stranger")
    (press.site / "sections").symlink_to(press.folder)
    found = press.print(EDITIONS[1])
    assert found == Found(cold=False, doubt=None, strange=True)
    assert press.published() == EDITIONS[1]
    assert inodes(press.standby) == inodes(press.site)


def test_a_folder_that_is_missing_inside_the_site_is_noticed(press: Press) -> None:
    press.print(EDITIONS[0])
    shutil.rmtree(press.site / "2026")
    assert press.print(EDITIONS[0]).strange
    assert press.published() == EDITIONS[0]
    assert inodes(press.standby) == inodes(press.site)


@pytest.mark.parametrize("lost", [".site-standby", ".site-standby.json"])
def test_what_is_lost_beside_the_site_is_made_again(press: Press, lost: str) -> None:
    press.print(EDITIONS[0])
    (press.folder / lost).rename(press.folder / "elsewhere")
    assert Publication(press.site).mend().doubt is None
    assert inodes(press.standby) == inodes(press.site)
    press.print(EDITIONS[1])
    assert press.published() == EDITIONS[1]


@pytest.mark.parametrize("taken", ["site", ".site-standby", ".site-standby-new"])
def test_a_file_in_the_place_of_a_folder_gives_way_and_the_run_says_so(
    press: Press, taken: str
) -> None:
    press.print(EDITIONS[0])
    place = press.folder / taken
    clear(str(place))
    place.write_text("x", encoding="utf-8")
    assert Publication(press.site).mend().made_good
    press.print(EDITIONS[1])
    assert press.published() == EDITIONS[1]


def test_a_site_of_an_earlier_version_is_taken_over(press: Press) -> None:
    (press.site / "2026").mkdir(parents=True)
    (press.site / "2026" / "index.html").write_bytes(b"old")
    assert press.print(EDITIONS[0]) == Found(cold=False, doubt=None)
    assert press.published() == EDITIONS[0]


def test_a_site_behind_a_link_is_exchanged_where_it_stands(press: Press) -> None:
    real = press.folder / "www" / "today"
    press.site.symlink_to(real)
    for edition in EDITIONS:
        press.print(edition)
        assert press.site.is_symlink()
        assert contents(real) == edition
    assert {path.name for path in real.parent.iterdir()} == {
        "today",
        ".today-standby",
        ".today-standby.json",
        ".today-standby.lock",
    }


def test_a_site_that_cannot_be_moved_stays_and_is_an_error(
    press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    press.print(EDITIONS[0])

    def busy(*_: str) -> None:
        raise OSError(errno.EBUSY, os.strerror(errno.EBUSY))

    with monkeypatch.context() as patch:
        patch.setattr(exchange, "in_one_step", busy)
        with pytest.raises(OSError, match="busy"):
            press.print(EDITIONS[1])
    assert press.published() == EDITIONS[0]
    assert inodes(press.standby) == inodes(press.site)
    assert Publication(press.site).look() == CLEAN


def test_a_dry_run_touches_nothing(press: Press) -> None:
    publication = Publication(press.site)
    assert publication.look().cold
    assert publication.dry().write(FRONT)
    assert list(publication.files()) == []
    assert list(press.folder.iterdir()) == []
    press.print(EDITIONS[0])
    before = sorted(press.folder.rglob("*")), press.folder.stat()
    assert Publication(press.site).look() == CLEAN
    assert Publication(press.site).dry().remove("index.html")
    assert sorted(Publication(press.site).files()) == sorted(EDITIONS[0])
    assert before == (sorted(press.folder.rglob("*")), press.folder.stat())


def test_nothing_is_published_that_was_not_opened(press: Press) -> None:
    with pytest.raises(RuntimeError, match="after open"):
        Publication(press.site).publish(["index.html"])
    with pytest.raises(RuntimeError, match="after open"):
        Publication(press.site).settle()
    Publication(press.site).discard()
