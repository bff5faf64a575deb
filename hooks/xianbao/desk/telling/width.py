"""Width: how many columns of a terminal a text takes."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

TAB = 4
"""Columns from one tab stop to the next in an excerpt."""

_JOINER = "\u200d"
_SKINS = range(0x1F3FB, 0x1F400)
_JAMO = range(0x1160, 0x1200)
_NO_WIDTH = frozenset({"Mn", "Me", "Cf", "Cc"})


@lru_cache(maxsize=8192)
def _alone(character: str) -> int:
    code = ord(character)
    if code in _JAMO or code in _SKINS or unicodedata.category(character) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def cells(text: str) -> Iterator[tuple[str, int]]:
    """Each character with the columns that it adds; a tab as the spaces that it is shown as.

    What a terminal draws as one sign, as a letter with its accents or an emoji made of several,
    takes the columns of its first character.
    """
    column = 0
    joined = False
    for character in text:
        if character == "\t":
            width = TAB - column % TAB
            character = " " * width  # noqa: PLW2901 - shown so
        else:
            width = 0 if joined else _alone(character)
        joined = character == _JOINER
        column += width
        yield character, width


def columns(text: str) -> int:
    """The columns that a text takes."""
    return sum(width for _, width in cells(text))
