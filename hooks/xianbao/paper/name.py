"""Names: persons in Latin letters, after GB/T 28039-2011, and their address parts.

Only names come here: running text is never searched for them.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from xianbao.paper.phrase import joined
from xianbao.paper.pinyin import ascii_part, words_pinyin
from xianbao.paper.script import identity
from xianbao.paper.surname import COMMON, COMPOUND, SINGLE
from xianbao.paper.syllable import HAN, syllables

_DOT = "·"
_LONGEST_NAME = 4
"""汉字 of the longest name with a surname of one 汉字; longer ones are offices or pen names."""
_DOUBLE = 2
_UMLAUT = re.compile("(?<=[LN])Ü")

_GIVEN = {
    "长": "chang",
    "晟": "sheng",
    "隽": "jun",
    "朴": "pu",
    "琢": "zhuo",
    "似": "si",
    "都": "du",
    "薄": "bo",
    "曾": "zeng",
    "卜": "bu",
}
"""汉字 that a given name reads in another way than the dictionary reads them alone."""
_GIVEN_WORDS = {
    "朝阳": "zhao yang",
    "朝辉": "zhao hui",
    "朝晖": "zhao hui",
    "朝霞": "zhao xia",
    "朝旭": "zhao xu",
    "朝曦": "zhao xi",
    "朝露": "zhao lu",
}
"""朝 is the morning before a light of the sky, and a dynasty or a direction elsewhere."""


class _Parts(NamedTuple):
    surname: str
    given: str


def person_reading(han: str) -> str:
    """A printed name in Latin letters: 吕晓璞 is Lü Xiaopu, 陈延安 Chen Yan'an.

    The surname comes first, compound ones joined, the surnames of both parents hyphenated. The
    parts of a name with · are spelled part by part. A Latin name stays as it is; what cannot be a
    person's name (本报评论员) is spelled word by word.
    """
    return _reading(identity(han))


def capitals(reading: str) -> str:
    """A reading in capitals with YU for Ü, as GB/T 28039-2011, 6.2 allows: LYU XIAOPU."""
    return _UMLAUT.sub("YU", reading.upper())


def name_slug(name: str) -> str:
    """The address part of a person, from the name or its reading: lyu-xiaopu.

    Empty where nothing of the name can be read.
    """
    return ascii_part(person_reading(name) if re.search(HAN, name) else name)


@lru_cache(maxsize=8192)
def _reading(name: str) -> str:
    if not re.search(HAN, name):
        return name
    if _DOT in name:
        return " ".join(
            _spelled(part) if re.fullmatch(HAN, part) else part for part in name.split(_DOT) if part
        )
    parts = _parts(name) if re.fullmatch(HAN, name) else None
    if parts is None:
        return " ".join(word[:1].upper() + word[1:] for word in words_pinyin(name).split())
    return " ".join(filter(None, (_surname(parts.surname), _spelled(parts.given))))


def _parts(name: str) -> _Parts | None:
    """Surname and given name; None for what is too long, or too odd, to have them."""
    for size in range(_LONGEST_NAME, 1, -1):
        if size < len(name) <= size + 3 and name[:size] in COMPOUND:
            return _Parts(name[:size], name[size:])
    if len(name) < _LONGEST_NAME:
        return _Parts(name[0], name[1:])
    if len(name) == _LONGEST_NAME and name[0] in COMMON:
        size = _DOUBLE if name[1] in COMMON else 1
        return _Parts(name[:size], name[size:])
    return None


def _surname(surname: str) -> str:
    if surname in COMPOUND:
        return COMPOUND[surname]
    return "-".join(SINGLE.get(one) or _spelled(one) for one in surname)


def _spelled(given: str) -> str:
    """A given name, or any part of a name that no table of surnames has, as one word."""
    if given in _GIVEN_WORDS:
        return joined(_GIVEN_WORDS[given].split()).capitalize()
    readings = (_GIVEN.get(s.han, s.reading) for s in syllables(given))
    return joined(readings).capitalize()
