"""The store: one SQLite file in which the desk keeps what it has read between runs.

SQLite keeps it whole when a run is killed, but does not notice when bytes on the disk have
changed. So whatever is kept carries a checksum: the head row its own, and those of all that it
leads to; a story's is on its card. What fails its checksum is never decoded.

Losing the store costs time and nothing else, so nothing is flushed to the disk: after a power
failure the checksums decide.
"""

import marshal
import os
import shutil
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from urllib.parse import quote

from xianbao.paper.shelf import DamagedShelfError

FORMAT = 1
"""The form of the file; one of another form is thrown away."""
PATIENCE = 30.0
"""Seconds that a run waits for another one which is writing."""

_CHECKSUM = 16
_TABLES = """
CREATE TABLE IF NOT EXISTS head (id INTEGER PRIMARY KEY, body BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS part (name TEXT PRIMARY KEY, body BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS article (key TEXT PRIMARY KEY, body BLOB NOT NULL);
"""
_NOT_OURS = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_READONLY,
    }
)
"""Failures of the moment or of the place, which say nothing against the file."""


class DamagedStoreError(DamagedShelfError):
    """The store does not hold what it should: throw it away with `discard`, and read again."""

    def __init__(self, path: Path, what: str) -> None:
        """Keep which store it is, and what it lacks."""
        super().__init__(path, what)
        self.path = path
        self.what = what

    def __str__(self) -> str:
        """Both in a sentence, for the log."""
        return f"{self.path} is damaged at {self.what}"


class OvertakenError(Exception):
    """Another run has written since the head was read: begin again with what there is now."""


class UnavailableStoreError(Exception):
    """The store can be neither read nor written just now: another run, a full disk, no right."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a store is about.

    ``version`` is that of the program, ``terms`` a digest of what stories take from the masthead.
    ``parts`` are the checksums of all parts by name. ``racy`` are files so young when they were
    last looked at that they may have changed since without a change of size or time; ``refused``
    are links that led outside.
    """

    version: str = ""
    terms: str = ""
    parts: dict[str, bytes] = field(default_factory=dict)
    racy: frozenset[str] = frozenset()
    refused: frozenset[str] = frozenset()

    def packed(self) -> bytes:
        """The head as bytes, with its own checksum."""
        rest = (self.version, self.terms, self.parts, self.racy, self.refused)
        body = marshal.dumps((FORMAT, *rest))
        return checksum(body) + body


def checksum(content: bytes) -> bytes:
    """A checksum that no damage leaves standing."""
    return blake2b(content, digest_size=_CHECKSUM).digest()


