"""Old addresses: a small page at each that leads to the present one."""

from html import escape

from xianbao.paper import catalogue
from xianbao.paper.card import Card
from xianbao.press import address
from xianbao.press.layout.composer import Composer
from xianbao.press.leaf import Leaf
from xianbao.press.policy.policy import TAG

_PAGE = """<!doctype html>
<html lang="{language}">
<meta charset="utf-8">
{policy}
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0;url={way}">
<link rel="canonical" href="{way}">
<title>{title}</title>
<p><a href="{way}">{title}</a>
"""


def redirect(old: str, composer: Composer) -> Leaf:
    """The page at an old address: ``old/1.html``."""
    file = address.old(old)
    place, title = _target(old, composer)
    way = "../" * file.count("/") + place
    page = _PAGE.format(
        language=composer.edition.masthead.language,
        policy=TAG,
        way=escape(way or "./"),
        title=escape(title),
    )
    return Leaf(file, page.encode())


def _target(old: str, composer: Composer) -> tuple[str, str]:
    """Where an old address leads, and what stands there."""
    edition = composer.edition
    name = edition.former(old)
    if not name:
        card = edition.stories(catalogue.alias(old))[0]
        return address.story(card.key), _title(card, composer)
    family, _, key = name.partition("/")
    if family == "person":
        return address.person(key), edition.person(key).name
    if family == "section":
        return address.section(key), edition.sections[key].label.han
    return address.series(key), edition.series[key].label.han


def _title(card: Card, composer: Composer) -> str:
    return composer.wording.text("Withdrawn") if card.withdrawn else composer.teaser(card).title
