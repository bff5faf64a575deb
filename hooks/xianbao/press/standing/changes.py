"""Changes: what differs between the edition that stands and the one to be printed.

A page is set anew when something that it read has changed, so a change is told as the subjects of
`xianbao.paper.readings` that are no longer as they were.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from xianbao.paper import catalogue, lately
from xianbao.paper.card import Card, digest
from xianbao.paper.catalogue import REACH, family, lists_of
from xianbao.paper.edition import Edition, beside
from xianbao.paper.staff import Person

Pair = tuple[Card | None, Card | None]
"""A story's card before and after; nothing where it is not visible."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What the pages of an edition were made of, in digests; its cards and notices in full.

    ``issues`` are digests by day (``2026/11/22``), ``people`` by key, ``pictures`` the stamps of
    the printed photos by file; ``ranks`` is a digest of the order of the staff. ``formers`` are the
    old addresses of people, sections and series, and what each leads to.
    """

    cards: tuple[Card, ...]
    issues: Mapping[str, str]
    people: Mapping[str, str]
    pictures: Mapping[str, str]
    ranks: str
    formers: Mapping[str, str]


def snapshot(edition: Edition) -> Snapshot:
    """The snapshot of an edition."""
    printed = edition.lists("photo")
    named = {name.partition("/")[2] for name in printed}
    return Snapshot(
        cards=(*edition.cards, *edition.notices),
        issues={f"{day:%Y/%m/%d}": edition.issues.stamps[day] for day in edition.issues},
        people={person.key: _digest_of(person) for person in edition.staff.people},
        pictures={file: stamp for file, stamp in edition.pictures.items() if file in named},
        ranks=digest(person.key for person in edition.staff.people if person.staff),
        formers=dict(edition.formers),
    )


def _digest_of(person: Person) -> str:
    """A digest of what pages show of a person, which their roles are not."""
    names = (person.name, person.reading, *person.aliases)
    return digest((person.key, person.staff, person.job, person.about, names))


@dataclass(slots=True)
class Changes:
    """Subjects that changed, and lists in which something changed."""

    subjects: set[str] = field(default_factory=set)
    lists: set[str] = field(default_factory=set)

    def mark(self, sort: str, *of: str) -> None:
        """Subjects of one sort."""
        self.subjects.update(f"{sort} {one}" for one in of)


def changes(old: Snapshot, new: Snapshot, edition: Edition) -> Changes:
    """What differs; ``edition`` is the one that ``new`` is a snapshot of.

    ``lists`` hold every list that may have come or gone; the pages of a day whose issue changed
    too, so far as the issue names them.
    """
    found = Changes()
    for before, after in _changed(old.cards, new.cards):
        _mark_card(before, after, edition, found)
    for day in _differing(old.issues, new.issues):
        found.mark("issue", day)
        found.lists.add(catalogue.day(day))
    people = _differing(old.people, new.people)
    found.mark("person", *people)
    found.lists.update(map(catalogue.person, people))
    files = _differing(old.pictures, new.pictures)
    found.mark("picture", *files)
    formers = _differing(old.formers, new.formers)
    found.mark("former", *formers)
    found.lists.update(map(catalogue.alias, formers))
    if old.ranks != new.ranks:
        found.mark("staff", "")
    if found.lists:
        # Which days and months are the newest shows in all cards together.
        bills = edition.masthead.share_cards
        found.lists |= lately.names(old.cards, bills) ^ lately.names(new.cards, bills)
    for name in found.lists:
        _mark_list(name, edition, found)
    return found


def _changed(old: Iterable[Card], new: Iterable[Card]) -> list[Pair]:
    """Every story whose card is not what it was."""
    before = {card[0]: card for card in old}
    pairs: list[Pair] = []
    for card in new:
        was = before.pop(card[0], None)
        if was != card:
            pairs.append((was, card))
    pairs.extend((gone, None) for gone in before.values())
    return pairs


def _differing(old: Mapping[str, str], new: Mapping[str, str]) -> list[str]:
    if old == new:
        return []
    return [key for key in {**old, **new} if old.get(key) != new.get(key)]


def _mark_card(before: Card | None, after: Card | None, edition: Edition, found: Changes) -> None:
    card = after or before
    if card is None:
        return
    if before is None or after is None or before.text != after.text:
        found.mark("text", card.key)
    cards = [one for one in (before, after) if one is not None]
    lists = {name for one in cards for name in lists_of(one)}
    if before is None or after is None or before.face != after.face:
        found.mark("face", card.key)
        found.mark("faces", *lists)
    if before is None or after is None or before.modified != after.modified:
        found.mark("dated", *lists)
    if before and after and before.corrected != after.corrected:
        found.lists.update(_corrected(before), _corrected(after))
    if before and after and _listed(before) == _listed(after):
        return
    found.lists.update(lists)
    for one in cards:
        for name in lists_of(one):
            if family(name) in REACH:
                found.mark("near", *_near(name, one, edition))


def _listed(card: Card) -> Card:
    """What lists are made of that do not hold corrections alone."""
    return card._replace(text="", face="", modified=0, corrected=())


def _corrected(card: Card) -> Iterable[str]:
    """The lists of corrections that a story stands in."""
    return (name for of in CORRECTIONS for name in catalogue.FAMILIES[of](card))


def _near(name: str, card: Card, edition: Edition) -> Iterable[str]:
    """The stories of a list that may see the place where a card stands or stood."""
    stories = edition.lists(family(name)).get(name, ())
    order = catalogue.order(name)
    place = bisect_left(stories, order(card), key=order)
    reach = REACH[family(name)] + 1
    return (f"{name} {one.key}" for one in stories[max(0, place - reach) : place + reach])


def _mark_list(name: str, edition: Edition, found: Changes) -> None:
    """A list changed, came or went; those beside it may have got another neighbour."""
    found.mark("list", name)
    found.mark("holds", name)
    head = catalogue.parent(name)
    found.mark("parts", head)
    if family(name) not in _WITH_NEIGHBOURS:
        return
    own = name[len(head) + 1 :]
    for part in (own, *beside(edition.parts(head), own)):
        if part:
            found.mark("beside", f"{head}/{part}")


CORRECTIONS = ("corrections", "correction-year")
"""Families of lists that a correction alone changes."""
_WITH_NEIGHBOURS = frozenset(
    {"day", "month", "section-month", "series-month", "person-year", "correction-year"}
)
"""Families whose pages link to the one before and the one after."""
