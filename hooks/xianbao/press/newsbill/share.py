"""The share card of a page: what its metadata name as its picture."""

from typing import NamedTuple

from xianbao.paper import catalogue
from xianbao.paper.card import Card
from xianbao.press import address
from xianbao.press.layout.composer import Composer
from xianbao.press.newsbill.bill import HEIGHT, WIDTH


class ShareCard(NamedTuple):
    """A picture for places that show links: whole address, size in pixels, what it shows."""

    address: str
    width: int
    height: int
    alt: str


def share_card(card: Card, composer: Composer) -> ShareCard | None:
    """The newsbill of a story: its own, else its section's; None where there is none.

    Notes whether the story has one of its own, which changes when a month begins, not with each
    story. There is none where the root's address is not known, or no typeface is there.
    """
    if composer.face is None or not composer.base:
        return None
    own = composer.edition.holds(catalogue.bill(card.key))
    place = address.bill(card.key) if own else address.section_bill(card.section)
    alt = composer.teaser(card).title if own else composer.section(card.section).pair.han
    return ShareCard(composer.base + address.quoted(place), WIDTH, HEIGHT, alt)
