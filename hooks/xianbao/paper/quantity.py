"""One number as printed: value, unit, quality, change."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache

from xianbao.paper.notation import DATES, one_notation, quantity_pattern
from xianbao.paper.numeral import read_numeral
from xianbao.paper.unit import SPOKEN_UNITS, TIME_UNITS, canonical

RATIO = "ratio"
"""The unit of 28.5%, 近七成 and 1/3: a plain ratio, 1 being the whole."""


class Quality(Enum):
    """How firmly the number was stated."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as printed.

    ``value`` is in ``unit`` with 万 and 亿 multiplied out: 4.37亿元 is 437000000 元. ``raw`` is the
    printed form, which is what a reader sees; ``start`` is its offset in the text that was read.
    """

    value: Decimal | Fraction
    unit: str
    quality: Quality
    raw: str
    start: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """Growth or decline as printed: 增长17%, 下降3.2个百分点.

    ``quantity`` is unsigned; ``sign`` is 1, -1 or 0 (持平); ``basis`` is the period compared with,
    as printed (同比, 环比, 比上年), or empty.
    """

    sign: int
    quantity: Quantity | None
    raw: str
    basis: str = ""


class UnreadableQuantity(ValueError):  # noqa: N818  # the name states the fact
    """Words that stand where a quantity should; ``offset`` is their place in the text read."""

    def __init__(self, clause: str, offset: int = 0) -> None:
        """Keep the words that could not be read."""
        super().__init__(f"no quantity can be read from {clause!r} at {offset}")
        self.clause = clause
        self.offset = offset


def read_quantities(text: str) -> tuple[Quantity, ...]:
    """Every quantity in running text, in its order.

    A number needs a unit, or must be a ratio: 500强, “161”工程, 16:30:07, 5G, dates, telephone and
    list numbers are read past. A range (20至30人) is one quantity, at least its lower end.
    """
    return tuple(_each(text))


def read_quantity(text: str) -> Quantity:
    """The one quantity that the whole text is, as an editor fills in a value.

    Any word may be its unit, or none. Raises `UnreadableQuantity` for anything else.
    """
    raw = text.strip()
    start = text.find(raw)
    match = _whole().fullmatch(one_notation(raw)) if len(raw) <= _LONGEST else None
    found = _quantity(match, raw, start) if match else None
    if found is None:
        raise UnreadableQuantity(raw, start)
    return found


def quantity_at(text: str, start: int) -> Quantity | None:
    """The quantity that begins at exactly this place in running text, if any."""
    window = text[start : start + _LONGEST]
    match = _running().match(one_notation(window))
    if match is None or match["date"]:
        return None
    return _quantity(match, window[: match.end()], start)


def divide_printed(quantity: Quantity) -> tuple[str, str, str]:
    """The printed form in three: words before the number, the number, and what follows it.

    不低于200个 → 不低于, 200, 个. The three joined are the printed form without outer spaces.
    """
    match = _PRINTED.search(one_notation(quantity.raw)) if len(quantity.raw) <= _LONGEST else None
    if match is None:
        return "", quantity.raw, ""
    start, end = match.span()
    raw = quantity.raw
    return raw[:start].strip(), raw[start:end].strip(), raw[end:].strip()


_LONGEST = 60
"""Characters in the longest printed quantity; anything longer is prose."""
_START = (
    r"(?=[-0-9零〇一二两三四五六七八九十百千数几上不超逾突高多大至最未低少小约将接概近万亿≥>≤<≈])"
)
_NUMERAL = "[零〇一二两三四五六七八九十百千万亿点]"
_PRINTED = re.compile(
    f"[百千]分之(?:[0-9.,]+|{_NUMERAL}+)|{_NUMERAL}+分之{_NUMERAL}+"
    r"|(?:-|零下)?[0-9][0-9.,]*(?:/[0-9]+|\s?[-–—~至到]\s?-?[0-9][0-9.,]*)?"
    f"|[数几上][十百千万亿]+|{_NUMERAL}+"
)
_ZEROS = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}


# Compiled when first asked for: the two patterns take 50 ms, and a run may read no number at all.


@cache
def _running() -> re.Pattern[str]:
    return re.compile(f"{_START}(?:{DATES}|{quantity_pattern(whole=False)})")


@cache
def _whole() -> re.Pattern[str]:
    return re.compile(quantity_pattern(whole=True))


def _each(text: str) -> Iterator[Quantity]:
    for match in _running().finditer(one_notation(text)):
        if match["date"]:
            continue
        raw = text[match.start() : match.end()]
        found = _quantity(match, raw, match.start())
        if found is not None and not _is_idiom(match):
            yield found


def _quantity(match: re.Match[str], raw: str, start: int) -> Quantity | None:
    ratio = _ratio(match)
    unit = RATIO
    value: Decimal | Fraction | None = ratio
    if ratio is None:
        unit = match["unit"] or match["low_unit"] or match["power_unit"] or ""
        value = _counted(match)
    if value is None:
        return None
    if unit in ("%", "‰"):
        value = value / (100 if unit == "%" else 1000)
        unit = RATIO
    if match["about"] == "近" and unit in TIME_UNITS:
        shift = match.end("about") - match.start()
        raw, start = raw[shift:].lstrip(), start + shift + _indent(raw[shift:])
        return Quantity(value, canonical(unit), _stated(match, last=True), raw, start)
    return Quantity(value, canonical(unit), _stated(match), raw.strip(), start)


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())


def _ratio(match: re.Match[str]) -> Decimal | Fraction | None:
    if match["per"]:
        part = _number(match["per_number"])
        return None if part is None else part / 10 ** _ZEROS[match["per"]]
    if match["under"]:
        under, over = read_numeral(match["under"]), read_numeral(match["over"])
        return Fraction(over) / Fraction(under) if under and over is not None else None
    if match["top"]:
        top, bottom = _number(match["top"]), int(match["bottom"])
        proper = top is not None and bottom > 1 and top <= bottom
        return Fraction(top) / bottom if proper and top is not None else None
    if match["tenths"]:
        tenths = _number(match["tenths"])
        hundredths = match["hundredths"]
        more = Decimal(5) if hundredths == "半" else read_numeral(hundredths or "零")
        return None if tenths is None else tenths / 10 + (more or Decimal(0)) / 100
    return None


def _counted(match: re.Match[str]) -> Decimal | None:
    if match["power"]:
        return _plain(Decimal(1).scaleb(_zeros(match["power"])))
    text = match["number"] or match["low"]
    value = _number(text) if text else None
    if value is None or (match["high"] and _number(match["high"]) is None):
        return None
    value = _plain(value.scaleb(_zeros(match["low_size"] or match["size"] or "")))
    return -value if match["minus"] else value


def _zeros(words: str) -> int:
    """The zeros of 万亿: twelve."""
    return sum(_ZEROS[word] for word in words)


def _plain(value: Decimal) -> Decimal:
    """The same value without an exponent or zeros after its point."""
    whole = int(value)
    return Decimal(whole) if whole == value else value.normalize()


def _number(text: str) -> Decimal | None:
    if text[0].isascii():
        return Decimal(text.replace(",", ""))
    return Decimal(100) if text == "百" else read_numeral(text)


def _stated(match: re.Match[str], *, last: bool = False) -> Quality:
    """The quality in words: those before the number rule, then those within, then those after."""
    if match["at_least"] or match["some"]:
        return Quality.AT_LEAST
    if match["at_most"]:
        return Quality.AT_MOST
    if match["about"] and not last:
        return Quality.ABOUT
    several = match["several"] or match["several_after"] or match["several_tenths"]
    if several or match["high"] or match["at_least_after"]:
        return Quality.AT_LEAST
    if match["at_most_after"]:
        return Quality.AT_MOST
    return Quality.ABOUT if match["about_after"] else Quality.EXACT


def _is_idiom(match: re.Match[str]) -> bool:
    """Whether a single spoken digit and its word are no count: 三方, 一起."""
    number = match["number"]
    if not number or len(number) > 1 or number.isascii():
        return False
    return (match["unit"] or "") not in SPOKEN_UNITS and not (match["several"] or match["size"])
