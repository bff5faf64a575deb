"""The paper's own counts: what was printed, by month, kind, section and person."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from xianbao.paper.article import Kind
from xianbao.paper.card import Card
from xianbao.paper.catalogue import month_of, people_of
from xianbao.paper.credit import Credited
from xianbao.paper.edition import Edition


@dataclass(frozen=True, slots=True)
class Count:
    """How many of something.

    ``key`` names it and is not printed: a month ``2026-11``, the value of a `Kind`, the key of a
    section, series or person.
    """

    key: str
    count: int


@dataclass(frozen=True, slots=True)
class Totals:
    """Stories, pictures and people with a credit, each once."""

    stories: int
    pictures: int
    people: int


def by_month(cards: Sequence[Card]) -> tuple[Count, ...]:
    """Stories of each month that has any, oldest first."""
    return _in_order(Counter(month_of(card.key) for card in cards))


def by_kind(cards: Sequence[Card]) -> tuple[Count, ...]:
    """Stories of each kind that there are any of, in the order of `Kind`."""
    kinds = Counter(card.kind for card in cards)
    return tuple(Count(kind.value, kinds[kind.value]) for kind in Kind if kinds[kind.value])


def by_section(cards: Sequence[Card], edition: Edition) -> tuple[Count, ...]:
    """Stories of each section that has any, in the masthead's order."""
    sections = Counter(card.section for card in cards)
    return tuple(Count(key, sections[key]) for key in edition.sections if sections[key])


def by_person(cards: Sequence[Card], edition: Edition, credited: Credited) -> tuple[Count, ...]:
    """Stories that each person wrote, photographed or edited, the busiest first.

    Equal counts keep the order of the staff file; after the staff come the others, by their keys.
    """
    counts = Counter(key for card in cards for key in card.people(credited))
    ranks = edition.ranks
    last = len(ranks)
    order = sorted(counts, key=lambda key: (-counts[key], ranks.get(key, last), key))
    return tuple(Count(key, counts[key]) for key in order)


def totals(cards: Sequence[Card]) -> Totals:
    """The three numbers that head a page of statistics; people credited by a page count too."""
    people = {key for card in cards for key in people_of(card)}
    return Totals(len(cards), sum(len(card.photos) for card in cards), len(people))


def _in_order(counts: Counter[str]) -> tuple[Count, ...]:
    return tuple(Count(key, count) for key, count in sorted(counts.items()))
