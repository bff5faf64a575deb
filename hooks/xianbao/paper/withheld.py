"""The withheld: all that was filed and is not published at one moment, and how its copy is had.

An edition knows it so that whoever prints can look whether any of it stands in what goes out. It
is no part of what pages are made of: no page may ask for it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import NamedTuple, Protocol

from xianbao.paper.article import Article
from xianbao.paper.hold import Hold
from xianbao.paper.shelf import Shelf


class Manuscript(NamedTuple):
    """A story as it was filed: the lines of its fields, and its text."""

    head: str
    body: str


class Filed(Protocol):
    """Gives what was filed as it was filed, withdrawn stories too."""

    def manuscript(self, key: str) -> Manuscript:
        """A story by its key; empty where its file is no longer there."""

    def picture(self, file: str) -> bytes:
        """A picture by its path below ``articles/``; empty where it is no longer there."""


class Nowhere:
    """Of a paper of which nothing is withheld."""

    def manuscript(self, _: str) -> Manuscript:
        """There is none."""
        return Manuscript("", "")

    def picture(self, _: str) -> bytes:
        """There is none."""
        return b""


NOWHERE = Nowhere()


@dataclass(frozen=True, slots=True)
class Withheld:
    """``stories`` with what holds each back, ``photos`` that no visible story prints."""

    stories: tuple[tuple[str, Hold], ...] = ()
    photos: tuple[str, ...] = ()
    filed: Filed = NOWHERE

    def __bool__(self) -> bool:
        """Whether anything is withheld at all."""
        return bool(self.stories or self.photos)


NOTHING = Withheld()


@dataclass(frozen=True, slots=True)
class OnShelf:
    """What was filed of stories that are all in memory, and of no picture."""

    shelf: Mapping[str, Article]

    def manuscript(self, key: str) -> Manuscript:
        """A story, its fields a line each."""
        article = self.shelf[key]
        head = (text for text in said(article) if text != article.body)
        return Manuscript("\n".join(head), article.body)

    def picture(self, _: str) -> bytes:
        """There is none."""
        return b""


def opened(shelf: Shelf, keys: Iterable[str]) -> Iterator[str]:
    """Everything that some stories say."""
    for key in keys:
        yield from said(shelf(key).public)


def said(value: object) -> list[str]:
    """Every text in a value of the paper, however deep."""
    texts: list[str] = []
    _gather(value, texts)
    return texts


def _gather(value: object, texts: list[str]) -> None:
    kind = type(value)
    if kind in _NAMES:
        for name in _NAMES[kind]:
            _gather(getattr(value, name), texts)
    elif isinstance(value, str):
        if value:
            texts.append(value)
    elif isinstance(value, tuple | list | frozenset):
        for one in value:
            _gather(one, texts)
    elif isinstance(value, Mapping):
        for key, one in value.items():
            _gather(key, texts)
            _gather(one, texts)
    else:
        own = fields(kind) if is_dataclass(kind) else ()
        _NAMES[kind] = tuple(one.name for one in own)
        _gather(value, texts)


_NAMES: dict[type, tuple[str, ...]] = {}
"""The fields of each sort of value that was met; of a number or a day, none."""
