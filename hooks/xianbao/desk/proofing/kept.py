"""What was found in each story, kept between runs in one SQLite file that is never trusted.

A story's findings stand under its path with a key: a digest of all that they came of. Whatever
does not agree with its key or its checksum is found again; losing the file costs time only.
"""

import marshal
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, NamedTuple

from xianbao.desk.kept import Row
from xianbao.desk.proofing.gist import Gist, unpacked_gist
from xianbao.desk.store import (
    FAILURES,
    PATIENCE,
    DamagedStoreError,
    UnavailableStoreError,
    checksum,
    discard,
    told,
)
from xianbao.desk.waiver import Waiver

FORMAT = b"2"
"""The form of what is kept, which is a part of every key."""

_SUM = 16
_TABLE = "CREATE TABLE IF NOT EXISTS story (path TEXT PRIMARY KEY, key BLOB, body BLOB)"


class Findings(NamedTuple):
    """What was found in one story: its problems in plain values, its waivers, its gist."""

    rows: tuple[Row, ...]
    waivers: tuple[Waiver, ...]
    gist: Gist

    def packed(self) -> bytes:
        """The findings as bytes, with their checksum."""
        plain: Any = (self.rows, tuple(map(tuple, self.waivers)), self.gist.packed())
        body = marshal.dumps(plain)
        return checksum(body) + body


def unpacked(content: bytes) -> Findings | None:
    """The findings of `Findings.packed`, or nothing where the bytes are damaged."""
    body = content[_SUM:]
    if checksum(body) != content[:_SUM]:
        return None
    rows, waivers, gist = marshal.loads(body)  # noqa: S302 - the checksum has been compared
    return Findings(rows, tuple(Waiver(*one) for one in waivers), unpacked_gist(*gist))


class Kept(NamedTuple):
    """What is kept and still holds, by path; and the paths of stories that are no more."""

    found: dict[str, Findings]
    gone: tuple[str, ...]


def load(store: Path, keys: Mapping[str, bytes]) -> Kept:
    """What is kept under these paths with these keys; nothing where the file cannot be used."""
    found: dict[str, Findings] = {}
    gone: list[str] = []
    try:
        with closing(_opened(store)) as connection:
            rows = connection.execute("SELECT path, key, body FROM story").fetchall()
    except FAILURES:
        return Kept(found, ())
    for path, key, body in rows:
        if path not in keys:
            gone.append(path)
        elif keys[path] == key and isinstance(body, bytes):
            findings = unpacked(body)
            if findings:
                found[path] = findings
    return Kept(found, tuple(gone))


def keep(store: Path, news: Iterable[tuple[str, bytes, Findings]], gone: Iterable[str]) -> None:
    """Keep findings under their paths and keys, and some no longer.

    A damaged file is made anew. Where it cannot be written, nothing is kept.
    """
    rows = [(path, key, findings.packed()) for path, key, findings in news]
    paths = [(path,) for path in gone]
    try:
        _write(store, rows, paths)
    except FAILURES as error:
        if isinstance(told(store, error), DamagedStoreError) or store.is_dir():
            with suppress(UnavailableStoreError, *FAILURES):
                discard(store)
                _write(store, rows, paths)


def _write(store: Path, rows: list[tuple[str, bytes, bytes]], gone: list[tuple[str]]) -> None:
    with closing(_opened(store)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany("INSERT OR REPLACE INTO story VALUES (?, ?, ?)", rows)
        connection.executemany("DELETE FROM story WHERE path = ?", gone)
        connection.execute("COMMIT")


def _opened(store: Path) -> sqlite3.Connection:
    with suppress(OSError):  # SQLite tells that there is no folder
        store.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(store, timeout=PATIENCE, isolation_level=None)
    try:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute(_TABLE)
    except FAILURES:
        connection.close()
        raise
    return connection
