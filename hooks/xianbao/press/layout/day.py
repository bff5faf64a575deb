"""A day's paper and its printed pages."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from xianbao.paper import catalogue
from xianbao.paper.article import day_of
from xianbao.paper.card import Card
from xianbao.paper.credit import Credited
from xianbao.paper.issue import Issue, Page
from xianbao.press import address
from xianbao.press.address import ROOT
from xianbao.press.layout.composer import ROLE_WORDS, Composer
from xianbao.press.layout.counts import latest_box, with_downloads
from xianbao.press.sheet import Sheet
from xianbao.press.view.link import PairLink
from xianbao.press.view.listing import DayView, Group, PageView


def day_sheet(text: str, composer: Composer) -> Sheet:
    """A day's paper: ``2026/11/22``."""
    day, name = day_of(text), catalogue.day(text)
    stories = composer.edition.faces(name)
    issue = composer.edition.issue(day)
    older, newer = composer.edition.beside(name)
    boxes, _ = with_downloads(address.day(day), (latest_box(stories, composer),), composer)
    view = DayView(
        date=composer.date_line(day),
        number=composer.issue_number(issue),
        note=issue.note if issue else "",
        groups=tuple(_groups(day, stories, issue, composer)),
        older=composer.day(day_of(older)) if older else None,
        newer=composer.day(day_of(newer)) if newer else None,
        month=PairLink(
            composer.wording.month_pair(day.year, day.month),
            ROOT + address.month(day.year, day.month),
        ),
        boxes=boxes,
        print=_print(text, composer),
    )
    return Sheet(
        address=address.day(day),
        template="day.html",
        view=view,
        title=composer.page_title(view.date.pair.han),
        running=composer.running(day),
    )


def _print(text: str, composer: Composer) -> PairLink | None:
    if not composer.edition.holds(catalogue.reader(text)):
        return None
    return composer.word("Print this day", address.reader(text))


def _groups(
    day: date, stories: tuple[Card, ...], issue: Issue | None, composer: Composer
) -> Iterator[Group]:
    for number, group in groupby(stories, key=lambda story: story.page):
        page = issue.page(number) if issue else None
        head = composer.page(day, number) if number else composer.word("Filed to the web")
        yield Group(head, composer.teasers(group), page.name if page else "")


def page_sheet(text: str, number: int, composer: Composer) -> Sheet:
    """A printed page of a day."""
    day = day_of(text)
    issue = composer.edition.issue(day)
    page = issue.page(number) if issue else None
    shown = composer.every(catalogue.page(text, number))
    pair = composer.wording.page_pair(number)
    view = PageView(
        date=composer.date_line(day),
        number=pair,
        name=page.name if page else "",
        credits=_credit_lines(page, composer) if page else (),
        lead=shown[0] if shown else None,
        stories=shown[1:],
        pages=tuple(composer.page(day, other) for other in composer.edition.pages(day)),
        day=composer.day(day),
    )
    return Sheet(
        address=address.page(day, number),
        template="page.html",
        view=view,
        title=composer.page_title(view.date.pair.han, pair.han, view.name),
        running=composer.running(day, number),
    )


def _credit_lines(page: Page, composer: Composer) -> tuple[str, ...]:
    """The page's own credit lines, as printed at its foot."""
    lines: list[str] = []
    written = [c.name for c in page.credits if c.role.credited is Credited.WRITTEN]
    if written:
        lines.append(composer.wording.text("Page written by", names="、".join(written)))
    photographed = [c.name for c in page.credits if c.role.credited is Credited.PHOTOGRAPHED]
    if photographed or page.photo_courtesy:
        names = "、".join(photographed) or page.photo_courtesy
        msgid = "Page photographed by" if photographed else "Page photos are"
        lines.append(composer.wording.text(msgid, names=names))
    for role, msgid in ROLE_WORDS.items():
        names = "、".join(c.name for c in page.credits if c.role is role)
        if names and role.credited is Credited.EDITED:
            lines.append(f"{composer.wording.text(msgid)}：{names}")
    return tuple(lines)
