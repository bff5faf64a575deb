"""Pinyin: the second reading of labels, and the address parts made from it.

Labels are set as county papers set them: 北票掠影 LUEYING, without the place and without a time
word, in capitals without tones. Divided words follow GB/T 16159-2012.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from xianbao.paper.heteronym import COUNTER_PHRASES
from xianbao.paper.label import LabelStyle
from xianbao.paper.phrase import GENERICS, joined, phrase, stands_alone
from xianbao.paper.script import simplified
from xianbao.paper.syllable import HAN, possible_readings, syllables

_LEAST_HAN = 2
"""汉字 that must remain of a label when its place or time word goes."""
_ONE_CONCEPT = 3
"""汉字 of the longest label that is one word without looking: GB/T 16159-2012 joins a concept of
two or three syllables."""
_TIME_WORDS = ("今日", "今天", "本周", "每周", "本月", "每月", "当前", "近日")
_NOT_PLACES = tuple(COUNTER_PHRASES)
"""朝阳产业 does not begin with the city of Chaoyang."""
_RUNS = f"{HAN}|[A-Za-z0-9]+"
_PRINTED = r"(?P<han>[㐀-鿿·“”]{2,12})\s*(?P<pinyin>[A-ZÜ][A-ZÜ' ]+)"
_UMLAUT_E = re.compile("(?<=[LNln])[Üü](?=[Ee])")
_TONES = str.maketrans("", "", "\u0300\u0301\u0304\u030c")
_BETWEEN = re.compile(r"[\s'’ʼ‘`-]+")
_NOT_ADDRESS = re.compile("[^a-z0-9]+")


def label_pinyin(
    han: str, places: Iterable[str] = (), style: LabelStyle = LabelStyle.JOINED
) -> str:
    """The reading printed beside a label: SHENGYIN for 今日声音, BUMEN DONGTAI in words.

    A leading place of ``places`` goes, with its 市 县 区 镇 or 乡, then a leading time word, if at
    least two 汉字 remain. ü stays, but ÜE becomes UE, for no other syllable is spelled LUE or NUE.
    Latin letters and digits stay, apart from the rest; other signs go.
    """
    return _label_pinyin(han, tuple(places), style)


def printed_label(line: str) -> tuple[str, str] | None:
    """汉字 and pinyin of a line that is a standing head as printed: 双塔时讯SHIXUN; else None."""
    found = re.fullmatch(_PRINTED, line.strip())
    return (found["han"], found["pinyin"]) if found else None


def is_reading(han: str, pinyin: str) -> bool:
    """Whether a hand-written pinyin reads the whole label or any ending of it.

    Spaces, apostrophes, hyphens, tone marks and case do not matter; ü may be written ü, or yu as
    in passports, but not v. A 汉字 that no word decides may have any of its readings.
    """
    written = _BETWEEN.sub("", unicodedata.normalize("NFD", pinyin.casefold()).translate(_TONES))
    written = unicodedata.normalize("NFC", written)
    units = [unit for run in re.findall(_RUNS, simplified(han)) for unit in _spellings(run)]
    return bool(written) and any(_matches(written, units[at:]) for at in range(len(units)))


def words_pinyin(han: str, names: Iterable[str] = ()) -> str:
    """A text in words after GB/T 16159-2012: 朝阳市 Chaoyang Shi, 长效管理 changxiao guanli.

    ``names`` are proper names to capitalise besides those that the dictionary knows. Signs go.
    """
    known = tuple(simplified(name) for name in names)
    return " ".join(
        word.spelled for run in re.findall(_RUNS, simplified(han)) for word in phrase(run, known)
    )


def slug(han: str, places: Iterable[str] = ()) -> str:
    """The ASCII address part of a section or series: shengyin, lueying, 3-15-zaixian.

    Made as the label is, with yu for ü. Never empty: a text without a reading gives the code
    points of its characters. Raises `ValueError` for a text of nothing but spaces.
    """
    return ascii_part(label_pinyin(han, places)) or _code_points(han)


def ascii_part(reading: str) -> str:
    """A reading as an address part: lü is lyu, José is jose; empty where nothing is left."""
    plain = re.sub("(?<=[ln])ü", "yu", reading.lower())
    decomposed = unicodedata.normalize("NFKD", plain)
    letters = "".join(c for c in decomposed if not unicodedata.combining(c) and c not in "'’")
    return _NOT_ADDRESS.sub("-", letters).strip("-")


@lru_cache(maxsize=1024)
def _label_pinyin(han: str, places: tuple[str, ...], style: LabelStyle) -> str:
    known = tuple(simplified(place) for place in places)
    text = _without_time(_without_place(simplified(han).strip(), known))
    runs = re.findall(_RUNS, text)
    spell = _joined_words if style is LabelStyle.JOINED else _divided_words
    printed = " ".join(word for run in runs for word in spell(run, known)).upper()
    return _UMLAUT_E.sub("U", printed)


def _joined_words(run: str, _: tuple[str, ...]) -> Iterator[str]:
    yield joined(s.reading for s in syllables(run)) if re.match(HAN, run) else run


def _divided_words(run: str, places: tuple[str, ...]) -> Iterator[str]:
    words = phrase(run, places)
    if len(run) <= _ONE_CONCEPT and "的" not in run and not any(word.proper for word in words):
        yield from _joined_words(run, places)
    else:
        yield from (word.spelled for word in words)


def _without_place(text: str, places: tuple[str, ...]) -> str:
    """The text without the longest place that it begins with, if enough is left."""
    stems = {place for place in places if place}
    stems |= {place[:-1] for place in stems if len(place) > _LEAST_HAN and place[-1] in GENERICS}
    for stem in sorted(stems, key=len, reverse=True):
        if text.startswith(stem) and not text.startswith(_NOT_PLACES):
            rest = text[len(stem) :]
            bare = rest[1:] if stands_alone(rest, places) else rest
            left = next((r for r in (bare, rest) if _han_count(r) >= _LEAST_HAN), None)
            if left is not None:
                return left
    return text


def _without_time(text: str) -> str:
    for word in _TIME_WORDS:
        rest = text.removeprefix(word)
        if rest != text and _han_count(rest) >= _LEAST_HAN:
            return rest
    return text


def _han_count(text: str) -> int:
    return sum(map(len, re.findall(HAN, text)))


def _spellings(run: str) -> Iterator[frozenset[str]]:
    """What may be written for each 汉字 of a run, or for a run of Latin letters as a whole."""
    if not re.match(HAN, run):
        yield frozenset({run.casefold()})
        return
    for syllable in syllables(run):
        readings = {syllable.reading}
        if not syllable.certain:
            readings |= possible_readings(syllable.han)
        yield frozenset(spelling for reading in readings for spelling in _spelled_ways(reading))


def _spelled_ways(reading: str) -> tuple[str, ...]:
    other = "u" if reading.endswith("üe") else "yu"
    return (reading, reading.replace("ü", other))


def _matches(written: str, units: list[frozenset[str]]) -> bool:
    """Whether the units, one spelling of each, make up the whole of what is written."""
    ends = {0}
    for unit in units:
        ends = {end + len(way) for end in ends for way in unit if written.startswith(way, end)}
    return len(written) in ends


def _code_points(text: str) -> str:
    found = "-".join(f"{ord(character):x}" for character in text if not character.isspace())
    if not found:
        message = "a text of nothing but spaces has no address"
        raise ValueError(message)
    return found
