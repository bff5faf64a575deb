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
    "corrections/",
    "colophon/",
    "search/",
    "not-found/",
    "subscribe/",
    "feed/",
    "correction-feed/",
    "sitemap/",
    "sitemap-pages/",
    "sitemap-news/",
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
    "correction-year",
    "notice",
    "photo",
    "alias",
)


FED = {"section": "section-feed", "series": "series-feed", "person": "person-feed"}
"""Families whose pages have a feed → the family of their feeds."""
_FOLLOWED = {feed: family for family, feed in FED.items()} | {"sitemap-month": "month"}
"""Families of files for machines → the family of the list without which they do not stand."""
_LISTLESS = frozenset({"section-reader", "section-bill"})
"""Families that are made of a list of another one."""


def followers(name: str) -> Iterator[str]:
    """The files for machines that stand and fall with a list of the catalogue."""
    family, _, rest = name.partition("/")
    if family in FED:
        yield f"{FED[family]}/{rest}"
    elif family == "month":
        yield f"sitemap-month/{rest}"


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
    for name in always:
        yield name
        yield from followers(name)
    yield from _by_day(edition)
    for family in _LISTED:
        for name in edition.lists(family):
            if name not in always:
                yield name
                yield from followers(name)
    aliases = edition.lists("alias")
    yield from (name for name in map(catalogue.alias, edition.formers) if name not in aliases)


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
        asked = {"series-index/": bool(edition.masthead.series), "search/": edition.masthead.search}
        return asked.get(name, True)
    family, _, rest = name.partition("/")
    if family in _FOLLOWED:
        family = _FOLLOWED[family]
        name = f"{family}/{rest}"
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
    "alias": lambda edition: edition.formers,
    "section-reader": lambda edition: edition.sections,
    "section-bill": lambda edition: edition.sections if _billed(edition) else (),
}
"""Families of which the paper has a page for each of these, whatever it is in."""
