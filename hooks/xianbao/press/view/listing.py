"""Lists of stories: section, person, series, day, page, month, year."""

from dataclasses import dataclass

from xianbao.paper.label import Pair
from xianbao.press.view.box import Box
from xianbao.press.view.furniture import DateLine
from xianbao.press.view.link import Link, PairLink
from xianbao.press.view.teaser import Teaser


@dataclass(frozen=True, slots=True)
class Group:
    """Stories under one standing head: a month, a page of a day, a thing done (文, 图, 编)."""

    head: PairLink
    stories: tuple[Teaser, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Period:
    """A month or year with its list's address and the number of stories in it."""

    label: Pair
    href: str
    count: int


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section: its newest stories, and one link to each month that it has stories in.

    ``print`` leads to its newest stories in full for printing; a series has no such page.
    """

    head: Pair
    about: str
    lead: Teaser | None
    stories: tuple[Teaser, ...]
    months: tuple[Period, ...]
    boxes: tuple[Box, ...]
    series: bool = False
    banner: str = ""
    print: PairLink | None = None


@dataclass(frozen=True, slots=True)
class ArchiveView:
    """One closed list: a section's, series' or person's stories of one month or year."""

    head: PairLink
    period: Pair
    stories: tuple[Teaser, ...]
    older: PairLink | None
    newer: PairLink | None


@dataclass(frozen=True, slots=True)
class PersonView:
    """A person: name with its reading, job, what they wrote, photographed and edited lately."""

    name: Pair
    job: str
    about: str
    aliases: tuple[str, ...]
    groups: tuple[Group, ...]
    years: tuple[Period, ...]
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class DayView:
    """A day's paper: one group a page, then what was filed to the web only.

    ``print`` leads to the day in full for printing, where it is one of the newest.
    """

    date: DateLine
    number: str
    note: str
    groups: tuple[Group, ...]
    older: PairLink | None
    newer: PairLink | None
    month: PairLink
    boxes: tuple[Box, ...]
    print: PairLink | None = None


@dataclass(frozen=True, slots=True)
class PageView:
    """One printed page of a day: its number and name, page credits, its stories in order."""

    date: DateLine
    number: Pair
    name: str
    credits: tuple[str, ...]
    lead: Teaser | None
    stories: tuple[Teaser, ...]
    pages: tuple[PairLink, ...]
    day: PairLink


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A cell of a month's calendar: an empty ``text`` pads the week, without ``href`` no paper."""

    text: str = ""
    href: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class MonthView:
    """A month: its calendar (weeks from Monday) and its stories day by day, newest day first."""

    head: Pair
    weekdays: tuple[Pair, ...]
    weeks: tuple[tuple[CalendarDay, ...], ...]
    groups: tuple[Group, ...]
    year: PairLink
    older: PairLink | None
    newer: PairLink | None


@dataclass(frozen=True, slots=True)
class YearView:
    """A year: its months with their counts; other years stand in the archive."""

    head: Pair
    months: tuple[Period, ...]
    archive: PairLink
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One section, series or person in an index: what it is called, what it is, how much."""

    head: PairLink
    about: str
    count: int
    latest: Link | None = None


@dataclass(frozen=True, slots=True)
class DirectoryView:
    """All sections, or all people, in named groups."""

    head: Pair
    groups: tuple[tuple[Pair, tuple[Entry, ...]], ...]


@dataclass(frozen=True, slots=True)
class StatisticsView:
    """The paper's own numbers: counts by month, section, kind and person, and reported boxes."""

    head: Pair
    counts: tuple[Box, ...]
    reported: tuple[Box, ...]
