"""Contents: which addresses of stories, days, photos and people hold anything for readers."""

import re
from collections.abc import Iterator

from xianbao.paper.edition import Edition
from xianbao.press import address

_COMES_AND_GOES = re.compile(r"(?:\d{4}|people)/")
"""How the addresses begin whose things may be hidden; sections and standing pages always stand."""


class Contents:
    """The addresses of an edition, to be asked about a link before it is printed."""

    def __init__(self, edition: Edition) -> None:
        """List every address once."""
        self._addresses = frozenset(_addresses(edition))

    def holds(self, link: str) -> bool:
        """Whether a link from the root (``2026/11/22/03-02/#数字``) leads to something."""
        path = re.split("[?#]", link, maxsplit=1)[0]
        place = f"{path.removesuffix('index.html').rstrip('/')}/"
        return not _COMES_AND_GOES.match(place) or place in self._addresses


def _addresses(edition: Edition) -> Iterator[str]:
    yield address.PEOPLE
    for person in edition.people:
        yield address.person(person.key)
    for done in edition.by_person.values():
        for key, stories in done.items():
            yield from (address.person_year(key, story.day.year) for story in stories)
    for day, stories in edition.by_day.items():
        issue = edition.issues.get(day)
        numbers = {page.number for page in issue.pages} if issue else set()
        yield from (address.year(day.year), address.month(day.year, day.month), address.day(day))
        for number in numbers | {story.page for story in stories}:
            yield address.page(day, number)
    for story in edition.articles:
        yield address.story(story.key)
        for photo in story.photos:
            yield f"{photo.file}/"
