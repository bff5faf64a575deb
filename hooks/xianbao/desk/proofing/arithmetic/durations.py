"""Durations: 5月18日至6月26日，共40天."""

import re
from collections.abc import Iterator
from datetime import date

from xianbao.desk.proofing.arithmetic.dates import DAY, MONTH, day_in
from xianbao.desk.proofing.arithmetic.reading import Finding, Sentence
from xianbao.desk.rulebook import arithmetic as rules
from xianbao.paper.numeral import read_whole

_LASTED = re.compile(
    f"{MONTH}{DAY}[^，。；（）0-9至到]{{0,4}}(?:至|到|—|–|-|~)"
    "(?:(?P<last_month>[0-9]{1,2})月)?(?P<last_day>[0-9]{1,2})日"
    "(?:[^，。；：（）0-9]{0,6}[，（]|[^，。；：（）0-9]{0,4})"
    "(?:为期|历时|共计?|一共|前后|展期|会期|连续)"
    "(?P<printed>(?P<number>[0-9]{1,3}|[一二三四五六七八九十两]{1,3})天)"
)


def find_durations(sentence: Sentence, today: date) -> Iterator[Finding]:
    """Days that do not go between two dates; the last may be counted or not."""
    if "天" not in sentence.text:
        return
    for match in _LASTED.finditer(sentence.text):
        month = read_whole(match["month"])
        first = day_in(today.year, month, read_whole(match["day"]))
        last = day_in(today.year, int(match["last_month"] or month), int(match["last_day"]))
        if first is None or last is None or last <= first:
            continue
        passed = (last - first).days
        if read_whole(match["number"]) not in (passed, passed + 1):
            yield sentence.finding(
                rules.WRONG_DAY,
                *match.span("printed"),
                day=sentence.text[match.start() : match.end("last_day") + 1],
                found=f"{passed + 1}天",
                printed=match["printed"],
            )
