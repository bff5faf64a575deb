"""The lunar calendar: 9月24日，农历八月十四; 9月25日（中秋节）."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from xianbao.desk.proofing.arithmetic.dates import DATE, NOT_ON, days_of, shown
from xianbao.desk.proofing.arithmetic.reading import Finding, Sentence
from xianbao.desk.rulebook import arithmetic as rules
from xianbao.paper.lunar import FIRST, LAST, lunar_date
from xianbao.paper.numeral import read_whole

_BESIDE = "(?:[（，]|[（，]?(?:正?是|即|为|正值|恰逢|适逢))"
_NAME = (
    "(?P<name>(?P<leap>闰)?(?P<month_name>正|冬|腊|十[一二]?|[一二三四五六七八九])月"
    "(?P<day_name>初[一二三四五六七八九十]|[十廿][一二三四五六七八九]|二十[一二三四五六七八九]?|三十))"
)
_LUNAR = re.compile(f"{DATE}{_BESIDE}(?P<said>农历|阴历|旧历)?的?{_NAME}{NOT_ON}")
_TURNED = re.compile(f"(?P<said>农历|阴历|旧历){_NAME}（{DATE}(?=[），])")
_MONTHS = {name: number for number, name in enumerate("正二三四五六七八九十冬腊", start=1)}
_MONTHS |= {"一": 1, "十一": 11, "十二": 12}
_FEASTS = {
    "春节": (1, 1),
    "元宵": (1, 15),
    "端午": (5, 5),
    "七夕": (7, 7),
    "中秋": (8, 15),
    "重阳": (9, 9),
    "腊八": (12, 8),
}
_EVE = "除夕"
_FEAST = re.compile(
    f"{DATE}(?:（|，?(?:正?是|正值|恰逢|适逢|为))"
    f"(?P<name>(?P<feast>{'|'.join((*_FEASTS, _EVE))})节?)(?=[）， 。当这]|$)"
)
_FEAST_TURNED = re.compile(
    f"(?P<name>(?P<feast>{'|'.join((*_FEASTS, _EVE))})节?)（{DATE}(?=[），])"
)


def find_moons(sentence: Sentence, today: date) -> Iterator[Finding]:
    """Days that are not the lunar date or the feast that stands beside them."""
    if "日" not in sentence.text:
        return
    for match in (*_LUNAR.finditer(sentence.text), *_TURNED.finditer(sentence.text)):
        lunar_only = match["month_name"] in "正冬腊" or match["day_name"][0] in "初廿"
        if match["said"] or lunar_only:
            days = _in_table(days_of(match, today))
            if days and not any(_is_named(day, match) for day in days):
                yield _finding(sentence, match, lunar_date(days[0]).day_name)
    for match in (*_FEAST.finditer(sentence.text), *_FEAST_TURNED.finditer(sentence.text)):
        days = _in_table(days_of(match, today))
        if days and not any(_is_feast(day, match["feast"]) for day in days):
            yield _finding(sentence, match, f"农历{lunar_date(days[0]).day_name}")


def _in_table(days: list[date]) -> list[date]:
    return [day for day in days if FIRST <= day < LAST]


def _is_named(day: date, match: re.Match[str]) -> bool:
    moon = lunar_date(day)
    number = read_whole(match["day_name"].replace("初", "").replace("廿", "二十"))
    month = _MONTHS[match["month_name"]]
    return (moon.month, moon.day, moon.leap) == (month, number, bool(match["leap"]))


def _is_feast(day: date, feast: str) -> bool:
    if feast == _EVE:
        moon = lunar_date(day + timedelta(days=1))
        return (moon.month, moon.day) == _FEASTS["春节"]
    moon = lunar_date(day)
    return not moon.leap and (moon.month, moon.day) == _FEASTS[feast]


def _finding(sentence: Sentence, match: re.Match[str], found: str) -> Finding:
    return sentence.finding(
        rules.WRONG_DAY,
        *match.span("name"),
        day=shown(match),
        found=found,
        printed=match["name"],
    )
