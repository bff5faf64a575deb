"""Volumes: the parts of the index, each of stories that follow one another in time.

Stories stand in the order of their addresses. They are counted off by `LEAF` at the ends of days,
and what is counted off is bound into volumes as a number is written in twos: 19 leaves are volumes
of 16, 2 and 1, the oldest first. What is left, with the newest day in any case, is the loose
volume. So a new story touches the loose volume only; a bound one stands until there are as many
leaves after it; and a paper of ten times as many stories has at most four volumes more. All of it
is told by the addresses alone.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

LEAF = 2048
"""Stories of the smallest bound volume: words that are set anew in a third of a second."""
PREFIX = "search-volume/"
INDEX = "search-index/"
"""The name of the list of volumes, beside those of the volumes."""


@dataclass(frozen=True, slots=True)
class Volume:
    """Some stories by their keys, from old to new; named after the day of the first."""

    keys: tuple[str, ...]

    @property
    def name(self) -> str:
        """Its name among the pages: ``search-volume/2026-11-22``."""
        return f"{PREFIX}{self.day}"

    @property
    def day(self) -> str:
        """The day of its first story: ``2026-11-22``."""
        return self.keys[0][:10].replace("/", "-")


def volumes(keys: Iterable[str]) -> tuple[Volume, ...]:
    """The volumes of a paper, from old to new."""
    ordered = sorted(keys)
    cuts = [0, *_cuts(ordered), len(ordered)]
    return tuple(Volume(tuple(ordered[start:end])) for start, end in pairwise(cuts) if start < end)


def _cuts(ordered: Sequence[str]) -> Iterator[int]:
    """Where a volume ends and the next begins."""
    days = [at for at, (one, other) in enumerate(pairwise(ordered), 1) if one[:10] != other[:10]]
    if not days:
        return
    leaves = days[-1] // LEAF
    bound = 0
    for bit in reversed(range(leaves.bit_length())):
        if leaves >> bit & 1:
            bound += 1 << bit
            yield days[bisect_left(days, bound * LEAF)]
