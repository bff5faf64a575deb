"""Marks: half-width punctuation beside 汉字, brackets, and characters that are too wide."""

import re
from collections.abc import Iterator

from xianbao.desk.proofing.language.finding import Change, Finding, finding
from xianbao.desk.proofing.language.letters import (
    CURLY,
    HAN,
    chinese_after,
    chinese_before,
    has_han,
    is_digit,
    is_latin,
)
from xianbao.desk.proofing.language.passage import Passage
from xianbao.desk.rulebook import language as rules

_FULL = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", ".": "。", "(": "（", ")": "）"}
_HALF = re.compile(r"[,;:]|[?!]+|(?<![.])\.(?![.])")
_PAREN = re.compile(r"[()（）]")
_LONGEST_BRACKET = 400
"""Characters between brackets that still belong together."""
_YEAR = re.compile(r"\[((?:19|20)[0-9]{2})\](?=第?[0-9]+号)")
_WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ．％]{2,}|％")
_STRAIGHT = re.compile('"')
_ORDINAL = re.compile(r"[ \u3000]*[（(]?[一二三四五六七八九十0-9甲乙丙丁戊]{1,3}")
_LONGEST_ORDINAL = 8
_CHEMICAL = re.compile("[0-9]+[-,，]")
_AFTER_HYPHEN = re.compile("(?<!-)-$")
_FORMULA = re.compile("[0-9A-Za-z.% ]+[+×÷=*/^<>-][0-9A-Za-z.%+×÷=*/^<> -]*")
_WORD = re.compile(f"[{HAN}]{{2}}")


def half_marks(passage: Passage) -> Iterator[Finding]:
    """Half-width pause marks beside 汉字; those of times, scores, numbers and English are right."""
    text = passage.text
    for match in _HALF.finditer(text):
        start, end = match.span()
        if _is_chinese_mark(text, start, end) and not passage.keeps(start, end):
            right = "".join(_FULL[one] for one in match[0])
            yield finding(
                rules.HALF_WIDTH_MARK,
                start,
                end,
                tuple(Change(at, at + 1, _FULL[text[at]]) for at in range(start, end)),
                found=match[0],
                right=right,
            )


def _is_chinese_mark(text: str, start: int, end: int) -> bool:
    mark = text[start]
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    if mark == ".":
        return _is_stop(text, start)
    if mark in "?!":
        return chinese_before(text, start)
    if is_digit(before) and is_digit(after):
        return False
    if mark == ":" and (after in ("/", ")", "）") or before == ":" or after == ":"):
        return False
    if chinese_before(text, start) or (before in ("%", "％") and has_han(text)):
        return True
    return chinese_after(text, end)


def _is_stop(text: str, at: int) -> bool:
    """Whether a dot ends a Chinese sentence, and does not number an item or divide a name."""
    if text[at + 1 : at + 2] not in ("", "\n", "”", "’"):
        return False
    if _WORD.fullmatch(text, max(at - 2, 0), at) is None:
        return False
    line = text[max(at - _LONGEST_ORDINAL, 0) : at].rpartition("\n")
    return _ORDINAL.fullmatch(line[2]) is None


def brackets(passage: Passage) -> Iterator[Finding]:
    """Half-width brackets around or beside 汉字, and those around the year of a document."""
    text = passage.text
    for start, end in pairs(text):
        marks = (text[start], text[end - 1])
        if marks == ("（", "）") or end - start > _LONGEST_BRACKET:
            continue
        if passage.keeps(start, start + 1) or passage.keeps(end - 1, end):
            continue
        if marks == ("(", ")") and not _is_chinese_bracket(text, start, end):
            continue
        right = f"（{text[start + 1 : end - 1]}）"
        changes = tuple(
            Change(at, at + 1, _FULL[text[at]]) for at in (start, end - 1) if text[at] in _FULL
        )
        yield finding(
            rules.HALF_WIDTH_BRACKET, start, end, changes, found=text[start:end], right=right
        )
    if "[" in text:
        yield from _years(passage)


