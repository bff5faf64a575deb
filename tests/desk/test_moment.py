"""Days and times as editors write them."""

from datetime import date, time
from zoneinfo import ZoneInfo

import pytest

from xianbao.desk.moment import Moment, NotAMoment, read_moment
from xianbao.desk.rulebook import place

DAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-11-22", Moment(DAY)),
        ("2026/11/22", Moment(DAY)),
        ("2026.11.22", Moment(DAY)),
        ("2026年11月22日", Moment(DAY)),
        ("２０２６-１１-２２", Moment(DAY)),
        ("2026-1-5", Moment(date(2026, 1, 5))),
        ("2026-11-22 19:30", Moment(DAY, time(19, 30))),
        ("2026-11-22T19:30:07", Moment(DAY, time(19, 30, 7))),
        ("2026年11月22日 19：30", Moment(DAY, time(19, 30))),
        ("2026年11月22日19:30", Moment(DAY, time(19, 30))),
        (" 2026-11-22  8:05 ", Moment(DAY, time(8, 5))),
    ],
)
def test_a_moment_is_read(text: str, moment: Moment) -> None:
    assert read_moment(text) == moment


@pytest.mark.parametrize(
    ("text", "rule", "part"),
    [
        ("昨天", place.BAD_DATE, "昨天"),
        ("22-11-2026", place.BAD_DATE, "22-11-2026"),
        ("2026-11", place.BAD_DATE, "2026-11"),
        ("0026-11-22", place.BAD_DATE, "0026-11-22"),
        ("2026-11-22x", place.BAD_DATE, "2026-11-22x"),
        ("2026-02-30", place.IMPOSSIBLE_DATE, "2026-02-30"),
        ("2026-13-01 19:30", place.IMPOSSIBLE_DATE, "2026-13-01"),
        ("2026-11-22 25:00", place.BAD_TIME, "25:00"),
        ("2026-11-22 19:60", place.BAD_TIME, "19:60"),
        ("2026-11-22 晚上", place.BAD_TIME, "晚上"),
        ("2026-11-22 19:30:07Z", place.BAD_TIME, "19:30:07Z"),
    ],
)
def test_what_is_no_moment_says_which_part_is_wrong(text: str, rule: object, part: str) -> None:
    with pytest.raises(NotAMoment) as caught:
        read_moment(text)
    assert (caught.value.rule, caught.value.part) == (rule, part)


def test_a_day_without_a_time_begins_at_midnight_in_the_papers_zone() -> None:
    zone = ZoneInfo("Asia/Shanghai")
    assert Moment(DAY).on(zone).isoformat() == "2026-11-22T00:00:00+08:00"
    assert Moment(DAY, time(19, 30)).on(zone).isoformat() == "2026-11-22T19:30:00+08:00"
