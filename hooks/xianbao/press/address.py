"""Addresses: where each thing stands on the site. Every one has its home here."""

from datetime import date

ROOT = "\x1e/"
"""Stands for the site's root in views and fragments until a sheet is set.

A control character, which no copy can hold: the desk refuses it.
"""


def story(key: str) -> str:
    """``2026/11/22/03-02`` → its page."""
    return f"{key}/"


def day(of: date) -> str:
    """The page of one day's issue."""
    return f"{of:%Y/%m/%d}/"


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


def section_month(key: str, year_number: int, month_number: int) -> str:
    """A section's closed list of one month."""
    return f"sections/{key}/{year_number:04}-{month_number:02}/"


def person(key: str) -> str:
    """A person's page."""
    return f"people/{key}/"


def person_year(key: str, year_number: int) -> str:
    """A person's closed list of one year."""
    return f"people/{key}/{year_number:04}/"


def series(key: str) -> str:
    """A series' page."""
    return f"series/{key}/"


def series_month(key: str, year_number: int, month_number: int) -> str:
    """A series' closed list of one month."""
    return f"series/{key}/{year_number:04}-{month_number:02}/"


SECTIONS = "sections/"
PEOPLE = "people/"
SERIES = "series/"
STATISTICS = "statistics/"
ARCHIVE = "archive/"
NOT_FOUND = "404.html"
