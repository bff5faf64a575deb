"""Labels: the bilingual names that stand on a page."""

from dataclasses import dataclass
from enum import StrEnum


class Reading(StrEnum):
    """Which second reading a paper prints beside its 汉字 (``labels:`` in the masthead)."""

    PINYIN = "pinyin"
    ENGLISH = "english"
    NONE = "none"


class LabelStyle(StrEnum):
    """How pinyin is set: one word as on the printed page, or divided as GB/T 16159-2012 asks."""

    JOINED = "joined"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Pair:
    """A label as it is drawn.

    ``lang`` is the BCP 47 tag of ``second``: ``zh-Latn-pinyin``, ``en``, or empty where the paper
    prints 汉字 alone.
    """

    han: str
    second: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """A name in 汉字 with both of its possible second readings; either may be empty."""

    han: str
    pinyin: str = ""
    english: str = ""

    def pair(self, reading: Reading) -> Pair:
        """The label with the second reading that the masthead chose."""
        if reading is Reading.PINYIN and self.pinyin:
            return Pair(self.han, self.pinyin, "zh-Latn-pinyin")
        if reading is Reading.ENGLISH and self.english:
            return Pair(self.han, self.english, "en")
        return Pair(self.han)
