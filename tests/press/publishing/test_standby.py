from pathlib import Path

import pytest

from press.editions import contents, inodes
from xianbao.press.leaf import Leaf
from xianbao.press.publishing.docket import Scope
from xianbao.press.publishing.forme import PlainPlate
from xianbao.press.publishing.standby import match

LIVE = {"index.html": b"front", "2026/index.html": b"year", "2026/11/index.html": b"month"}
STALE = {"index.html": b"fr", "2026/old.html": b"old", "2026/11/old.html": b"old", "a/b": b"old"}


@pytest.fixture
def trees(tmp_path: Path) -> tuple[Path, Path]:
    """A live folder and one that was like another one."""
    live, standby = tmp_path / "site", tmp_path / "standby"
    for tree, pages in ((live, LIVE), (standby, STALE)):
        tree.mkdir()
        for file, content in pages.items():
            PlainPlate(str(tree)).write(Leaf(file, content))
    return live, standby


def test_everything_is_matched(trees: tuple[Path, Path]) -> None:
    live, standby = trees
    match(str(live), str(standby), None)
    assert inodes(standby) == inodes(live)
    assert not (standby / "a").exists()
    assert contents(live) == LIVE


def test_a_folder_is_matched_without_the_folders_in_it(trees: tuple[Path, Path]) -> None:
    live, standby = trees
    match(str(live), str(standby), Scope.of(["2026/", "a/"]))
    assert contents(standby) == {
        "index.html": b"fr",
        "2026/index.html": b"year",
        "2026/11/old.html": b"old",
    }
    assert not (standby / "a").exists()


def test_single_files_are_matched(trees: tuple[Path, Path]) -> None:
    live, standby = trees
    match(str(live), str(standby), Scope.of(files=["index.html", "2026/11/old.html", "a/b", "no"]))
    assert contents(standby) == {"index.html": b"front", "2026/old.html": b"old"}


def test_a_file_and_a_folder_of_one_name_change_places(trees: tuple[Path, Path]) -> None:
    live, standby = trees
    PlainPlate(str(live)).write(Leaf("a", b"a file"))
    PlainPlate(str(standby)).write(Leaf("2026", b"a file"))
    match(str(live), str(standby), Scope.of(["2026/11", "2026", "a"], ["a"]))
    assert contents(standby) == LIVE | {"a": b"a file", "index.html": b"fr"}


def test_a_file_that_is_the_same_already_is_left_alone(trees: tuple[Path, Path]) -> None:
    live, standby = trees
    match(str(live), str(standby), None)
    before = (standby / "index.html").stat()
    match(str(live), str(standby), None)
    match(str(live), str(standby), Scope.of([""], ["index.html"]))
    assert (standby / "index.html").stat() == before


def test_a_link_is_nobody_s_page(trees: tuple[Path, Path]) -> None:
    live, standby = trees
    (live / "outside").symlink_to(live.parent)
    (live / "page.html").symlink_to(live / "index.html")
    (standby / "index.html").unlink()
    (standby / "index.html").symlink_to(live / "index.html")
    match(str(live), str(standby), None)
    assert contents(standby) == LIVE
    assert not (standby / "index.html").is_symlink()
