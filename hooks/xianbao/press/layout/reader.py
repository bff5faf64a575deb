"""Readers: a whole day or section in full, to be printed and read on paper.

Only the newest are made: those of the days in `xianbao.paper.lately`, and of each section its
newest stories. All the others would be a second archive.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from markupsafe import Markup, escape

from xianbao.paper import catalogue
from xianbao.paper.article import day_of
from xianbao.paper.card import Card
from xianbao.paper.label import Pair
from xianbao.press import address
from xianbao.press.layout.clipping import clipping
from xianbao.press.layout.composer import Composer
from xianbao.press.layout.story import story_view
from xianbao.press.sheet import Sheet
from xianbao.press.typesetting.typeset import Typesetter
from xianbao.press.view.link import PairLink
from xianbao.press.view.reader import ReaderPart, ReaderView
from xianbao.press.view.story import StoryView

_ANCHOR = re.compile(r"""(<(?:h[2-6]|li|sup)\b[^>]*? id="|<a\b[^>]*? href="#)""")
MOST = 20
"""Stories of a section that are printed together."""


def day_reader_sheet(text: str, composer: Composer, typesetter: Typesetter) -> Sheet:
    """A day's paper, page by page: ``2026/11/22``."""
    day, place = day_of(text), address.reader(text)
    stories = composer.edition.stories(catalogue.day(text))
    issue = composer.edition.issue(day)
    line = composer.date_line(day)
    parts = []
    for number, group in groupby(stories, key=lambda story: story.page):
        page = issue.page(number) if issue and number else None
        head = composer.page(day, number) if number else composer.word("Filed to the web")
        told = _told(tuple(group), composer, typesetter)
        parts.append(ReaderPart(head, told, page.name if page else ""))
    view = ReaderView(
        head=line.pair,
        about=tuple(filter(None, (composer.issue_number(issue), line.lunar))),
        back=composer.day(day),
        parts=tuple(parts),
        clipping=clipping(address.day(day), composer),
    )
    return _sheet(place, view, composer, composer.running(day))


def section_reader_sheet(key: str, composer: Composer, typesetter: Typesetter) -> Sheet:
    """A section's newest stories, the newest first."""
    stories = composer.edition.stories(catalogue.section(key))[:MOST]
    section = composer.section(key)
    view = ReaderView(
        head=section.pair,
        about=(composer.wording.text("Newest stories", count=len(stories)),),
        back=section,
        parts=(
            (ReaderPart(PairLink(section.pair, ""), _told(stories, composer, typesetter)),)
            if stories
            else ()
        ),
        clipping=clipping(address.section(key), composer),
    )
    return _sheet(address.section_reader(key), view, composer, ())


def _told(
    cards: Sequence[Card], composer: Composer, typesetter: Typesetter
) -> tuple[StoryView, ...]:
    views = (story_view(card, composer, typesetter)[0] for card in cards)
    return tuple(_apart(view, card.key) for view, card in zip(views, cards, strict=True))


def _apart(view: StoryView, key: str) -> StoryView:
    """A story whose anchors are not those of another one on the same page."""
    mark = str(escape(key.replace("/", "-")))
    boxes = tuple(replace(box, anchor=f"{mark}-{box.anchor}") for box in view.boxes)
    body = _ANCHOR.sub(lambda found: f"{found[1]}{mark}-", view.body)
    return replace(view, boxes=boxes, body=Markup(body))  # noqa: S704  # the key is safe: the desk's


def _sheet(place: str, view: ReaderView, composer: Composer, running: tuple[Pair, ...]) -> Sheet:
    words = composer.wording.pair("Whole for printing")
    return Sheet(
        address=place,
        template="reader.html",
        view=view,
        title=composer.page_title(words.han, view.head.han),
        running=running,
    )
