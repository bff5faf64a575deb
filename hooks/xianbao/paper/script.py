"""Script: simplified and traditional 汉字, and when two spellings are one name.

OpenCC is loaded at the first character that it could change, so a run that meets none does not
pay for it.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache

_LONGEST_KEPT = 64
"""Characters of the longest text whose fold is remembered: names and labels, never bodies."""

_FIRST = "⺀"
"""The first 汉字 of Unicode, a radical; nothing before it has a simplified form."""
_HAN = "[⺀-⿟㐀-鿿\uf900-\ufaff\U00020000-\U0003ffff]"
_SPACES_AND_MARKS = re.compile(r"[\s\u200b-\u200f\u2060\ufeff]+")
_DOTS = re.compile(r"\s*[·•‧・･⋅∙●．]\s*")
_HAN_SPACE = f"(?<={_HAN}) (?={_HAN})"
"""Kept as text, as `_HAN` is: `re` makes the expression when first needed, which takes a while."""


def language_of(script: str) -> str:
    """The language tag (BCP 47) of ``hans`` or ``hant``: zh-Hans, zh-Hant."""
    return "zh-Hant" if script == "hant" else "zh-Hans"


def simplified(text: str) -> str:
    """The text in simplified 汉字; everything else in it, and its length, stay as they are.

    Only for plain text: links and code of Markdown would be rewritten too. Names that lose a
    character they own (文徵明) are the caller's to protect.
    """
    return _remembered(text) if len(text) <= _LONGEST_KEPT else _folded(text)


def identity(name: str) -> str:
    """What two spellings of one person's name have in common.

    張輝, ``张 辉`` and 张辉 are one; so are 买买提·艾力 and 买买提・艾力. Inner spaces of Latin
    names stay. 炜 and 輝 stay different: whether they are one person no table can tell.
    """
    plain = unicodedata.normalize("NFKC", name)
    spaced = _DOTS.sub("·", _SPACES_AND_MARKS.sub(" ", plain).strip())
    return simplified(re.sub(_HAN_SPACE, "", spaced) if " " in spaced else spaced)


@lru_cache(maxsize=8192)
def _remembered(text: str) -> str:
    return _folded(text)


def _folded(text: str) -> str:
    return _converter()(text) if max(text, default="") >= _FIRST else text


@cache
def _converter() -> Callable[[str], str]:
    from opencc import OpenCC  # noqa: PLC0415 - loaded when first needed, see the module's docstring

    convert: Callable[[str], str] = OpenCC("t2s").convert
    return convert
