"""A story's own page."""

import re
from dataclasses import dataclass

from markupsafe import Markup

from xianbao.paper.label import Pair
from xianbao.press.value import value
from xianbao.press.view.box import Box
from xianbao.press.view.byline import Byline
from xianbao.press.view.clipping import Clipping
from xianbao.press.view.link import Link, PairLink
from xianbao.press.view.picture import Picture
from xianbao.press.view.remedy import CorrectionNote
from xianbao.press.view.teaser import Teaser

_FIRST_CROSSHEAD = re.compile(r"</h2>\s*<p\b.*?</p>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Banner:
    """A series over a story: its badge, and its long line where it has one."""

    badge: PairLink
    line: str = ""


@dataclass(frozen=True, slots=True)
class Reprint:
    """Where a reprint comes from: name, link, original title and author, each may be empty."""

    source: Link
    original_title: str = ""
    original_author: str = ""


@value
class Neighbours:
    """Previous and next in one order (the section, the day), with the list they stand in."""

    head: PairLink
    older: Teaser | None
    newer: Teaser | None


@value
class StoryView:
    """A story with everything that the printed page would carry.

    ``date`` is ISO 8601 with the zone, ``day`` as printed, with the time where the editor gave
    one; ``updated`` and ``updated_day`` are the same for when the editor brought it up to date,
    empty where that never was. ``place`` links the printed page (第3版), if any. The dateline
    (本报讯) is already set in ``body``. ``pictures`` are those the writer did not place in the
    text. ``bylines`` head the story, ``signatures`` (editors, duty editor) and ``page_line``
    (本版稿件由本报记者 X 采写) stand at its end. ``kept`` is what search files it under, with bars
    between, empty in a paper without search; ``by`` is its byline as one line of text.
    ``clipping`` is its foot on paper. What stands beside it, ``in_section`` to ``same_page``, is
    set on its own page alone.
    """

    kind: str
    kind_pair: Pair
    language: str
    title: str
    headline: Markup
    kicker: str
    deck: str
    section: PairLink
    banners: tuple[Banner, ...]
    date: str
    day: str
    place: PairLink | None
    bylines: tuple[Byline, ...]
    reprint: Reprint | None
    corrections: tuple[CorrectionNote, ...]
    highlights: tuple[str, ...]
    pictures: tuple[Picture, ...]
    body: Markup
    boxes: tuple[Box, ...]
    signatures: tuple[Byline, ...]
    page_line: str
    minutes: int
    characters: int
    copyright: str
    updated: str = ""
    updated_day: str = ""
    in_section: Neighbours | None = None
    in_day: Neighbours | None = None
    same_series: tuple[Teaser, ...] = ()
    same_page: tuple[Teaser, ...] = ()
    clipping: Clipping | None = None
    kept: str = ""
    by: str = ""

    @property
    def opening(self) -> Markup:
        """The body up to its first crosshead and that one's first paragraph.

        On a narrow screen the boxes stand between ``opening`` and ``rest``. A body without
        crossheads is all opening.
        """
        return self.body[: self._turn]

    @property
    def rest(self) -> Markup:
        """The body after ``opening``; empty for a body without crossheads."""
        return self.body[self._turn :]

    @property
    def _turn(self) -> int:
        """Where ``rest`` begins in the body."""
        found = _FIRST_CROSSHEAD.search(self.body)
        return found.end() if found else len(self.body)
