"""Phrases: a run of 汉字 divided into words, and how GB/T 16159-2012 spells them.

rjieba is loaded at the first run that has to be divided.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from xianbao.paper.syllable import HAN, syllables

GENERICS = frozenset("省市县区旗乡镇村")
"""What follows the name of a place; written as a word of its own, with a capital."""

_LONGEST_WORD = 3
"""Syllables of a word that is never divided; longer ones are, where they divide."""
_IDIOM_TAGS = ("i", "l")
_PLACE_TAG = "ns"
_LEAST_NAME = 2
"""汉字 of a place's name that can lose its generic: 沙市 is a name, 朝阳市 a name and 市."""

_NAMES: Mapping[str, tuple[str, ...]] = {
    "长三角": ("长", "三角"),
    "珠三角": ("珠", "三角"),
    "景德镇": ("景德镇",),
    "中关村": ("中关村",),
}
"""Names that divide in a way of their own, or do not divide although they end as others do."""

_VOWELS = "aoe"


@dataclass(frozen=True, slots=True)
class Word:
    """One word with its spelling, tones left out; ``proper`` ones begin with a capital."""

    text: str
    spelled: str
    proper: bool = False


class _Piece(NamedTuple):
    text: str
    proper: bool


def joined(readings: Iterable[str]) -> str:
    """Syllables as one word: an apostrophe parts a, o and e from what is before them, guan'ai."""
    word = ""
    for reading in readings:
        word += f"'{reading}" if word and reading[0] in _VOWELS else reading
    return word


def divided(run: str) -> list[str]:
    """A run of 汉字 as the words that it is made of."""
    return _segmenter().cut(run, True)  # noqa: FBT003 - rjieba's own signature


def phrase(run: str, names: Iterable[str] = ()) -> tuple[Word, ...]:
    """The words of a run of simplified 汉字; a run of Latin letters is one word as it stands.

    The readings come from the run as a whole, so dividing never changes how a 汉字 is read.
    """
    if not re.match(HAN, run):
        return (Word(run, run),)
    readings = [syllable.reading for syllable in syllables(run)]
    words = []
    for piece in _pieces(run, {**_NAMES, **{name: (name,) for name in names if name}}):
        spelled = joined(readings[: len(piece.text)])
        del readings[: len(piece.text)]
        words.append(Word(piece.text, _capital(spelled) if piece.proper else spelled, piece.proper))
    return tuple(words)


def stands_alone(rest: str, names: Iterable[str] = ()) -> bool:
    """Whether what follows a place begins with its 市 or 县, and not with 市场 or 县域.

    ``names`` are places that the dictionary may not know: what begins one ends the word before.
    """
    if not rest or rest[0] not in GENERICS:
        return False
    after = rest[1:]
    if not after or after.startswith(tuple(names)):
        return True
    # Only words of the dictionary count: guessing finds a 县时 in 县时讯.
    return _segmenter().cut(rest, False)[0] == rest[0]  # noqa: FBT003 - takes no keyword


def _pieces(run: str, names: Mapping[str, tuple[str, ...]]) -> Iterator[_Piece]:
    """The run divided: proper names first, the rest by the segmenter."""
    longest_first = sorted(names, key=len, reverse=True)
    found = min(
        ((run.find(name), order, name) for order, name in enumerate(longest_first) if name in run),
        default=None,
    )
    if found is None:
        yield from _ordinary(run)
        return
    start, _, name = found
    yield from _ordinary(run[:start])
    yield from (piece for part in names[name] for piece in _place(part, whole=name in _NAMES))
    rest = run[start + len(name) :]
    if stands_alone(rest, names):
        yield _Piece(rest[0], proper=True)
        rest = rest[1:]
    yield from _pieces(rest, names) if rest else ()


def _ordinary(run: str) -> Iterator[_Piece]:
    for word, tag in _segmenter().tag(run) if run else ():
        if tag == _PLACE_TAG:
            yield from _place(word)
        elif len(word) > _LONGEST_WORD and not tag.startswith(_IDIOM_TAGS):
            yield from (_Piece(part, proper=False) for part in _parts(word))
        else:
            yield _Piece(word, proper=False)


def _place(name: str, *, whole: bool = False) -> Iterator[_Piece]:
    """A place, and its generic as a word of its own unless the name is whole as it is."""
    if not whole and name[-1] in GENERICS and len(name) > _LEAST_NAME:
        yield _Piece(name[:-1], proper=True)
        yield _Piece(name[-1], proper=True)
    else:
        yield _Piece(name, proper=True)


def _parts(word: str) -> list[str]:
    """A long word as the shorter words that it is made of, if they make up the whole of it."""
    shorter = [part for part in _segmenter().parts(word) if part != word and len(part) > 1]
    parts = []
    rest = word
    while rest:
        part = next((p for p in shorter if rest.startswith(p)), None)
        if part is None:
            return [word]
        parts.append(part)
        rest = rest[len(part) :]
    return parts


def _capital(spelled: str) -> str:
    return spelled[:1].upper() + spelled[1:]


class _Segmenter(NamedTuple):
    cut: Callable[[str, bool], list[str]]
    tag: Callable[[str], list[tuple[str, str]]]
    parts: Callable[[str], list[str]]


@cache
def _segmenter() -> _Segmenter:
    # Loaded when first needed: it reads a dictionary, and most labels are set as one word.
    import rjieba  # noqa: PLC0415

    return _Segmenter(rjieba.cut, rjieba.tag, rjieba.cut_for_search)
