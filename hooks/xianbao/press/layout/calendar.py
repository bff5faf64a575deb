"""Months and years."""

from calendar import Calendar
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import groupby

from xianbao.paper.article import Article
from xianbao.press import address
from xianbao.press.address import ROOT
from xianbao.press.layout.composer import Composer
from xianbao.press.layout.counts import month_counts, section_counts, with_downloads
from xianbao.press.layout.listing import Month, by_month
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


def month_sheets(composer: Composer) -> Iterator[Sheet]:
    """Every month that has stories: its calendar and its stories by day."""
    months = by_month(composer.edition.articles)
    ordered = list(months)
    for index, month in enumerate(ordered):
        older = ordered[index + 1] if index + 1 < len(ordered) else None
        newer = ordered[index - 1] if index else None
        yield _month_sheet(month, months[month], older, newer, composer)


def _month_sheet(
    month: Month,
    stories: tuple[Article, ...],
    older: Month | None,
    newer: Month | None,
    composer: Composer,
) -> Sheet:
    counts = Counter(story.day for story in stories)
    view = MonthView(
        head=composer.wording.month_pair(*month),
        weekdays=tuple(composer.wording.weekday_pair(number) for number in range(7)),
        weeks=_weeks(month, counts),
        groups=tuple(
            Group(composer.day(day), composer.teasers(composer.edition.by_day[day]))
            for day in sorted(counts, reverse=True)
        ),
        year=PairLink(composer.wording.year_pair(month[0]), ROOT + address.year(month[0])),
        older=_month_link(older, composer),
        newer=_month_link(newer, composer),
    )
    return Sheet(
        address=address.month(*month),
        template="month.html",
        view=view,
        title=composer.page_title(view.head.han),
    )


def _weeks(month: Month, counts: Mapping[date, int]) -> tuple[tuple[CalendarDay, ...], ...]:
    weeks = Calendar(_MONDAY).monthdatescalendar(*month)
    return tuple(tuple(_cell(day, month, counts) for day in week) for week in weeks)


def _cell(day: date, month: Month, counts: Mapping[date, int]) -> CalendarDay:
    if day.month != month[1]:
        return CalendarDay()
    count = counts.get(day, 0)
    return CalendarDay(str(day.day), ROOT + address.day(day) if count else "", count)


def _month_link(month: Month | None, composer: Composer) -> PairLink | None:
    if month is None:
        return None
    return PairLink(composer.wording.month_pair(*month), ROOT + address.month(*month))


def year_sheets(composer: Composer) -> Iterator[Sheet]:
    """Every year that has stories: its months."""
    months = by_month(composer.edition.articles)
    for year, own in groupby(months, key=lambda month: month[0]):
        yield _year_sheet(year, {month: months[month] for month in own}, composer)


def _year_sheet(
    year: int, months: Mapping[Month, tuple[Article, ...]], composer: Composer
) -> Sheet:
    stories = tuple(story for group in months.values() for story in group)
    boxes, downloads = with_downloads(
        address.year(year),
        (month_counts(stories, composer), section_counts(stories, composer)),
        composer,
    )
    view = YearView(
        head=composer.wording.year_pair(year),
        months=tuple(
            Period(composer.wording.month_pair(*month), ROOT + address.month(*month), len(group))
            for month, group in months.items()
        ),
        archive=composer.word("Archive", address.ARCHIVE),
        boxes=boxes,
    )
    return Sheet(
        address=address.year(year),
        template="year.html",
        view=view,
        title=composer.page_title(view.head.han),
        downloads=downloads,
    )


def archive_sheet(composer: Composer) -> Sheet:
    """Every year and month that has stories: where the foot of every page leads."""
    months = by_month(composer.edition.articles)
    groups = tuple(
        (
            composer.wording.year_pair(year),
            tuple(
                Entry(
                    PairLink(composer.wording.month_pair(*month), ROOT + address.month(*month)),
                    "",
                    len(months[month]),
                )
                for month in group
            ),
        )
        for year, group in groupby(months, key=lambda month: month[0])
    )
    head = composer.wording.pair("Archive")
    return Sheet(
        address=address.ARCHIVE,
        template="directory.html",
        view=DirectoryView(head, groups),
        title=composer.page_title(head.han),
    )
