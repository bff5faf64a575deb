"""The docket: the small file beside the site that says where its two folders may differ.

It is written before the standby folder is touched, and read by the next run, which thus knows what
a run that was cut short has left.
"""

import json
import os
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from xianbao.press.damage import UNREADABLE
from xianbao.press.publishing.forme import Stamp
from xianbao.press.publishing.tree import clear, inside, is_folder, read_plain

_VERSION = 2


@dataclass(frozen=True, slots=True)
class Scope:
    """Where a run may change something; a scope of None is everything."""

    folders: frozenset[str] = frozenset()
    """Below the site, with forward slashes; the files directly in each, not in its folders."""
    files: frozenset[str] = frozenset()
    """Single files."""

    @classmethod
    def of(cls, folders: Iterable[str] = (), files: Iterable[str] = ()) -> "Scope":
        """``folders`` may be addresses, which end in a slash or are empty for the front.

        Raises `ValueError` for a place outside the site.
        """
        plain = frozenset(folder.rstrip("/") for folder in folders)
        return cls(
            frozenset(inside(folder) if folder else folder for folder in plain),
            frozenset(inside(file) for file in files),
        )

    def covers(self, file: str) -> bool:
        """Whether a file may change."""
        return file.rpartition("/")[0] in self.folders or file in self.files

    def __or__(self, other: "Scope") -> "Scope":
        """Both."""
        return Scope(self.folders | other.folders, self.files | other.files)

    def __bool__(self) -> bool:
        """Whether there is anything in it."""
        return bool(self.folders or self.files)


NOTHING = Scope()


def union(one: Scope | None, other: Scope | None) -> Scope | None:
    """Both, where either may be everything."""
    return None if one is None or other is None else one | other


@dataclass(frozen=True, slots=True)
class Docket:
    """What one run has written down for the next.

    ``boot`` is the machine's running since it was started, while files may be in its memory only
    that readers have: if it was started anew, they may be lost.
    """

    live: Stamp
    standby: Stamp
    scope: Scope | None
    boot: str = ""

    def knows(self, live: Stamp | None, standby: Stamp | None) -> bool:
        """Whether these are the two folders it speaks of.

        While a run is open they may have changed places, and something may have come or gone.
        """
        if live is None or standby is None:
            return False
        if self.scope == NOTHING:
            return (live, standby) == (self.live, self.standby)
        return {live.inode, standby.inode} == {self.live.inode, self.standby.inode}

    @classmethod
    def read(cls, path: str) -> "Docket | None":
        """The docket at ``path``; None where there is none or it is damaged."""
        try:
            check, _, text = read_plain(path).decode("ascii").partition("\n")
            if int(check, 16) != zlib.crc32(text.encode("ascii")):
                return None
            return cls._parsed(json.loads(text))
        except (FileNotFoundError, *UNREADABLE):
            return None

    def write(self, path: str, *, durable: bool) -> None:
        """Put it in the place of the last one; ``durable`` waits until the disk has it."""
        scope = self.scope
        text = json.dumps(
            {
                "version": _VERSION,
                "live": [self.live.inode, self.live.changed],
                "standby": [self.standby.inode, self.standby.changed],
                "boot": self.boot,
                "scope": None if scope is None else [sorted(scope.folders), sorted(scope.files)],
            }
        )
        content = text.encode("ascii")
        fresh = f"{path}.new"
        with open(fresh, "wb") as file:
            file.write(f"{zlib.crc32(content):08x}\n".encode() + content)
            if durable:
                file.flush()
                os.fsync(file.fileno())
        if is_folder(path):
            clear(path)
        os.replace(fresh, path)

    @classmethod
    def _parsed(cls, body: dict[str, Any]) -> "Docket | None":
        if body["version"] != _VERSION:
            return None
        scope = body["scope"]
        return cls(
            Stamp(*body["live"]),
            Stamp(*body["standby"]),
            None if scope is None else Scope.of(*scope),
            str(body["boot"]),
        )
