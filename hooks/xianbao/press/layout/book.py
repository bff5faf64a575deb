"""The whole paper: which pages there are, and the sheet for each."""

from collections.abc import Callable
from dataclasses import replace

from xianbao.press import address
from xianbao.press.layout import calendar, corrections, day, directory, listing, person, reader
from xianbao.press.layout.colophon import colophon_sheet
from xianbao.press.layout.composer import Composer
from xianbao.press.layout.front import front_sheet
from xianbao.press.layout.notice import notice_sheet
from xianbao.press.layout.search import search_sheet
from xianbao.press.layout.statistics import statistics_sheet
from xianbao.press.layout.story import story_sheet
from xianbao.press.layout.subscribe import subscribe_sheet
from xianbao.press.metadata.head import page_head
from xianbao.press.sheet import Sheet
from xianbao.press.typesetting.typeset import Typesetter

_Fixed = Callable[[Composer], Sheet]
_Named = Callable[[str, Composer], Sheet]


def not_found_sheet(composer: Composer) -> Sheet:
    """What a reader sees at an address that holds nothing."""
    words = composer.wording.pair("Page not found")
    return Sheet(address.NOT_FOUND, "not-found.html", None, composer.page_title(words.han))


def _section_month(rest: str, composer: Composer) -> Sheet:
    key, month = rest.split("/")
    return listing.month_sheet(listing.section(key, composer), month, composer)


def _series_month(rest: str, composer: Composer) -> Sheet:
    key, month = rest.split("/")
    return listing.month_sheet(listing.series(key, composer), month, composer)


def _person_year(rest: str, composer: Composer) -> Sheet:
    key, year = rest.split("/")
    return person.year_sheet(key, year, composer)


def _page(rest: str, composer: Composer) -> Sheet:
    text, _, number = rest.rpartition("/")
    return day.page_sheet(text, int(number), composer)


_FIXED: dict[str, _Fixed] = {
    "front/": front_sheet,
    "sections/": directory.sections_sheet,
    "series-index/": directory.series_sheet,
    "people/": directory.people_sheet,
    "statistics/": statistics_sheet,
    "archive/": calendar.archive_sheet,
    "corrections/": corrections.latest_sheet,
    "colophon/": colophon_sheet,
    "search/": search_sheet,
    "not-found/": not_found_sheet,
    "subscribe/": subscribe_sheet,
}
"""Pages that a paper has whatever is in it."""

_NAMED: dict[str, _Named] = {
    "section": lambda key, composer: listing.own_sheet(listing.section(key, composer), composer),
    "section-month": _section_month,
    "series": lambda key, composer: listing.own_sheet(listing.series(key, composer), composer),
    "series-month": _series_month,
    "person": person.person_sheet,
    "person-year": _person_year,
    "day": day.day_sheet,
    "page": _page,
    "month": calendar.month_sheet,
    "year": calendar.year_sheet,
    "correction-year": corrections.year_sheet,
    "notice": notice_sheet,
}
"""Family of the catalogue → the sheet of one of its lists."""


_WHOLE: dict[str, Callable[[str, Composer, Typesetter], Sheet]] = {
    "reader": reader.day_reader_sheet,
    "section-reader": reader.section_reader_sheet,
}
"""The same for pages that hold whole stories."""


def sheet(name: str, composer: Composer, typesetter: Typesetter) -> Sheet:
    """The sheet of one list of the catalogue, or of one fixed page; `KeyError` if it has none."""
    made = _sheet(name, composer, typesetter)
    if made.head or made.address == address.NOT_FOUND:
        return made
    return replace(made, head=page_head(made, composer, ()))


def _sheet(name: str, composer: Composer, typesetter: Typesetter) -> Sheet:
    if name in _FIXED:
        return _FIXED[name](composer)
    family, _, rest = name.partition("/")
    if family in _WHOLE:
        return _WHOLE[family](rest, composer, typesetter)
    if family == "story":
        card = composer.edition.stories(name)[0]
        return story_sheet(card, composer, typesetter)
    return _NAMED[family](rest, composer)
