"""农历: the lunar date that stands beside the date on a nameplate.

The rules are those of GB/T 33661-2017: true sun and moon, day reckoned in UTC+8, the solstice in
the eleventh month, and the first month without a 中气 a leap month. The table was reckoned from
PyEphem 4.2.1 and agrees with lunar_python 1.4.8 on every day from 1950-01-01 to 2099-12-31, which
is the range of this module. Two conjunctions fall within a minute of midnight, where the slowing
of the earth decides: 2057-09-29 and 2097-08-07 stand as lunar_python has them.

Unicode ICU 78.2 (``ca-chinese``) was compared as well and is not followed. It has the leap month
of 1987 wrong, and eight conjunctions, all minutes from midnight, a day late or early; one of them
makes the new year of 2027 the 7th of February, which is the 6th.

The names are those that papers print: 正月, 冬月, 腊月 for the first, eleventh and twelfth month.
"""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

FIRST = date(1950, 1, 1)
LAST = date(2099, 12, 31)

_TABLE_YEAR = 1949
_TABLE_START = date(1949, 1, 29)
_LEAP_SHIFT = 13
_CODES = """
0F52D 00536 00AAD 0B5AA 005B2 00DA5 07D4A 00D4A 10A95 00A97
00556 0CAB5 00AD5 006D2 08EA5 00EA5 0064A 06C97 00A9B 0F55A
0056A 00B69 0B752 00B52 00B25 0964B 00A4B 114AB 002AD 0056D
0CB69 00DA9 00D92 09D25 00D25 15A4D 00A56 002B6 0C5B5 006D5
00EA9 0BE92 00E92 00D26 06A56 00A57 114D6 0035A 006D5 0B6C9
00749 00693 0952B 0052B 00A5B 0555A 0056A 0FB55 00BA4 00B49
0BA93 00A95 0052D 08AAD 00AB5 135AA 005D2 00DA5 0DD4A 00D4A
00C95 0952E 00556 00AB5 055B2 006D2 0CEA5 00725 0064B 0AC97
00CAB 0055A 06AD6 00B69 17752 00B52 00B25 0DA4B 00A4B 004AB
0A55B 005AD 00B6A 05B52 00D92 0FD25 00D25 00A55 0B4AD 004B6
005B5 06DAA 00EC9 11E92 00E92 00D26 0CA56 00A57 004D6 086D5
00755 00749 06E93 00693 0F52B 0052B 00A5B 0B55A 0056A 00B65
0974A 00B4A 11A95 00A95 0052D 0CAAD 00AB5 005AA 08BA5 00DA5
00D4A 07C95 00C96 0F94E 00556 00AB5 0B5B2 006D2 00EA5 08E4A
0068B 10C97 004AB 0055B 0CAD6 00B6A 00752 09725 00B45 00A8B
0549B
"""
"""One number a year from 1949: bit n is set where month n of the year, counted from 0 and with
the leap month in its place, has 30 days and not 29; the bits above hold the leap month, or 0."""

_TABLE = tuple(int(code, 16) for code in _CODES.split())

_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_MONTHS = "正二三四五六七八九十冬腊"
_NUMERALS = "十一二三四五六七八九"
_TENS = {10: "初十", 20: "二十", 30: "三十"}


@dataclass(frozen=True, slots=True)
class LunarDate:
    """A day of the lunar calendar.

    ``year`` is the common year in which the lunar year began, ``month`` 1 to 12, ``leap`` whether
    it is the second of that number (闰), ``day`` 1 to 30.
    """

    year: int
    month: int
    day: int
    leap: bool = False

    @property
    def year_name(self) -> str:
        """丙午 for 2026: the year in the cycle of sixty, one of which began in the year 4."""
        return _STEMS[(self.year - 4) % 10] + _BRANCHES[(self.year - 4) % 12]

    @property
    def day_name(self) -> str:
        """十月十四 or 闰六月初一: month and day, as they are printed."""
        tens, ones = divmod(self.day, 10)
        day = _TENS.get(self.day) or "初十廿"[tens] + _NUMERALS[ones]
        return f"{'闰' if self.leap else ''}{_MONTHS[self.month - 1]}月{day}"

    @property
    def text(self) -> str:
        """农历丙午年十月十四."""
        return f"农历{self.year_name}年{self.day_name}"


@dataclass(frozen=True, slots=True)
class LunarDay:
    """The two names of a lunar date: ``year`` 丙午, ``day`` 十月十四."""

    year: str
    day: str


def lunar_date(day: date) -> LunarDate:
    """The lunar date of a day. Raises `ValueError` outside 1950-01-01 to 2099-12-31."""
    if not FIRST <= day <= LAST:
        message = f"{day} is outside the lunar table, {FIRST} to {LAST}"
        raise ValueError(message)
    passed = day.toordinal() - _TABLE_START.toordinal()
    index = bisect_right(_NEW_YEARS, passed) - 1
    passed -= _NEW_YEARS[index]
    months = _months(_TABLE[index])
    starts = (0, *accumulate(length for _, _, length in months))
    place = bisect_right(starts, passed) - 1
    month, leap, _ = months[place]
    return LunarDate(_TABLE_YEAR + index, month, passed - starts[place] + 1, leap)


def lunar_day(day: date) -> LunarDay | None:
    """The names of a day's lunar date for a nameplate, which goes without outside the table."""
    if not FIRST <= day <= LAST:
        return None
    found = lunar_date(day)
    return LunarDay(found.year_name, found.day_name)


def _months(code: int) -> tuple[tuple[int, bool, int], ...]:
    """Number, whether it is a leap month, and days of each month of a year, in order."""
    leap_month = code >> _LEAP_SHIFT
    numbers = [(number, False) for number in range(1, 13)]
    if leap_month:
        numbers.insert(leap_month, (leap_month, True))
    return tuple(
        (number, leap, 29 + (code >> place & 1)) for place, (number, leap) in enumerate(numbers)
    )


_NEW_YEARS = (0, *accumulate(sum(days for _, _, days in _months(code)) for code in _TABLE))
"""Days from the table's first to each lunar new year."""
