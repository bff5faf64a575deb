"""Changes: 由600件压减至240件，压减率达60%; 6.72亿元，去年同期为5.6亿元，同比增长20%.

The two levels are bound by 由 or 从 and a verb with 到, 至 or 为, or by the name of the earlier
period before its level; the change must follow at once, with no subject of its own.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from xianbao.desk.proofing.arithmetic.figure import Figure, Span, printed
from xianbao.desk.proofing.arithmetic.reading import Finding, Sentence
from xianbao.desk.rulebook import arithmetic as rules
from xianbao.desk.words import Words

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
_WAS = re.compile(f"[，（]{_EARLIER}(?:仅为|只有|仅有|为|是|仅|只|则为)[ ]?")
_THAN = re.compile(f"[，（]?(?:比|较|同比)(?:{_EARLIER})(?:同期)?的[ ]?")
_CLAIM = re.compile(
    "[^，。；：、（）0-9]{0,8}?(?:[，（]|(?=增|减|提|下|上|压|缩|降|涨|升))"
    "(?P<basis>同比|环比|(?:比|较)(?:去年|上年|上月|前年|原来|以前|过去|改造前)(?:同期)?)?"
    "(?:实际|整整|足足|一下子|共|净|又|再|累计|就)?"
    "(?:(?P<more>增长率|增长|增加|增幅|提高|提升|上升|上涨|涨幅|扩大|升幅|上调|延长|增|多|涨|升)"
    "|(?P<less>下降率|下降|降低|降幅|减少|减幅|压减率|压缩率|压缩|压减|缩短|缩减|下调|回落|减|降|少|短|省)"
    "|(?P<of>(?:为|是|相当于|达到)(?:原来|去年|上年|以前|过去|原先)(?:同期)?的))"
    "(?P<times>(?![到至])(?:了|为|达到|达|整整)?)[ ]?"
)
_LEVEL_ONLY = frozenset("类 级 层 档 位 班 岁 周岁".split())
"""Units that are ranks as well: 由四类提升到三类 is no fall."""
_UNCLEAR = re.compile("下降|减少|增长|增速|降幅|涨幅|第|不良|零下|名次|排名|位次|提速|精度|误差")


_RISE = Words("上升", "a rise")
_FALL = Words("下降", "a fall")


class _Levels(NamedTuple):
    before: Figure
    after: Figure
    end: int
    period: str
    """What the earlier level is of, as printed."""


def find_changes(sentence: Sentence) -> Iterator[Finding]:
    """Changes that differ from their levels, and levels that differ from their verb."""
    for levels, verb in _by_verb(sentence):
        before, after = levels.before, levels.after
        wrong = (verb["up"] and _falls(before, after)) or (verb["down"] and _falls(after, before))
        if wrong:
            yield _turned(sentence, levels, verb.start(), verb.end(), verb[0].strip())
        else:
            yield from _claims(sentence, levels)
    for levels in _by_period(sentence):
        yield from _claims(sentence, levels)


def _by_verb(sentence: Sentence) -> Iterator[tuple[_Levels, re.Match[str]]]:
    """由A增加到B."""
    for verb in _TO.finditer(sentence.text):
        if not _FROM_NEAR.search(sentence.text, max(verb.start() - 40, 0), verb.start()):
            continue
        after = sentence.at(verb.end())
        earlier = sentence.before(verb.start() + 1)
        if after is None or not earlier:
            continue
        before = earlier[0]
        gap = sentence.text[before.end : verb.start()]
        lead = _FROM.search(sentence.text, max(before.start - 24, 0), before.start)
        if lead and len(gap) <= 6 and not re.search("[，。；：、]", gap) and _match(before, after):
            if _UNCLEAR.search(lead["lead"] + gap):
                continue
            yield _Levels(before, after, after.end, lead["lead"]), verb


def _by_period(sentence: Sentence) -> Iterator[_Levels]:
    """B，去年同期为A and B，比去年的A."""
    for match in (*_WAS.finditer(sentence.text), *_THAN.finditer(sentence.text)):
        before = sentence.at(match.end())
        later = sentence.before(match.start() + 1)
        if before is None or not later or not _match(before, later[0]):
            continue
        gap = sentence.text[later[0].end : match.start()]
        if not re.search("[，。；：、0-9]", gap) and len(gap) <= 8:
            yield _Levels(before, later[0], before.end, match["period"])


def _match(before: Figure, after: Figure) -> bool:
    return (
        before.kind == after.kind
        and before.exact
        and after.exact
        and before.span.low > 0
        and after.span.low > 0
        and before.quantity.unit not in _LEVEL_ONLY
        and not before.is_fraction
    )


def _claims(sentence: Sentence, levels: _Levels) -> Iterator[Finding]:
    match = _CLAIM.match(sentence.text, levels.end)
    claim = sentence.at(match.end()) if match else None
    if match is None or claim is None or not claim.exact or not _same_basis(match, levels):
        return
    before, after = levels.before, levels.after
    if match["more"] and _falls(before, after) or match["less"] and _falls(after, before):
        yield _turned(sentence, levels, match.start(), claim.end, _verb_and(match, claim))
        return
    found = _found(match, claim, before, after)
    if found is not None and not found.meets(claim.span):
        yield sentence.finding(
            rules.WRONG_CHANGE,
            claim.start,
            claim.end,
            before=before.raw,
            after=after.raw,
            found=_said(claim, _worked_out(match, claim, before, after)),
            printed=claim.raw,
        )


def _verb_and(match: re.Match[str], claim: Figure) -> str:
    """The verb of a change with its figure: 下降20%."""
    return f"{match['more'] or match['less']}{claim.raw}"


def _same_basis(match: re.Match[str], levels: _Levels) -> bool:
    """Whether the change is over the period that the earlier level is of."""
    basis = match["basis"] or ""
    if basis == "同比":
        return bool(re.search("去年|上年|同期", levels.period))
    if basis == "环比":
        return bool(re.search("月|季|周", levels.period)) and "同期" not in levels.period
    if basis:
        return basis[1:3] in levels.period
    return True


def _found(match: re.Match[str], claim: Figure, before: Figure, after: Figure) -> Span | None:
    """The change that the levels give, in the unit of the one printed; None if there is no such."""
    unit = claim.quantity.unit
    share = after.span.over(before.span)
    if match["of"]:
        return share if unit == "倍" or (claim.is_ratio and not before.is_ratio) else None
    difference = after.span - before.span if match["more"] else before.span - after.span
    if claim.kind == before.kind and not claim.is_ratio:
        return difference
    if unit == "个百分点" and before.is_ratio:
        return difference.times(100)
    if before.is_ratio or not (claim.is_ratio or unit == "倍"):
        return None
    if match["more"]:
        return Span(share.low - 1, share.high - 1)
    return Span(1 - share.high, 1 - share.low) if claim.is_ratio else None


def _worked_out(
    match: re.Match[str], claim: Figure, before: Figure, after: Figure
) -> Fraction:
    """The change of the printed values themselves."""
    if match["of"]:
        return after.value / before.value
    difference = abs(after.value - before.value)
    if claim.quantity.unit == "个百分点":
        return difference * 100
    return difference if claim.kind == before.kind else difference / before.value


def _said(claim: Figure, value: Fraction) -> str:
    """A change as the claim would print it, to a hundredth where it counts by whole 倍."""
    if claim.quantity.unit == "倍" and value.denominator > 1:
        return f"{printed(value, min(claim.step, Fraction(1, 100)))}倍"
    return claim.alike(value)


def _falls(first: Figure, second: Figure) -> bool:
    """Whether the second is less, whatever the two were rounded from."""
    return second.span.high < first.span.low


def _turned(sentence: Sentence, levels: _Levels, start: int, end: int, words: str) -> Finding:
    before, after = levels.before, levels.after
    rise = _RISE if _falls(after, before) else _FALL
    return sentence.finding(
        rules.WRONG_DIRECTION,
        start,
        end,
        before=before.raw,
        after=after.raw,
        found=rise,
        printed=words.lstrip("，（"),
    )
