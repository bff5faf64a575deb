"""A disk that is full: the build is refused in plain words, what is published stays whole."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from endurance.extent import FIRST, LEVELS, only_whole, some
from endurance.presses import PATIENCE, Said, build_apart
from endurance.town import SORTS, Town
from endurance.twins import stood
from newspaper import argv, surroundings

ROOM = 96 << 20
"""Bytes of the small disk."""
LARGEST = 6 << 20
"""Bytes within which every build here finds room."""
STORIES = 30


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A small disk, where this machine lets us have one."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ("mount", "-t", "tmpfs", "-o", f"size={ROOM}", "tmpfs", str(place))
    if subprocess.run(mount, check=False, capture_output=True).returncode:  # noqa: S603
        pytest.skip("no small disk can be had here")
    try:
        yield place
    finally:
        subprocess.run(("umount", str(place)), check=True)  # noqa: S603, S607


def levels() -> list[int]:
    """Amounts of room in bytes, from nothing to enough, closer together where it is scarce."""
    return [round(LARGEST * (step / LEVELS) ** 3) for step in range(LEVELS)]


@pytest.mark.parametrize("sort", some(SORTS))
def test_a_full_disk_is_told_in_plain_words_and_the_site_stays(
    disk: Path, tmp_path: Path, sort: str
) -> None:
    town = Town.founded(tmp_path, FIRST, STORIES)
    _move(town, disk)
    town.whole()
    refused = 0
    for left in levels():
        town.prepared(sort)
        before = stood(town.site)
        filler = _filled(disk, left)
        answer = build_apart(town.folder, town.chance.choice(("xianbao", "mkdocs")), "build")
        _judged(town, answer, before, left)
        refused += answer.code != 0
        filler.unlink()
        town.whole()
    assert refused, "the disk was never full"


@only_whole
@pytest.mark.parametrize("sort", SORTS)
def test_files_that_must_not_grow_are_told_in_plain_words(tmp_path: Path, sort: str) -> None:
    town = Town.founded(tmp_path, FIRST + 1, STORIES)
    town.whole()
    for blocks in [1 << step for step in range(0, 10, 10 // min(LEVELS, 10))]:
        town.prepared(sort)
        before = stood(town.site)
        shell = f'ulimit -f {blocks}; exec "$0" "$@"'
        run = subprocess.run(  # noqa: S603
            ("/bin/sh", "-c", shell, *argv("xianbao", "build")),
            cwd=town.folder,
            env=surroundings(),
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )
        _judged(town, Said(run.returncode, run.stdout + run.stderr), before, blocks)
        town.whole()


def _judged(town: Town, answer: Said, before: dict[str, object], left: int) -> None:
    assert answer.in_plain_words, f"{left} left: {answer.text}"
    if answer.code == 0:
        assert town.pages() == town.wanted(), left
        return
    assert answer.code == 1, f"{left} left: {answer.text}"
    assert "→" in answer.text, f"{left} left: {answer.text}"
    assert stood(town.site) == before, f"{left} left: the site was touched"


def _move(town: Town, disk: Path) -> None:
    """Let the paper stand on the small disk; a clean build stands beside it, on a large one."""
    place = town.twins.desk.folder
    place.rename(place.with_name("moved"))
    moved = disk / "paper"
    subprocess.run(("cp", "-a", str(place.with_name("moved")), str(moved)), check=True)  # noqa: S603, S607
    town.twins.desk.folder = moved


def _filled(disk: Path, left: int) -> Path:
    """A file that takes all of a disk but so many bytes."""
    free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
    filler = disk / "filler"
    with filler.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(1, free - left))
    return filler
