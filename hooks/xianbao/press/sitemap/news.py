"""The sitemap of the latest news, as Google News reads it."""

from xianbao.paper import catalogue
from xianbao.paper.card import Card
from xianbao.press import address
from xianbao.press.layout.composer import Composer
from xianbao.press.leaf import Leaf
from xianbao.press.metadata.identity import whole
from xianbao.press.metadata.writing import xml
from xianbao.press.sitemap.urlset import iso

SPAN = 2 * 24 * 60 * 60
"""Seconds: older stories are not news, says the protocol."""
MOST = 1000
"""The protocol's limit."""

_HEAD = (
    '<?xml version="1.0" encoding="utf-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n'
)


def news_leaf(composer: Composer) -> tuple[Leaf, ...]:
    """The stories of the last two days, counted from the newest one.

    Not from the clock: the same edition gives the same file whenever it is printed, and a story
    that has grown old since then is passed over by who reads it.
    """
    stories = composer.edition.stories(catalogue.ALL)
    if not composer.base or not stories:
        return ()
    oldest = stories[0].published - SPAN
    latest = [card for card in stories[:MOST] if card.published > oldest]
    lines = "".join(_url(card, composer) for card in latest)
    return (Leaf(address.SITEMAP_NEWS, f"{_HEAD}{lines}</urlset>\n".encode()),)


def _url(card: Card, composer: Composer) -> str:
    masthead = composer.edition.masthead
    return (
        f"<url><loc>{xml(whole(composer.base, address.story(card.key)))}</loc>"
        f"<news:news><news:publication><news:name>{xml(masthead.name.han)}</news:name>"
        f"<news:language>{masthead.news_language}</news:language></news:publication>"
        f"<news:publication_date>{iso(card.published)}</news:publication_date>"
        f"<news:title>{xml(composer.teaser(card).title)}</news:title></news:news></url>\n"
    )
