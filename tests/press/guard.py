"""An edition that gives a page what it has declared and nothing else.

What a subject stands for is handed out, everything besides is struck out of it: a story of which
the face was read has no body left, a page's credits without the rest of its issue. Whatever else
is asked for is an error.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import NoReturn

from xianbao.paper import catalogue
from xianbao.paper.article import Article, Play, Source, Status
from xianbao.paper.card import Card
from xianbao.paper.edition import Edition, Near
from xianbao.paper.issue import Issue, Issues
from xianbao.paper.staff import Person, Staff
from xianbao.paper.summary import first_words

NEVER = datetime(1, 1, 1, tzinfo=UTC)


class UndeclaredError(Exception):
    """A page reads what it has not declared."""


def refuse(what: str) -> NoReturn:
    """Say no."""
    raise UndeclaredError(what)


@dataclass(frozen=True, slots=True)
class Permit:
    """The subjects that a page declared when it was set first, and the edition they are about."""

    edition: Edition
    subjects: frozenset[str]

    def has(self, sort: str, of: str) -> bool:
        return f"{sort} {of}" in self.subjects

    def demand(self, sort: str, of: str) -> None:
        if not self.has(sort, of):
            refuse(f"{sort} {of}")

    def shows(self, card: Card) -> bool:
        """Whether a story's face was declared, by itself or with a list of faces."""
        lists = catalogue.lists_of(card)
        return self.has("face", card.key) or any(self.has("faces", name) for name in lists)


def guarded(edition: Edition, subjects: frozenset[str]) -> Edition:
    """The edition as a page may see it that has declared these subjects."""
    permit = Permit(edition, subjects)
    found = _Guarded(
        edition.masthead,
        _Staff(permit),
        _Cards(),
        _Issues(permit),
        _Shelf(permit),
        _Pictures(permit),
    )
    object.__setattr__(found, "permit", permit)
    return found


class _Guarded(Edition):
    """Every list and look-up, behind the permit."""

    permit: Permit

    def lists(self, family: str) -> Mapping[str, tuple[Card, ...]]:
        return _Lists(self.permit, family)

    def dated(self, name: str) -> tuple[Card, ...]:
        self.permit.demand("dated", name)
        real = self.permit.edition.dated(name)
        return tuple(card._replace(text="", face="") for card in real)

    def near(self, name: str, card: Card) -> Near:
        self.permit.demand("near", f"{name} {card.key}")
        real = self.permit.edition.stories(catalogue.story(card.key))[0]
        near = self.permit.edition.near(name, real)
        return Near(_listed(near.before), _listed(near.after))

    def parts(self, parent: str) -> tuple[str, ...]:
        self.permit.demand("parts", parent)
        return tuple(self.permit.edition.parts(parent))

    def beside(self, name: str) -> tuple[str | None, str | None]:
        self.permit.demand("beside", name)
        return self.permit.edition.beside(name)

    def former(self, old: str) -> str:
        self.permit.demand("former", old)
        return self.permit.edition.former(old)

    @property
    def ranks(self) -> Mapping[str, int]:
        self.permit.demand("staff", "")
        return self.permit.edition.ranks


class _Cards(tuple[Card, ...]):
    """All cards at once, which no page may see."""

    __slots__ = ()

    def _refuse(self, *_: object) -> NoReturn:
        refuse("cards")

    __iter__ = __len__ = __getitem__ = __contains__ = __bool__ = _refuse


class _Lists(Mapping[str, tuple[Card, ...]]):
    def __init__(self, permit: Permit, family: str) -> None:
        self._permit = permit
        self._family = family

    def __getitem__(self, name: str) -> tuple[Card, ...]:
        self._permit.demand("list", name)
        return _listed(self._permit.edition.lists(self._family)[name])

    def __contains__(self, name: object) -> bool:
        if not self._permit.has("list", str(name)):
            self._permit.demand("holds", str(name))
        return name in self._permit.edition.lists(self._family)

    def __iter__(self) -> NoReturn:
        refuse(self._family)

    def __len__(self) -> int:
        return refuse(self._family)


class _Issues(Issues):
    """Issues; of one that was not declared, what the declared faces show of its pages."""

    _permit: Permit

    def __init__(self, permit: Permit) -> None:
        object.__setattr__(self, "_permit", permit)

    @property
    def stamps(self) -> NoReturn:
        refuse("issues")

    filed = days = stamps

    def __getitem__(self, day: date) -> Issue:
        issue = self._permit.edition.issues.get(day)
        text = f"{day:%Y/%m/%d}"
        if not self._permit.has("issue", text):
            stories = self._permit.edition.lists("day").get(catalogue.day(text), ())
            shown = {story.page for story in stories if self._permit.shows(story)}
            if not shown:
                refuse(f"issue {text}")
            pages = (page for page in (issue.pages if issue else ()) if page.number in shown)
            issue = Issue(day, pages=tuple(replace(page, name="") for page in pages))
        if issue is None:
            raise KeyError(day)
        return issue

    def __iter__(self) -> NoReturn:
        refuse("issues")

    def __len__(self) -> int:
        return refuse("issues")


class _Shelf:
    """Stories; of one of which the face alone was declared, the face."""

    def __init__(self, permit: Permit) -> None:
        self._permit = permit

    def __call__(self, key: str) -> Article:
        if self._permit.has("text", key):
            return self._permit.edition.shelf(key)
        cards = self._permit.edition.lists("story").get(catalogue.story(key), ())
        if not any(map(self._permit.shows, cards)):
            refuse(f"text {key}")
        return _face(self._permit.edition.shelf(key))


class _Pictures(Mapping[str, str]):
    def __init__(self, permit: Permit) -> None:
        self._permit = permit

    def __getitem__(self, file: str) -> str:
        self._permit.demand("picture", file)
        return self._permit.edition.pictures[file]

    def __iter__(self) -> Iterator[str]:
        refuse("pictures")

    def __len__(self) -> int:
        return refuse("pictures")


class _Staff(Staff):
    def __init__(self, permit: Permit) -> None:
        object.__setattr__(self, "_permit", permit)

    _permit: Permit

    @property
    def people(self) -> NoReturn:
        refuse("staff")

    def __getitem__(self, key: str) -> Person:
        self._permit.demand("person", key)
        return self._permit.edition.staff[key]

    def named(self, name: str) -> NoReturn:
        refuse(name)


def _listed(cards: tuple[Card, ...]) -> tuple[Card, ...]:
    """Cards as a list shows them: whether their stories changed is no concern of it."""
    return tuple(card._replace(text="", face="", modified=0) for card in cards)


def _face(story: Article) -> Article:
    """What pages other than a story's own may show of it."""
    return replace(
        story,
        copy="",
        published=NEVER,
        timed=False,
        dateline="",
        summary=story.summary or first_words(story.body),
        highlights=(),
        body="",
        photos=tuple(replace(one, in_body=False) for one in story.photos[:1]),
        statistics=(),
        source=Source(story.source.name) if story.source else None,
        play=Play.AUTO,
        status=Status.PUBLISHED,
        embargo=None,
        expires=None,
        aliases=(),
        corrections=(),
        withdrawal=None,
    )
