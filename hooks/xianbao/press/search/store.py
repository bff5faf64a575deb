"""The store of words: what the stories that stand hold, so that one correction reads one story.

One SQLite file beside the record. A row is good for one text of a story, and is only looked at
where the story's page was not set anew; a store that is damaged in any way is no store, and then
the pages are set again for their words.
"""

import sqlite3
import zlib
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from xianbao.press.publishing.tree import clear

_TABLE = (
    "CREATE TABLE IF NOT EXISTS words"
    " (key TEXT PRIMARY KEY, text TEXT NOT NULL, words BLOB NOT NULL, sum INTEGER NOT NULL)"
)


@dataclass
class Store:
    """Words by story, for one way of setting pages: ``made_with`` tells programs apart."""

    path: Path
    made_with: str

    def words(self, texts: Mapping[str, str]) -> dict[str, bytes]:
        """The packed words of those stories of which these texts are kept."""
        if not texts or not self.path.exists():
            return {}
        with suppress(sqlite3.Error, ValueError, TypeError):
            base = sqlite3.connect(f"{self.path.as_uri()}?mode=ro", uri=True)
            try:
                rows = base.execute(
                    "SELECT key, text, words, sum FROM words WHERE key BETWEEN ? AND ?",
                    (min(texts), max(texts)),
                )
                return {
                    key: bytes(words)
                    for key, text, words, total in rows
                    if texts.get(key) == text and total == self._sum(key, text, words)
                }
            finally:
                base.close()
        return {}

    def keep(
        self, words: Mapping[str, bytes], texts: Mapping[str, str], gone: Iterable[str]
    ) -> None:
        """Keep the words of stories, by their texts; what cannot be kept whole is dropped."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            base = sqlite3.connect(self.path, timeout=30, isolation_level=None)
            try:
                base.execute("PRAGMA synchronous = OFF")
                base.execute("BEGIN IMMEDIATE")
                base.execute(_TABLE)
                base.executemany("DELETE FROM words WHERE key = ?", ((key,) for key in gone))
                base.executemany(
                    "INSERT OR REPLACE INTO words VALUES (?, ?, ?, ?)",
                    (
                        (key, texts[key], content, self._sum(key, texts[key], content))
                        for key, content in words.items()
                    ),
                )
                base.execute("COMMIT")
            finally:
                base.close()
        except (sqlite3.Error, OSError):
            self.drop()

    def drop(self) -> None:
        """Keep nothing."""
        with suppress(OSError):
            for ending in ("", "-journal"):
                clear(f"{self.path}{ending}")

    def _sum(self, key: str, text: str, words: bytes) -> int:
        return zlib.crc32(words, zlib.crc32(f"{self.made_with}\n{key}\n{text}".encode()))
