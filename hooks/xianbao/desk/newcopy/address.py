"""Addresses for new stories: which of a day's are taken, and which comes next."""

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from xianbao.desk.placement import is_ignored
from xianbao.paper.article import slashed

WEB = "web"
"""How the names of stories begin that are on no printed page."""

_ITEM = re.compile(r"(?P<head>\d\d|web)-(?P<item>\d{1,4})")


def taken(articles: Path, day: date) -> frozenset[str]:
    """The names of a day's stories and folders, in small letters and without endings."""
    folder = articles / slashed(day)
    if not folder.is_dir():
        return frozenset()
    entries = (entry for entry in folder.iterdir() if not is_ignored(entry.name))
    return frozenset(
        (entry.name if entry.is_dir() else entry.stem).casefold()
        for entry in entries
        if entry.is_dir() or entry.suffix.lower() == ".md"
    )


def next_free(names: Iterable[str], page: int) -> str:
    """The name after the last of a page, or of the web where ``page`` is 0.

    A gap is not filled: its address may have been out, and belongs to a story taken down.
    """
    head = f"{page:02}" if page else WEB
    found = (_ITEM.fullmatch(name) for name in names)
    items = (int(one["item"]) for one in found if one and one["head"] == head)
    return f"{head}-{max(items, default=0) + 1:02}"


def page_of(name: str) -> int:
    """The printed page that a name tells, or 0."""
    found = _ITEM.fullmatch(name)
    return int(found["head"]) if found and found["head"] != WEB else 0
