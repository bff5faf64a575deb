"""The memo: what was once reckoned from a text alone, kept between runs.

Readings in pinyin and the breaks of headlines need dictionaries that take a quarter of a second to
load, which is most of a run after one corrected word. What they say of a text never changes while
the program stays the same.
"""

import os
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from xianbao.paper.card import digest_of

_PATIENCE = 2.0
"""Seconds to wait for another process; after that the text is reckoned again next time."""


@dataclass
class Memo:
    """Answers by the sort of question and the text that was asked about.

    Without a ``path`` it lasts as long as the process. ``version`` tells programs apart.
    """

    path: Path | None = None
    version: str = ""
    _known: dict[tuple[str, str], str] = field(default_factory=dict, repr=False)
    _fresh: dict[tuple[str, str], str] = field(default_factory=dict, repr=False)
    _base: tuple[int, sqlite3.Connection | None] = field(default=(0, None), repr=False)

    def made(self, sort: str, text: str, make: Callable[[], str]) -> str:
        """The answer, made now if it never was."""
        key = (sort, text)
        found = self._known.get(key)
        if found is None:
            found = self._kept(sort, text)
            if found is None:
                found = self._fresh[key] = make()
            self._known[key] = found
        return found

    def save(self) -> None:
        """Keep what was made in this process; a disk or a neighbour that refuses is let be."""
        fresh, self._fresh = self._fresh, {}
        if self.path is None or not fresh:
            return
        rows = [
            (sort, text, made, self._sum(sort, text, made)) for (sort, text), made in fresh.items()
        ]
        with suppress(sqlite3.Error, OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            base = sqlite3.connect(self.path, timeout=_PATIENCE, isolation_level=None)
            try:
                base.execute("PRAGMA synchronous = OFF")
                base.execute("BEGIN IMMEDIATE")
                base.execute(_TABLE)
                base.executemany("INSERT OR REPLACE INTO memo VALUES (?, ?, ?, ?)", rows)
                base.execute("COMMIT")
            except sqlite3.DatabaseError as error:
                base.close()
                if not isinstance(error, sqlite3.OperationalError):
                    self.path.unlink()
                raise
            finally:
                base.close()

    def _kept(self, sort: str, text: str) -> str | None:
        process, base = self._base
        if process != os.getpid():
            base = self._opened()
            self._base = (os.getpid(), base)
        if base is None:
            return None
        try:
            row = base.execute(_ASK, (sort, text)).fetchone()
        except sqlite3.Error:
            self._base = (os.getpid(), None)
            return None
        if row is None or row[1] != self._sum(sort, text, row[0]):
            return None
        return str(row[0])

    def _opened(self) -> sqlite3.Connection | None:
        if self.path is None or not self.path.exists():
            return None
        try:
            return sqlite3.connect(f"{self.path.as_uri()}?mode=ro", timeout=_PATIENCE, uri=True)
        except (sqlite3.Error, ValueError):
            return None

    def _sum(self, sort: str, text: str, made: object) -> str:
        return digest_of(f"{self.version}\n{sort}\n{text}\n{made}".encode())

    def __getstate__(self) -> dict[str, object]:
        """Where it is kept: another process opens it for itself."""
        return {"path": self.path, "version": self.version}

    def __setstate__(self, state: dict[str, object]) -> None:
        """Begin as a new one."""
        path, version = state["path"], state["version"]
        self.__init__(path if isinstance(path, Path) else None, str(version))  # type: ignore[misc]


_TABLE = (
    "CREATE TABLE IF NOT EXISTS memo"
    " (sort TEXT, text TEXT, made TEXT, sum TEXT, PRIMARY KEY (sort, text)) WITHOUT ROWID"
)
_ASK = "SELECT made, sum FROM memo WHERE sort = ? AND text = ?"