def pairs(text: str) -> Iterator[tuple[int, int]]:
    """Round brackets of either width that belong together."""
    opened: list[int] = []
    for match in _PAREN.finditer(text):
        if match[0] in "(（":
            opened.append(match.start())
        elif opened:
            yield opened.pop(), match.end()


def _is_chinese_bracket(text: str, start: int, end: int) -> bool:
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    inner = text[start + 1 : end - 1]
    if _AFTER_HYPHEN.search(text, max(start - 2, 0), start) or _is_formula(inner):
        return False
    if inner.isdigit() and is_digit(after):
        return False
    if is_latin(before) or is_digit(before):
        return has_han(inner)
    return has_han(inner) or chinese_before(text, start) or chinese_after(text, end)


def _is_formula(inner: str) -> bool:
    """Whether brackets hold a sum, or the beginning of a chemical name: (2-羟乙基)."""
    return _CHEMICAL.match(inner) is not None or _FORMULA.fullmatch(inner) is not None


def _years(passage: Passage) -> Iterator[Finding]:
    for match in _YEAR.finditer(passage.text):
        start, end = match.span()
        if not passage.keeps(start, end):
            changes = (Change(start, start + 1, "〔"), Change(end - 1, end, "〕"))
            right = f"〔{match[1]}〕"
            yield finding(
                rules.HALF_WIDTH_BRACKET, start, end, changes, found=match[0], right=right
            )


def wide_forms(passage: Passage) -> Iterator[Finding]:
    """Full-width figures, words and per cent signs; only the sign is mended.

    A single digit is left: moves of chess are written with it.
    """
    for match in _WIDE.finditer(passage.text):
        start, end = match.span()
        if not match[0].strip("．") or passage.keeps(start, end):
            continue
        changes = tuple(
            Change(at, at + 1, "%") for at in range(start, end) if passage.text[at] == "％" and at
        )
        right = match[0].translate(_NARROW)
        whole = changes if len(changes) == end - start else ()
        yield finding(rules.FULL_WIDTH_FORM, start, end, whole, found=match[0], right=right)


_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


def straight_quotes(passage: Passage) -> Iterator[Finding]:
    """Straight quotation marks beside 汉字; mended where each has its partner."""
    text = passage.text
    found = [m.start() for m in _STRAIGHT.finditer(text) if not passage.keeps(m.start(), m.end())]
    if not found or not has_han(text):
        return
    paired = len(found) % 2 == 0 and not any(mark in text for mark in CURLY)
    for first, last in zip(found[::2], found[1::2], strict=False):
        inner = text[first + 1 : last]
        if has_han(inner) and "\n" not in inner:
            changes = (Change(first, first + 1, "“"), Change(last, last + 1, "”"))
            yield finding(
                rules.STRAIGHT_QUOTE,
                first,
                last + 1,
                changes if paired else (),
                found=text[first : last + 1],
            )
    if len(found) % 2 and _is_beside_han(text, found[-1]):
        yield finding(rules.STRAIGHT_QUOTE, found[-1], found[-1] + 1, found='"')


def _is_beside_han(text: str, at: int) -> bool:
    before = text[max(at - 1, 0) : at]
    return not is_digit(before) and (chinese_before(text, at) or chinese_after(text, at + 1))


_LISTED = re.compile("(?<=[”》])、(?=[“《])")


def listing_commas(passage: Passage) -> Iterator[Finding]:
    """顿号 between quoted items and between titles, which the standard says is usually left out."""
    for match in _LISTED.finditer(passage.text):
        yield finding(rules.LISTING_COMMA, *match.span())


SUSPECT = re.compile(r'[,;:?!.()"\[０-９Ａ-Ｚａ-ｚ％]|[”》]、')
"""What any of these checks needs to find something."""
