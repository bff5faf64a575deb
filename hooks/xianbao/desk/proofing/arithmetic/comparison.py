"""Comparisons: two figures of one thing, the earlier and the later.

They are bound by 由 or 从 and a verb with 到, 至 or 为, or by the name of the earlier period before
its figure: 由A增加到B; B，去年同期为A; B，比去年的A; 去年A，今年B.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from xianbao.desk.proofing.arithmetic.figure import Figure
from xianbao.desk.proofing.arithmetic.reading import Sentence

_RISING = "增加|增长|上升|升高|上涨|上调|扩大|扩充|扩展|扩建|攀升|增|升|涨|扩"
_FALLING = "下降|降低|减少|减小|压缩|压减|压降|缩短|缩减|缩小|下调|回落|减|降|缩"
_EITHER = "提高|提升|发展|壮大|延长|拓展|精简|收窄|调整|变|改|变更|优化|跃升|增多"
_TO = re.compile(
    f"(?:(?P<up>{_RISING})|(?P<down>{_FALLING})|(?:{_EITHER}))(?:到了|到|至|为|成)"
    "(?:现在的?|目前的?|如今的?|今年的?|每[^，。；：0-9]{1,2})?[ ]?"
)
_FROM = re.compile("(?:由|从|原|原来)(?P<lead>[^，。；：由从]{0,20})$")
_FROM_NEAR = re.compile("[由从原]")
_EARLIER = (
    "(?P<period>去年同期|上年同期|去年|上年|前年|上月|上季度|上周|[0-9]{1,2}月份?|改造前|原来)"
)
_ONCE = re.compile("(?P<period>去年同期|上年同期|去年|上年|上月|改造前)[^，。；：、（0-9]{0,12}$")
_NOW = re.compile("，(?:今年|本月|如今|现在|改造后)(?:同期)?")
_WAS = re.compile(f"[，（]{_EARLIER}(?:仅为|只有|仅有|为|是|仅|只|则为)[ ]?")
_THAN = re.compile(f"[，（]?(?:比|较|同比)(?:{_EARLIER})(?:同期)?的[ ]?")
_RANKS = frozenset(["类", "级", "层", "档", "位", "班", "岁", "周岁"])
"""Units that are ranks as well: 由四类提升到三类 is no fall."""
_NOUN = 8
"""Characters of what is counted between a level and what comes next."""
_UNCLEAR = re.compile("下降|减少|增长|增速|降幅|涨幅|第|不良|零下|名次|排名|位次|提速|精度|误差")
_BREAK = re.compile("[，。；：、（0-9]")
_LEAD = 24
"""Characters before the earlier figure in which 由 or 去年 stands."""
_NOW_REACH = 12
"""Characters between 今年 and its figure."""


class Comparison(NamedTuple):
    """Two figures of one thing, and the place behind them both.

    ``period`` is what the earlier one is of, as printed. ``verb`` is the stretch of the verb that
    binds them, and ``sign`` its direction: 1 up, -1 down, 0 where it tells neither.
    """

    before: Figure
    after: Figure
    end: int
    period: str
    verb: tuple[int, int] = (0, 0)
    sign: int = 0


def comparisons(sentence: Sentence) -> Iterator[Comparison]:
    """Every comparison of a sentence."""
    text = sentence.text
    if "由" in text or "从" in text or "原" in text:
        yield from _by_verb(sentence)
    if "年" in text or "月" in text or "周" in text or "原来" in text or "改造前" in text:
        yield from _by_period(sentence)
        yield from _by_turn(sentence)


def falls(first: Figure, second: Figure) -> bool:
    """Whether the second is less, whatever the two were rounded from."""
    return second.span.high < first.span.low


def _by_verb(sentence: Sentence) -> Iterator[Comparison]:
    """由A增加到B."""
    text = sentence.text
    for verb in _TO.finditer(text):
        if not _FROM_NEAR.search(text, max(verb.start() - 40, 0), verb.start()):
            continue
        before = _nearest(sentence, verb.start())
        after = sentence.at(verb.end())
        if before is None or after is None or not _are_alike(before, after):
            continue
        lead = _FROM.search(text, max(before.start - _LEAD, 0), before.start)
        words = lead["lead"] + text[before.end : verb.start()] if lead else ""
        if lead and not _UNCLEAR.search(words):
            sign = bool(verb["up"]) - bool(verb["down"])
            yield Comparison(before, after, after.end, lead["lead"], verb.span(), sign)


def _by_period(sentence: Sentence) -> Iterator[Comparison]:
    """B，去年同期为A and B，比去年的A."""
    for match in (*_WAS.finditer(sentence.text), *_THAN.finditer(sentence.text)):
        before = sentence.at(match.end())
        after = _nearest(sentence, match.start())
        if before and after and _are_alike(before, after) and not _is_listed(sentence, after):
            yield Comparison(before, after, before.end, match["period"])


def _by_turn(sentence: Sentence) -> Iterator[Comparison]:
    """去年A，今年B."""
    for match in _NOW.finditer(sentence.text):
        before = _nearest(sentence, match.start())
        after = sentence.at(match.end(), _NOW_REACH)
        if before is None or after is None or not _are_alike(before, after):
            continue
        lead = _ONCE.search(sentence.text, max(before.start - _LEAD, 0), before.start)
        if lead and not _BREAK.search(sentence.text, match.end(), after.start):
            yield Comparison(before, after, after.end, lead["period"])


def _nearest(sentence: Sentence, place: int) -> Figure | None:
    """The figure before a place, with no more than its noun between."""
    before = sentence.before(place + 1)
    if not before or place - before[0].end > _NOUN:
        return None
    return None if _BREAK.search(sentence.text, before[0].end, place) else before[0]


def _is_listed(sentence: Sentence, figure: Figure) -> bool:
    """Whether it is one of several in a row: what follows may be said of them all.

    全镇种1200亩，其中河东500亩、上坪300亩，比去年的800亩增长50%.
    """
    others = sentence.before(figure.start)
    return bool(others) and "、" in sentence.text[others[0].end : figure.start]


def _are_alike(before: Figure, after: Figure) -> bool:
    exact = before.exact and after.exact and before.span.low > 0 and after.span.low > 0
    counted = before.quantity.unit not in _RANKS and not before.is_fraction
    return exact and counted and before.kind == after.kind
