"""Figures: a quantity with all the values that would have been printed as it is.

21.9万吨 may have been anything from 21.85 to 21.95. What is counted one by one is a whole number
and printed in full, so that 24辆 is 24 and nothing else.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple, Self

from xianbao.paper.notation import one_notation
from xianbao.paper.quantity import RATIO, Quality, Quantity

_PEOPLE = frozenset("人名位")
_MEASURES = (
    "元 美元 欧元 港元 日元 英镑 小时 个小时 分钟 秒 公里 千米 米 厘米 毫米 微米 海里 里 尺 寸 "
    "延米 延长米 平方公里 平方米 公顷 亩 立方米 方 升 毫升 吨 公斤 斤 克 毫克 微克 担 吨标准煤 "
    "标准煤 吨公里 千瓦时 兆瓦时 度 千瓦 兆瓦 瓦 千伏 千伏安 伏 ℃ 百帕 分贝 兆赫 马力 千卡 "
    "GB MB TB Mbps MW GW kV 倍 个百分点 个基点 分 课时"
)
_MEASURED = frozenset(_MEASURES.split())
"""Units in which a whole number may have been rounded; in all others it was counted."""
_NUMBER = re.compile(r"([0-9][0-9,]*)(?:\.([0-9]+))?\s*([十百千万亿]*)")
_SIZES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_FRACTION = re.compile("[0-9]/[0-9]|[一二两三四五六七八九十]分之")
_DECIMALS = re.compile("[零〇一二三四五六七八九]")
_SMALL = 100
"""Below this a numeral in 汉字 is taken as exact; 三百 may have been rounded to the hundred."""


class Span(NamedTuple):
    """All values from ``low`` to ``high``, both included."""

    low: Fraction
    high: Fraction

    def __sub__(self, other: Self) -> "Span":
        """Every difference between a value of this and one of another."""
        return Span(self.low - other.high, self.high - other.low)

    def meets(self, other: Self) -> bool:
        """Whether the two share a value."""
        return self.low <= other.high and other.low <= self.high

    def times(self, factor: int | Fraction) -> "Span":
        """Every value by a factor above zero."""
        return Span(self.low * factor, self.high * factor)

    def over(self, other: Self) -> "Span":
        """Every quotient; both must be of values above zero."""
        return Span(self.low / other.high, self.high / other.low)


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity at its place in a text, with its value as a fraction.

    ``step`` is one unit of its last printed digit, 0 for what is exact. ``size`` is what 万 or 亿
    multiply by, as printed.
    """

    quantity: Quantity
    start: int
    end: int
    value: Fraction
    step: Fraction
    size: int = 1

    @property
    def raw(self) -> str:
        """As printed."""
        return self.quantity.raw

    @property
    def exact(self) -> bool:
        """Whether no word such as 约, 余 or 近 makes it less than a figure."""
        return self.quantity.quality is Quality.EXACT

    @property
    def kind(self) -> str:
        """Its unit, that of people being one: 名, 位 and 人 count the same."""
        unit = self.quantity.unit
        return "人" if unit in _PEOPLE else unit

    @property
    def is_ratio(self) -> bool:
        """Whether it is a percentage, a fraction or 成."""
        return self.quantity.unit == RATIO

    @property
    def is_fraction(self) -> bool:
        """Whether it is 三分之一 or 1/3."""
        return self.is_ratio and bool(_FRACTION.search(one_notation(self.raw)))

    @property
    def span(self) -> Span:
        """All values that print as this figure."""
        half = self.step / 2
        return Span(self.value - half, self.value + half)

    def alike(self, value: Fraction) -> str:
        """Another value as this figure would be printed: the same digits, size and unit."""
        unit = self.quantity.unit
        if self.is_ratio:
            # One digit is what tells 四分之一 from 三分之一, and 七成 from 六成.
            step = min(self.step, Fraction(1, 100)) or Fraction(1, 100)
            return f"{printed(value * 100, step * 100)}%"
        words = {1000: "千", 10**4: "万", 10**8: "亿", 10**12: "万亿"}.get(self.size, "")
        size = self.size if words else 1
        step = self.step / size if self.step else Fraction(1)
        return f"{printed(value / size, step)}{words}{unit}"


def figure_of(quantity: Quantity) -> Figure:
    """The figure that a quantity is, with the values that print as it."""
    value = Fraction(quantity.value)
    start = quantity.start
    raw = one_notation(quantity.raw)
    step, size = _step(raw, quantity, value)
    return Figure(quantity, start, start + len(raw), value, step, size)


def _step(raw: str, quantity: Quantity, value: Fraction) -> tuple[Fraction, int]:
    """One unit of the last printed digit, and the size of 万 or 亿."""
    if quantity.unit == RATIO:
        return _step_of_ratio(raw, value), 1
    match = _NUMBER.search(raw)
    if match is None:
        step = _step_of_numeral(raw, value)
        size = 1
    else:
        size = 1
        for word in match[3]:
            size *= _SIZES[word]
        step = Fraction(size, 10 ** len(match[2] or ""))
    whole = step == 1 and size == 1 and quantity.unit not in _MEASURED
    return (Fraction(0) if whole else step), size


def _step_of_numeral(raw: str, value: Fraction) -> Fraction:
    """三百 may have been rounded to the hundred, 三百零五 to nothing; 五点三 is as 5.3."""
    _, point, decimals = raw.partition("点")
    if point:
        size = next((_SIZES[word] for word in "亿万" if word in decimals), 1)
        return Fraction(size, 10 ** len(_DECIMALS.findall(decimals)))
    step = Fraction(1)
    while value >= _SMALL and value % (step * 10) == 0:
        step *= 10
    return step


def _step_of_ratio(raw: str, value: Fraction) -> Fraction:
    if _FRACTION.search(raw):
        # A fraction is a rounding to its neighbours; an eighth of its part keeps 1/3 from 1/4.
        return Fraction(1, 4 * value.denominator) if value.denominator > 1 else Fraction(0)
    if "成" in raw:
        return Fraction(1, 10 if value % Fraction(1, 10) == 0 else 100)
    per = 1000 if "千分" in raw or "‰" in raw else 100
    match = _NUMBER.search(raw)
    decimals = match[2] or "" if match else raw.partition("点")[2]
    return Fraction(1, per * 10 ** len(decimals))


def printed(value: Fraction, step: Fraction) -> str:
    """A value to the digits that a step has, the half rounded up; without idle zeros before 1."""
    places = 0
    while step < 1 and places < 8 and step * 10**places % 1 != 0:  # noqa: PLR2004 - digits enough
        places += 1
    scaled = value * 10**places
    whole = (scaled.numerator * 2 + scaled.denominator) // (scaled.denominator * 2)
    number = Decimal(whole).scaleb(-places)
    return f"{number:.{places}f}"
