"""Glyphs: text whose 汉字 were spaced out one by one, as layouts do and copied text keeps."""

import re
from collections.abc import Iterator

from xianbao.desk.proofing.language.finding import Change, Finding, finding
from xianbao.desk.proofing.language.letters import HAN
from xianbao.desk.proofing.language.passage import Passage
from xianbao.desk.rulebook import language as rules
from xianbao.paper.phrase import divided
from xianbao.paper.surname import COMMON

_MARKS = "，。；：？！“”‘’（）《》"
_SPACED = re.compile(rf"[{HAN}](?:[{_MARKS}]* +[{_MARKS}]*[{HAN}]){{4,}}")
_LETTER = re.compile(f"[{HAN}]")
_GAP = re.compile(" +")
_LEAST = 5
_WORDS = 0.75
"""Words to each 汉字 of text, at most; a list of single ones (红 黄 蓝 绿 紫) has more."""


def spaced_out(passage: Passage, text: str) -> Iterator[Finding]:
    """Stretches of five and more 汉字 with a space after each, that are no list of names."""
    if not passage.is_prose:
        return
    for match in _SPACED.finditer(text):
        if passage.keeps(*match.span()) or not _is_text(_LETTER.findall(match[0])):
            continue
        gaps = tuple(
            Change(match.start() + gap.start(), match.start() + gap.end(), "")
            for gap in _GAP.finditer(match[0])
        )
        yield finding(
            rules.SPACED_OUT,
            *match.span(),
            gaps,
            found=match[0],
            right=match[0].replace(" ", ""),
        )


def _is_text(letters: list[str]) -> bool:
    """Whether letters make up words, and not the names of several people."""
    if len(letters) < _LEAST or set(letters[::2]) <= COMMON:
        return False
    return len(divided("".join(letters))) <= _WORDS * len(letters)
