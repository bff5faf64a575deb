"""Sitemaps after sitemaps.org 0.9: one list a month, one of the standing lists, and their index.

A month's list changes when a story of that month is filed, corrected by a notice or taken down; the
index when the paper gets a new month. ``lastmod`` is what the copy says and never when a file was
made; where the copy does not say, it is left out.
"""

from collections.abc import Iterable
from datetime import UTC, datetime

from xianbao.paper import catalogue
from xianbao.paper.article import day_of
from xianbao.paper.card import Card
from xianbao.press import address
from xianbao.press.address import ROOT
from xianbao.press.layout.composer import Composer
from xianbao.press.leaf import Leaf
from xianbao.press.metadata.identity import whole
from xianbao.press.metadata.writing import xml

_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def index_leaf(composer: Composer) -> tuple[Leaf, ...]:
    """All sitemaps. Without ``lastmod``: it would change with every corrected story."""
    months = composer.edition.parts("month")
    news = (address.SITEMAP_NEWS,) if months else ()
    places = (address.SITEMAP_PAGES, *news, *map(address.sitemap_month, months))
    lines = (
        f"<sitemap><loc>{xml(whole(composer.base, place))}</loc></sitemap>\n" for place in places
    )
    document = f"{_HEAD}<sitemapindex {_SPACE}>\n{''.join(lines)}</sitemapindex>\n"
    return _leaf(address.SITEMAP, document, composer)


def month_leaf(month: str, composer: Composer) -> tuple[Leaf, ...]:
    """The stories of a month, and the pages that belong to it alone."""
    stories = composer.edition.dated(catalogue.month(month))
    days = dict.fromkeys(card.key[:10] for card in stories)
    pages = dict.fromkeys((card.key[:10], card.page) for card in stories if card.page)
    lines = [
        *(_url(address.story(card.key), composer, _moment(card)) for card in stories),
        *(_url(address.day(day_of(day)), composer) for day in days),
        *(_url(address.page(day_of(day), number), composer) for day, number in pages),
        _url(address.month(int(month[:4]), int(month[5:])), composer),
    ]
    return _leaf(address.sitemap_month(month), _urlset(lines), composer)


def pages_leaf(composer: Composer) -> tuple[Leaf, ...]:
    """The front and everything that stands in every edition; lists with their newest story."""
    edition = composer.edition
    lines = [
        _url("", composer, _newest(edition.stories(catalogue.ALL))),
        *(_url(place, composer) for place in (address.SECTIONS, address.PEOPLE)),
        *(_url(place, composer) for place in (address.ARCHIVE, address.STATISTICS)),
        _url(address.SUBSCRIBE, composer),
        *(
            _url(address.section(key), composer, _newest(edition.stories(catalogue.section(key))))
            for key in edition.sections
        ),
        *((_url(address.SERIES, composer),) if edition.series else ()),
        *(
            _url(address.series(key), composer, _newest(edition.stories(catalogue.series(key))))
            for key in edition.series
        ),
        *(_url(address.person(key), composer) for key in _people(composer)),
        *(_url(address.year(int(year)), composer) for year in edition.parts("year")),
        *(_url(link.href.removeprefix(ROOT), composer) for link in composer.standing),
    ]
    return _leaf(address.SITEMAP_PAGES, _urlset(lines), composer)


def _people(composer: Composer) -> Iterable[str]:
    edition = composer.edition
    return sorted({*edition.ranks, *edition.parts("person")})


def _newest(stories: tuple[Card, ...]) -> str:
    """When the newest story of a list was published; a list says nothing of older ones."""
    return iso(stories[0].published) if stories else ""


def _moment(card: Card) -> str:
    return iso(card.modified)


def iso(seconds: int) -> str:
    """Universal time: a card knows no zone, and none is needed to compare."""
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _url(place: str, composer: Composer, modified: str = "") -> str:
    date = f"<lastmod>{modified}</lastmod>" if modified else ""
    return f"<url><loc>{xml(whole(composer.base, place))}</loc>{date}</url>\n"


def _urlset(lines: Iterable[str]) -> str:
    return f"{_HEAD}<urlset {_SPACE}>\n{''.join(lines)}</urlset>\n"


def _leaf(place: str, document: str, composer: Composer) -> tuple[Leaf, ...]:
    """Nothing in a paper without an address of its own: a sitemap holds whole addresses only."""
    return (Leaf(place, document.encode()),) if composer.base else ()
