"""Old addresses: a small page at each that leads to the story's present one."""

from html import escape

from xianbao.paper import catalogue
from xianbao.paper.card import Card
from xianbao.press import address
from xianbao.press.layout.composer import Composer
from xianbao.press.leaf import Leaf

_PAGE = """<!doctype html>
<html lang="{language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0;url={way}">
<link rel="canonical" href="{way}">
<title>{title}</title>
<p><a href="{way}">{title}</a>
"""


def redirect(old: str, composer: Composer) -> Leaf:
    """The page at one ``aliases:`` entry of a visible story: ``old/1.html``."""
    card = composer.edition.stories(catalogue.alias(old))[0]
    file = address.old(old)
    way = "../" * file.count("/") + address.story(card.key)
    page = _PAGE.format(
        language=composer.edition.masthead.language,
        way=escape(way or "./"),
        title=escape(_title(card, composer)),
    )
    return Leaf(file, page.encode())


def _title(card: Card, composer: Composer) -> str:
    return composer.wording.text("Withdrawn") if card.withdrawn else composer.teaser(card).title
