"""Claims: marks that are wrong as a group, such as doubled marks, ellipses and dashes."""

import re
from collections.abc import Iterator

from xianbao.desk.proofing.language.finding import Change, Finding, finding
from xianbao.desk.proofing.language.letters import (
    chinese_after,
    chinese_before,
    is_digit,
    is_latin,
    is_neutral,
)
from xianbao.desk.proofing.language.passage import Passage
from xianbao.desk.rule import Rule
from xianbao.desk.rulebook import language as rules

_SUSPECT = re.compile(
    r"[.。]{3}|…|--|[—―－ー]|[，。、；：？！,;:][ ，。、；：,;:]|。[”’][。，]",
)
_ELLIPSIS = re.compile(r"(?:…|\.{3,}|。{3,})(?:…|\.{2,}|。{2,})*")
_DASH = re.compile(r"-{2,}|―{2,}|－{2,}|ー{2,}|—+")
_DOUBLED = re.compile(
    "[，,](?: *[，,])+|[；;](?: *[；;])+|[：:](?: *[：:])+|、(?: *、)+|。(?: *。)+",
)
_MIXED = re.compile("[，、；：][。，、；：]+|。[，、；：]+|[？！][，。、；]+|。[”’][。，]")
_GOOD_ELLIPSES = ("……", "…………")
_LONGEST_ELLIPSIS = 12
"""Characters of what may be meant for an ellipsis; more of them lead to a page number."""
_DASHED = "——"
_LONGEST_DASH = 4
"""Characters of what may be meant for a dash; more of them are a line across the page."""


def claims(passage: Passage) -> Iterator[Finding]:
    """Groups of marks that are wrong; those that overlap what is kept are passed over."""
    text = passage.text
    if _SUSPECT.search(text) is None:
        return
    taken: set[int] = set()
    for found in (*_ellipses(text), *_dashes(text), *_doubled(text), *_mixed(text)):
        if passage.keeps(found.start, found.end):
            continue
        reach = range(found.start, found.end)
        if taken.isdisjoint(reach):
            taken.update(reach)
            yield found


def _ellipses(text: str) -> Iterator[Finding]:
    for match in _ELLIPSIS.finditer(text):
        start, end = match.span()
        if end - start > _LONGEST_ELLIPSIS:
            continue
        if match[0] not in _GOOD_ELLIPSES and _stands_in_chinese(text, start, end):
            after = text[end : end + 1]
            if not is_digit(after) and not (match[0][0] == "." and is_latin(after)):
                yield _mended(rules.ELLIPSIS_FORM, text, start, end, "……")


def _dashes(text: str) -> Iterator[Finding]:
    for match in _DASH.finditer(text):
        start, end = match.span()
        if match[0][0] == "—" and (start or len(match[0]) > 1):
            continue
        if end - start > _LONGEST_DASH:
            continue
        beside = text[max(start - 1, 0) : start] + text[end : end + 1]
        if any(one.isascii() and not is_neutral(one) for one in beside):
            continue
        if _stands_in_chinese(text, start, end):
            yield _mended(rules.DASH_FORM, text, start, end, _DASHED)


def _doubled(text: str) -> Iterator[Finding]:
    for match in _DOUBLED.finditer(text):
        start, end = match.span()
        if _stands_in_chinese(text, start, end):
            full = {",": "，", ";": "；", ":": "："}.get(match[0][0], match[0][0])
            yield _mended(rules.DOUBLED_MARK, text, start, end, full)


def _mixed(text: str) -> Iterator[Finding]:
    for match in _MIXED.finditer(text):
        if text[max(match.start() - 1, 0) : match.start()] not in ("“", "‘"):
            yield finding(rules.DOUBLED_MARK, *match.span(), found=match[0])


def _mended(rule: Rule, text: str, start: int, end: int, right: str) -> Finding:
    return finding(rule, start, end, (Change(start, end, right),), found=text[start:end])


def _stands_in_chinese(text: str, start: int, end: int) -> bool:
    return chinese_before(text, start) or chinese_after(text, end)
