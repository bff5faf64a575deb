"""The front page."""

from dataclasses import dataclass

from xianbao.paper.label import Pair
from xianbao.press.view.box import Box
from xianbao.press.view.link import Link, PairLink
from xianbao.press.view.teaser import Teaser


@dataclass(frozen=True, slots=True)
class PageToday:
    """One 版 of the newest issue: its number as a pair (第1版), name and first headlines."""

    number: Pair
    name: str
    href: str
    headlines: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Department:
    """A section's or series' place on the front: its head, one story large, a few small."""

    head: PairLink
    lead: Teaser
    rest: tuple[Teaser, ...] = ()
    banner: str = ""


@dataclass(frozen=True, slots=True)
class FrontView:
    """The front page. Any group may be empty; the page then closes up without a hole.

    ``lead`` is None only for a paper without stories. ``seconds`` are two or three; ``briefs`` up
    to eight; ``departments`` in the masthead's order; ``pictures`` up to six stories that have a
    photo; ``voice`` one quotation or opinion; ``more`` a quiet list of the rest.
    """

    lead: Teaser | None
    seconds: tuple[Teaser, ...]
    briefs: tuple[Teaser, ...]
    today: tuple[PageToday, ...]
    today_href: str
    boxes: tuple[Box, ...]
    departments: tuple[Department, ...]
    series: tuple[Department, ...]
    pictures: tuple[Teaser, ...]
    voice: Teaser | None
    notices: tuple[Teaser, ...]
    more: tuple[Teaser, ...]
