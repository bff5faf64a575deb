"""The shelf: stories and issues that the desk has kept, opened one by one."""

import os
import sqlite3
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from xianbao.desk.kept import UnfitBytesError, thawed
from xianbao.desk.store import FAILURES, DamagedStoreError, read_only
from xianbao.paper.article import Article
from xianbao.paper.card import Card, digest_of
from xianbao.paper.issue import Issue


@dataclass(slots=True)
class Shelf:
    """Opens stories by key, those in hand first, then those in the store.

    It may be pickled and called in any process or thread, each of which opens the store for
    itself. A story must be the very one that its card tells of: `DamagedStoreError` is raised
    for any other, be it damaged or filed anew by another run since.
    """

    cards: Sequence[Card]
    in_hand: Mapping[str, bytes]
    store: Path | None
    stored: bool = False
    """Whether the store holds what is in hand too, so that it need not go to another machine."""
    _texts: dict[str, str] = field(default_factory=dict, repr=False, compare=False)
    _open: "dict[tuple[int, int], sqlite3.Connection]" = field(
        default_factory=dict, repr=False, compare=False
    )

    def __call__(self, key: str) -> Article:
        """A story; `KeyError` if there is none."""
        if not self._texts:
            self._texts = {card.key: card.text for card in self.cards}
        text = self._texts[key]
        content = self.in_hand.get(key)
        if content is None:
            content = self._stored(key)
            if digest_of(content) != text:
                raise self._damaged(key)
        try:
            return thawed(content, Article)
        except UnfitBytesError as error:
            raise self._damaged(key) from error

    def __getstate__(self) -> tuple[object, ...]:
        """Everything but what belongs to this process."""
        return (self.cards, {} if self.stored else self.in_hand, self.store)

    def __setstate__(self, state: tuple[Sequence[Card], Mapping[str, bytes], Path | None]) -> None:
        """Begin with nothing opened."""
        self.cards, self.in_hand, self.store = state
        self._texts, self._open = {}, {}

    def _stored(self, key: str) -> bytes:
        if self.store is None:
            raise self._damaged(key)
        try:
            with closing(self._connection(self.store).execute(_SELECT, (key,))) as cursor:
                row = cursor.fetchone()
        except FAILURES as error:
            raise self._damaged(key) from error
        if row is None or not isinstance(row[0], bytes):
            raise self._damaged(key)
        return row[0]

    def _connection(self, store: Path) -> sqlite3.Connection:
        """This process' and thread's own; one inherited by a fork must not be touched."""
        place = (os.getpid(), threading.get_ident())
        connection = self._open.get(place)
        if connection is None:
            connection = self._open[place] = read_only(store)
        return connection

    def _damaged(self, key: str) -> DamagedStoreError:
        return DamagedStoreError(self.store or Path(), key)


_SELECT = "SELECT body FROM article WHERE key = ?"


def _day(path: str) -> date:
    return date(int(path[:4]), int(path[5:7]), int(path[8:10]))


class KeptIssues(Mapping[date, Issue]):
    """Issues by day, each thawed when it is first asked for."""

    def __init__(self, frozen: Mapping[str, bytes]) -> None:
        """Take issues as bytes, by their paths."""
        self._frozen = {_day(path): content for path, content in frozen.items()}
        self._thawed: dict[date, Issue] = {}

    def __getitem__(self, day: date) -> Issue:
        """The issue of a day; `KeyError` if there is none."""
        issue = self._thawed.get(day)
        if issue is None:
            issue = self._thawed[day] = thawed(self._frozen[day], Issue)
        return issue

    @property
    def stamps(self) -> Mapping[date, str]:
        """A digest of each."""
        return {day: digest_of(content) for day, content in self._frozen.items()}

    def __iter__(self) -> Iterator[date]:
        """The days, in order."""
        return iter(self._frozen)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._frozen)
