"""What was done about stories that were wrong: the list of corrections, a notice."""

from dataclasses import dataclass

from xianbao.paper.label import Pair
from xianbao.press.view.link import Link, PairLink
from xianbao.press.view.listing import Period


@dataclass(frozen=True, slots=True)
class CorrectionNote:
    """更正: the day it was made, ISO and as printed, what it is (更正, 致歉), what it says."""

    date: str
    day: str
    kind: Pair
    text: str


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction with the story that it is about, and the day of that."""

    note: CorrectionNote
    story: Link
    story_day: str


@dataclass(frozen=True, slots=True)
class CorrectionsView:
    """The latest corrections, or all of a year, the latest first.

    ``policy`` is the page that says how the paper corrects, without an address where there is
    none. ``years`` are those in which something was corrected.
    """

    head: PairLink
    period: Pair | None
    about: str
    policy: PairLink | None
    entries: tuple[Corrected, ...]
    years: tuple[Period, ...]
    older: PairLink | None = None
    newer: PairLink | None = None


@dataclass(frozen=True, slots=True)
class NoticeView:
    """What stands where a withdrawn story stood.

    ``date`` and ``day`` are when it was taken down, ``text`` is what the editors say of it.
    """

    head: Pair
    language: str
    lead: str
    date: str
    day: str
    text: str
    ways: tuple[PairLink, ...]
