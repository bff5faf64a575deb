"""A build that is killed at any moment leaves one whole edition, and the next one mends all."""

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import lru_cache, partial
from pathlib import Path
from subprocess import Popen

import pytest

from endurance.extent import FIRST, KILLS, STORIES
from endurance.presses import PATIENCE, said, started
from endurance.town import SORTS, Town, until

LATE = 1.05
"""How far beyond the time of an undisturbed build a build may be killed."""


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Town:
    """A paper that stands, and is made to stand again by every test."""
    found = Town.founded(tmp_path_factory.mktemp("killed"), FIRST, STORIES)
    found.whole()
    return found


@pytest.fixture(scope="module")
def seconds(town: Town) -> Callable[[str], float]:
    """How long an undisturbed build of each sort takes."""
    return lru_cache(partial(_timed, town))


@pytest.mark.parametrize("number", range(KILLS))
def test_a_killed_build_leaves_one_whole_edition(
    town: Town, seconds: Callable[[str], float], number: int
) -> None:
    chance = town.chance
    sort = SORTS[number % len(SORTS)]
    whom = ("group", "parent", "worker")[number % 3]
    limit = seconds(sort) * LATE
    standing = town.pages()
    town.prepared(sort)
    before = {} if sort == "cold" else standing
    options = ("--workers", chance.choice("223"))
    command = ("mkdocs", "build") if chance.random() < 0.3 else ("xianbao", "build", *options)
    process = started(town.folder, *command)
    _await_moment(town, process, chance.random() * limit, chance.randint(0, 5))
    _kill(process, whom)
    # A build that has lost a worker ends of its own, or goes on where it can do without.
    at_once = None if whom == "worker" else town.pages()
    answer = said(process)
    assert answer.in_plain_words, answer.text
    _gone(process)
    after = town.pages()
    assert after in (before, town.wanted()), f"{sort}: {whom} killed, half an edition"
    assert at_once in (None, after), "it was published by nobody"
    unlike = _unlike(town)
    mended = town.whole().mended
    if unlike and answer.code != 1:
        assert mended, f"{sort}: {whom} killed; it mended {unlike} and did not say so"
    if not answer.code:
        assert not mended, "it says that it has mended what was whole"


def _timed(town: Town, sort: str) -> float:
    town.prepared(sort)
    begun = time.monotonic()
    answer = said(started(town.folder, "xianbao", "build"))
    taken = time.monotonic() - begun
    town.stands(answer)
    return taken


def _await_moment(town: Town, process: Popen[str], delay: float, kind: int) -> None:
    """Wait for a time, or until something is seen to happen on the disk."""
    events: dict[int, Callable[[], object]] = {
        0: lambda: _changed(town.folder / ".site-standby.json"),
        1: lambda: _inode(town.site),
        2: lambda: _changed(town.folder / ".xianbao/press.sqlite"),
    }
    look = events.get(kind)
    if look is None:
        time.sleep(delay)
        return
    was = look()
    until(lambda: look() != was, process, 0)
    time.sleep(delay / 200)


def _kill(process: Popen[str], whom: str) -> None:
    with suppress(ProcessLookupError):
        match whom:
            case "group":
                os.killpg(process.pid, signal.SIGKILL)
            case "parent":
                os.kill(process.pid, signal.SIGKILL)
            case _:
                for child in list(_children(process.pid))[:1]:
                    os.kill(child, signal.SIGKILL)


def _gone(process: Popen[str]) -> None:
    """No worker outlives its build."""
    deadline = time.monotonic() + PATIENCE
    with suppress(ProcessLookupError):
        while time.monotonic() < deadline:
            os.killpg(process.pid, 0)
            time.sleep(0.01)
        pytest.fail("a worker outlives its build")


def _children(parent: int) -> Iterator[int]:
    for place in Path("/proc").iterdir():
        with suppress(OSError, IndexError):
            if place.name.isdecimal():
                status = (place / "stat").read_text().rpartition(")")[2].split()
                if int(status[1]) == parent:
                    yield int(place.name)


def _unlike(town: Town) -> str:
    """What the killed build left that must be mended."""
    if (town.folder / ".site-standby-new").exists():
        return "a site half made"
    standby = town.folder / ".site-standby"
    if not town.site.exists() or not standby.exists():
        return ""
    like = {p.relative_to(standby): p.stat().st_ino for p in standby.rglob("*") if p.is_file()}
    live = {p.relative_to(town.site): p.stat().st_ino for p in town.site.rglob("*") if p.is_file()}
    return "" if like == live else "two folders that differ"


def _changed(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except FileNotFoundError:
        return 0


def _inode(path: Path) -> int:
    try:
        return path.stat().st_ino
    except FileNotFoundError:
        return 0
