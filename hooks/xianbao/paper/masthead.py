"""The masthead: who the paper is, and its standing rules."""

from dataclasses import dataclass, field
from datetime import date

from xianbao.paper.label import Label, LabelStyle, Reading
from xianbao.paper.series import Series


@dataclass(frozen=True, slots=True)
class Section:
    """栏目: a standing department of the paper.

    ``key`` is its ASCII address part, as in ``/sections/shengyin/``; stories name it by
    ``label.han``.
    """

    key: str
    label: Label
    about: str = ""


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

    @property
    def language(self) -> str:
        """The BCP 47 tag of the paper's copy."""
        return "zh-Hant" if self.script == "hant" else "zh-Hans"
