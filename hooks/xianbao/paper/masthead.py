"""The masthead: who the paper is, and its standing rules."""

from dataclasses import dataclass, field
from datetime import date
from enum import Enum, StrEnum

from xianbao.paper.label import Label, LabelStyle, Reading
from xianbao.paper.script import language_of
from xianbao.paper.series import Series


class Bills(StrEnum):
    """Which stories have a share card of their own (``share_cards:`` in the masthead)."""

    RECENT = "recent"
    ALL = "all"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Section:
    """栏目: a standing department of the paper.

    ``key`` is its ASCII address part, as in ``/sections/shengyin/``; stories name it by
    ``label.han``. ``formerly`` are addresses that lead here.
    """

    key: str
    label: Label
    about: str = ""
    formerly: tuple[str, ...] = ()


class Subject(Enum):
    """What a paper says of itself; the values are properties of schema.org's news media."""

    CORRECTIONS = "correctionsPolicy"
    ETHICS = "ethicsPolicy"
    PRINCIPLES = "publishingPrinciples"
    OWNERSHIP = "ownershipFundingInfo"
    VERIFICATION = "verificationFactCheckingPolicy"
    UNNAMED_SOURCES = "unnamedSourcesPolicy"
    BYLINES = "noBylinesPolicy"
    FEEDBACK = "actionableFeedbackPolicy"
    MISSION = "missionCoveragePrioritiesPolicy"
    MASTHEAD = "masthead"
    DIVERSITY = "diversityPolicy"


@dataclass(frozen=True, slots=True)
class Policy:
    """声明: where the paper says something of itself.

    ``address`` is below the site's root (``policies/ethics/``), or a whole one of another site.
    ``page`` is the file in ``docs/`` that is drawn there, empty for another site.
    """

    subject: Subject
    address: str
    page: str = ""

    def href(self, root: str) -> str:
        """Its whole address, with the way to the root before one of our own."""
        return root + self.address if self.page else self.address


@dataclass(frozen=True, slots=True)
class ColophonLine:
    """One line of the imprint: a heading (主办, 地址) and its text."""

    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Ear:
    """报眼: the box beside the nameplate, one fact worth the spot."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Masthead:
    """The paper's identity, standing rules, sections and series, in the order of the file.

    ``zone`` is an IANA time zone name. ``script`` is ``hans`` or ``hant``. ``founded`` is the day
    of the first issue, if known.
    """

    name: Label
    county: str = ""
    places: tuple[str, ...] = ()
    labels: Reading = Reading.PINYIN
    label_style: LabelStyle = LabelStyle.JOINED
    script: str = "hans"
    zone: str = "Asia/Shanghai"
    motto: str = ""
    cn: str = ""
    founded: date | None = None
    ear: Ear | None = None
    copyright: str = ""
    colophon: tuple[ColophonLine, ...] = ()
    search: bool = True
    """Whether readers can search the paper."""
    sections: tuple[Section, ...] = ()
    series: tuple[Series, ...] = ()
    record: str = field(default="")
    """ICP 备案编号, printed at the foot of every page."""
    licence: str = ""
    """互联网新闻信息服务许可证编号, printed there too."""
    police_record: str = ""
    """公安联网备案号."""
    issn: str = ""
    policies: tuple[Policy, ...] = ()
    share_cards: Bills = Bills.RECENT
    card_font: str = ""
    """The font's file for share cards, below the project's folder; else it is the system's."""

    @property
    def language(self) -> str:
        """The BCP 47 tag of the paper's copy."""
        return language_of(self.script)

    @property
    def news_language(self) -> str:
        """The same where scripts are told apart by countries: in RSS and by Google News."""
        return "zh-tw" if self.script == "hant" else "zh-cn"
