"""Placement: what a file below ``articles/`` is, judged by its path alone."""

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import lru_cache

from xianbao.desk.moment import YEARS
from xianbao.paper.article import slashed

NAME = re.compile("[a-z0-9][a-z0-9-]*")
"""A name that can be part of an address."""

LONGEST_NAME = 60
"""Characters of a story's name, so that its address can be passed on and any system can keep it."""
DEVICES = re.compile(r"con|prn|aux|nul|com\d|lpt\d", re.IGNORECASE)
"""Names that Windows keeps for devices, whatever follows them behind a dot."""

_RESERVED = re.compile(r"p\d+|print|index|con|prn|aux|nul|com\d|lpt\d")
_PAGE = re.compile(r"(\d\d)-")
_DAY = re.compile(r"(\d{4})/(\d{1,2})/(\d{1,2})(?=/)", re.ASCII)
_OFFICE = frozenset({".doc", ".docx", ".wps", ".rtf", ".odt", ".pages", ".txt"})
_ALMOST_MARKDOWN = frozenset({".markdown", ".mdown", ".mkd", ".mdx"})
_DAY_PARTS = 3
NO_DAY = date.min
"""The day of a file that belongs to none."""
EXAMPLE_DAY = "2026/11/22"
EXAMPLE_NAME = "03-02"


class Sort(Enum):
    """What a file is."""

    STORY = "story"
    ISSUE = "issue"
    STANDING = "standing"
    OTHER = "other"
    IGNORED = "ignored"
    MISPLACED_STORY = "misplaced story"
    MISPLACED_ISSUE = "misplaced issue"
    BAD_DAY = "bad day"
    BAD_NAME = "bad name"
    RESERVED_NAME = "reserved name"
    OFFICE = "office"
    WRONG_ENDING = "wrong ending"


@dataclass(frozen=True, slots=True)
class Placement:
    """What a file is.

    ``day`` and ``name`` are those of a story, ``day`` also that of an issue; ``right`` is a better
    path for a file that cannot stay.
    """

    path: str
    sort: Sort
    day: date = NO_DAY
    name: str = ""
    right: str = ""

    @property
    def key(self) -> str:
        """The address of a story without outer slashes: ``2026/11/22/03-02``."""
        return f"{slashed(self.day)}/{self.name}"

    @property
    def page(self) -> int:
        """The printed page that the name tells (``03-02`` is of page 3), or 0."""
        match = _PAGE.match(self.name)
        return int(match[1]) if match else 0


LEDGER = "ledger.txt"
"""The register of addresses, at the head of the folder."""


def is_ignored(name: str) -> bool:
    """Whether a file or folder is of no concern: hidden, a lock or a system's own."""
    return name.startswith((".", "~$")) or name.endswith("~") or name in _SYSTEM


_SYSTEM = frozenset({"Thumbs.db", "desktop.ini", "__MACOSX", "Icon\r"})


@lru_cache(maxsize=65536)
def place(path: str) -> Placement:
    """What the file at a path below ``articles/`` is.

    A run asks of every file twice: when the folder is laid out, and when a process that was forked
    since then reads it.
    """
    name = path.rsplit("/", 1)[-1]
    stem, dot, ending = name.rpartition(".")
    ending = (dot + ending).lower() if stem else ""
    if ending == ".md":
        return _story(path, name)
    if ending in (".yml", ".yaml"):
        return _yaml(path, stem, name)
    if path == LEDGER:
        return Placement(path, Sort.STANDING)
    if ending in _OFFICE:
        return Placement(path, Sort.OFFICE, name=ending)
    if ending in _ALMOST_MARKDOWN:
        return Placement(path, Sort.WRONG_ENDING, name=ending, right=f"{stem}.md")
    return Placement(path, Sort.OTHER)


def _yaml(path: str, stem: str, name: str) -> Placement:
    if stem in ("masthead", "staff") and "/" not in path:
        if name.endswith(".yml"):
            return Placement(path, Sort.STANDING)
        return Placement(path, Sort.WRONG_ENDING, name=name[len(stem) :], right=f"{stem}.yml")
    if stem != "issue":
        return Placement(path, Sort.IGNORED)
    if name != "issue.yml":
        return Placement(path, Sort.WRONG_ENDING, name=name[len(stem) :], right="issue.yml")
    day, parts = _day(path)
    if len(parts) == 1:
        return Placement(path, Sort.ISSUE if day else Sort.BAD_DAY, day or NO_DAY)
    right = slashed(day) if day else ""
    return Placement(path, Sort.MISPLACED_ISSUE, right=right)


def _story(path: str, name: str) -> Placement:
    day, parts = _day(path)
    if day is None:
        return _dayless_story(path, name, parts)
    stem = parts[0] if parts[1:] == ["index.md"] else name[:-3]
    if len(parts) == 1 and not name.endswith(".md"):
        return Placement(path, Sort.WRONG_ENDING, name=name[-3:], right=f"{stem}.md")
    if len(parts) != 1 and parts[1:] != ["index.md"]:
        return Placement(path, Sort.MISPLACED_STORY, right=slashed(day))
    if NAME.fullmatch(stem) is None or len(stem) > LONGEST_NAME:
        return Placement(path, Sort.BAD_NAME, day, stem, suggested(stem))
    if _RESERVED.fullmatch(stem):
        return Placement(path, Sort.RESERVED_NAME, day, stem, EXAMPLE_NAME)
    return Placement(path, Sort.STORY, day, stem)


def _dayless_story(path: str, name: str, parts: list[str]) -> Placement:
    if parts:
        return Placement(path, Sort.BAD_DAY)
    if name.lower() == "readme.md":
        return Placement(path, Sort.IGNORED)
    return Placement(path, Sort.MISPLACED_STORY, right=_padded(path))


def _day(path: str) -> tuple[date | None, list[str]]:
    """The day of a path and what follows it.

    No day and nothing: the path names none. No day and parts: its folder is shaped like a day
    and is none of the calendar's.
    """
    match = _DAY.match(path)
    if match is None or len(match[2]) == 1 or len(match[3]) == 1:
        return None, []
    rest = path[match.end() + 1 :].split("/")
    if int(match[1]) not in YEARS:
        return None, rest[-1:]
    try:
        return date(int(match[1]), int(match[2]), int(match[3])), rest
    except ValueError:
        return None, rest[-1:]


def _padded(path: str) -> str:
    """The day folder that a path was probably meant for."""
    match = _DAY.match(path)
    return f"{match[1]}/{match[2]:0>2}/{match[3]:0>2}" if match else EXAMPLE_DAY


def suggested(name: str) -> str:
    """A name like this one that can be part of an address."""
    plain = re.sub("[^a-z0-9]+", "-", name.lower()).strip("-")
    return plain[:LONGEST_NAME].strip("-") or EXAMPLE_NAME
