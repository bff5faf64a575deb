"""The plan: the names of all pages that the site of an edition holds."""

from collections.abc import Callable, Container, Iterator

from xianbao.paper import catalogue
from xianbao.paper.article import day_of
from xianbao.paper.edition import Edition
from xianbao.paper.masthead import Bills

FIXED = (
    "front/",
    "sections/",
    "series-index/",
    "people/",
    "statistics/",
    "archive/",
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


_LISTLESS = frozenset({"section-reader", "section-bill"})
"""Families that are made of a list of another one."""


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
            *map(catalogue.section_reader, edition.sections),
            *(map(catalogue.section_bill, edition.sections) if _billed(edition) else ()),
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
    bills, readers = edition.lists("bill"), edition.lists("reader")
    for name, cards in edition.lists("day").items():
        text = name.partition("/")[2]
        for card in cards:
            yield catalogue.story(card.key)
            if catalogue.bill(card.key) in bills:
                yield catalogue.bill(card.key)
        if catalogue.reader(text) in readers:
            yield catalogue.reader(text)
        yield from (catalogue.page(text, number) for number in edition.pages_on(text))
        yield name


def _billed(edition: Edition) -> bool:
    return edition.masthead.share_cards is not Bills.NONE


def stands(name: str, edition: Edition) -> bool:
    """Whether the site of an edition holds something of that name."""
    if name in FIXED:
        return name != "series-index/" or bool(edition.masthead.series)
    family, _, rest = name.partition("/")
    if family not in _LISTLESS and name in edition.lists(family):
        return True
    if family == "page":
        text, _, number = rest.rpartition("/")
        issue = edition.issues.get(day_of(text))
        return issue is not None and issue.page(int(number)) is not None
    always = _ALWAYS.get(family)
    return always is not None and rest in always(edition)


_ALWAYS: dict[str, Callable[[Edition], Container[str]]] = {
    "person": lambda edition: edition.ranks,
    "section": lambda edition: edition.sections,
    "series": lambda edition: edition.series,
    "section-reader": lambda edition: edition.sections,
    "section-bill": lambda edition: edition.sections if _billed(edition) else (),
}
"""Families of which the paper has a page for each of these, whatever it is in."""
