"""Marks: by what a published file is known, wherever it lies."""

import hashlib
import os
from collections.abc import Iterable
from typing import NamedTuple

from xianbao.press.leaf import Leaf

_BLOCK = 1 << 20


class Mark(NamedTuple):
    """SHA-256 of a file's bytes in hexadecimal, and how many there are."""

    digest: str
    size: int


def mark_of(content: bytes) -> Mark:
    """The mark of some bytes."""
    return Mark(hashlib.sha256(content).hexdigest(), len(content))


def marks_of(leaves: Iterable[Leaf]) -> tuple[Mark, ...]:
    """The marks of a page's files, made where their bytes are at hand: some microseconds each."""
    return tuple(mark_of(leaf.content) for leaf in leaves)


def mark_at(path: str) -> Mark:
    """The mark of a file. Raises `OSError`."""
    total = hashlib.sha256()
    size = 0
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        while block := os.read(handle, _BLOCK):
            total.update(block)
            size += len(block)
    finally:
        os.close(handle)
    return Mark(total.hexdigest(), size)
