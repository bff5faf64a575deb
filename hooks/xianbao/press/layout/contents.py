"""Contents: which addresses of stories, days, photos and people hold anything for readers."""

import re

from xianbao.paper import catalogue
from xianbao.paper.article import day_of
from xianbao.paper.edition import Edition
from xianbao.press.address import PRINT

_COMES_AND_GOES = re.compile(r"(?:\d{4}|people)/")
"""How the addresses begin whose things may be hidden; sections and standing pages always stand."""
_PLACE = re.compile(
    r"(?P<year>\d{4})/(?:(?P<month>\d\d)/(?:(?P<day>\d\d)/(?:p(?P<page>\d+)/)?)?)?"
    r"|people/(?:(?P<person>[^/]+)/(?:(?P<work>\d{4})/)?)?"
)
_STORY = re.compile(r"(?P<key>\d{4}/\d\d/\d\d/[^/]+)/")


def holds(link: str, edition: Edition) -> bool:
    """Whether a link from the root (``2026/11/22/03-02/#数字``) leads to something."""
    path = re.split("[?#]", link, maxsplit=1)[0]
    place = f"{path.removesuffix('index.html').rstrip('/')}/"
    if not _COMES_AND_GOES.match(place):
        return True
    found = _PLACE.fullmatch(place)
    if found is None:
        return _story_or_photo(place, edition)
    if place.startswith("people/"):
        return _work(found["person"], found["work"], edition)
    return _time(found, edition)


def _story_or_photo(place: str, edition: Edition) -> bool:
    day, _, last = place.removesuffix("/").rpartition("/")
    if last == PRINT and edition.holds(catalogue.reader(day)):
        return True
    found = _STORY.fullmatch(place)
    if found:
        names = (catalogue.story(found["key"]), catalogue.notice(found["key"]))
        if any(map(edition.holds, names)):
            return True
    return edition.holds(catalogue.photo(place.removesuffix("/")))


def _time(found: re.Match[str], edition: Edition) -> bool:
    year, month, day, page = found.group("year", "month", "day", "page")
    if month is None:
        return edition.holds(catalogue.year(year))
    if day is None:
        return edition.holds(catalogue.month(f"{year}-{month}"))
    text = f"{year}/{month}/{day}"
    if not edition.holds(catalogue.day(text)):
        return False
    return page is None or int(page) in edition.pages(day_of(text))


def _work(person: str | None, year: str | None, edition: Edition) -> bool:
    if person is None or (year is None and person in edition.ranks):
        return True
    name = catalogue.person_year(person, year) if year else catalogue.person(person)
    return edition.holds(name)
