"""The colophon: who publishes the paper, under what numbers, by what rules, and with whom."""

from dataclasses import dataclass

from xianbao.paper.label import Pair
from xianbao.paper.masthead import ColophonLine
from xianbao.press.view.link import Link, PairLink


@dataclass(frozen=True, slots=True)
class StaffLine:
    """One of the staff: who, and as what."""

    person: Link
    job: str


@dataclass(frozen=True, slots=True)
class ColophonView:
    """版权页. ``founded`` is the day of the first issue as printed, empty where nobody knows it.

    ``records`` are the numbers under which the state knows the paper, ``policies`` the pages on
    which it says by what rules it works.
    """

    head: Pair
    name: Pair
    founded: str
    lines: tuple[ColophonLine, ...]
    records: tuple[Link, ...]
    policies: tuple[PairLink, ...]
    staff: tuple[StaffLine, ...]
    people: PairLink
    copyright: str
