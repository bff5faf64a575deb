"""Letters: the classes of characters that the checks of language tell apart."""

import re

HAN = "\u3400-\u9fff〇\uf900-\ufaff\U00020000-\U0003ffff"
"""汉字, as they are written inside a class of a pattern."""
_IS_HAN = re.compile(f"[{HAN}]")
CURLY = "“”‘’"
"""Quotation marks that Chinese and English share."""
_TITLES = frozenset("《》〈〉【】「」『』")
_NEUTRAL = frozenset(CURLY + '" \u3000\n,;:?!.()，。、；：？！（）…—―－ー％%‰~～-')
"""Marks that do not tell whether Chinese stands around them, or would once they are mended."""


_FARTHEST = 64
"""Marks that are looked past for the words around them."""


def is_han(character: str) -> bool:
    """Whether it is a 汉字; nothing is none."""
    return bool(character) and _IS_HAN.match(character) is not None


def is_chinese(character: str) -> bool:
    """Whether it is a 汉字 or a mark that only Chinese has and that is never a mended one."""
    return is_han(character) or character in _TITLES


def is_neutral(character: str) -> bool:
    """Whether it is a mark, or a space, that says nothing of the words around it."""
    return character in _NEUTRAL


def chinese_before(text: str, at: int) -> bool:
    """Whether Chinese stands before a place, whatever marks are between."""
    farthest = max(at - _FARTHEST, 0)
    while at > farthest and text[at - 1] in _NEUTRAL:
        at -= 1
    return at > 0 and is_chinese(text[at - 1])


def chinese_after(text: str, at: int) -> bool:
    """Whether Chinese stands behind a place, whatever marks are between."""
    farthest = min(at + _FARTHEST, len(text))
    while at < farthest and text[at] in _NEUTRAL:
        at += 1
    return at < len(text) and is_chinese(text[at])


def has_han(text: str) -> bool:
    """Whether a 汉字 is in it."""
    return _IS_HAN.search(text) is not None


def is_digit(character: str) -> bool:
    """Whether it is one of 0 to 9."""
    return "0" <= character <= "9"


def is_latin(character: str) -> bool:
    """Whether it is a Latin letter without an accent."""
    return "a" <= character <= "z" or "A" <= character <= "Z"
