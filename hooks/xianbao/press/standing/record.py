"""The standing record: which pages stand from the last run, what each read, and its files.

One SQLite file. SQLite has no checksums of its own, so every chunk in it carries one, and the head
carries one over all of them: a record that is damaged in any way is no record, and everything is
set anew.
"""

import json
import marshal
import re
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from xianbao.paper.card import Card, digest_of
from xianbao.press.damage import UNREADABLE
from xianbao.press.standing.changes import Snapshot

FORMAT = f"3 {sys.version_info.major}.{sys.version_info.minor}"
"""Cards are kept in the interpreter's own form, which belongs to a version of it."""

_MONTH = re.compile(r"\b(\d{4})[/-](\d\d)\b", re.ASCII)
_HEAD, _CARDS, _PENDING = "head", "cards", "pending"
_NO_PAGES = ("host/", "search-")
_MARSHAL = 2


class NoRecordError(Exception):
    """There is no record, or none that can be trusted."""


@dataclass(frozen=True, slots=True)
class Done:
    """One page as it was set: its name, its files, and the subjects that it read."""

    name: str
    files: tuple[str, ...]
    subjects: frozenset[str]


@dataclass(slots=True)
class _Chunk:
    """Pages and subjects of one month, or of no month."""

    files: dict[str, tuple[str, ...]] = field(default_factory=dict)
    readers: dict[str, list[str]] = field(default_factory=dict)

    def packed(self) -> bytes:
        """As bytes, in which every name stands once."""
        return marshal.dumps((self.files, self.readers))

    @classmethod
    def unpacked(cls, content: bytes) -> "_Chunk":
        """A chunk of bytes whose sum has been compared."""
        return cls(*marshal.loads(content))  # noqa: S302  # ours


@dataclass
class Record:
    """What stands.

    ``key`` is a digest of all that every page is made with, ``host`` of the files the host made;
    ``print`` names the printing, as a file beside the site does.
    ``pending`` are the pages that a run set out to change and did not report: they may be as the
    record says, or not.
    """

    path: Path
    key: str = ""
    host: str = ""
    print: str = ""
    snapshot: Snapshot | None = None
    pending: frozenset[str] = frozenset()
    _count: int = 0
    _sums: dict[str, str] = field(default_factory=dict)
    _chunks: dict[str, _Chunk] = field(default_factory=dict)
    _touched: set[str] = field(default_factory=set)

    @classmethod
    def read(cls, path: Path) -> "Record":
        """The record of the last run. Raises `NoRecordError`."""
        if not path.exists():
            raise NoRecordError(path)
        record = cls(path)
        try:
            record._read_head()
        except (sqlite3.Error, EOFError, *UNREADABLE) as error:
            raise NoRecordError(path) from error
        return record

    def files(self, name: str) -> tuple[str, ...] | None:
        """The files of a page, its own first; None if no such page stands."""
        return self._chunk(_chunk_of(name)).files.get(name)

    def names(self) -> Iterable[str]:
        """Every page that stands."""
        chunks = [chunk for chunk in self._sums if chunk != _CARDS]
        return [name for chunk in chunks for name in self._chunk(chunk).files]

    def pages_of(self, day: str) -> list[str]:
        """The printed pages of a day that stand."""
        chunk = self._chunk(_chunk_of(day))
        return [name for name in chunk.files if name.startswith(f"page/{day}/")]

    def readers(self, subjects: Iterable[str]) -> set[str]:
        """The pages that read any of these subjects."""
        found: set[str] = set()
        for subject in subjects:
            found.update(self._chunk(_chunk_of(subject)).readers.get(subject, ()))
        return found

    def begin(self, names: Iterable[str]) -> None:
        """Say which pages are about to change, before any does.

        Raises `OSError` where the disk refuses, and `NoRecordError` where the record is damaged.
        """
        with _told(self.path), self._open() as base:
            _put_pending(base, names)

    @property
    def count(self) -> int:
        """How many pages stand."""
        return self._count

    def forget(self) -> None:
        """Forget everything."""
        self.clear()
        self.snapshot, self.pending, self._sums = None, frozenset(), {}

    def clear(self) -> None:
        """Forget every page."""
        self._touched = set(self._sums) - {_CARDS}
        self._chunks = {name: _Chunk() for name in self._touched}
        self._count = 0

    def enter(self, done: Iterable[Done], gone: Iterable[str]) -> None:
        """Take down pages as they are now; many at once in two thirds of the time."""
        for name in gone:
            if self._writable(_chunk_of(name)).files.pop(name, None) is not None:
                self._count -= _is_page(name)
        readers: dict[str, list[str]] = {}
        for page in done:
            files = self._writable(_chunk_of(page.name)).files
            self._count += page.name not in files and _is_page(page.name)
            files[page.name] = page.files
            for subject in page.subjects:
                readers.setdefault(subject, []).append(page.name)
        for subject, names in readers.items():
            chunk = _chunk_of(subject)
            known = self._chunk(chunk).readers
            stood = known.get(subject, ())
            fresh = [name for name in names if name not in stood] if stood else names
            if fresh:
                self._touched.add(chunk)
                known[subject] = [*stood, *fresh]

    def save(self, key: str, host: str, snapshot: Snapshot) -> None:
        """Write the record down; what was pending is done. Raises as `begin`."""
        with _told(self.path), self._open() as base:
            for name in self._touched:
                content = self._chunk(name).packed()
                self._sums[name] = digest_of(content)
                _put(base, f"chunk {name}", content, self._sums[name])
            if self.snapshot is None or self.snapshot.cards != snapshot.cards:
                content = marshal.dumps(list(map(tuple, snapshot.cards)), _MARSHAL)
                self._sums[_CARDS] = digest_of(content)
                _put(base, _CARDS, content, self._sums[_CARDS])
            head = json.dumps(
                {
                    "format": FORMAT,
                    "key": key,
                    "host": host,
                    "print": self.print,
                    "sums": self._sums,
                    "issues": dict(snapshot.issues),
                    "people": dict(snapshot.people),
                    "pictures": dict(snapshot.pictures),
                    "ranks": snapshot.ranks,
                    "formers": dict(snapshot.formers),
                    "count": self._count,
                },
                ensure_ascii=False,
            ).encode()
            _put(base, _HEAD, head, digest_of(head))
            # Always there, so that a damaged record cannot pass for one with nothing pending.
            _put_pending(base, ())
        self._touched.clear()
        self.key, self.host, self.snapshot, self.pending = key, host, snapshot, frozenset()

    def _read_head(self) -> None:
        with self._open() as base:
            head = json.loads(_get(base, _HEAD))
            self.pending = frozenset(json.loads(_get(base, _PENDING)))
            if head["format"] != FORMAT:
                raise ValueError(FORMAT)
            self._sums = dict(head["sums"])
            cards = marshal.loads(self._got(base, _CARDS))  # noqa: S302  # ours: the sum was checked
        self.key, self.host = str(head["key"]), str(head["host"])
        self.print = str(head["print"])
        self._count = int(head["count"])
        self.snapshot = Snapshot(
            cards=tuple(map(Card._make, cards)),
            issues=head["issues"],
            people=head["people"],
            pictures=head["pictures"],
            ranks=head["ranks"],
            formers=head["formers"],
        )

    def _chunk(self, name: str) -> _Chunk:
        chunk = self._chunks.get(name)
        if chunk is None:
            chunk = _Chunk()
            if name in self._sums:
                try:
                    with self._open() as base:
                        chunk = _Chunk.unpacked(self._got(base, f"chunk {name}"))
                except (sqlite3.Error, EOFError, *UNREADABLE) as error:
                    raise NoRecordError(self.path) from error
            self._chunks[name] = chunk
        return chunk

    def _writable(self, name: str) -> _Chunk:
        self._touched.add(name)
        return self._chunk(name)

    def _got(self, base: sqlite3.Connection, name: str) -> bytes:
        """A chunk that is the one which the head names."""
        content = _get(base, name)
        if digest_of(content) != self._sums[name.removeprefix("chunk ")]:
            raise ValueError(name)
        return content

    def _open(self) -> "_Base":
        return _Base(self.path)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Why a record cannot be written: the disk refuses, or it is damaged."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise OSError(str(error)) from error
    except sqlite3.Error as error:
        raise NoRecordError(path) from error


