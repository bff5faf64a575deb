"""Dates: a day of the calendar as copy names it, which often leaves out the year."""

import re
from datetime import date

from xianbao.paper.numeral import read_whole

MONTH = "(?P<month>[0-9]{1,2}|十[一二]?|[一二三四五六七八九])月"
DAY = "(?P<day>[0-9]{1,2}|(?:二?十|三十)?[一二三四五六七八九]|[二三]?十)日"
ALONE = "(?<![0-9至到、—–~-])"
"""Not behind another date: 12月5日至6日（周日） may mean either day."""
NOT_ON = "(?![至到、—–~-])"
"""Not before another one: （周一至周五）."""
DATE = (
    f"{ALONE}(?:(?P<year>[0-9]{{4}}|[零〇○一二三四五六七八九]{{4}})年)?"
    f"(?P<when>去年|今年|明年|上年|前年)?的?{ALONE}{MONTH}{DAY}"
)
"""11月22日, 2025年11月22日, 去年11月22日, 十一月二十二日."""

_DIGITS = str.maketrans("零〇○一二三四五六七八九", "000123456789")
_SHIFT = {"今年": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1}
_A_SEASON = 91
"""Days around a story within which a date without a year is of the story's own."""


def days_of(match: re.Match[str], today: date) -> list[date]:
    """The days that a match of `DATE` may be, the likeliest first; none if there is no such day."""
    month, day = read_whole(match["month"]), read_whole(match["day"])
    if match["year"]:
        years = [int(match["year"].translate(_DIGITS))]
    elif match["when"]:
        years = [today.year + _SHIFT[match["when"]]]
    else:
        years = [today.year]
        near = day_in(today.year, month, day)
        if near is None or abs((near - today).days) > _A_SEASON:
            years += [today.year - 1, today.year + 1]
    days = [found for year in years if (found := day_in(year, month, day))]
    return sorted(days, key=lambda one: abs((one - today).days))


def days_named(number: int, today: date) -> list[date]:
    """The days that 22日 may be in a story of a day: of its month, the one before or the next."""
    months = today.year * 12 + today.month - 1
    found = (day_in(one // 12, one % 12 + 1, number) for one in range(months - 1, months + 2))
    return sorted((day for day in found if day), key=lambda one: abs((one - today).days))


def day_in(year: int, month: int, day: int) -> date | None:
    """A day, if there is such a one."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def shown(match: re.Match[str]) -> str:
    """A match of `DATE` as a message shows it: without 去年 and 的."""
    year = f"{match['year']}年" if match["year"] else ""
    return f"{year}{match['month']}月{match['day']}日"
