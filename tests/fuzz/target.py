"""What is fuzzed: where inputs begin, and what judges them."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

PROJECT = Path(__file__).resolve().parents[2]


class Target(NamedTuple):
    """One way into the program.

    ``seeds`` are inputs to begin with, ``words`` what they are made of. ``judge`` raises for an
    input with which the program does anything that it must not.
    """

    name: str
    seeds: Callable[[], Iterable[bytes]]
    words: Callable[[], Iterable[str]]
    judge: Callable[[bytes], None]


def sample_stories() -> list[bytes]:
    """The stories of the sample paper."""
    return [path.read_bytes() for path in sorted(PROJECT.glob("articles/*/*/*/*.md"))]


def text_of(data: bytes) -> str:
    """Some text, whatever the bytes are."""
    return data.decode("utf-8", "ignore")
