"""Brackets: those without a partner, looked for through all paragraphs of a story."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from xianbao.desk.proofing.language.finding import finding
from xianbao.desk.proofing.language.passage import Passage
from xianbao.desk.proofing.language.quotes import Told
from xianbao.desk.rulebook import language as rules

_ANY = re.compile("[()（）《》〈〉【】〔〕]")
_OPENING = {"(": "(", "（": "(", "《": "《", "〈": "〈", "【": "【", "〔": "〔"}
_CLOSING = {")": "(", "）": "(", "》": "《", "〉": "〈", "】": "【", "〕": "〔"}
_NUMBERING = re.compile(
    r"(?:^|[\n，。、；：！？ \u3000])[0-9a-zA-Z一二三四五六七八九十]{1,3}$"
    r"|(?<![0-9A-Za-z(（])[a-zA-Z①-⑳]$|(?<![0-9A-Za-z.(（])[1-9]$"
)


def unpaired_brackets(passages: Sequence[Passage]) -> Iterator[Told]:
    """Brackets without a partner, in passages read as one text; of either width, one is as good."""
    opened: dict[str, list[tuple[int, int]]] = {}
    for number, passage in enumerate(passages):
        for match in _ANY.finditer(passage.text):
            mark, at = match[0], match.start()
            if mark in _OPENING:
                opened.setdefault(_OPENING[mark], []).append((number, at))
            elif opened.get(_CLOSING[mark]):
                opened[_CLOSING[mark]].pop()
            elif not _stands_alone(passage, at):
                yield number, finding(rules.BRACKET_UNPAIRED, at, at + 1, found=mark)
    for number, at in sorted(chain(*opened.values())):
        if not _stands_alone(passages[number], at):
            found = passages[number].text[at]
            yield number, finding(rules.BRACKET_UNPAIRED, at, at + 1, found=found)


def _stands_alone(passage: Passage, at: int) -> bool:
    """Whether it numbers an item, as 1）, or belongs to a face of marks or to Latin text."""
    text = passage.text
    before, after = text[max(at - 1, 0) : at], text[at + 1 : at + 2]
    if passage.keeps(at, at + 1) or before in (":", "：", "-"):
        return True
    if text[at] in "()" and before.isascii() and after.isascii():
        return True
    return text[at] in ")）" and _NUMBERING.search(text[max(at - 5, 0) : at]) is not None
