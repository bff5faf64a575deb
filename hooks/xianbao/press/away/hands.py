"""Hands: whoever sets pages elsewhere, and what can go wrong with them."""

from collections.abc import Callable, Sequence
from concurrent.futures import BrokenExecutor, CancelledError, Executor
from dataclasses import dataclass
from typing import Any

from xianbao.press.away.parcel import Piece

PAUSE = 1.0
"""Seconds of waiting after which one looks whether anybody is still at work."""


class AwayError(Exception):
    """Pages could not be set elsewhere; nothing is published then."""


class BranchesLostError(AwayError):
    """Nobody is left to set the rest."""

    def __init__(self, missing: int) -> None:
        """``missing`` pages were not set."""
        super().__init__(
            f"替本报排版的机器都断开了，还有 {missing} 页没排，没有出版，已上线的报纸不变。"
            "→ 请看那些机器上的进程和内存，修好后再出一次；不带 --on 就在本机出版。\n"
            f"The machines that were setting pages are gone; {missing} pages are missing and"
            " nothing was published. → See to their processes and memory and run this again, or"
            " run it without --on to set the pages here."
        )
        self.missing = missing


class OtherProgramError(AwayError):
    """A worker is of another version, and its pages would differ."""

    def __init__(self, differing: Sequence[str]) -> None:
        """``differing`` says what differs: the worker's version, then this one's."""
        listed = "; ".join(differing)
        super().__init__(
            f"替本报排版的机器上装的程序与本机不同，排出的页会不一样，没有出版：{listed}。"
            "→ 请在每台机器上装同一份程序（同一个提交、同一份 requirements.txt），"
            "重开那里的进程。\n"
            f"A worker's program is not the one here, and its pages would differ; nothing was"
            f" published: {listed}. → Install one program everywhere (the same commit and"
            " requirements.txt) and start the workers again."
        )
        self.differing = tuple(differing)


class StoriesMovedError(AwayError):
    """The stories were filed anew while they were being sent."""

    def __init__(self, place: str) -> None:
        """``place`` is the desk's file."""
        super().__init__(
            f"稿库 {place} 在出版途中被另一次运行改动了，没有出版。→ 请再出一次。\n"
            f"Another run has changed {place} meanwhile; nothing was published. → Run this again."
        )
        self.place = place


def _nothing() -> None:
    """Nobody has to be looked after."""


@dataclass(frozen=True)
class Hands:
    """Who sets the pages: an executor, and how to deal with it.

    ``workers`` tells how many it has. ``hand`` gives a large piece to all of them at once and
    returns what stands for it among the arguments; without it a piece goes with the slice of
    whoever lacks it. ``look`` is called while nothing comes back, and raises one of ``lost`` when
    nobody is left; so may every other question and answer.
    """

    executor: Executor
    workers: Callable[[], int] = lambda: 1
    hand: Callable[[Piece], Any] | None = None
    look: Callable[[], None] = _nothing
    lost: tuple[type[BaseException], ...] = (BrokenExecutor, CancelledError)
