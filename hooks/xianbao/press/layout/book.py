"""The whole paper: every sheet of an edition, in one pass."""

from collections.abc import Iterator

from xianbao.press import address
from xianbao.press.layout.calendar import archive_sheet, month_sheets, year_sheets
from xianbao.press.layout.composer import Composer
from xianbao.press.layout.day import day_sheets
from xianbao.press.layout.directory import people_sheet, sections_sheet, series_sheet
from xianbao.press.layout.front import front_sheet
from xianbao.press.layout.listing import listing_sheets, sections, series
from xianbao.press.layout.person import person_sheets
from xianbao.press.layout.statistics import statistics_sheet
from xianbao.press.layout.story import Places, story_sheet
from xianbao.press.sheet import Sheet
from xianbao.press.typeset import Typesetter


def sheets(composer: Composer, typesetter: Typesetter) -> Iterator[Sheet]:
    """Every sheet, one at a time: a build never holds the site in memory."""
    places = Places(composer)
    yield front_sheet(composer)
    for article in composer.edition.articles:
        yield story_sheet(article, composer, places, typesetter)
    for listing in (*sections(composer), *series(composer)):
        yield from listing_sheets(listing, composer)
    for person in composer.edition.people:
        yield from person_sheets(person, composer)
    yield from day_sheets(composer)
    yield from month_sheets(composer)
    yield from year_sheets(composer)
    yield archive_sheet(composer)
    yield sections_sheet(composer)
    yield people_sheet(composer)
    if composer.edition.masthead.series:
        yield series_sheet(composer)
    yield statistics_sheet(composer)
    yield not_found_sheet(composer)


def not_found_sheet(composer: Composer) -> Sheet:
    """What a reader sees at an address that holds nothing."""
    words = composer.wording.pair("Page not found")
    return Sheet(address.NOT_FOUND, "not-found.html", None, composer.page_title(words.han))
