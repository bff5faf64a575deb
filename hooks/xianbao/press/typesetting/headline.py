"""Headlines: where a line may break.

Browsers break Chinese between any two characters, which tears words apart. The paper's style sheet
forbids that (``word-break: keep-all``) and every place where a break reads well gets a ``<wbr>``.
"""

import importlib
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import cast

from markupsafe import Markup, escape

from xianbao.paper.quantity import read_quantities

_LONGEST_SEGMENTED = 120
"""Characters; anything longer is no headline and is set without breaks of ours."""
_WHOLE_PART = 9
"""A part between spaces of at most so many characters stays whole: it fits a phone's line, and the
line then breaks at the space, as the editor meant."""
_LONGEST_QUOTED = 8

_MANUAL = re.compile(r"(?<!\s)(\s*)\|(\s*)")
_QUOTED = re.compile(
    rf"“[^“”]{{1,{_LONGEST_QUOTED}}}”|《[^《》]{{1,{_LONGEST_QUOTED}}}》"
    rf"|「[^「」]{{1,{_LONGEST_QUOTED}}}」|‘[^‘’]{{1,{_LONGEST_QUOTED}}}’"
    rf"|（[^（）]{{1,{_LONGEST_QUOTED}}}）"
)
_LATIN = re.compile(
    r"[0-9A-Za-z](?:[0-9A-Za-z.,:/+%·&'-]*[0-9A-Za-z%+])?(?:[年月日号时分版期届岁度])?"
)
_OPENING = frozenset("“‘「『《〈（([【〔")
_CLOSING = frozenset("”’」』》〉）)]】〕，。、；：？！…—～·,.;:?!%％℃")
_LEANING = frozenset("的了着过们吗呢吧之地得等")
"""Characters that lean on the word before them and never begin a line."""
_ENDS_OF_NAMES = frozenset("县市区州镇乡村庄河山湖路桥港站")
"""Characters that end a name the dictionary does not know: 棠岫|县 is one word."""
_NUMERALS = frozenset("一二两三四五六七八九十百千万亿0123456789")
"""A single character after one of these is what is counted, be it in no table: 三万二千|锭."""
_SURROGATE = re.compile("[\ud800-\udfff]")


@lru_cache(maxsize=1024)
def plain_title(title: str) -> str:
    """The title without the manual breaks (``|``) that an editor set."""
    return _MANUAL.sub(lambda bar: " " if bar[1] or bar[2] else "", title).strip()


def headline(title: str) -> Markup:
    """The title, escaped, with ``<wbr>`` where a line may break.

    Words, quoted spans of up to eight characters and numbers with their units stay whole, marks
    stay with what they mark, and no line is left with a single character. A manual ``|`` breaks
    where the editor wants it, and no word is seen across it.
    """
    if len(title) > _LONGEST_SEGMENTED or _SURROGATE.search(title):
        return escape(plain_title(title))
    parts = list(_parts(title))
    several = len(parts) > 1
    return Markup("".join(_set(part, whole=several) for part in parts))  # noqa: S704  # escaped


def banner_line(words: str) -> Markup:
    """A campaign's banner, escaped: its halves stay whole, 大干四季度·<wbr>决胜全年红."""
    return Markup("·<wbr>").join(words.split("·"))


def _parts(title: str) -> Iterator[str]:
    """The title between its spaces and manual breaks; a part is a space, ``|`` or words."""
    spaced = _MANUAL.sub(lambda bar: " " if bar[1] or bar[2] else "|", title).strip()
    return (part for part in re.split(r"(\s+|\|)", spaced.strip("|")) if part)


def _set(part: str, *, whole: bool) -> str:
    """A part's HTML; marked with line ends first, which no part between spaces holds."""
    if part == "|":
        return "<wbr>"
    if part.isspace() or (whole and len(part) <= _WHOLE_PART):
        return str(escape(part))
    ends = [0, *_breaks(part), len(part)]
    lines = "\n".join([part[start:end] for start, end in pairwise(ends)])
    return str(escape(lines)).replace("\n", "<wbr>")


def _breaks(part: str) -> list[int]:
    """Offsets at which the part may be broken, in order."""
    joined = _joined(part)
    found: list[int] = []
    last = len(part) - 2
    earliest = 2
    offset = 0
    for word, following in pairwise(_segment(part)):
        offset += len(word)
        if offset < earliest or offset > last or offset in joined:
            continue
        before = part[offset - 1]
        counted = len(following) == 1 and before in _NUMERALS
        if counted or following in _ENDS_OF_NAMES:
            continue
        if _may_part(before, part[offset]):
            found.append(offset)
            earliest = offset + 2
    return found


def _joined(part: str) -> set[int]:
    """Offsets inside quoted spans, Latin words and numbers with their units."""
    spans = [match.span() for match in (*_QUOTED.finditer(part), *_LATIN.finditer(part))]
    spans += [(found.start, found.start + len(found.raw)) for found in read_quantities(part)]
    return {inside for start, end in spans for inside in range(start + 1, end)}


def _may_part(before: str, after: str) -> bool:
    if before in _OPENING or after in _CLOSING or after in _LEANING:
        return False
    if "一" <= before <= "龥" and "一" <= after <= "龥":
        return True
    if before.isascii() and after.isascii() and before.isalnum() and after.isalnum():
        return False
    return not (_combines(after) or before == "\u200d" or _is_flag(before))


def _combines(character: str) -> bool:
    """Whether it belongs to the character before it: a tone of skin, a joiner, an accent."""
    return unicodedata.category(character) in {"Mn", "Me", "Mc", "Cf", "Sk"}


def _is_flag(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def make_ready() -> None:
    """Load the dictionary, for this process and those that will be forked from it."""
    _segment("")


def _segment(text: str) -> Sequence[str]:
    return _segmenter()(text)


@cache
def _segmenter() -> Callable[[str], Sequence[str]]:
    """Rjieba's ``cut``, loaded at the first headline: its dictionary takes a moment."""
    return cast("Callable[[str], Sequence[str]]", importlib.import_module("rjieba").cut)
