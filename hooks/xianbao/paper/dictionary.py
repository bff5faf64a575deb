"""The dictionary: how words and single 汉字 are read, without tones, as pypinyin has them.

pypinyin itself takes a quarter of a second to load, most of which goes into tables of tones. What
labels need of it is a text of one line for each first 汉字, which is looked up as it stands; a
command keeps it beside the program and says so to `draw_from`.
"""

from collections.abc import Callable, Mapping
from functools import cache

_APART, _IS = "\t", ":"


class Dictionary:
    """``text`` has a line for each first 汉字: ``关:guan``, then its words: ``关于:guan yu``."""

    def __init__(self, text: str) -> None:
        """Take the lines apart by their first 汉字, and no further until one is asked for."""
        self._lines = {line[:1]: line for line in text.split("\n")}
        self._opened: dict[str, Mapping[str, str]] = {}

    def __contains__(self, word: str) -> bool:
        """Whether a word, or a single 汉字, is known."""
        return word in self._under(word[:1])

    def read(self, word: str) -> list[str]:
        """The syllables of a known word; of a single 汉字 its first reading, or itself."""
        found = self._under(word[:1]).get(word, word).split(" ")
        return found if len(word) > 1 else found[:1]

    def readings(self, character: str) -> list[str]:
        """Every reading of one 汉字, or itself."""
        return self._under(character).get(character, character).split(" ")

    def _under(self, first: str) -> Mapping[str, str]:
        found = self._opened.get(first)
        if found is None:
            line = self._lines.get(first, "")
            entries = (entry.partition(_IS) for entry in line.split(_APART) if line)
            found = self._opened[first] = {word: reading for word, _, reading in entries}
        return found


def compiled() -> str:
    """The text of the dictionary, from the tables of pypinyin."""
    # Loaded when first needed: a quarter of a second that nearly every run does without.
    from pypinyin.constants import PHRASES_DICT, PINYIN_DICT  # noqa: PLC0415
    from pypinyin.contrib.tone_convert import to_normal  # noqa: PLC0415

    plain = cache(lambda syllable: to_normal(syllable, v_to_u=True))
    lines: dict[str, list[str]] = {}
    for code, options in PINYIN_DICT.items():
        readings = " ".join(dict.fromkeys(map(plain, options.split(","))))
        lines[chr(code)] = [f"{chr(code)}{_IS}{readings}"]
    for word, syllables in PHRASES_DICT.items():
        reading = " ".join(plain(options[0]) for options in syllables)
        lines.setdefault(word[0], []).append(f"{word}{_IS}{reading}")
    return "\n".join(map(_APART.join, lines.values()))


_source: list[Callable[[], str]] = [compiled]


def draw_from(source: Callable[[], str]) -> None:
    """Have the text of the dictionary, when one is first needed, from somewhere else."""
    _source[:] = [source]


@cache
def dictionary() -> Dictionary:
    """The dictionary, opened at the first 汉字."""
    return Dictionary(_source[0]())
