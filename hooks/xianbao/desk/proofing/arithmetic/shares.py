"""Shares: 5.12万人，占户籍人口32万人的16%; 18.4万亩耕地中，建成12.88万亩，占比70%."""

import re
from collections.abc import Iterator

from xianbao.desk.proofing.arithmetic.figure import Figure
from xianbao.desk.proofing.arithmetic.reading import Finding, Sentence
from xianbao.desk.rulebook import arithmetic as rules

_NUMBER = "[ ]?(?=[0-9百千一二三四五六七八九])"
_SHARE = re.compile(
    "(?:占|所占|，比例|，比重)(?:比例?|比重|总数的?|总量的?|全部的?|其中的?)?"
    f"(?:为|达到|达|高达|到)?{_NUMBER}"
)
_OF = re.compile(f"占(?P<whole>[^，。；：]{{2,24}}?)的(?:比重|比例|比率)?(?:为|达到|达)?{_NUMBER}")
_OF_PLAN = re.compile(
    "(?:占|完成|达到|达)(?:全年|年度|年初|总|计划|投资|目标)*(?:任务|计划|目标)(?:总?量|数)?的"
    f"(?:为|达到|达)?{_NUMBER}"
)
_PLAN = re.compile("(?:任务|计划|目标)[^，。；：、（）0-9]{0,8}$")
_GAP = re.compile("[^，。；：、（）0-9]{0,8}[，（]?(?:约|大约|已|共|就|便|均|合计)?")
_HEAD = re.compile("[^，。；：、（）0-9]{0,14}(?:中|里|内)?，(?:其中)?")


def find_shares(sentence: Sentence) -> Iterator[Finding]:
    """Shares that differ from what their figures give."""
    text = sentence.text
    for match in _OF_PLAN.finditer(text) if "的" in text else ():
        yield from _of_plan(sentence, match)
    if "占" not in text and "，比" not in text:
        return
    for match in _OF.finditer(sentence.text):
        share = sentence.at(match.end())
        inside = [
            figure
            for figure in sentence.figures
            if match.start("whole") <= figure.start and figure.end <= match.end("whole")
        ]
        part = sentence.bound(match.start(), _GAP)
        if share and part and len(inside) == 1 and inside[0].kind == part.kind:
            yield from _judge(sentence, part, inside[0], share, [])
    for match in _SHARE.finditer(sentence.text):
        share = sentence.at(match.end())
        part = sentence.bound(match.start(), _GAP)
        if share and part:
            others = [one for one in sentence.before(part.start) if one.kind == part.kind]
            whole = next((one for one in others if _is_head(sentence, one)), None)
            if whole is not None:
                yield from _judge(sentence, part, whole, share, others)


def _of_plan(sentence: Sentence, match: re.Match[str]) -> Iterator[Finding]:
    """全年任务120公里，已完成90公里，占全年任务的75%."""
    share = sentence.at(match.end())
    part = sentence.bound(match.start(), _GAP)
    if share is None or part is None:
        return
    others = [one for one in sentence.before(part.start) if one.kind == part.kind]
    plans = [one for one in others if _PLAN.search(sentence.text, 0, one.start)]
    if len(plans) == 1:
        yield from _judge(sentence, part, plans[0], share, others)


def _is_head(sentence: Sentence, figure: Figure) -> bool:
    """Whether a figure is the whole that others are said to be of: A亩耕地中，… or A辆，其中…."""
    match = _HEAD.match(sentence.text, figure.end)
    return bool(match and match[0].rstrip("，").endswith(("中", "里", "内", "其中")))


def _judge(
    sentence: Sentence, part: Figure, whole: Figure, share: Figure, others: list[Figure]
) -> Iterator[Finding]:
    figures = (part, whole, share)
    if not share.is_ratio or part.is_ratio or not all(one.exact for one in figures):
        return
    if not 0 < part.value <= whole.value or part.span.low <= 0:
        return
    wholes = [one for one in (whole, *others) if one.span.low > 0]
    if any(part.span.over(one.span).meets(share.span) for one in wholes):
        return
    yield sentence.finding(
        rules.WRONG_RATE,
        share.start,
        share.end,
        part=part.raw,
        whole=whole.raw,
        found=share.alike(part.value / whole.value),
        printed=share.raw,
    )
