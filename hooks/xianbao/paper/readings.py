"""Readings: what was read of an edition while one page was made."""

from collections.abc import Callable, Iterable
from typing import TypeVar

Made = TypeVar("Made")


class Readings:
    """Notes what is read between `start` and `taken`; at other times nothing is noted.

    A subject is a sort of question and what it was asked of: ``face 2026/11/22/03-02``,
    ``list section/yaowen``, ``near day/2026/11/22 2026/11/22/03-02``.
    """

    __slots__ = ("_noted",)

    def __init__(self) -> None:
        """Note nothing yet."""
        self._noted: set[str] | None = None

    def note(self, sort: str, of: str) -> None:
        """One subject was read."""
        if self._noted is not None:
            self._noted.add(f"{sort} {of}")

    def start(self) -> None:
        """Note from now on."""
        self._noted = set()

    def apart(self, make: Callable[[], Made]) -> tuple[Made, frozenset[str]]:
        """What is made, and what was read for it: for a part that several pages will carry.

        Nothing of it is noted for the page at hand; `again` does that, for each page.
        """
        outer, self._noted = self._noted, set()
        try:
            made = make()
            return made, frozenset(self._noted)
        finally:
            self._noted = outer

    def again(self, subjects: Iterable[str]) -> None:
        """Note what was read for a part that the page at hand carries too."""
        if self._noted is not None:
            self._noted.update(subjects)

    def taken(self) -> frozenset[str]:
        """What has been noted since `start`; noting ends."""
        noted, self._noted = self._noted, None
        return frozenset(noted or ())
