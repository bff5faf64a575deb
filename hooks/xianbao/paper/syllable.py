"""Syllables: how each 汉字 of a text is read, without tones.

Our own words come before the dictionary of pypinyin, by the same rule of the longest match.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from xianbao.paper.dictionary import dictionary
from xianbao.paper.heteronym import READINGS

HAN = "[〇㐀-鿿\uf900-\ufaff\U00020000-\U0003ffff]+"
"""A run of 汉字, kept as text: `re` makes the expression when first needed."""

_LONGEST_WORD = max(10, *map(len, READINGS))
"""Characters of the longest word of either dictionary; 10 is pypinyin's."""


@dataclass(frozen=True, slots=True)
class Syllable:
    """One 汉字 and its reading, in lower case with ü.

    ``certain`` says that a whole word decided the reading; a single 汉字 with several readings
    leaves it open. ``reading`` is the 汉字 itself where the dictionary does not know it.
    """

    han: str
    reading: str
    certain: bool


@lru_cache(maxsize=4096)
def syllables(han: str) -> tuple[Syllable, ...]:
    """The syllables of a run of simplified 汉字, one for each."""
    return tuple(
        Syllable(character, reading, certain=len(word) > 1)
        for word in _words(han)
        for character, reading in zip(word, _read(word), strict=True)
    )


@lru_cache(maxsize=4096)
def possible_readings(character: str) -> frozenset[str]:
    """Every reading that the dictionary gives one 汉字."""
    return frozenset(dictionary().readings(character))


def _words(han: str) -> Iterator[str]:
    start = 0
    while start < len(han):
        end = min(len(han), start + _LONGEST_WORD)
        while end > start + 1 and not _is_word(han[start:end]):
            end -= 1
        yield han[start:end]
        start = end


def _is_word(run: str) -> bool:
    return run in READINGS or run in dictionary()


def _read(word: str) -> list[str]:
    own = READINGS.get(word)
    return own.split() if own else dictionary().read(word)
