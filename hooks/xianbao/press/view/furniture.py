"""What every page of the site carries: nameplate, section bar, foot."""

from dataclasses import dataclass

from xianbao.paper.label import Pair
from xianbao.paper.masthead import ColophonLine, Ear
from xianbao.press.view.link import Link, PairLink


@dataclass(frozen=True, slots=True)
class DateLine:
    """日期: the day with its weekday as a pair, and the lunar date (农历丙午年十月十四)."""

    iso: str
    pair: Pair
    lunar: str = ""


@dataclass(frozen=True, slots=True)
class Furniture:
    """The paper's own words on a page, the same on every sheet of a build.

    ``records`` are the numbers under which the state knows the paper, some with the address of the
    register. ``day`` is the day of the newest issue. ``number`` (第4521期), ``pages`` (今日4版) and
    ``cn`` may be empty. ``sections`` is the section bar, ``foot`` the links at the foot (people,
    statistics, …), ``search`` the link to the search page where there is one.
    """

    name: Pair
    home: str
    language: str
    day: DateLine | None
    number: str
    pages: str
    cn: str
    motto: str
    ear: Ear | None
    sections: tuple[PairLink, ...]
    foot: tuple[PairLink, ...]
    colophon: tuple[ColophonLine, ...]
    copyright: str
    records: tuple[Link, ...]
    search: PairLink | None = None
