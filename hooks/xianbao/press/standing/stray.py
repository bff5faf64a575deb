"""Strays: links, pipes, sockets and devices among what the host publishes as it finds it.

The host follows links wherever they lead, and waits for a pipe to speak.
"""

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

_KINDS = (
    (stat.S_ISLNK, "链接", "a link"),
    (stat.S_ISFIFO, "管道", "a pipe"),
    (stat.S_ISSOCK, "套接字", "a socket"),
)
_DEVICE = ("设备", "a device")


class StrayError(Exception):
    """Something that is no file stands among files that are published."""

    def __init__(self, place: str, mode: int) -> None:
        """``place`` is where, from the project; ``mode`` is its kind and rights."""
        zh, en = next(((zh, en) for is_, zh, en in _KINDS if is_(mode)), _DEVICE)
        shown = place if place.isprintable() else ascii(place)[1:-1]
        super().__init__(
            f"{shown}:1:1: 这是{zh}，不是文件：它会把别处的东西带到网上，或让出版一直等下去。"
            "没有出版，什么也没有动。→ 在这里放上文件本身，或者删掉它。\n"
            f"{shown}:1:1: This is {en} and no file: it could publish what stands elsewhere, or"
            " keep the press waiting. Nothing was published or touched. → Put the file itself"
            " here, or remove this."
        )


def refuse_strays(folders: Iterable[Path], project: Path) -> None:
    """Raise `StrayError` for the first of them; the folders themselves may be links."""
    for folder in folders:
        for path, mode in _strays(folder) if folder.is_dir() else ():
            raise StrayError(Path(os.path.relpath(path, project)).as_posix(), mode)


def _strays(folder: str | Path) -> Iterator[tuple[str, int]]:
    """Everything below a folder that is neither a file nor a folder, with its kind."""
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.is_dir(follow_symlinks=False):
                yield from _strays(entry.path)
            elif not entry.is_file(follow_symlinks=False):
                yield str(entry.path), entry.stat(follow_symlinks=False).st_mode
