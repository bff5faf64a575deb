"""Script: characters of the script that the story does not declare.

Traditional characters are those that OpenCC changes, in their context; simplified ones in a
traditional text are those that only mainland standards have. What both standards have, and what
names keep, is left alone.
"""

import re
from collections.abc import Iterator
from functools import cache

from xianbao.desk.proofing.language.finding import Change, Finding, finding
from xianbao.desk.proofing.language.letters import HAN
from xianbao.desk.proofing.language.passage import Passage
from xianbao.desk.proofing.manuscript import Where
from xianbao.desk.rulebook import language as rules
from xianbao.desk.words import Words
from xianbao.paper.script import simplified

_LEGAL = frozenset(
    "吒夥徵拚捱摺榘薹袷麴麽乾昇陞甯堃喆淼犇龢邨仝谿筦澂祕瞭藉著覆锺鍾勠蹚噘皙峯霑塚燊甦淩钜頫崑"
)
"""Characters that OpenCC simplifies and mainland standards have, in words or in names."""
_DOUBTFUL = "於"
"""A traditional character that is a surname in simplified print too."""
_IN_GB2312 = re.compile("[於後菸]")
"""Traditional characters among the 6,763 of the codec."""
_FOREIGN = frozenset("着啰峰群裡秘")
_SAME_CLAUSE = 8
"""Characters between two odd ones that are still told as one."""
_SIMPLIFIED = Words("简体", "simplified")
_TRADITIONAL = Words("繁体", "traditional")
_RADICAL = re.compile("[\u2e80-\u2fd5\uf900-\ufad9]")
_HAN = re.compile(f"[{HAN}]")
_FIRST, _LAST = 0x3400, 0x9FFF


def other_script(passage: Passage, script: str) -> Iterator[Finding]:
    """Stretches of a text in the script that is not declared.

    A block quotation that is wholly in the other script is a document quoted as it stands.
    """
    text = passage.text
    if script == "hant":
        odd = _simplified_in(text)
        if odd and not (passage.where is Where.QUOTE and not _traditional_in(text)):
            yield from _told(passage, odd, _TRADITIONAL, _SIMPLIFIED)
    elif _may_be_traditional(text):
        odd = _traditional_in(text)
        if odd and not (passage.where is Where.QUOTE and not _simplified_in(text)):
            yield from _told(passage, odd, _SIMPLIFIED, _TRADITIONAL)


def lookalikes(passage: Passage) -> Iterator[Finding]:
    """Radicals and compatibility forms that stand for the 汉字 they look like."""
    for match in _RADICAL.finditer(passage.text):
        right = _plain_forms().get(match[0])
        if right and not passage.keeps(*match.span()):
            start, end = match.span()
            changes = (Change(start, end, right),)
            yield finding(rules.LOOKALIKE, start, end, changes, found=match[0], right=right)


def _may_be_traditional(text: str) -> bool:
    """Whether a character is none of the 6,763 that simplified print needs, or is doubtful.

    The codec says so in a few microseconds; OpenCC itself takes long to load.
    """
    if _IN_GB2312.search(text):
        return True
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return True
    return False


def _traditional_in(text: str) -> dict[int, str]:
    """Places of traditional characters, and the simplified ones.

    A look-alike is first made the character that it looks like, which is then told in its turn.
    """
    right = simplified(text)
    if len(right) != len(text):
        return {}
    return {
        at: new
        for at, (old, new) in enumerate(zip(text, right, strict=True))
        if old != new and old not in _LEGAL and not _RADICAL.match(old)
    }


def _simplified_in(text: str) -> dict[int, str]:
    """Places of simplified characters, and the traditional ones where there is but one."""
    forms = _traditional_forms()
    return {at: forms[one] for at, one in enumerate(text) if one in forms}


def _told(passage: Passage, odd: dict[int, str], script: Words, other: Words) -> Iterator[Finding]:
    text = passage.text
    doubtful = {at for at in odd if not odd[at] or text[at] in _DOUBTFUL}
    kept = {at for at in odd if passage.keeps(at, at + 1)}
    for at in sorted(doubtful - kept):
        right = odd[at] or "、".join(_pairs().get(text[at], ()))
        yield finding(
            rules.DOUBTFUL_SCRIPT,
            at,
            at + 1,
            script=script,
            other=other,
            found=text[at],
            right=right,
        )
    for places in _stretches(sorted(odd.keys() - doubtful - kept)):
        start, end = places[0], places[-1] + 1
        yield finding(
            rules.OTHER_SCRIPT,
            start,
            end,
            tuple(Change(at, at + 1, odd[at]) for at in places),
            script=script,
            other=other,
            found="".join(dict.fromkeys(text[at] for at in places)),
            right="".join(dict.fromkeys(odd[at] for at in places)),
        )


def _stretches(places: list[int]) -> Iterator[list[int]]:
    """Places that are near each other, together."""
    stretch: list[int] = []
    for at in places:
        if stretch and at - stretch[-1] > _SAME_CLAUSE:
            yield stretch
            stretch = []
        stretch.append(at)
    if stretch:
        yield stretch


@cache
def _pairs() -> dict[str, tuple[str, ...]]:
    """Simplified characters, each with the traditional ones of Big5 that it stands for."""
    letters = [chr(code) for code in range(_FIRST, _LAST + 1)]
    plain = simplified("\n".join(letters)).split("\n")
    found: dict[str, list[str]] = {}
    for letter, form in zip(letters, plain, strict=True):
        if letter != form and _is_in(letter, "big5"):
            found.setdefault(form, []).append(letter)
    return {form: tuple(forms) for form, forms in found.items()}


@cache
def _traditional_forms() -> dict[str, str]:
    """Simplified characters that no traditional text has; the other form where there is one."""
    return {
        form: forms[0] if len(forms) == 1 else ""
        for form, forms in _pairs().items()
        if not _is_in(form, "big5") and form not in _FOREIGN
    }


def _is_in(letter: str, codec: str) -> bool:
    try:
        letter.encode(codec)
    except UnicodeEncodeError:
        return False
    return True


@cache
def _plain_forms() -> dict[str, str]:
    """Radicals and compatibility forms, each with the 汉字 that Unicode says it is."""
    from unicodedata import normalize  # noqa: PLC0415 - seldom needed

    forms = _MORE_RADICALS.copy()
    for code in (*range(0x2E80, 0x2FD6), *range(0xF900, 0xFADA)):
        plain = normalize("NFKC", chr(code))
        if plain != chr(code) and _HAN.fullmatch(plain):
            forms[chr(code)] = plain
    return forms


_MORE_RADICALS = {
    "⻔": "门",
    "⻋": "车",
    "⻅": "见",
    "⻉": "贝",
    "⻚": "页",
    "⻛": "风",
    "⻜": "飞",
}
_MORE_RADICALS |= {
    "⻢": "马",
    "⻥": "鱼",
    "⻦": "鸟",
    "⻰": "龙",
    "⻓": "长",
    "⺠": "民",
    "⻄": "西",
}
_MORE_RADICALS |= {
    "⻘": "青",
    "⻝": "食",
    "⻩": "黄",
    "⻬": "齐",
    "⻮": "齿",
    "⻨": "麦",
    "⼾": "户",
}
"""What text copied from PDF brings along and Unicode does not map."""
