"""Lately: lists that only the newest stories have.

They are made of the cards alone, as all lists are, but of all of them at once: which months and
days are the newest shows in no single card. They come and go as whole months and days do.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from xianbao.paper import catalogue
from xianbao.paper.card import Card
from xianbao.paper.masthead import Bills

MONTHS = 6
"""Months whose stories have newsbills of their own, counted among those that hold a story."""
DAYS = 30
"""Days whose papers can be printed whole, counted among those that hold a story."""
MOST_BILLS = 1000
"""Stories that have newsbills at most: each takes as long to draw as two pages to set."""
MOST_READ = 1000
"""Stories of days that can be printed whole at most: the paper keeps their text twice."""
BILL_FILE = "card.png"
"""The file beside a story that its newsbill is."""

FAMILIES = frozenset({"bill", "reader"})


def lists(family: str, cards: Sequence[Card], bills: Bills) -> Mapping[str, tuple[Card, ...]]:
    """All lists of one of `FAMILIES` by name."""
    if family == "bill":
        return {catalogue.bill(card.key): (card,) for card in _with_bill(cards, bills)}
    days: dict[str, list[Card]] = {}
    for card in _of_newest(cards, _day, DAYS, MOST_READ):
        days.setdefault(catalogue.reader(_day(card)), []).append(card)
    order = partial(sorted, key=catalogue.order(catalogue.day("")))
    return {name: tuple(order(group)) for name, group in days.items()}


def names(cards: Sequence[Card], bills: Bills) -> frozenset[str]:
    """The names of all lists of these families."""
    found = {catalogue.bill(card.key) for card in _with_bill(cards, bills)}
    found.update(catalogue.reader(_day(card)) for card in _of_newest(cards, _day, DAYS, MOST_READ))
    return frozenset(found)


def _with_bill(cards: Sequence[Card], bills: Bills) -> Iterator[Card]:
    if bills is Bills.NONE:
        return
    recent = _of_newest(cards, _month, MONTHS, MOST_BILLS) or _of_newest(
        cards, _day, DAYS, MOST_BILLS
    )
    for card in cards if bills is Bills.ALL else recent:
        # A photo of that name is the story's own.
        if f"{card.key}/{BILL_FILE}" not in card.photos:
            yield card


def _of_newest(cards: Sequence[Card], part: "_Part", count: int, most: int) -> Sequence[Card]:
    """The stories of the newest ``count`` parts, or of fewer: no more than ``most`` stories."""
    held = Counter(map(part, cards))
    newest: set[str] = set()
    for name in sorted(held, reverse=True)[:count]:
        most -= held[name]
        if most < 0:
            break
        newest.add(name)
    return [card for card in cards if part(card) in newest]


class _Part:
    """What of a story's address says when it was printed: the first so many characters."""

    def __init__(self, length: int) -> None:
        self._length = length

    def __call__(self, card: Card) -> str:
        return card.key[: self._length]


_day, _month = _Part(10), _Part(7)
