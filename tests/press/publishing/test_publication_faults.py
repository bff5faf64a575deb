"""Every call to the file system may be the last one of a build, or may find the disk full."""

import errno
import itertools
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from press.editions import EDITIONS, Press, inodes
from xianbao.press.publishing import exchange
from xianbao.press.publishing.docket import NOTHING
from xianbao.press.publishing.publication import Publication

CALLS = {
    "fsync",
    "link",
    "listdir",
    "lstat",
    "mkdir",
    "open",
    "rename",
    "replace",
    "rmdir",
    "scandir",
    "stat",
    "unlink",
    "utime",
    "write",
}
NEED_ROOM = {"fsync", "link", "mkdir", "open", "replace", "write"}


class Killed(BaseException):
    """Stands for ``kill -9``: nothing of the build runs any more."""


Fault = Callable[[str, int], None]
"""Is given the name and the number of a call that is about to be made."""


def killed_at(last: int) -> Fault:
    """The build is dead from a call on."""

    def fault(_: str, number: int) -> None:
        if number >= last:
            raise Killed

    return fault


def refused_at(refused: int) -> Fault:
    """One call fails."""

    def fault(_: str, number: int) -> None:
        if number == refused:
            raise OSError(errno.EIO, os.strerror(errno.EIO))

    return fault


def full_from(first: int) -> Fault:
    """The disk is full from a call on."""

    def fault(name: str, number: int) -> None:
        if number >= first and name in NEED_ROOM:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    return fault


@contextmanager
def faulty(fault: Fault) -> Iterator[list[str]]:
    """Calls fail as they are told to; gives their names."""
    made: list[str] = []

    def watched(name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def wrapper(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401  # as the call has it
            made.append(name)
            fault(name, len(made))
            return None if name == "fsync" else call(*arguments, **named)

        return wrapper

    with pytest.MonkeyPatch.context() as patch:
        for name in sorted(CALLS):
            patch.setattr(os, name, watched(name, getattr(os, name)))
        patch.setattr(exchange, "in_one_step", watched("rename", exchange.in_one_step))
        yield made


@pytest.fixture(params=["in one step", "in three"])
def exchanged(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """How this system exchanges two folders."""
    if request.param == "in three":

        def refuse(*_: str) -> None:
            raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))

        monkeypatch.setattr(exchange, "in_one_step", refuse)
    return str(request.param)


@pytest.mark.parametrize(
    ("faults", "then"),
    [
        (killed_at, "the same"),
        (killed_at, "the one before"),
        (refused_at, "the same"),
        (full_from, "the same"),
    ],
)
@pytest.mark.parametrize("step", range(len(EDITIONS)))
def test_a_fault_at_any_call_leaves_one_whole_edition_and_is_made_good(
    tmp_path: Path, faults: Callable[[int], Fault], step: int, then: str, exchanged: str
) -> None:
    before: dict[str, bytes] = EDITIONS[step - 1] if step else {}
    after = EDITIONS[step]
    expected = before if then == "the one before" and step else after
    for number in itertools.count(1):
        press = Press(tmp_path / str(number))
        press.folder.mkdir()
        for edition in EDITIONS[:step]:
            press.print(edition)
        with faulty(faults(number)) as made, suppress(OSError, Killed):
            press.print(after)
        if faults is killed_at and exchanged == "in three" and not press.site.exists():
            Publication(press.site).mend()
        assert press.published() in (before, after), (number, made[number - 3 : number + 3])
        press.print(expected)
        assert press.published() == expected, (number, made[number - 3 : number + 3])
        assert inodes(press.standby) == inodes(press.site), (number, made[number - 3 : number + 3])
        assert Publication(press.site).look().doubt == NOTHING, (
            number,
            made[number - 3 : number + 3],
        )
        if len(made) < number:
            break
    assert number > 20
