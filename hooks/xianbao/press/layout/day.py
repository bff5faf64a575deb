"""A day's paper and its printed pages."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from xianbao.paper.article import Article
from xianbao.paper.credit import Credited
from xianbao.paper.issue import Issue, Page
from xianbao.press import address
from xianbao.press.address import ROOT
from xianbao.press.layout.composer import ROLE_WORDS, Composer
from xianbao.press.layout.counts import kind_counts, latest_box, section_counts, with_downloads
from xianbao.press.sheet import Sheet
from xianbao.press.view.link import PairLink
from xianbao.press.view.listing import DayView, Group, PageView


def day_sheets(composer: Composer) -> Iterator[Sheet]:
    """Every day that has stories, newest first, and every printed page of it."""
    days = sorted(composer.edition.by_day, reverse=True)
    for index, day in enumerate(days):
        stories = composer.edition.by_day[day]
        older = days[index + 1] if index + 1 < len(days) else None
        newer = days[index - 1] if index else None
        yield _day_sheet(day, stories, older, newer, composer)
        for number in _numbers(stories, composer.edition.issues.get(day)):
            yield _page_sheet(day, number, stories, composer)


def _numbers(stories: tuple[Article, ...], issue: Issue | None) -> list[int]:
    """Page numbers of a day: those of the issue file, and those that stories name."""
    listed = {page.number for page in issue.pages} if issue else set()
    return sorted(listed | {story.page for story in stories if story.page})


def _day_sheet(
    day: date,
    stories: tuple[Article, ...],
    older: date | None,
    newer: date | None,
    composer: Composer,
) -> Sheet:
    issue = composer.edition.issues.get(day)
    boxes, downloads = with_downloads(
        address.day(day),
        (
            latest_box(stories),
            section_counts(stories, composer),
            kind_counts(stories, composer),
        ),
        composer,
    )
    view = DayView(
        date=composer.date_line(day),
        number=composer.issue_number(issue),
        note=issue.note if issue else "",
        groups=tuple(_groups(day, stories, issue, composer)),
        older=composer.day(older) if older else None,
        newer=composer.day(newer) if newer else None,
        month=PairLink(
            composer.wording.month_pair(day.year, day.month),
            ROOT + address.month(day.year, day.month),
        ),
        boxes=boxes,
    )
    return Sheet(
        address=address.day(day),
        template="day.html",
        view=view,
        title=composer.page_title(view.date.pair.han),
        running=composer.running(day),
        downloads=downloads,
    )


def _groups(
    day: date, stories: tuple[Article, ...], issue: Issue | None, composer: Composer
) -> Iterator[Group]:
    for number, group in groupby(stories, key=lambda story: story.page):
        page = issue.page(number) if issue else None
        head = composer.page(day, number) if number else composer.word("Filed to the web")
        yield Group(head, composer.teasers(group), page.name if page else "")


def _page_sheet(day: date, number: int, stories: tuple[Article, ...], composer: Composer) -> Sheet:
    issue = composer.edition.issues.get(day)
    page = issue.page(number) if issue else None
    shown = composer.teasers(story for story in stories if story.page == number)
    pair = composer.wording.page_pair(number)
    view = PageView(
        date=composer.date_line(day),
        number=pair,
        name=page.name if page else "",
        credits=_credit_lines(page, composer) if page else (),
        lead=shown[0] if shown else None,
        stories=shown[1:],
        pages=tuple(composer.page(day, other) for other in _numbers(stories, issue)),
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
