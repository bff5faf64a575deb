"""Addresses: where each thing stands on the site. Every one has its home here."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache

_KEPT = 4096
"""Days are formatted once, not once for every story: the formatting is slow."""

ROOT = "\x1e/"
"""Stands for the site's root in views and fragments until a sheet is set.

A control character, which no copy can hold: the desk refuses it.
"""


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


def search_volume(day: str) -> str:
    """The files of one volume of the search index, by the day of its first story."""
    return f"{SEARCH}{day}/"


SEARCH = "search/"
SEARCH_INDEX = f"{SEARCH}index.json"
SECTIONS = "sections/"
PEOPLE = "people/"
SERIES = "series/"
STATISTICS = "statistics/"
ARCHIVE = "archive/"
NOT_FOUND = "404.html"


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


_OWN = frozenset({"story", "day", "year"})
_PLACES: dict[str, Callable[[str], str]] = {
    "front": lambda _: "",
    "sections": lambda _: SECTIONS,
    "series-index": lambda _: SERIES,
    "people": lambda _: PEOPLE,
    "statistics": lambda _: STATISTICS,
    "archive": lambda _: ARCHIVE,
    "search": lambda _: SEARCH,
    "search-index": lambda _: SEARCH_INDEX,
    "search-volume": search_volume,
    "not-found": lambda _: NOT_FOUND,
    "page": _page_of,
    "month": lambda rest: f"{rest.replace('-', '/')}/",
    "section": section,
    "section-month": section,
    "series": series,
    "series-month": series,
    "person": person,
    "person-year": person,
    "photo": lambda rest: rest,
    "alias": old,
}
