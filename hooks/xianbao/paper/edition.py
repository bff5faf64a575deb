"""The edition: what readers may see at one moment, ready to be looked up."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from xianbao.paper import catalogue, lately
from xianbao.paper.article import Article, day_of, slashed
from xianbao.paper.card import Card
from xianbao.paper.catalogue import FAMILIES, NOTICES, REACH
from xianbao.paper.issue import Issue, Issues, Page
from xianbao.paper.masthead import Masthead, Section
from xianbao.paper.readings import Readings
from xianbao.paper.series import Series
from xianbao.paper.shelf import Shelf
from xianbao.paper.staff import Person, Staff
from xianbao.paper.withheld import NOTHING, Withheld

_AT_HAND = 512
"""Stories kept open: a story and those near it in time, whose pages are set one after another."""


@dataclass(frozen=True, slots=True)
class Near:
    """What stands beside a story in one list, the nearest story last before and first after."""

    before: tuple[Card, ...]
    after: tuple[Card, ...]


@dataclass(frozen=True)
class Edition:
    """Visible stories, newest first, with every list made once, when it is first asked for.

    Whatever a page shows is read through the methods here, and each notes in ``readings`` what was
    read: that is how the press knows which pages a change touches. What is asked for a page must
    therefore be asked for each page anew, however well the answer is known.

    ``notices`` are the cards of stories that were withdrawn: addresses, and nothing else of them.
    A ``dummy`` holds stories that are not for readers, and is never printed. ``withheld`` is for
    whoever looks that nothing of it goes out; no page reads it.
    """

    masthead: Masthead
    staff: Staff
    cards: tuple[Card, ...]
    issues: Issues
    shelf: Shelf
    pictures: Mapping[str, str] = field(default_factory=dict)
    dummy: bool = field(default=False, kw_only=True)
    notices: tuple[Card, ...] = field(default=(), kw_only=True)
    withheld: Withheld = field(default=NOTHING, kw_only=True, compare=False, repr=False)
    readings: Readings = field(default_factory=Readings, compare=False, repr=False)
    _recent: dict[str, Article] = field(default_factory=dict, repr=False)
    _families: dict[str, dict[str, tuple[Card, ...]]] = field(default_factory=dict, repr=False)
    _places: dict[str, dict[str, int]] = field(default_factory=dict, repr=False)
    _parts: dict[str, dict[str, list[str]]] = field(default_factory=dict, repr=False)

    def article(self, key: str) -> Article:
        """A whole story."""
        self.readings.note("text", key)
        return self.opened(key)

    def opened(self, key: str) -> Article:
        """A whole story, not noted as read; the last few are at hand."""
        found = self._recent.get(key)
        if found is None:
            if len(self._recent) >= _AT_HAND:
                self._recent.clear()
            found = self._recent[key] = self.shelf(key).public
        return found

    def stories(self, name: str) -> tuple[Card, ...]:
        """A list of the catalogue, in its order."""
        self.readings.note("list", name)
        return self.lists(catalogue.family(name)).get(name, ())

    def faces(self, name: str) -> tuple[Card, ...]:
        """A list of which the face of every story will be shown."""
        self.readings.note("faces", name)
        return self.stories(name)

    def dated(self, name: str) -> tuple[Card, ...]:
        """A list of which it will be told when each story was last modified."""
        self.readings.note("dated", name)
        return self.stories(name)

    def former(self, old: str) -> str:
        """The person, section or series that an old address leads to; empty if it is of none."""
        self.readings.note("former", old)
        return self.formers.get(old, "")

    @cached_property
    def formers(self) -> Mapping[str, str]:
        """Old addresses of people, sections and series, without slashes at the ends.

        Not noted as read. What they lead to is a name of the catalogue: ``person/zhang-hui``.
        """
        found: dict[str, str] = {}
        for name, addresses in (
            *((catalogue.person(one.key), one.formerly) for one in self.staff.people),
            *((catalogue.section(one.key), one.formerly) for one in self.masthead.sections),
            *((catalogue.series(one.key), one.formerly) for one in self.masthead.series),
        ):
            for address in addresses:
                found.setdefault(address.strip("/"), name)
        return found

    def holds(self, name: str) -> bool:
        """Whether there is anything in a list."""
        self.readings.note("holds", name)
        return name in self.lists(catalogue.family(name))

    def near(self, name: str, card: Card) -> Near:
        """What stands beside a story in a list, as far as the list's `REACH`."""
        self.readings.note("near", f"{name} {card.key}")
        stories = self.lists(catalogue.family(name))[name]
        place = self._placed(catalogue.family(name), name)[card.key]
        reach = REACH[catalogue.family(name)]
        before = stories[max(0, place - reach) : place]
        return Near(before, stories[place + 1 : place + 1 + reach])

    def parts(self, parent: str) -> Sequence[str]:
        """The last parts of the lists under one parent, newest first: a section's months."""
        self.readings.note("parts", parent)
        return self._parted(parent)

    def beside(self, name: str) -> tuple[str | None, str | None]:
        """The last parts of the lists just older and just newer under the same parent."""
        self.readings.note("beside", name)
        head = catalogue.parent(name)
        return beside(self._parted(head), name[len(head) + 1 :])

    def issue(self, day: date) -> Issue | None:
        """That day's issue, if there is one and the day holds a visible story."""
        self.readings.note("issue", slashed(day))
        return self.issues.get(day)

    def page_of(self, article: Article) -> Page | None:
        """The printed page that a story stands on, if its day's issue lists it."""
        if not article.page:
            return None
        issue = self.issue(day_of(article.key))
        return issue.page(article.page) if issue else None

    def pages(self, day: date) -> tuple[int, ...]:
        """Numbers of a day's printed pages: those of its issue, and those that stories name."""
        text = slashed(day)
        self.readings.note("issue", text)
        self.readings.note("list", catalogue.day(text))
        return self.pages_on(text)

    def pages_on(self, text: str) -> tuple[int, ...]:
        """The same for a day as addresses write it; not noted as read."""
        issue = self.issues.get(day_of(text))
        listed = {page.number for page in issue.pages} if issue else set()
        stories = self.lists("day").get(catalogue.day(text), ())
        return tuple(sorted(listed | {story.page for story in stories if story.page}))

    def picture(self, file: str) -> str:
        """The stamp of a photo's file, which differs whenever the file does."""
        self.readings.note("picture", file)
        return self.pictures.get(file, "")

    def person(self, key: str) -> Person:
        """A person by key; `KeyError` if there is none."""
        self.readings.note("person", key)
        return self.staff[key]

    @property
    def ranks(self) -> Mapping[str, int]:
        """The place of each of the staff in the staff file, by key."""
        self.readings.note("staff", "")
        return self._ranks

    @cached_property
    def _ranks(self) -> Mapping[str, int]:
        staff = (person.key for person in self.staff.people if person.staff)
        return {key: rank for rank, key in enumerate(staff)}

    @property
    def people(self) -> Iterator[Person]:
        """All staff in the order of the staff file, then everyone else credited, by their keys.

        An order of first mention would move people when a story before theirs is filed or hidden.
        """
        outsiders = sorted(key for key in self.parts("person") if key not in self.ranks)
        return (self.person(key) for key in (*self.ranks, *outsiders))

    @cached_property
    def sections(self) -> Mapping[str, Section]:
        """Section key → section, in the masthead's order."""
        return {section.key: section for section in self.masthead.sections}

    @cached_property
    def series(self) -> Mapping[str, Series]:
        """Series key → series, in the masthead's order."""
        return {series.key: series for series in self.masthead.series}

    def lists(self, family: str) -> Mapping[str, tuple[Card, ...]]:
        """All lists of one family by name, made in one pass; not noted as read."""
        found = self._families.get(family)
        if found is None and family in lately.FAMILIES:
            found = dict(lately.lists(family, self.cards, self.masthead.share_cards))
            self._families[family] = found
        if found is None:
            groups: dict[str, list[Card]] = {}
            for cards, families in ((self.cards, FAMILIES), (self.notices, NOTICES)):
                names_of = families.get(family, _none)
                for card in cards:
                    for name in names_of(card):
                        groups.setdefault(name, []).append(card)
            if family in {"day", "page"}:
                for name, group in groups.items():
                    group.sort(key=catalogue.order(name))
            found = self._families[family] = {name: tuple(group) for name, group in groups.items()}
        return found

    def _placed(self, family: str, name: str) -> dict[str, int]:
        places = self._places.get(name)
        if places is None:
            stories = self.lists(family)[name]
            places = self._places[name] = {card.key: place for place, card in enumerate(stories)}
        return places

    def _parted(self, parent: str) -> Sequence[str]:
        family = parent.partition("/")[0]
        parts = self._parts.get(family)
        if parts is None:
            parts = self._parts[family] = {}
            for name in sorted(self.lists(family), reverse=True):
                head = catalogue.parent(name)
                parts.setdefault(head, []).append(name[len(head) + 1 :])
        return parts.get(parent, ())


def _none(_: Card) -> Iterable[str]:
    """The lists of a family to which a card does not belong."""
    return ()


def beside(parts: Sequence[str], part: str) -> tuple[str | None, str | None]:
    """What stands just after and just before a part among parts that run from new to old.

    The part itself need not be there.
    """
    low, high = 0, len(parts)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if parts[middle] > part else (low, middle)
    after = low + 1 if low < len(parts) and parts[low] == part else low
    older = parts[after] if after < len(parts) else None
    return older, parts[low - 1] if low else None
