"""An article: one story, whole, as the paper knows it."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import Enum
from functools import lru_cache

from xianbao.paper.credit import Credit
from xianbao.paper.photo import Photo
from xianbao.paper.statistics import Statistics


class Kind(Enum):
    """体裁: what a story is."""

    NEWS = "news"
    FEATURE = "feature"
    OPINION = "opinion"
    BRIEF = "brief"
    PICTURE = "picture"
    VOICE = "voice"
    NOTICE = "notice"
    REPRINT = "reprint"


class Status(Enum):
    """Whether a story may be published."""

    PUBLISHED = "published"
    DRAFT = "draft"
    WITHDRAWN = "withdrawn"


class Play(Enum):
    """Where the editor wants a story on the front (``front:``)."""

    AUTO = "auto"
    LEAD = "lead"
    SECOND = "second"
    NONE = "none"


@lru_cache(maxsize=4096)
def slashed(day: date) -> str:
    """A day as paths and addresses write it: ``2026/11/22``."""
    return day.isoformat().replace("-", "/")


def day_of(key: str) -> date:
    """The day in a story's address: ``2026/11/22/03-02``."""
    return _day(key[:10])


@lru_cache(maxsize=4096)
def _day(text: str) -> date:
    return date(int(text[:4]), int(text[5:7]), int(text[8:10]))


class CorrectionKind(Enum):
    """What a correction is: 更正, 更新, 说明, 致歉."""

    CORRECTION = "correction"
    UPDATE = "update"
    CLARIFICATION = "clarification"
    APOLOGY = "apology"


@dataclass(frozen=True, slots=True)
class Correction:
    """更正: what was wrong, printed with the story.

    ``text`` is the whole of what is printed, the pair of wrong and right words included.
    """

    day: date
    text: str
    kind: CorrectionKind = CorrectionKind.CORRECTION


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """撤稿: the day on which a story was taken down, and what readers are told of it."""

    day: date
    text: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where a reprint comes from. Rules of 2017-06-01 ask for source, author and title."""

    name: str
    url: str = ""
    original_title: str = ""
    original_author: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """One story.

    ``key`` is its address without slashes at the ends: ``2026/11/22/03-02``. ``published`` is
    aware, in the paper's zone; ``timed`` says whether the editor gave a time of day; ``updated``
    is when the editor last brought it up to date, if the editor says so. ``section``
    and ``series`` are keys. ``body`` is Markdown. ``page`` is the number of the printed page, 0
    for a story filed to the web only. ``copy`` is the path of its file below ``articles/``.
    ``corrections`` are in the order of their days. ``withdrawal`` is there if the status says so.
    """

    key: str
    copy: str
    title: str
    section: str
    published: datetime
    timed: bool = False
    kind: Kind = Kind.NEWS
    kicker: str = ""
    subtitle: str = ""
    dateline: str = ""
    summary: str = ""
    highlights: tuple[str, ...] = ()
    body: str = ""
    series: tuple[str, ...] = ()
    page: int = 0
    credits: tuple[Credit, ...] = ()
    photos: tuple[Photo, ...] = ()
    statistics: tuple[Statistics, ...] = ()
    source: Source | None = None
    play: Play = Play.AUTO
    status: Status = Status.PUBLISHED
    embargo: datetime | None = None
    expires: datetime | None = None
    aliases: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()
    script: str = "hans"
    withdrawal: Withdrawal | None = None
    updated: datetime | None = None

    @property
    def modified(self) -> datetime:
        """When what readers read last changed, as far as the copy says.

        That is its publication, the beginning of the day of its last correction, or what the
        editor wrote in ``updated``, whichever is latest. Never a file's time and never the clock:
        what a page says must follow from the copy alone.
        """
        latest = self.published
        for note in self.corrections:
            latest = max(latest, datetime.combine(note.day, time(), latest.tzinfo))
        return max(latest, self.updated) if self.updated else latest

    @property
    def day(self) -> date:
        """The day of the issue that the story belongs to, which is the day in its address."""
        return day_of(self.key)

    @property
    def item(self) -> str:
        """The last part of its address: ``03-02``."""
        return self.key.rsplit("/", 1)[1]

    @property
    def public(self) -> "Article":
        """The story as the press may have it: of one that was withdrawn, its notice alone."""
        if self.status is not Status.WITHDRAWN:
            return self
        return Article(
            self.key,
            "",
            "",
            "",
            _midnight(self.published),
            status=self.status,
            aliases=self.aliases,
            script=self.script,
            withdrawal=self.withdrawal,
        )


def _midnight(moment: datetime) -> datetime:
    """The beginning of a day, which tells nothing that the address does not."""
    return moment.replace(hour=0, minute=0, second=0, microsecond=0)
