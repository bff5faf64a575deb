"""Holds: why readers do not see a story at one moment."""

from enum import Enum
from typing import NamedTuple

from xianbao.paper.card import Card


class Hold(Enum):
    """What keeps a story from readers."""

    DRAFT = "draft"
    EMBARGOED = "embargoed"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


class Held(NamedTuple):
    """A hold, and when it ends or began, in seconds since 1970, if it has such a time."""

    hold: Hold
    moment: int = 0


def held_at(card: Card, moment: int) -> Held | None:
    """What holds a story back at a moment; nothing where readers see it."""
    if card.visible_at(moment):
        return None
    if card.draft:
        return Held(Hold.DRAFT)
    if card.withdrawn:
        return Held(Hold.WITHDRAWN)
    if card.expires is not None and moment >= card.expires:
        return Held(Hold.EXPIRED, card.expires)
    return Held(Hold.EMBARGOED, card.embargo or 0)
