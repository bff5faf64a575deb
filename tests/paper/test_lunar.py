"""农历: dates known from almanacs, and what holds for every day of the table."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from xianbao.paper.lunar import FIRST, LAST, LunarDate, LunarDay, lunar_date, lunar_day


@pytest.mark.parametrize(
    "new_year",
    [
        "1950-02-17",
        "1954-02-03",
        "1957-01-31",
        "1966-01-21",
        "1978-02-07",
        "1985-02-20",
        "1988-02-17",
        "1999-02-16",
        "2000-02-05",
        "2008-02-07",
        "2012-01-23",
        "2018-02-16",
        "2020-01-25",
        "2023-01-22",
        "2024-02-10",
        "2025-01-29",
        "2026-02-17",
        "2027-02-06",
        "2028-01-26",
        "2030-02-03",
        "2033-01-31",
        "2034-02-19",
        "2050-01-23",
        "2099-01-21",
    ],
)
def test_the_spring_festival_is_the_first_day_of_the_first_month(new_year: str) -> None:
    day = date.fromisoformat(new_year)
    assert lunar_date(day) == LunarDate(day.year, 1, 1)
    assert lunar_date(day - timedelta(1)).month == 12


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("1950-01-01", "农历己丑年冬月十三"),
        ("1957-03-18", "农历丁酉年二月十七"),
        ("1978-09-17", "农历戊午年八月十五"),
        ("1984-11-23", "农历甲子年闰十月初一"),
        ("1987-07-26", "农历丁卯年闰六月初一"),
        ("2006-08-24", "农历丙戌年闰七月初一"),
        ("2012-08-23", "农历壬辰年七月初七"),
        ("2017-07-23", "农历丁酉年闰六月初一"),
        ("2018-11-08", "农历戊戌年十月初一"),
        ("2020-05-23", "农历庚子年闰四月初一"),
        ("2023-03-22", "农历癸卯年闰二月初一"),
        ("2025-07-25", "农历乙巳年闰六月初一"),
        ("2025-10-06", "农历乙巳年八月十五"),
        ("2026-08-28", "农历丙午年七月十六"),
        ("2026-11-22", "农历丙午年十月十四"),
        ("2027-02-05", "农历丙午年腊月廿九"),
        ("2033-12-22", "农历癸丑年闰冬月初一"),
        ("2057-09-29", "农历丁丑年九月初一"),
        ("2099-12-31", "农历己未年冬月二十"),
    ],
)
def test_days_known_from_almanacs(day: str, expected: str) -> None:
    assert lunar_date(date.fromisoformat(day)).text == expected


@pytest.mark.parametrize(
    ("number", "name"),
    [
        (1, "初一"),
        (9, "初九"),
        (10, "初十"),
        (11, "十一"),
        (19, "十九"),
        (20, "二十"),
        (21, "廿一"),
        (29, "廿九"),
        (30, "三十"),
    ],
)
def test_the_names_of_days(number: int, name: str) -> None:
    assert LunarDate(2026, 1, number).day_name == f"正月{name}"


def test_the_months_are_named_as_papers_name_them() -> None:
    months = [LunarDate(2026, month, 1).day_name[:-3] for month in range(1, 13)]
    assert "".join(months) == "正二三四五六七八九十冬腊"


def test_every_day_follows_the_day_before_it() -> None:
    days = [lunar_date(FIRST + timedelta(n)) for n in range((LAST - FIRST).days + 1)]
    for before, after in pairwise(days):
        if after.day > 1:
            assert (after.day, after.month) == (before.day + 1, before.month)
            assert (after.leap, after.year) == (before.leap, before.year)
        elif after.leap:
            assert (after.month, after.year) == (before.month, before.year)
            assert before.day in {29, 30}
        else:
            assert after.month == before.month % 12 + 1
            assert after.year == before.year + (after.month == 1)
            assert before.day in {29, 30}


def test_the_winter_solstice_is_always_in_the_eleventh_month() -> None:
    for year in range(1950, 2100):
        # In UTC+8 the solstice falls on one of these days in every year of the table.
        months = {lunar_date(date(year, 12, day)).month for day in (21, 22, 23)}
        assert 11 in months


@pytest.mark.parametrize("day", ["1949-12-31", "2100-01-01"])
def test_a_day_outside_the_table_is_refused_by_name(day: str) -> None:
    with pytest.raises(ValueError, match=f"{day} is outside the lunar table"):
        lunar_date(date.fromisoformat(day))


def test_a_nameplate_goes_without_a_lunar_date_outside_the_table() -> None:
    assert lunar_day(date(2026, 11, 22)) == LunarDay("丙午", "十月十四")
    assert lunar_day(date(2100, 1, 1)) is None
