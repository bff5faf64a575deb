"""The calendar: 11月22日（星期六）, 农历八月十五, 1989年成立，今年35周年."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from xianbao.desk.proofing.arithmetic.reading import Finding, Sentence
from xianbao.desk.rulebook import arithmetic as rules
from xianbao.paper.lunar import FIRST, LAST, LunarDate, lunar_date
from xianbao.paper.numeral import read_numeral

_MONTH = "(?P<month>[0-9]{1,2}|十[一二]?|[一二三四五六七八九])月"
_DAY = "(?P<day>[0-9]{1,2}|(?:二?十|三十)?[一二三四五六七八九]|[二三]?十)日"
_DATE = (
    f"(?<![0-9至到、—–~-])(?:(?P<year>[0-9]{{4}}|[二一〇零○九八七六五四三]{{4}})年)?"
    f"(?P<when>去年|今年|明年|上年|前年)?的?(?:(?<![0-9至到、—–~-]){_MONTH}){_DAY}"
)
_WEEKDAY = re.compile(
    f"{_DATE}[ ]?(?:[（，]|，?是|，?为)?(?:本周|这个?)?(?P<name>(?:星期|周|礼拜)(?P<week>[一二三四五六日天]))(?![至到、—–~-])"
    "(?=[）， 。、的上下中晚早凌全起开是]|$|[0-9])"
)
_LUNAR_MONTH = "(?P<leap>闰)?(?P<moon>正|冬|腊|十[一二]?|[一二三四五六七八九])月"
_LUNAR_DAY = "(?P<moonday>初[一二三四五六七八九十]|[十廿][一二三四五六七八九]|二十[一二三四五六七八九]?|廿|三十|十五|卅)"
_LUNAR = re.compile(
    f"{_DATE}(?P<gap>[（，]|[（，]?(?:是|即|为|正值|正是|恰逢|适逢)|（即)?(?P<word>农历|阴历|旧历)?的?(?P<name>{_LUNAR_MONTH}{_LUNAR_DAY})"
    "(?![至到、—–~-])"
)
_MOONS = {"正": 1, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_MOONS |= {"十": 10, "十一": 11, "冬": 11, "十二": 12, "腊": 12}
_FEASTS = {
    "春节": (1, 1),
    "元宵节": (1, 15),
    "元宵": (1, 15),
    "端午节": (5, 5),
    "端午": (5, 5),
    "七夕": (7, 7),
    "中秋节": (8, 15),
    "中秋": (8, 15),
    "重阳节": (9, 9),
    "重阳": (9, 9),
    "腊八节": (12, 8),
    "腊八": (12, 8),
    "除夕": (0, 0),
}
_FEAST = re.compile(
    f"{_DATE}(?:（|，?(?:正)?是|，?正值|，?恰逢|，?适逢|，?为)(?P<name>{'|'.join(_FEASTS)})(?=[）， 。当这]|$)"
)
_DIGITS = str.maketrans("零〇○一二三四五六七八九", "000123456789")
_WEEK = "一二三四五六日"
_HALF_A_YEAR = 183


def find_days(sentence: Sentence, today: date) -> Iterator[Finding]:
    """Days that are not the weekday, the lunar date or the feast that stands beside them."""
    text = sentence.text
    if "日" not in text:
        return
    for match in _WEEKDAY.finditer(text):
        days = _days(match, today)
        printed = _WEEK.index(match["week"].replace("天", "日"))
        if days and printed not in {day.weekday() for day in days}:
            word = match["name"][: -len(match["week"])]
            yield _finding(sentence, match, f"{word}{_WEEK[days[0].weekday()]}")
    for match in _LUNAR.finditer(text):
        if not match["word"] and match["moon"] not in "正冬腊" and match["moonday"][0] not in "初廿":
            continue
        days = [day for day in _days(match, today) if FIRST <= day <= LAST]
        printed_day = (_MOONS[match["moon"]], _moon_day(match["moonday"]), bool(match["leap"]))
        moons = [lunar_date(day) for day in days]
        if moons and printed_day not in {(m.month, m.day, m.leap) for m in moons}:
            yield _finding(sentence, match, moons[0].day_name)
    for match in _FEAST.finditer(text):
        days = [day for day in _days(match, today) if FIRST <= day <= LAST]
        if days and not any(_is_feast(day, match["name"]) for day in days):
            yield _finding(sentence, match, f"农历{lunar_date(days[0]).day_name}")


def _finding(sentence: Sentence, match: re.Match[str], found: str) -> Finding:
    start, end = match.span("name")
    shown = sentence.text[match.start("month") : match.end("day") + 1]
    if match["year"]:
        shown = f"{match['year']}年{shown}"
    return sentence.finding(
        rules.WRONG_DAY, start, end, day=shown, found=found, printed=match["name"]
    )


def _days(match: re.Match[str], today: date) -> list[date]:
    """The days that a date may be, the likeliest first; none if there is no such day."""
    month, day = _number(match["month"]), _number(match["day"])
    if match["year"]:
        year = match["year"]
        years = [int(year.translate(_DIGITS))]
    elif match["when"]:
        shift = {"去年": -1, "上年": -1, "前年": -2, "明年": 1}.get(match["when"], 0)
        years = [today.year + shift]
    else:
        years = [today.year]
        near = _day(today.year, month, day)
        if near is None or abs((near - today).days) > _HALF_A_YEAR // 2:
            years += [today.year - 1, today.year + 1]
    found = [_day(year, month, day) for year in years]
    days = [one for one in found if one is not None]
    return sorted(days, key=lambda one: abs((one - today).days)) if len(days) > 1 else days


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _number(text: str) -> int:
    return int(text) if text.isascii() else int(read_numeral(text) or 0)


def _moon_day(name: str) -> int:
    return int(read_numeral(name.replace("初", "").replace("廿", "二十").removesuffix("零")) or 0)


@lru_cache(maxsize=512)
def _moon(day: date) -> LunarDate:
    return lunar_date(day)


def _is_feast(day: date, name: str) -> bool:
    moon = _moon(day)
    if name == "除夕":
        after = date.fromordinal(day.toordinal() + 1)
        return after <= LAST and (_moon(after).month, _moon(after).day) == (1, 1)
    return not moon.leap and (moon.month, moon.day) == _FEASTS[name]
