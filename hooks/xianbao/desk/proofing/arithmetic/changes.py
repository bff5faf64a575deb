"""Changes: 由600件压减至240件，压减率达60%; 6.72亿元，去年同期为5.6亿元，同比增长20%.

A change is bound to a comparison by following it at once, with no subject of its own, and by being
over the period that the earlier figure is of.
"""

import re
from collections.abc import Iterator
from fractions import Fraction

from xianbao.desk.proofing.arithmetic.comparison import Comparison, comparisons, falls
from xianbao.desk.proofing.arithmetic.figure import Figure, Span, printed
from xianbao.desk.proofing.arithmetic.reading import Finding, Sentence
from xianbao.desk.rulebook import arithmetic as rules
from xianbao.desk.words import Words

_CLAIM = re.compile(
    "[^，。；：、（）0-9]{0,8}?(?:[，（、]|(?=增|减|提|下|上|压|缩|降|涨|升|多|少))"
    "(?P<basis>同比|环比|(?:比|较)(?:去年|上年|上月|前年|原来|以前|过去|改造前)(?:同期)?)?"
    "(?:实际|整整|足足|一下子|共|净|又|再|累计|就)?"
    "(?:(?P<more>增长率|增长|增加|增幅|提高|提升|上升|上涨|涨幅|扩大|升幅|上调|延长|增|多|涨|升)"
    "|(?P<less>下降率|下降|降低|降幅|减少|减幅|压减率|压缩率|压缩|压减|缩短|缩减|下调|回落|减|降|少|短|省)"
    "|(?P<of>(?:为|是|相当于|达到)(?:原来|去年|上年|以前|过去|原先)(?:同期)?的))"
    "(?P<times>(?![到至])(?:了|为|达到|达|整整)?)[ ]?"
)
_DOUBLED = re.compile(
    "[^，。；：、（）0-9]{0,6}[，、]?(?:正好)?(?P<printed>翻了?(?P<times>[一两二三])番)(?!多)"
)
_TIMES = {"一": 2, "两": 4, "二": 4, "三": 8}
_ABOUT = Fraction(1, 8)
"""翻一番 is said of what has about doubled."""
_OF_QUALITY = ("提高", "提升")
"""由3天压缩至1天，提升67% is said of the speed and not of the days."""
_RISE = Words("上升", "a rise")
_FALL = Words("下降", "a fall")


def find_changes(sentence: Sentence) -> Iterator[Finding]:
    """Changes that differ from their comparison, and comparisons that differ from their verb."""
    for levels in comparisons(sentence):
        start, end = levels.verb
        if _is_turned(levels, levels.sign):
            yield _turned(sentence, levels, start, end, sentence.text[start:end].strip())
        else:
            yield from _claims(sentence, levels)


def _is_turned(levels: Comparison, sign: int) -> bool:
    """Whether what is told to go one way goes the other."""
    before, after = levels.before, levels.after
    return falls(before, after) if sign > 0 else sign < 0 and falls(after, before)


def _claims(sentence: Sentence, levels: Comparison) -> Iterator[Finding]:
    """What is wrong with the changes that are told one behind the other: 增加205万元，增长25%."""
    end = levels.end
    if doubled := _DOUBLED.match(sentence.text, end):
        yield from _judge_doubled(sentence, levels, doubled)
        return
    while (match := _CLAIM.match(sentence.text, end)) and (claim := sentence.at(match.end())):
        if not claim.exact or not _same_basis(match, levels):
            return
        yield from _judge(sentence, levels, match, claim)
        end = claim.end


def _judge(
    sentence: Sentence, levels: Comparison, match: re.Match[str], claim: Figure
) -> Iterator[Finding]:
    before, after = levels.before, levels.after
    if _is_turned(levels, bool(match["more"]) - bool(match["less"])):
        if match["more"] not in _OF_QUALITY:
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


def _judge_doubled(
    sentence: Sentence, levels: Comparison, match: re.Match[str]
) -> Iterator[Finding]:
    share = levels.after.span.over(levels.before.span)
    times = _TIMES[match["times"]]
    if not share.meets(Span(times * (1 - _ABOUT), times * (1 + _ABOUT))):
        value = _times(levels.after.value / levels.before.value)
        yield sentence.finding(
            rules.WRONG_CHANGE,
            *match.span("printed"),
            before=levels.before.raw,
            after=levels.after.raw,
            found=Words(f"是原来的{value}倍", f"{value} times as much"),
            printed=match["printed"],
        )


def _verb_and(match: re.Match[str], claim: Figure) -> str:
    """The verb of a change with its figure: 下降20%."""
    return f"{match['more'] or match['less']}{claim.raw}"


def _same_basis(match: re.Match[str], levels: Comparison) -> bool:
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


def _worked_out(match: re.Match[str], claim: Figure, before: Figure, after: Figure) -> Fraction:
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
        return f"{_times(value)}倍"
    return claim.alike(value)


def _times(value: Fraction) -> str:
    """A factor to a hundredth: 2, 1.5, 0.33."""
    return printed(value, Fraction(1, 100)).rstrip("0").rstrip(".")


def _turned(sentence: Sentence, levels: Comparison, start: int, end: int, words: str) -> Finding:
    before, after = levels.before, levels.after
    rise = _RISE if falls(after, before) else _FALL
    return sentence.finding(
        rules.WRONG_DIRECTION,
        start,
        end,
        before=before.raw,
        after=after.raw,
        found=rise,
        printed=words.lstrip("，（"),
    )
