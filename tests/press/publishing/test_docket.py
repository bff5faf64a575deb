import zlib
from pathlib import Path

import pytest

from xianbao.press.publishing.docket import NOTHING, Docket, Scope, union
from xianbao.press.publishing.forme import Stamp

ONE, OTHER = Stamp(1, 10), Stamp(2, 20)
DAY = Scope.of(["2026/11/22/", ""], ["404.html"])


@pytest.mark.parametrize("scope", [NOTHING, DAY, None, Scope.of(files=["字/图.png", "\udcff"])])
def test_what_was_written_down_is_read(tmp_path: Path, scope: Scope | None) -> None:
    path = str(tmp_path / "docket")
    docket = Docket(ONE, OTHER, scope)
    docket.write(path, durable=True)
    assert Docket.read(path) == docket
    assert [file.name for file in tmp_path.iterdir()] == ["docket"]


def test_there_is_no_docket_before_the_first_run(tmp_path: Path) -> None:
    assert Docket.read(str(tmp_path / "docket")) is None


def test_a_docket_damaged_anywhere_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "docket"
    Docket(ONE, OTHER, DAY).write(str(path), durable=False)
    whole = path.read_bytes()
    for place in range(len(whole)):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert Docket.read(str(path)) is None, place
        path.write_bytes(whole[:place])
        assert Docket.read(str(path)) is None, place


def test_a_scope_covers_the_files_of_its_folders_but_not_of_theirs() -> None:
    covered = ["2026/11/22/index.html", "index.html", "404.html"]
    assert [DAY.covers(file) for file in covered] == [True] * 3
    assert not DAY.covers("2026/11/22/p1/index.html")
    assert not DAY.covers("sections/404.html")


@pytest.mark.parametrize("place", ["../x", "/etc", "a//b", "a/./b", "a\\b", "a\0b"])
def test_a_scope_outside_the_site_is_refused(place: str) -> None:
    with pytest.raises(ValueError, match="not a place in the site"):
        Scope.of([place])
    with pytest.raises(ValueError, match="not a place in the site"):
        Scope.of(files=[place])


def test_everything_and_something_is_everything() -> None:
    assert union(DAY, None) is None
    assert union(None, DAY) is None
    assert union(DAY, Scope.of(["people/"])) == Scope.of(["", "people", "2026/11/22"], ["404.html"])


def test_a_docket_knows_its_own_folders() -> None:
    docket = Docket(ONE, OTHER, NOTHING)
    assert docket.knows(ONE, OTHER)
    assert not docket.knows(OTHER, ONE)
    assert not docket.knows(Stamp(1, 11), OTHER)
    assert not docket.knows(ONE, None)


def test_the_folders_of_an_open_run_may_have_changed_places() -> None:
    docket = Docket(ONE, OTHER, DAY)
    assert docket.knows(Stamp(2, 21), Stamp(1, 11))
    assert not docket.knows(Stamp(3, 21), Stamp(1, 11))
    assert not docket.knows(None, OTHER)


def test_a_folder_in_the_docket_s_place_is_no_docket_and_gives_way(tmp_path: Path) -> None:
    place = tmp_path / "docket.json"
    (place / "inside").mkdir(parents=True)
    assert Docket.read(str(place)) is None
    docket = Docket(Stamp(1, 2), Stamp(3, 4), NOTHING)
    docket.write(str(place), durable=False)
    assert Docket.read(str(place)) == docket


@pytest.mark.parametrize("text", ["[" * 2000, '{"version": 2, "live": 1e999}', '{"version": [[]]}'])
def test_a_docket_with_the_right_sum_and_anything_in_it_is_none(tmp_path: Path, text: str) -> None:
    place = tmp_path / "docket.json"
    place.write_text(f"{zlib.crc32(text.encode()):08x}\n{text}", encoding="ascii")
    assert Docket.read(str(place)) is None
