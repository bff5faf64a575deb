"""The folder of copy: every file below ``articles/``, found once; nothing else is ever read."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from xianbao.desk.galley import START, Galley
from xianbao.desk.placement import EXAMPLE_DAY, Placement, Sort, is_ignored, place
from xianbao.desk.problem import Detail, Problem
from xianbao.desk.rule import Rule
from xianbao.desk.rulebook import paper, reading
from xianbao.desk.rulebook import place as rules
from xianbao.desk.text import LIMIT
from xianbao.desk.words import Words

MASTHEAD = "masthead.yml"
STAFF = "staff.yml"


@dataclass(frozen=True)
class Folder:
    """What stands below ``articles/``; paths are relative to it, with forward slashes.

    ``stories`` are keyed by address, in the order of their paths. ``files`` are all that is
    neither story nor issue: masthead, staff, pictures. ``refused`` are links that lead outside.
    """

    root: Path
    stories: Mapping[str, Placement]
    issues: tuple[Placement, ...]
    files: frozenset[str]
    refused: frozenset[str]

    def shown(self, path: str) -> str:
        """A path as messages show it: ``articles/2026/11/22/03-02.md``."""
        return f"{self.root.name}/{path}"

    def read(self, path: str, galley: Galley) -> bytes | None:
        """The bytes of a file, one more than the desk takes at most; nothing if unreadable."""
        try:
            with (self.root / path).open("rb") as file:
                return file.read(LIMIT + 1)
        except OSError as error:
            galley.mark(reading.UNREADABLE, reason=_reason(error))
            return None

    @cached_property
    def by_copy(self) -> Mapping[str, str]:
        """The path of a story's file → its address."""
        return {story.path: key for key, story in self.stories.items()}

    @cached_property
    def by_casefold(self) -> Mapping[str, str]:
        """The path of a file in small letters → its path."""
        return {path.casefold(): path for path in sorted(self.files)}

    def in_folder(self, folder: str) -> tuple[str, ...]:
        """The names of the files in one folder."""
        return self._by_folder.get(folder, ())

    @cached_property
    def _by_folder(self) -> Mapping[str, tuple[str, ...]]:
        folders: dict[str, list[str]] = {}
        for path in sorted(self.files):
            folder, _, name = path.rpartition("/")
            folders.setdefault(folder, []).append(name)
        return {folder: tuple(names) for folder, names in folders.items()}

    @cached_property
    def by_day(self) -> Mapping[str, tuple[str, ...]]:
        """``2026/11/22`` → the addresses of its stories."""
        days: dict[str, list[str]] = {}
        for key in self.stories:
            days.setdefault(key[: len(EXAMPLE_DAY)], []).append(key)
        return {day: tuple(keys) for day, keys in days.items()}

    @cached_property
    def periods(self) -> frozenset[str]:
        """Every day, month and year that holds a story: ``2026/11/22``, ``2026/11``, ``2026``."""
        return frozenset(day[:end] for day in self.by_day for end in (4, 7, len(EXAMPLE_DAY)))


def search(root: Path) -> tuple[Folder, list[Problem]]:
    """Everything below a folder, and the problems of where it stands."""
    problems: list[Problem] = []
    found = _Search(root, problems)
    stories: dict[str, Placement] = {}
    issues: list[Placement] = []
    files: list[str] = []
    for path in sorted(found.walked()):
        placement = place(path)
        if placement.sort is Sort.STORY:
            first = stories.setdefault(placement.key, placement)
            if first is not placement:
                _mark_same(root, placement, first, problems)
        elif placement.sort is Sort.ISSUE:
            issues.append(placement)
        elif placement.sort in (Sort.OTHER, Sort.STANDING):
            files.append(path)
        else:
            _mark(root, placement, problems)
    refused = frozenset(found.refused)
    return Folder(root, stories, tuple(issues), frozenset(files), refused), problems


