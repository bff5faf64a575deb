"""Weekdays: 11月22日（星期六）, 22日（周六）."""

import re
from collections.abc import Iterator
from datetime import date

from xianbao.desk.proofing.arithmetic.dates import ALONE, DATE, NOT_ON, days_named, days_of, shown
from xianbao.desk.proofing.arithmetic.reading import Finding, Sentence
from xianbao.desk.rulebook import arithmetic as rules

_NAME = f"(?P<name>(?P<word>星期|周|礼拜)(?P<week>[一二三四五六日天])){NOT_ON}"
_DATED = re.compile(
    f"{DATE}[ ]?(?:[（，]|，?是|，?为)?(?:本周|这个?)?{_NAME}"
    "(?=[）， 。、的上下中晚早凌全起开是0-9]|$)"
)
_OF_A_MONTH = re.compile(f"{ALONE}(?<!月)(?P<day>[0-9]{{1,2}})日[ ]?（{_NAME}）")
_WEEK = "一二三四五六日"


def find_weekdays(sentence: Sentence, today: date) -> Iterator[Finding]:
    """Days that are not of the weekday that stands beside them."""
    if "日" not in sentence.text:
        return
    for match in _DATED.finditer(sentence.text):
        yield from _judge(sentence, match, days_of(match, today), shown(match))
    for match in _OF_A_MONTH.finditer(sentence.text):
        days = days_named(int(match["day"]), today)
        yield from _judge(sentence, match, days, f"{match['day']}日")


def _judge(
    sentence: Sentence, match: re.Match[str], days: list[date], day: str
) -> Iterator[Finding]:
    printed = _WEEK.index(match["week"].replace("天", "日"))
    if days and printed not in {one.weekday() for one in days}:
        yield sentence.finding(
            rules.WRONG_DAY,
            *match.span("name"),
            day=day,
            found=f"{match['word']}{_WEEK[days[0].weekday()]}",
            printed=match["name"],
        )
