"""The scan: one walk through the folder of copy, which tells each file's size and time."""

import errno
import os
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from xianbao.desk.galley import START, Galley
from xianbao.desk.layout import month_of, printable
from xianbao.desk.opening import NotAFileError
from xianbao.desk.placement import is_ignored
from xianbao.desk.problem import Detail, Problem
from xianbao.desk.rule import Rule
from xianbao.desk.rulebook import reading
from xianbao.desk.words import Words

Stamp = tuple[int, int]
"""A file's size in bytes and the time of its last change, in nanoseconds since 1970."""


@dataclass(frozen=True, slots=True)
class Scan:
    """What a walk found: the files of each month with their stamps, by path.

    What lies in no month stands under the empty name. ``at`` is when the walk began, in
    nanoseconds since 1970; ``refused`` are links that lead outside.
    """

    at: int
    months: Mapping[str, dict[str, Stamp]]
    refused: frozenset[str]
    problems: tuple[Problem, ...]


def scan(root: Path) -> Scan:
    """Walk through a folder without ever leaving it."""
    walk = _Walk(root)
    walk.through()
    return Scan(walk.at, walk.months, frozenset(walk.refused), tuple(walk.problems))


class _Walk:
    def __init__(self, root: Path) -> None:
        self._root = str(root)
        self._real = os.path.realpath(root)
        self._name = root.name
        self._waiting = [""]
        self.at = time.time_ns()
        self.months: dict[str, dict[str, Stamp]] = {}
        self.refused: list[str] = []
        self.problems: list[Problem] = []

    def through(self) -> None:
        while self._waiting:
            folder = self._waiting.pop()
            try:
                with os.scandir(f"{self._root}/{folder}" if folder else self._root) as entries:
                    self._folder(folder, entries)
            except OSError as error:
                self._mark(folder, reading.UNREADABLE, reason=reason(error))

    def _folder(self, folder: str, entries: "os._ScandirIterator[str]") -> None:
        prefix = f"{folder}/" if folder else ""
        month = month_of(prefix)
        files = self.months.setdefault(month, {}) if month else {}
        for entry in entries:
            name = entry.name
            if _is_ignored(name):
                continue
            path = prefix + name
            if entry.is_dir(follow_symlinks=False):
                self._waiting.append(path)
            elif entry.is_file(follow_symlinks=False):
                with suppress(FileNotFoundError):  # gone since it was listed
                    found = entry.stat(follow_symlinks=False)
                    files[path] = (found.st_size, found.st_mtime_ns)
            elif entry.is_symlink():
                self._link(entry, path)
            else:
                self._mark(path, reading.NOT_A_FILE)
        if not month and files:
            self.months.setdefault(month, {}).update(files)

    def _link(self, entry: os.DirEntry[str], path: str) -> None:
        """Refuse a link: no link is followed, wherever it leads."""
        real = os.path.realpath(entry.path)
        if not real.startswith(self._real + os.sep):
            self.refused.append(path)
            self._mark(path, reading.LINKED_OUTSIDE, folder=self._name)
        elif os.path.isdir(real):  # noqa: PTH112 - a path of text
            self._mark(path, reading.LINKED_FOLDER)
        else:
            self._mark(path, reading.LINKED_FILE)

    def _mark(self, path: str, rule: Rule, **details: Detail) -> None:
        shown = printable(f"{self._name}/{path}".rstrip("/"))
        Galley(shown, self.problems).mark(rule, START, **details)


_is_ignored = lru_cache(maxsize=4096)(is_ignored)
"""Most days hold files of the same names."""

_GONE = Words("它指向的文件已经不在", "the file that it points to is gone")
_FORBIDDEN = Words("没有读取权限", "it may not be read")
_NO_FILE = Words("它不是普通文件", "it is not an ordinary file")
_BROKEN = Words("磁盘读取出错", "the disk reports an error")


def reason(error: OSError) -> Words:
    """Why a file cannot be read, in an editor's words."""
    if isinstance(error, PermissionError):
        return _FORBIDDEN
    if isinstance(error, FileNotFoundError):
        return _GONE
    if isinstance(error, NotAFileError) or error.errno == errno.ELOOP:
        return _NO_FILE
    return _BROKEN
