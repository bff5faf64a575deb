"""The standby folder is made like the live one: the same files, as hard links."""

import os
from dataclasses import dataclass, field

from xianbao.press.publishing.docket import Scope
from xianbao.press.publishing.tree import clear, is_file, link, make_folder, prune, take_away


def match(live: str, standby: str, scope: Scope | None) -> None:
    """Make every place of the scope hold in ``standby`` what it holds in ``live``."""
    if scope is None:
        _match_all(live, standby)
        return
    for folder in sorted(scope.folders):
        _match_folder(live, standby, folder)
        prune(standby, folder)
    for file in sorted(scope.files):
        _match_file(live, standby, file)


def _match_all(live: str, standby: str) -> None:
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        ours, theirs = _match_folder(live, standby, folder)
        below = folder and f"{folder}/"
        for name in theirs - ours:
            clear(f"{standby}/{below}{name}")
        waiting.extend(below + name for name in ours)


def _match_folder(live: str, standby: str, folder: str) -> tuple[set[str], set[str]]:
    """Match the files directly in a folder; gives the names of the folders in it, of either."""
    ours = _Contents.of(f"{live}/{folder}")
    theirs = _Contents.of(f"{standby}/{folder}")
    below = folder and f"{folder}/"
    for name in (theirs.files.keys() | theirs.strangers) - ours.files.keys():
        clear(f"{standby}/{below}{name}")
    if ours.files and not theirs.stood:
        make_folder(standby, folder)
    for name, inode in ours.files.items():
        if theirs.files.get(name) != inode:
            link(live, standby, below + name)
    return ours.folders, theirs.folders


def _match_file(live: str, standby: str, file: str) -> None:
    ours, theirs = _inode(f"{live}/{file}"), _inode(f"{standby}/{file}")
    if ours is None:
        take_away(standby, file)
    elif ours != theirs:
        link(live, standby, file)


def _inode(path: str) -> int | None:
    """Which file stands at a place; None where no plain file does."""
    return os.stat(path).st_ino if is_file(path) else None


@dataclass(slots=True)
class _Contents:
    """What a folder holds."""

    stood: bool = False
    files: dict[str, int] = field(default_factory=dict)
    """Plain files, each with its inode."""
    folders: set[str] = field(default_factory=set)
    strangers: set[str] = field(default_factory=set)
    """Symbolic links and the like, which are no page of the press's."""

    @classmethod
    def of(cls, folder: str) -> "_Contents":
        contents = cls()
        try:
            entries = os.scandir(folder)
        except (FileNotFoundError, NotADirectoryError):
            return contents
        contents.stood = True
        with entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    contents.folders.add(entry.name)
                elif entry.is_file(follow_symlinks=False):
                    contents.files[entry.name] = entry.inode()
                else:
                    contents.strangers.add(entry.name)
        return contents
