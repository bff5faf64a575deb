"""Spaces: those beside a Chinese mark, in running text only."""

import re
from collections.abc import Iterator

from xianbao.desk.proofing.language.finding import Change, Finding, finding
from xianbao.desk.proofing.language.letters import HAN
from xianbao.desk.proofing.language.passage import Passage
from xianbao.desk.proofing.manuscript import Where
from xianbao.desk.rulebook import language as rules

_AT_MARK = re.compile(
    rf"(?<=[{HAN}0-9%A-Za-z”’）》]) +(?=[，。、；：？！）》”’])"
    rf"|(?<=[（《“‘〈【〔]) +(?=[{HAN}0-9A-Za-z])"
    rf"|(?<=[，、；：。？！]) {{1,2}}(?=[{HAN}“‘《（0-9])"
)
_CREDIT = re.compile(rf"[{HAN} ]{{2,12}}(?:摄|文|绘|图|供图|制图|整理)[）。]?$")


def mark_spaces(passage: Passage, text: str) -> Iterator[Finding]:
    """Spaces before a closing mark, behind an opening one, and behind a pause.

    ``text`` is the passage with its half-width marks put right.
    """
    if not passage.is_prose:
        return
    for match in _AT_MARK.finditer(text):
        start, end = match.span()
        if passage.keeps(start, end) or _is_credit(passage, text, start, end):
            continue
        found = text[max(start - 2, 0) : end + 2]
        yield finding(
            rules.SPACE_AT_MARK,
            start,
            end,
            (Change(start, end, ""),),
            found=found,
            right=found.replace(" ", ""),
        )


def _is_credit(passage: Passage, text: str, start: int, end: int) -> bool:
    """Whether the space divides a sentence from the credit behind it."""
    if text[max(start - 1, 0) : start] not in ("。", "？", "！", "”"):
        return False
    if text[end : end + 1] == "（":
        return True
    return passage.where is Where.CAPTION or _CREDIT.match(text, end) is not None