class _Search:
    """A walk through a folder that never leaves it."""

    def __init__(self, root: Path, problems: list[Problem]) -> None:
        self._root = str(root)
        self._real = os.path.realpath(root)
        self._name = root.name
        self._problems = problems
        self.refused: list[str] = []

    def walked(self) -> Iterator[str]:
        """The paths of all files, relative to the folder."""
        waiting = [""]
        while waiting:
            folder = waiting.pop()
            try:
                with os.scandir(f"{self._root}/{folder}" if folder else self._root) as entries:
                    for entry in entries:
                        path = f"{folder}/{entry.name}" if folder else entry.name
                        if is_ignored(entry.name):
                            continue
                        if entry.is_symlink() and not self._may_follow(entry, path):
                            continue
                        if entry.is_dir():
                            waiting.append(path)
                        elif entry.is_file():
                            yield path
            except OSError as error:
                self._mark(folder, reading.UNREADABLE, reason=_reason(error))

    def _may_follow(self, entry: os.DirEntry[str], path: str) -> bool:
        real = os.path.realpath(entry.path)
        if not real.startswith(self._real + os.sep):
            self.refused.append(path)
            self._mark(path, reading.LINKED_OUTSIDE, folder=self._name)
            return False
        if entry.is_dir():
            self._mark(path, reading.LINKED_FOLDER)
            return False
        if not entry.is_file():
            self._mark(path, reading.UNREADABLE, reason=_GONE)
            return False
        return True

    def _mark(self, path: str, rule: Rule, **details: Detail) -> None:
        shown = printable(f"{self._name}/{path}".rstrip("/"))
        Galley(shown, self._problems).mark(rule, START, **details)


_GONE = Words("它指向的文件已经不在", "the file that it points to is gone")
_FORBIDDEN = Words("没有读取权限", "it may not be read")
_BROKEN = Words("磁盘读取出错", "the disk reports an error")


def _reason(error: OSError) -> Words:
    if isinstance(error, PermissionError):
        return _FORBIDDEN
    if isinstance(error, FileNotFoundError):
        return _GONE
    return _BROKEN


def printable(path: str) -> str:
    """A path that any screen can show, whatever bytes its name is made of."""
    clean = path.encode("utf-8", "replace").decode("utf-8")
    return "".join(character if character.isprintable() else "?" for character in clean)


def _mark(root: Path, placement: Placement, problems: list[Problem]) -> None:
    galley = Galley(printable(f"{root.name}/{placement.path}"), problems)
    folder = placement.path.rpartition("/")[0]
    right = f"{root.name}/{placement.right or EXAMPLE_DAY}/"
    match placement.sort:
        case Sort.MISPLACED_STORY:
            galley.mark(rules.MISPLACED, right=right)
        case Sort.MISPLACED_ISSUE:
            galley.mark(paper.ISSUE_MISPLACED, right=right)
        case Sort.BAD_DAY:
            galley.mark(rules.BAD_DAY_FOLDER, folder="/".join(folder.split("/")[:3]))
        case Sort.BAD_NAME:
            name = printable(placement.name)
            galley.mark(rules.BAD_FILE_NAME, name=name, example=placement.right)
        case Sort.RESERVED_NAME:
            galley.mark(rules.RESERVED_NAME, name=placement.name, example=placement.right)
        case Sort.OFFICE:
            galley.mark(rules.NOT_MARKDOWN, ending=placement.name)
        case Sort.WRONG_ENDING:
            right = printable(placement.right)
            galley.mark(rules.WRONG_ENDING, ending=placement.name, right=right)
        case _:
            return


def _mark_same(
    root: Path,
    placement: Placement,
    first: Placement,
    problems: list[Problem],
) -> None:
    galley = Galley(f"{root.name}/{placement.path}", problems)
    other = f"{root.name}/{first.path}"
    galley.mark(rules.SAME_ADDRESS, other=other, address=f"/{placement.key}/")
