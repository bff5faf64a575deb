"""Totals: 金牌12枚、银牌9枚、铜牌14枚，共35枚; 分别转来46人、38人、27人，合计111人."""

import re
from collections.abc import Iterator

from xianbao.desk.proofing.arithmetic.figure import Figure
from xianbao.desk.proofing.arithmetic.reading import NOUN, Finding, Sentence
from xianbao.desk.proofing.arithmetic.sums import OTHER_STORY, TWO, addable, judge_sum

_TOTAL = re.compile(
    "，(?:前?[两三四五六七八九十]{1,2}[个项处支所家][^，。；：0-9]{0,4}|上述[^，]{0,3})?"
    "(?:总共|一共|合计|总计|总长度?|总面积|共计|共有|共)(?:为|是|有|达)?[ ]?"
)
_BETWEEN = re.compile("[^，。；：（）0-9]{0,4}[、，和][^，。；：、（）0-9]{0,8}")


def find_totals(sentence: Sentence) -> Iterator[Finding]:
    """Totals that are not what the figures right before them add up to."""
    text = sentence.text
    for match in _TOTAL.finditer(text) if "共" in text or "计" in text or "总" in text else ():
        total = sentence.at(match.end())
        if total is None:
            continue
        parts = _parts(sentence, match.start(), total)
        # Figures further off may be of another sum: 报名200人，甲村46人、乙村38人，合计84人.
        sums = [list(judge_sum(sentence, total, parts[at:], least=False)) for at in _starts(parts)]
        if addable(total, parts) and all(sums):
            yield from sums[0]


def _starts(parts: list[Figure]) -> range:
    return range(max(len(parts) - TWO + 1, 0))


def _parts(sentence: Sentence, end: int, total: Figure) -> list[Figure]:
    """The figures in a row before a place, all in the unit of the total."""
    parts: list[Figure] = []
    for figure in sentence.before(end + 1):
        gap = sentence.text[figure.end : end]
        if figure.kind != total.kind:
            break
        if not parts and not NOUN.fullmatch(gap):
            break
        if parts and (not _BETWEEN.fullmatch(gap) or OTHER_STORY.search(gap)):
            break
        parts.append(figure)
        end = figure.start
    return parts[::-1]