class _Base:
    """A connection for one transaction, shut afterwards, so that it never crosses a fork."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> sqlite3.Connection:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._base = sqlite3.connect(self._path, timeout=30, isolation_level=None)
        self._base.execute("PRAGMA synchronous = NORMAL")
        self._base.execute("BEGIN IMMEDIATE")
        self._base.execute(
            "CREATE TABLE IF NOT EXISTS chunk"
            " (name TEXT PRIMARY KEY, content BLOB NOT NULL, sum TEXT NOT NULL)"
        )
        return self._base

    def __exit__(self, kind: object, *_: object) -> None:
        try:
            self._base.execute("COMMIT" if kind is None else "ROLLBACK")
        finally:
            self._base.close()


def _get(base: sqlite3.Connection, name: str) -> bytes:
    row = base.execute("SELECT content, sum FROM chunk WHERE name = ?", (name,)).fetchone()
    if row is None or not isinstance(row[0], bytes) or digest_of(row[0]) != row[1]:
        raise ValueError(name)
    return row[0]


def _put_pending(base: sqlite3.Connection, names: Iterable[str]) -> None:
    content = json.dumps(sorted(names)).encode()
    _put(base, _PENDING, content, digest_of(content))


def _put(base: sqlite3.Connection, name: str, content: bytes, total: str) -> None:
    base.execute("INSERT OR REPLACE INTO chunk VALUES (?, ?, ?)", (name, content, total))


def _is_page(name: str) -> bool:
    """Whether a name is that of a page: the host's files and the index for search are none."""
    return not name.startswith(_NO_PAGES)


def _chunk_of(name: str) -> str:
    """Where a page or subject is kept: with its month, so that one run touches few chunks."""
    found = _MONTH.search(name)
    if found:
        return f"{found[1]}-{found[2]}"
    kept = name.rpartition(" ")[2]
    if kept.startswith(("person/", "person-year/")):
        return f"people {digest_of(kept.split('/')[1].encode())[:1]}"
    return "paper"
