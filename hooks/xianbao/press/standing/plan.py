"""The plan: the names of all pages that the site of an edition holds."""

from collections.abc import Iterator

from xianbao.paper import catalogue
from xianbao.paper.article import day_of
from xianbao.paper.edition import Edition

FIXED = (
    "front/",
    "sections/",
    "series-index/",
    "people/",
    "statistics/",
    "archive/",
    "search/",
    "not-found/",
)
"""Pages that a paper has whatever is in it; all others are of the catalogue's lists."""

_LISTED = (
    "section",
    "section-month",
    "series",
    "series-month",
    "person",
    "person-year",
    "month",
    "year",
    "photo",
    "alias",
)


def plan(edition: Edition) -> Iterator[str]:
    """The names of everything that the site of an edition holds, each once."""
    for name in FIXED:
        if stands(name, edition):
            yield name
    always = dict.fromkeys(
        (
            *map(catalogue.section, edition.sections),
            *map(catalogue.series, edition.series),
            *map(catalogue.person, edition.ranks),
        )
    )
    yield from always
    yield from _by_day(edition)
    for family in _LISTED:
        lists = edition.lists(family)
        yield from (name for name in lists if name not in always)


def _by_day(edition: Edition) -> Iterator[str]:
    """The stories of each day and the pages that show them, so that they are set by one process.

    What is set of a story for one page is then at hand for the others.
    """
    for name, cards in edition.lists("day").items():
        text = name.partition("/")[2]
        yield from (catalogue.story(card.key) for card in cards)
        yield from (catalogue.page(text, number) for number in edition.pages_on(text))
        yield name


def stands(name: str, edition: Edition) -> bool:
    """Whether the site of an edition holds something of that name."""
    if name in FIXED:
        asked = {"series-index/": bool(edition.masthead.series), "search/": edition.masthead.search}
        return asked.get(name, True)
    family, _, rest = name.partition("/")
    if name in edition.lists(family):
        return True
    if family == "page":
        text, _, number = rest.rpartition("/")
        issue = edition.issues.get(day_of(text))
        return issue is not None and issue.page(int(number)) is not None
    if family == "person":
        return rest in edition.ranks
    if family == "section":
        return rest in edition.sections
    return family == "series" and rest in edition.series
