"""Amounts: 3.6万头，比上年增加0.6万头，增长20%: what came on top, over what was there before."""

import re
from collections.abc import Iterator

from xianbao.desk.proofing.arithmetic.figure import Figure, Span
from xianbao.desk.proofing.arithmetic.reading import Finding, Sentence
from xianbao.desk.rulebook import arithmetic as rules

_BY = re.compile(
    "[，（](?:比|较)(?:去年|上年)(?:同期)?(?:净|共)?(?:(?P<more>增加|增长|多)|减少|少)了?[ ]?"
    "(?=[0-9])"
)
_RATE = re.compile(
    "[^，。；：、（）0-9]{0,4}[，、](?:同比)?"
    "(?:(?P<more>增长|增幅)|下降|降幅|减少)(?:了|达|为)?[ ]?"
)


def find_amounts(sentence: Sentence) -> Iterator[Finding]:
    """Rates of growth that an amount and the figure it has grown to do not give."""
    for match in _BY.finditer(sentence.text) if "年" in sentence.text else ():
        after = sentence.bound(match.start())
        amount = sentence.at(match.end())
        rate = _RATE.match(sentence.text, amount.end) if amount else None
        claim = sentence.at(rate.end()) if rate else None
        if after is None or amount is None or rate is None or claim is None:
            continue
        if bool(match["more"]) is bool(rate["more"]):
            yield from _judge(sentence, after, amount, claim, -1 if match["more"] else 1)


def _judge(
    sentence: Sentence, after: Figure, amount: Figure, claim: Figure, sign: int
) -> Iterator[Finding]:
    """``sign`` leads from the later figure to the earlier one."""
    exact = after.exact and amount.exact and claim.exact
    if not exact or not claim.is_ratio or amount.is_ratio or after.kind != amount.kind:
        return
    now, more = after.span, amount.span
    if more.low <= 0 or now.low + sign * more.high <= 0:
        return
    span = Span(more.low / (now.high + sign * more.low), more.high / (now.low + sign * more.high))
    if not span.meets(claim.span):
        earlier = after.value + sign * amount.value
        yield sentence.finding(
            rules.WRONG_CHANGE,
            claim.start,
            claim.end,
            before=after.alike(earlier),
            after=after.raw,
            found=claim.alike(amount.value / earlier),
            printed=claim.raw,
        )
