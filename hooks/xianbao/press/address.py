"""Addresses: where each thing stands on the site. Every one has its home here."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from urllib.parse import quote

from xianbao.paper.lately import BILL_FILE

_KEPT = 4096
"""Days are formatted once, not once for every story: the formatting is slow."""

ROOT = "\x1e"
"""Stands for the site's root, slash and all, in views and fragments until a sheet is set.

A control character, which no copy can hold: the desk refuses it. One byte is looked for several
times as fast as two of which the second is common.
"""


def quoted(place: str) -> str:
    """A place as a whole address has it."""
    return quote(place)


def story(key: str) -> str:
    """``2026/11/22/03-02`` → its page."""
    return f"{key}/"


@lru_cache(maxsize=_KEPT)
def day(of: date) -> str:
    """The page of one day's issue."""
    return f"{of:%Y/%m/%d}/"


@lru_cache(maxsize=_KEPT)
def page(of: date, number: int) -> str:
    """One printed page of a day."""
    return f"{of:%Y/%m/%d}/p{number}/"


def month(year: int, month_number: int) -> str:
    """The page of one month."""
    return f"{year:04}/{month_number:02}/"


def year(number: int) -> str:
    """The page of one year."""
    return f"{number:04}/"


def section(key: str) -> str:
    """A section's page."""
    return f"sections/{key}/"


def person(key: str) -> str:
    """A person's page."""
    return f"people/{key}/"


def person_year(key: str, year_number: int) -> str:
    """A person's closed list of one year."""
    return f"people/{key}/{year_number:04}/"


def series(key: str) -> str:
    """A series' page."""
    return f"series/{key}/"


def corrections_year(number: int) -> str:
    """The corrections of one year."""
    return f"{CORRECTIONS}{number:04}/"


def bill(key: str) -> str:
    """The picture of a story's headline, which stands beside it."""
    return f"{key}/{BILL_FILE}"


def section_bill(key: str) -> str:
    """The picture of a section's name."""
    return f"{section(key)}{BILL_FILE}"


def reader(text: str) -> str:
    """A day's paper to be printed whole."""
    return f"{text}/{PRINT}/"


def section_reader(key: str) -> str:
    """A section's newest stories to be printed whole."""
    return f"{section(key)}{PRINT}/"


def search_volume(day: str) -> str:
    """The files of one volume of the search index, by the day of its first story."""
    return f"{SEARCH}{day}/"


PRINT = "print"
"""The last part of the address of what is to be printed whole; the desk lets no story have it."""
SEARCH = "search/"
SEARCH_INDEX = f"{SEARCH}index.json"
SECTIONS = "sections/"
PEOPLE = "people/"
SERIES = "series/"
STATISTICS = "statistics/"
ARCHIVE = "archive/"
CORRECTIONS = "corrections/"
COLOPHON = "colophon/"
NOT_FOUND = "404.html"
SUBSCRIBE = "subscribe/"
ATOM, RSS, JSON_FEED = "atom.xml", "rss.xml", "feed.json"
"""The files of a feed, in a folder of their own below the page that they follow."""
SITEMAP = "sitemap.xml"
SITEMAP_PAGES = "sitemap-pages.xml"
SITEMAP_NEWS = "sitemap-news.xml"
"""Beside the front: a sitemap may tell of nothing that does not lie below it."""
NINJS, NINJS_2 = "ninjs.json", "ninjs-2.2.json"
"""A story for other newsrooms, beside its page."""


def feed(page_address: str) -> str:
    """The folder with the feeds of a page: of the front ``feed/``."""
    return f"{page_address}feed/"


def sitemap_month(text: str) -> str:
    """The sitemap of one month: ``2026-11``."""
    return f"sitemap-{text}.xml"


def files(name: str) -> tuple[str, ...]:
    """The files of a page that are known by its name alone, as far as two pages might meet."""
    at = place(name)
    family = name.partition("/")[0]
    if family in _FEEDS:
        return (f"{at}{ATOM}", f"{at}{RSS}", f"{at}{JSON_FEED}")
    if family == "story":
        return (f"{at}index.html", f"{at}{NINJS}", f"{at}{NINJS_2}")
    return (f"{at}index.html",) if not at or at.endswith("/") else (at,)


def place(name: str) -> str:
    """Where a page of the catalogue's name stands: a folder's address, or a file.

    ``section-month/yaowen/2026-11`` → ``sections/yaowen/2026-11/``; a photo and an old address
    have one file each.
    """
    family, _, rest = name.partition("/")
    return rest + "/" if family in _OWN else _PLACES[family](rest)


def old(path: str) -> str:
    """The file at an old address: ``old/1.html`` itself, ``old/1/index.html`` for ``old/1``."""
    plain = path.strip("/")
    return plain if plain.endswith((".html", ".htm")) else f"{plain}/index.html"


def _page_of(rest: str) -> str:
    text, _, number = rest.rpartition("/")
    return f"{text}/p{number}/"


_OWN = frozenset({"story", "notice", "day", "year"})
_FEEDS = frozenset({"feed", "correction-feed", "section-feed", "series-feed", "person-feed"})
_PLACES: dict[str, Callable[[str], str]] = {
    "front": lambda _: "",
    "sections": lambda _: SECTIONS,
    "series-index": lambda _: SERIES,
    "people": lambda _: PEOPLE,
    "statistics": lambda _: STATISTICS,
    "archive": lambda _: ARCHIVE,
    "corrections": lambda _: CORRECTIONS,
    "correction-year": lambda rest: corrections_year(int(rest)),
    "colophon": lambda _: COLOPHON,
    "search": lambda _: SEARCH,
    "search-index": lambda _: SEARCH_INDEX,
    "search-volume": search_volume,
    "not-found": lambda _: NOT_FOUND,
    "subscribe": lambda _: SUBSCRIBE,
    "feed": lambda _: feed(""),
    "correction-feed": lambda _: feed(CORRECTIONS),
    "section-feed": lambda rest: feed(section(rest)),
    "series-feed": lambda rest: feed(series(rest)),
    "person-feed": lambda rest: feed(person(rest)),
    "sitemap": lambda _: SITEMAP,
    "sitemap-pages": lambda _: SITEMAP_PAGES,
    "sitemap-news": lambda _: SITEMAP_NEWS,
    "sitemap-month": sitemap_month,
    "page": _page_of,
    "month": lambda rest: f"{rest.replace('-', '/')}/",
    "section": section,
    "section-month": section,
    "series": series,
    "series-month": series,
    "person": person,
    "person-year": person,
    "photo": lambda rest: rest,
    "bill": bill,
    "section-bill": section_bill,
    "reader": reader,
    "section-reader": section_reader,
    "alias": old,
}
