"""Glyphs: text whose 汉字 were spaced out one by one, as layouts do and copied text keeps."""

import re
from collections.abc import Iterator

from xianbao.desk.proofing.language.finding import Change, Finding, finding
from xianbao.desk.proofing.language.letters import HAN
from xianbao.desk.proofing.language.passage import Passage
from xianbao.desk.rulebook import language as rules
from xianbao.paper.surname import COMMON

_MARKS = "，。；：？！“”‘’（）《》"
_SPACED = re.compile(
    rf"[{HAN}](?:[{_MARKS}]* +[{_MARKS}]*[{HAN}](?:[{_MARKS}]*(?= )[{_MARKS}]*)?){{4,}}"
)
_LETTER = re.compile(f"[{HAN}]")
_GAP = re.compile(" +")
_LEAST = 5


def spaced_out(passage: Passage, text: str) -> Iterator[Finding]:
    """Stretches of five and more 汉字 with a space after each, that are no list of names."""
    if not passage.is_prose:
        return
    for match in _SPACED.finditer(text):
        letters = _LETTER.findall(match[0])
        if len(letters) < _LEAST or set(letters[::2]) <= COMMON or passage.keeps(*match.span()):
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
