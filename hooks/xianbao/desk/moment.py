"""Moments: days and times of day, as editors write them."""

import re
import unicodedata
from datetime import date, datetime, time, tzinfo
from typing import NamedTuple

from xianbao.desk.rule import Rule
from xianbao.desk.rulebook import place

YEARS = range(1900, 2200)
"""Years that a day may lie in; anything else is a slip of the keyboard."""

_DAY = re.compile(
    r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:(?:T|\s+|(?<=日))(\S.*))?",
    re.ASCII,
)
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?", re.ASCII)


class Moment(NamedTuple):
    """A day, and the time of day where one was written."""

    day: date
    clock: time | None = None

    def on(self, zone: tzinfo) -> datetime:
        """The moment in a zone; midnight where no time was written."""
        return datetime.combine(self.day, self.clock or time(), zone)

    def first(self, zone: tzinfo) -> datetime:
        """The moment in a zone; the earlier one where clocks are put back and show it twice."""
        return min(self._both(zone), key=datetime.timestamp)

    def last(self, zone: tzinfo) -> datetime:
        """The later one of two, as for an embargo: too late is no harm."""
        return max(self._both(zone), key=datetime.timestamp)

    def _both(self, zone: tzinfo) -> tuple[datetime, datetime]:
        once = self.on(zone)
        return once, once.replace(fold=1)


class NotAMoment(ValueError):  # noqa: N818 - the name states the fact
    """Words that are no day or no time; ``rule`` says which, ``part`` is the wrong part."""

    def __init__(self, rule: Rule, part: str) -> None:
        """Keep the rule that is broken and the words that break it."""
        super().__init__(f"{rule.code}: {part!r} is no moment")
        self.rule = rule
        self.part = part


def read_moment(text: str) -> Moment:
    """``2026-11-22``, ``2026年11月22日``, ``2026/11/22 19:30`` or ``2026-11-22T19:30:07``.

    Full-width digits and colons are taken too. Raises `NotAMoment`.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    match = _DAY.fullmatch(plain)
    if match is None or int(match[1]) not in YEARS:
        raise NotAMoment(place.BAD_DATE, text)
    year, month, day = (int(match[index]) for index in (1, 2, 3))
    try:
        on = date(year, month, day)
    except ValueError as error:
        written = plain.removesuffix(match[4]).strip() if match[4] else plain
        raise NotAMoment(place.IMPOSSIBLE_DATE, written) from error
    return Moment(on, _clock(match[4])) if match[4] else Moment(on)


def _clock(text: str) -> time:
    match = _CLOCK.fullmatch(text)
    if match is None:
        raise NotAMoment(place.BAD_TIME, text)
    try:
        return time(int(match[1]), int(match[2]), int(match[3] or 0))
    except ValueError as error:
        raise NotAMoment(place.BAD_TIME, text) from error
