"""The heap: leaves on their way into a bundle, in a few files instead of thousands of folders."""

import os
import struct
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from xianbao.press.leaf import Leaf

_HEAD = struct.Struct(">II")
"""Lengths of a leaf's name and of its content."""


@dataclass(frozen=True, slots=True)
class Heap:
    """A plate on which every process and thread has a file of its own, and adds to its end."""

    folder: str

    def write(self, leaf: Leaf) -> bool:
        """Add a leaf."""
        name = leaf.file.encode()
        own = Path(self.folder, f"{os.getpid()}-{threading.get_ident()}")
        with own.open("ab") as file:
            file.write(_HEAD.pack(len(name), len(leaf.content)) + name + leaf.content)
        return True

    def copy(self, source: str, file: str) -> bool:
        """Photos are in no bundle: they are where the copy is."""
        raise ValueError(source, file)

    def remove(self, file: str) -> bool:
        """Nothing is ever removed from a heap."""
        raise ValueError(file)

    def places(self) -> dict[str, "Place"]:
        """Where each leaf lies."""
        return {
            name: place for path in Path(self.folder).iterdir() for name, place in _places(path)
        }


@dataclass(frozen=True, slots=True)
class Place:
    """Where a leaf lies in a heap."""

    path: Path
    start: int
    length: int

    def content(self) -> bytes:
        """The leaf's content."""
        with self.path.open("rb") as file:
            file.seek(self.start)
            return file.read(self.length)


def _places(path: Path) -> Iterator[tuple[str, Place]]:
    with path.open("rb") as file:
        while head := file.read(_HEAD.size):
            named, length = _HEAD.unpack(head)
            name = file.read(named).decode()
            yield name, Place(path, file.tell(), length)
            file.seek(length, os.SEEK_CUR)
