"""Months and years: 每月巡河4次，全年48次."""

import re
from collections.abc import Iterator

from xianbao.desk.proofing.arithmetic.reading import Finding, Sentence
from xianbao.desk.rulebook import arithmetic as rules
from xianbao.paper.quantity import Quality

_EACH = re.compile("(?:每人|每户|每)?每个?(?P<unit>月|季度|季)|(?P<fee>月)(?=[租薪供])")
_YEAR = re.compile("全年|每年|年[租薪](?=[0-9一二三四五六七八九十])|一年(?!级|多|来|到头|前|后|以)")
_PARTLY = re.compile(
    "除外|寒|暑|个月|起|上半年|下半年|淡季|旺季|试|暂|不含|不包括|期间|以来|前|后|截至|去年|另|其中|"
    "分[^，]{0,4}段|农闲|农忙|或|[0-9]月|每[天日周户亩]"
)
_NOT_ALL = re.compile("除外|不含|不包括|不算")
_TIMES = {"月": 12, "季度": 4, "季": 4}
_NEAR = 2
"""A year's figure more than this many times off is not of the same thing: one person's, and all."""
_REACH = 40


def find_periods(sentence: Sentence) -> Iterator[Finding]:
    """Figures of a year that differ from those of its months."""
    for match in _EACH.finditer(sentence.text):
        each = next((f for f in sentence.figures if f.start >= match.end()), None)
        year = _YEAR.search(sentence.text, match.end())
        if each is None or year is None or each.start > match.end() + 10:
            continue
        if not each.end <= year.start() <= each.end + _REACH:
            continue
        if re.search("[，。；：、]", sentence.text[match.end() : each.start]):
            continue
        later = [figure for figure in sentence.figures if figure.start >= year.end()]
        total = later[0] if later else None
        if total is None or total.start > year.end() + 10 or total.kind != each.kind:
            continue
        start = max(sentence.text.rfind(mark, 0, match.start()) for mark in "，；：。") + 1
        between = sentence.text[start : total.end]
        if _NOT_ALL.search(sentence.text, total.end, total.end + 12):
            continue
        between_kinds = [f for f in sentence.figures if each.end <= f.start < year.start()]
        if _PARTLY.search(between) or any(f.kind == each.kind for f in between_kinds):
            continue
        if re.search("[。；：]", sentence.text[each.end : total.start]):
            continue
        if not each.quantity.quality is total.quantity.quality or total.is_ratio:
            continue
        if each.quantity.quality not in (Quality.EXACT, Quality.AT_LEAST, Quality.AT_MOST):
            continue
        times = _TIMES[match["unit"] or match["fee"]]
        made = each.span.times(times)
        if made.meets(total.span) or not 1 <= _NEAR * total.value / (each.value * times) <= _NEAR**2:
            continue
        yield sentence.finding(
            rules.WRONG_YEAR,
            total.start,
            total.end,
            each=sentence.text[match.start() : each.end],
            times=str(times),
            found=total.alike(each.value * times),
            printed=total.raw,
        )
