"""Months and years: 每月巡河4次，全年48次; 月租1600元，年租19200元."""

import re
from collections.abc import Iterator

from xianbao.desk.proofing.arithmetic.figure import Figure
from xianbao.desk.proofing.arithmetic.reading import Finding, Sentence, clause_start
from xianbao.desk.rulebook import arithmetic as rules
from xianbao.paper.quantity import Quality

_EACH = re.compile("(?:每人|每户)?每个?(?P<unit>月|季度|季|半年)|(?P<fee>月)[租薪供]")
_YEAR = re.compile(
    "(?:全年|每年|年[租薪](?=[0-9一二三四五六七八九十])|一年(?!级|多|来|到头|前|后|以))"
)
_PARTLY = re.compile(
    "除外|寒|暑|个月|起|上半年|下半年|淡季|旺季|试|暂|不含|不包括|期间|以来|前|后|截至|去年|另|其中|"
    "分[^，]{0,4}段|农闲|农忙|或|[0-9]月|每[天日周户亩]"
)
"""Words that say that not all months are alike, or that months and year are of different things."""
_NOT_ALL = re.compile("除外|不含|不包括|不算")
_TIMES = {"月": 12, "季度": 4, "季": 4, "半年": 2}
_NEAR = 2
"""A year's figure more than this many times off is not of the same thing: one person's, and all."""
_REACH = 40
_WORDS = 10
"""Characters between 每月 and its figure: 每月巡河4次."""
_BEHIND = 12
"""Characters behind the year's figure in which 除外 may still stand."""
_SURE = frozenset((Quality.EXACT, Quality.AT_LEAST, Quality.AT_MOST))


def find_periods(sentence: Sentence) -> Iterator[Finding]:
    """Figures of a year that differ from those of its months."""
    text = sentence.text
    if "年" not in text or ("月" not in text and "每" not in text):
        return
    for match in _EACH.finditer(text):
        each = _behind(sentence, match)
        if each is None:
            continue
        year = _YEAR.search(text, each.end, each.end + _REACH)
        total = _behind(sentence, year) if year else None
        if year is None or total is None or not _of_one_thing(each, total):
            continue
        begin = clause_start(text, match.start())
        if _PARTLY.search(text, begin, total.end) or "；" in text[each.end : total.start]:
            continue
        if _NOT_ALL.search(text, total.end, total.end + _BEHIND):
            continue
        between = [one for one in sentence.figures if each.end <= one.start < year.start()]
        if any(one.kind == each.kind for one in between):
            continue
        times = _TIMES[match["unit"] or match["fee"]]
        yield from _judge(sentence, match.start(), each, total, times)


def _behind(sentence: Sentence, match: re.Match[str]) -> Figure | None:
    """The figure in the clause behind 每月 or 全年."""
    figure = sentence.at(match.end(), _WORDS)
    if figure is None or re.search("[，。；：、]", sentence.text[match.end() : figure.start]):
        return None
    return figure


def _of_one_thing(each: Figure, total: Figure) -> bool:
    """Both in one unit, and both exact or both the least that there are."""
    same = each.kind == total.kind and not total.is_ratio and each.value > 0
    quality = each.quantity.quality
    return same and quality is total.quantity.quality and quality in _SURE


def _judge(
    sentence: Sentence, start: int, each: Figure, total: Figure, times: int
) -> Iterator[Finding]:
    made = each.value * times
    near = made <= total.value * _NEAR <= made * _NEAR**2
    if near and not each.span.times(times).meets(total.span):
        yield sentence.finding(
            rules.WRONG_YEAR,
            total.start,
            total.end,
            each=sentence.text[start : each.end],
            times=str(times),
            found=total.alike(made),
            printed=total.raw,
        )
