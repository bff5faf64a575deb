"""The share card of a page: what its metadata name as its picture."""

from xianbao.paper import catalogue
from xianbao.paper.card import Card
from xianbao.press import address
from xianbao.press.layout.composer import Composer
from xianbao.press.metadata.opengraph import Card as Shown
from xianbao.press.newsbill.bill import HEIGHT, WIDTH


def share_card(card: Card, composer: Composer) -> Shown | None:
    """The newsbill of a story: its own, else its section's; None where there is none.

    Notes whether the story has one of its own, which changes when a month begins, not with each
    story. There is none where the root's address is not known, or no typeface is there.
    """
    if composer.face is None or not composer.base:
        return None
    own = composer.edition.holds(catalogue.bill(card.key))
    place = address.bill(card.key) if own else address.section_bill(card.section)
    alt = composer.teaser(card).title if own else composer.section(card.section).pair.han
    return Shown(composer.base + address.quoted(place), WIDTH, HEIGHT, alt)


def section_card(key: str, composer: Composer) -> Shown | None:
    """The newsbill of a section, for its own page."""
    if composer.face is None or not composer.base:
        return None
    place = composer.base + address.quoted(address.section_bill(key))
    return Shown(place, WIDTH, HEIGHT, composer.section(key).pair.han)