class Store:
    """An open store. Everything raises `DamagedStoreError` or `UnavailableStoreError`."""

    def __init__(self, path: Path) -> None:
        """Open the file at a path, which is made if there is none."""
        self.path = path
        if os.path.lexists(path) and not path.is_file():
            raise DamagedStoreError(path, "its place")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
        except (OSError, sqlite3.Error) as error:
            raise UnavailableStoreError(path) from error
        self._run("PRAGMA synchronous = OFF")

    def close(self) -> None:
        """Close the file; what was not committed is undone."""
        self._connection.close()

    def head(self) -> Head | None:
        """The head, or nothing in a store in which nothing was kept yet."""
        if not self._rows("SELECT name FROM sqlite_schema WHERE name = 'head'"):
            if self._rows("SELECT name FROM sqlite_schema"):
                raise DamagedStoreError(self.path, "its tables")
            return None
        content = self._blob("SELECT body FROM head WHERE id = 0", (), "its head")
        body = content[_CHECKSUM:]
        if checksum(body) != content[:_CHECKSUM]:
            raise DamagedStoreError(self.path, "its head")
        form, *rest = marshal.loads(body)  # noqa: S302 - the checksum has been compared
        if form != FORMAT:
            raise DamagedStoreError(self.path, "its form")
        return Head(*rest)

    def part(self, head: Head, name: str) -> bytes:
        """A part whose checksum agrees with the head; raises `OvertakenError` too."""
        found = self._rows("SELECT body FROM part WHERE name = ?", (name,))
        content = found[0][0] if len(found) == 1 else None
        if isinstance(content, bytes) and checksum(content) == head.parts.get(name):
            return content
        if self.head() != head:
            raise OvertakenError
        raise DamagedStoreError(self.path, name)

    def begin(self, head: Head | None) -> bool:
        """Begin to write; it is not begun if another run has written since the head was read."""
        self._run("BEGIN IMMEDIATE")
        if self.head() == head:
            return True
        self.undo()
        return False

    def undo(self) -> None:
        """Leave the store as it was before `begin`."""
        if self._connection.in_transaction:
            self._run("ROLLBACK")

    def make_ready(self, *, anew: bool) -> None:
        """Make the tables of a new store, and clear those whose stories are all read anew."""
        for statement in _TABLES.strip().split("\n"):
            self._run(statement)
        if anew:
            self._run("DELETE FROM article")

    def put_articles(self, articles: Iterable[tuple[str, bytes]]) -> None:
        """Keep stories under their addresses."""
        self._run_each("INSERT OR REPLACE INTO article VALUES (?, ?)", articles)

    def drop_articles(self, keys: Iterable[str]) -> None:
        """Keep some stories no longer."""
        self._run_each("DELETE FROM article WHERE key = ?", ((key,) for key in keys))

    def finish(self, head: Head, parts: Iterable[tuple[str, bytes]], gone: Iterable[str]) -> None:
        """Keep parts under their names, some no longer, and the head; then end the writing."""
        self._run_each("INSERT OR REPLACE INTO part VALUES (?, ?)", parts)
        self._run_each("DELETE FROM part WHERE name = ?", ((name,) for name in gone))
        self._run_each("INSERT OR REPLACE INTO head VALUES (0, ?)", [(head.packed(),)])
        self._run("COMMIT")

    def _blob(self, statement: str, values: tuple[object, ...], what: str) -> bytes:
        found = self._rows(statement, values)
        if len(found) != 1 or not isinstance(found[0][0], bytes):
            raise DamagedStoreError(self.path, what)
        return found[0][0]

    def _rows(self, statement: str, values: tuple[object, ...] = ()) -> list[tuple[object, ...]]:
        try:
            with closing(self._connection.execute(statement, values)) as cursor:
                return cursor.fetchall()
        except FAILURES as error:
            raise told(self.path, error) from error

    def _run(self, statement: str) -> None:
        self._rows(statement)

    def _run_each(self, statement: str, values: Iterable[tuple[object, ...]]) -> None:
        try:
            self._connection.executemany(statement, values)
        except FAILURES as error:
            raise told(self.path, error) from error


FAILURES = (sqlite3.Error, OverflowError, MemoryError, UnicodeError)
"""What SQLite raises: a damaged file may name any length and hold any bytes for text."""


def told(path: Path, error: Exception) -> DamagedStoreError | UnavailableStoreError:
    """What a failure says about a store."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    if code & 0xFF in _NOT_OURS:
        return UnavailableStoreError(path)
    return DamagedStoreError(path, str(error))


def read_only(path: Path) -> sqlite3.Connection:
    """A connection that changes nothing. Raises `sqlite3.Error`."""
    address = f"file:{quote(str(path.absolute()))}?mode=ro"
    return sqlite3.connect(
        address,
        uri=True,
        timeout=PATIENCE,
        isolation_level=None,
        check_same_thread=False,
    )


def discard(path: Path) -> None:
    """Throw a store away; the next run makes it anew. Raises `UnavailableStoreError`."""
    try:
        for ending in ("-journal", "-wal", "-shm", ""):
            place = path.with_name(path.name + ending)
            if place.is_dir() and not place.is_symlink():
                shutil.rmtree(place)
            else:
                place.unlink(missing_ok=True)
    except OSError as error:
        raise UnavailableStoreError(path) from error
