import os
import pickle
from pathlib import Path

import pytest

from press.editions import contents, inodes
from xianbao.press.leaf import Leaf
from xianbao.press.publishing.forme import (
    ColdPlate,
    DryPlate,
    PlainPlate,
    Plate,
    PlateRetiredError,
    Stamp,
    Ticket,
    WarmPlate,
)
from xianbao.press.publishing.standby import match

PAGE = "2026/11/22/01-01/index.html"


class Room:
    """The folders and plates of a test."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.live, self.standby = folder / "site", folder / "standby"
        for tree in (self.live, self.standby):
            tree.mkdir()
        self.docket = folder / "docket"
        self.docket.touch()
        self.ticket = Ticket(str(self.docket), Stamp.at(str(self.docket)))
        self.warm = WarmPlate(str(self.live), str(self.standby), self.ticket)
        self.cold = ColdPlate(str(self.live), str(self.standby), used=False, ticket=self.ticket)
        self.plain = PlainPlate(str(self.live))
        self.dry = DryPlate(str(self.live))
        self.photo = folder / "bridge.jpg"
        self.photo.write_bytes(b"photo" * 1000)

    def publish(self, **pages: bytes) -> None:
        """Put pages in both trees, as the last run has left them."""
        for name, content in pages.items():
            self.plain.write(Leaf(f"{name}/index.html", content))
        match(str(self.live), str(self.standby), None)

    def plates(self) -> list[Plate]:
        return [self.warm, self.cold, self.plain, self.dry]


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path)


def test_what_changes_goes_into_the_standby_folder_only(room: Room) -> None:
    room.publish(a=b"old", b=b"same")
    assert room.warm.write(Leaf("a/index.html", b"new"))
    assert room.warm.write(Leaf(PAGE, b"more"))
    assert room.warm.remove("b/index.html")
    assert contents(room.live) == {"a/index.html": b"old", "b/index.html": b"same"}
    assert contents(room.standby) == {"a/index.html": b"new", PAGE: b"more"}


@pytest.mark.parametrize("content", [b"longer", b"short", b"", b"simil"])
def test_a_page_of_other_bytes_is_written(room: Room, content: bytes) -> None:
    room.publish(a=b"whole")
    assert room.warm.write(Leaf("a/index.html", content))
    assert contents(room.standby) == {"a/index.html": content}


def test_a_page_of_the_same_bytes_is_left_alone(room: Room) -> None:
    room.publish(a=b"same")
    before = (room.live / "a/index.html").stat()
    for plate in (room.warm, room.plain, room.dry):
        assert not plate.write(Leaf("a/index.html", b"same"))
    after = (room.live / "a/index.html").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
    assert inodes(room.live) == inodes(room.standby)


def test_a_slice_that_is_set_twice_says_so_twice(room: Room) -> None:
    room.publish(a=b"old")
    for plate in (room.warm, room.cold):
        assert [plate.write(Leaf("a/index.html", b"new")) for _ in range(2)] == [True, True]


def test_a_photo_is_copied_once(room: Room) -> None:
    source = str(room.photo)
    assert room.warm.copy(source, "2026/bridge.jpg")
    match(str(room.standby), str(room.live), None)
    for plate in (room.warm, room.plain, room.dry):
        assert not plate.copy(source, "2026/bridge.jpg")
    room.photo.write_bytes(b"phota" * 1000)
    assert room.dry.copy(source, "2026/bridge.jpg")
    assert room.warm.copy(source, "2026/bridge.jpg")
    assert contents(room.standby) == {"2026/bridge.jpg": b"phota" * 1000}
    assert contents(room.live) == {"2026/bridge.jpg": b"photo" * 1000}


def test_a_published_photo_is_no_link_to_the_editors_file(room: Room) -> None:
    for plate in (room.cold, room.plain):
        plate.copy(str(room.photo), "bridge.jpg")
        assert inodes(room.live)["bridge.jpg"] != room.photo.stat().st_ino


def test_a_photo_that_is_gone_is_an_error_and_nothing_is_made(room: Room) -> None:
    for plate in room.plates():
        with pytest.raises(FileNotFoundError):
            plate.copy(str(room.folder / "gone.jpg"), "gone.jpg")
    assert contents(room.live) == contents(room.standby) == {}


def test_a_removed_page_takes_its_empty_folders_with_it(room: Room) -> None:
    room.publish(**{"people/zhang": b"1", "people/li/2026": b"2"})
    assert room.warm.remove("people/li/2026/index.html")
    assert list((room.standby / "people").iterdir()) == [room.standby / "people" / "zhang"]
    assert room.warm.remove("people/zhang/index.html")
    assert not list(room.standby.iterdir())
    assert room.dry.remove("people/zhang/index.html")
    assert not room.warm.remove("people/nobody/index.html")


def test_a_folder_may_take_the_place_of_a_file_and_a_file_that_of_a_folder(room: Room) -> None:
    room.publish(**{"a": b"1", "b/c": b"2"})
    assert room.warm.write(Leaf("a/index.html/x.html", b"3"))
    assert room.warm.write(Leaf("b", b"4"))
    assert room.warm.remove("a/index.html")
    assert room.warm.remove("b/c/index.html")
    assert contents(room.standby) == {"a/index.html/x.html": b"3", "b": b"4"}


def test_the_first_edition_is_written_once_and_linked(room: Room) -> None:
    assert room.cold.write(Leaf(PAGE, b"page"))
    assert room.cold.write(Leaf("index.html", b"front"))
    assert room.cold.copy(str(room.photo), "2026/bridge.jpg")
    assert not room.cold.remove("index.html")
    assert len(contents(room.live)) == 3
    assert inodes(room.live) == inodes(room.standby)


def test_a_first_edition_uses_what_a_run_that_was_cut_short_has_left(room: Room) -> None:
    for file, content in ((PAGE, b"whole"), ("index.html", b"ha")):
        PlainPlate(str(room.standby)).write(Leaf(file, content))
    kept = inodes(room.standby)[PAGE]
    plate = ColdPlate(str(room.live), str(room.standby), used=True, ticket=room.ticket)
    assert plate.write(Leaf(PAGE, b"whole"))
    assert plate.write(Leaf("index.html", b"half"))
    assert contents(room.live) == {PAGE: b"whole", "index.html": b"half"}
    assert inodes(room.live) == inodes(room.standby)
    assert inodes(room.live)[PAGE] == kept


def test_where_links_are_not_possible_the_file_is_copied(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: str) -> None:
        raise PermissionError(1, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    room.cold.write(Leaf(PAGE, b"page"))
    assert contents(room.live) == contents(room.standby) == {PAGE: b"page"}
    assert (room.live / PAGE).stat().st_mtime_ns == (room.standby / PAGE).stat().st_mtime_ns


def test_a_dry_run_touches_nothing(room: Room) -> None:
    room.publish(a=b"old")
    assert room.dry.write(Leaf("a/index.html", b"new"))
    assert room.dry.write(Leaf(PAGE, b"new"))
    assert room.dry.copy(str(room.photo), "bridge.jpg")
    assert not room.dry.remove(PAGE)
    assert contents(room.live) == {"a/index.html": b"old"}
    assert inodes(room.live) == inodes(room.standby)


def test_a_preview_writes_straight_into_its_folder(room: Room) -> None:
    assert room.plain.write(Leaf("a/index.html", b"old"))
    assert room.plain.write(Leaf("a/index.html", b"new"))
    assert contents(room.live) == {"a/index.html": b"new"}
    assert room.plain.remove("a/index.html")
    assert not room.plain.remove("a/index.html")
    assert not list(room.live.iterdir())


@pytest.mark.parametrize("file", ["", "/x", "../x", "a/../../x", "a//x", "./x", "a\\x", "a/", "\0"])
def test_a_place_outside_the_site_is_refused(room: Room, file: str) -> None:
    for plate in room.plates():
        with pytest.raises(ValueError, match="not a place in the site"):
            plate.write(Leaf(file, b""))
        with pytest.raises(ValueError, match="not a place in the site"):
            plate.copy(str(room.photo), file)
        with pytest.raises(ValueError, match="not a place in the site"):
            plate.remove(file)


def test_a_worker_whose_run_is_over_writes_no_more(room: Room) -> None:
    os.utime(room.docket, ns=(1, 1))
    for plate in (room.warm, room.cold):
        with pytest.raises(PlateRetiredError, match="这次出报已经结束"):
            plate.write(Leaf(PAGE, b"late"))
        with pytest.raises(PlateRetiredError, match="这次出报已经结束"):
            plate.copy(str(room.photo), PAGE)
    with pytest.raises(PlateRetiredError, match="这次出报已经结束"):
        room.warm.remove(PAGE)
    room.docket.unlink()
    with pytest.raises(PlateRetiredError):
        room.warm.write(Leaf(PAGE, b"late"))
    assert contents(room.standby) == {}


def test_a_worker_s_refusal_comes_home_whole() -> None:
    refused = PlateRetiredError("site")
    home = pickle.loads(pickle.dumps(refused))  # noqa: S301  # our own
    assert (str(home), home.folder) == (str(refused), "site")


def test_a_tree_that_is_gone_is_not_made_again(room: Room) -> None:
    room.standby.rmdir()
    with pytest.raises(FileNotFoundError):
        room.warm.write(Leaf(PAGE, b"late"))
    assert not room.standby.exists()


def test_a_plate_travels_to_another_process(room: Room) -> None:
    for plate in room.plates():
        sent = pickle.dumps(plate)
        assert pickle.loads(sent) == plate  # noqa: S301  # our own
        assert len(sent) < 1000


def test_a_link_in_the_way_is_replaced_and_not_followed(room: Room) -> None:
    outside = room.folder / "outside"
    outside.mkdir()
    (room.standby / "2026").symlink_to(outside)
    (room.standby / "a").symlink_to(room.photo)
    room.cold.write(Leaf("2026/index.html", b"page"))
    room.cold.write(Leaf("a", b"page"))
    assert not list(outside.iterdir())
    assert contents(room.standby) == {"2026/index.html": b"page", "a": b"page"}
