"""One paper and two published folders, or a memory that is not of the site that stands."""

import shutil
from pathlib import Path

import pytest

from endurance.extent import FIRST, only_whole
from endurance.presses import build
from endurance.town import Town
from endurance.twins import bytes_of, differing, stood


@pytest.fixture
def town(tmp_path: Path) -> Town:
    """A small paper that stands."""
    found = Town.founded(tmp_path, FIRST + 5, 15)
    assert build(found.folder, "xianbao", "build").code == 0
    return found


def test_a_build_into_another_folder_leaves_the_next_one_right(town: Town) -> None:
    other = town.folder.parent / "other"
    for _ in range(2):
        before = town.pages()
        town.prepared("word")
        assert build(town.folder, "mkdocs", "build", "--site-dir", str(other)).code == 0
        assert differing(bytes_of(stood(other)), town.wanted()) == []
        assert town.pages() == before
        elsewhere = bytes_of(stood(other))
        answer = build(town.folder, "xianbao", "build")
        town.stands(answer)
        town.prepared("word")
        town.stands(build(town.folder, "xianbao", "build"))
        assert bytes_of(stood(other)) == elsewhere


@only_whole
def test_options_of_one_build_are_not_those_of_the_next(town: Town) -> None:
    assert build(town.folder, "mkdocs", "build", "--no-directory-urls").code == 0
    town.stands(build(town.folder, "xianbao", "build"))


@only_whole
@pytest.mark.parametrize("kept", ["press.sqlite", "desk.sqlite", "memo.sqlite", "host", ""])
def test_an_older_memory_put_back_spoils_nothing(town: Town, kept: str) -> None:
    place = town.folder / ".xianbao" / kept
    older = town.folder / "older"
    (shutil.copytree if place.is_dir() else shutil.copy2)(place, older)
    first = town.county
    for sort in ("many", "host"):
        town.prepared(sort)
        town.stands(build(town.folder, "xianbao", "build"))
    if place.is_dir():
        shutil.rmtree(place)
    else:
        place.unlink()
    older.rename(place)
    town.county = first
    town.twins.desk.put(first, "old")
    town.stands(build(town.folder, "xianbao", "build"))


@only_whole
def test_an_older_site_put_back_is_brought_up_to_date(town: Town) -> None:
    shutil.copytree(town.site, town.folder / "older")
    town.prepared("many")
    town.stands(build(town.folder, "xianbao", "build"))
    shutil.rmtree(town.site)
    (town.folder / "older").rename(town.site)
    town.stands(build(town.folder, "xianbao", "build"))
