"""Months and years."""

from calendar import Calendar
from collections import Counter
from collections.abc import Mapping
from datetime import date
from itertools import groupby

from xianbao.paper import catalogue
from xianbao.paper.article import day_of
from xianbao.press import address
from xianbao.press.address import ROOT
from xianbao.press.layout.composer import Composer
from xianbao.press.layout.counts import month_counts, section_counts, with_downloads
from xianbao.press.sheet import Sheet
from xianbao.press.view.link import PairLink
from xianbao.press.view.listing import (
    CalendarDay,
    DirectoryView,
    Entry,
    Group,
    MonthView,
    Period,
    YearView,
)

_MONDAY = 0


def month_sheet(text: str, composer: Composer) -> Sheet:
    """A month's calendar and its stories by day: ``2026-11``."""
    name = catalogue.month(text)
    older, newer = composer.edition.beside(name)
    counts = Counter(story.key[:10] for story in composer.edition.stories(name))
    view = MonthView(
        head=composer.month(text),
        weekdays=tuple(composer.wording.weekday_pair(number) for number in range(7)),
        weeks=_weeks(text, counts),
        groups=tuple(
            Group(composer.day(day_of(day)), composer.every(catalogue.day(day)))
            for day in sorted(counts, reverse=True)
        ),
        year=PairLink(composer.year(text[:4]), ROOT + address.year(int(text[:4]))),
        older=_month_link(older, composer),
        newer=_month_link(newer, composer),
    )
    return Sheet(
        address=_month_address(text),
        template="month.html",
        view=view,
        title=composer.page_title(view.head.han),
    )


def _weeks(text: str, counts: Mapping[str, int]) -> tuple[tuple[CalendarDay, ...], ...]:
    month = int(text[5:])
    weeks = Calendar(_MONDAY).monthdatescalendar(int(text[:4]), month)
    return tuple(tuple(_cell(day, month, counts) for day in week) for week in weeks)


def _cell(day: date, month: int, counts: Mapping[str, int]) -> CalendarDay:
    if day.month != month:
        return CalendarDay()
    count = counts.get(f"{day:%Y/%m/%d}", 0)
    return CalendarDay(str(day.day), ROOT + address.day(day) if count else "", count)


def _month_address(text: str) -> str:
    return address.month(int(text[:4]), int(text[5:]))


def _month_link(text: str | None, composer: Composer) -> PairLink | None:
    return PairLink(composer.month(text), ROOT + _month_address(text)) if text else None


def year_sheet(text: str, composer: Composer) -> Sheet:
    """A year's months: ``2026``."""
    stories = composer.edition.stories(catalogue.year(text))
    own = address.year(int(text))
    boxes, downloads = with_downloads(
        own, (month_counts(stories, composer), section_counts(stories, composer)), composer
    )
    months = Counter(catalogue.month_of(story.key) for story in stories)
    view = YearView(
        head=composer.year(text),
        months=tuple(
            Period(composer.month(month), ROOT + _month_address(month), months[month])
            for month in sorted(months, reverse=True)
        ),
        archive=composer.word("Archive", address.ARCHIVE),
        boxes=boxes,
    )
    return Sheet(
        address=own,
        template="year.html",
        view=view,
        title=composer.page_title(view.head.han),
        downloads=downloads,
    )


def archive_sheet(composer: Composer) -> Sheet:
    """Every year and month that has stories: where the foot of every page leads."""
    stories = composer.edition.stories(catalogue.ALL)
    months = Counter(catalogue.month_of(story.key) for story in stories)
    groups = tuple(
        (
            composer.year(year),
            tuple(
                Entry(
                    PairLink(composer.month(month), ROOT + _month_address(month)),
                    "",
                    months[month],
                )
                for month in group
            ),
        )
        for year, group in groupby(sorted(months, reverse=True), key=lambda month: month[:4])
    )
    head = composer.wording.pair("Archive")
    return Sheet(
        address=address.ARCHIVE,
        template="directory.html",
        view=DirectoryView(head, groups),
        title=composer.page_title(head.han),
    )
