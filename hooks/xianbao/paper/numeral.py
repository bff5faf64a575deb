"""Chinese numerals, read and written."""

from decimal import Decimal

DIGITS = "零〇一二两三四五六七八九"
"""The digits of a Chinese numeral, 零 in both of its forms and 二 in both of its."""

_VALUES = {
    **{digit: value for value, digit in enumerate("零一二三四五六七八九")},
    "〇": 0,
    "两": 2,
}
_STEPS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = (("亿", 10**8), ("万", 10**4))


def read_numeral(text: str) -> Decimal | None:
    """The value of 一百二十万 or 五十九点五; None for what is not well formed.

    Digits in a row (二〇二六) are not a number but a year or a code, and 三五 (个) is a guess of
    three to five: both give None.
    """
    whole, point, decimals = text.partition("点")
    value = _whole(whole)
    if value is None or not point:
        return None if value is None else Decimal(value)
    if not decimals or any(digit not in _VALUES for digit in decimals):
        return None
    return Decimal(f"{value}." + "".join(str(_VALUES[digit]) for digit in decimals))


def read_whole(text: str) -> int:
    """The whole number that digits or a numeral spell, 0 if they spell none."""
    return int(text) if text.isascii() else int(read_numeral(text) or 0)


def write_numeral(number: int) -> str:
    """A number from 0 to 99 as it is read aloud: 12 → 十二. Others are read digit by digit."""
    digits = "零一二三四五六七八九"
    tens, ones = divmod(number, 10)
    if not 0 <= number < 100:  # noqa: PLR2004  # the bound in the docstring
        return "".join(digits[int(digit)] for digit in str(number) if digit.isdigit())
    if tens == 0:
        return digits[ones]
    return f"{digits[tens] if tens > 1 else ''}十{digits[ones] if ones else ''}"


def _whole(text: str) -> int | None:
    for name, size in _MYRIADS:
        head, found, tail = text.rpartition(name)
        if not found:
            continue
        high = _whole(head)
        low = _tail(tail, size)
        return None if high is None or low is None else high * size + low
    return _below_a_myriad(text)


def _tail(text: str, size: int) -> int | None:
    """What follows 万 or 亿: 两万三 is 23,000, 两万零三 is 20,003."""
    if not text:
        return 0
    if len(text) == 1 and text in _VALUES:
        return _VALUES[text] * (size // 10)
    value = _whole(text.lstrip("零〇"))
    return value if value is not None and value < size else None


def _below_a_myriad(text: str) -> int | None:
    total, last, digit, zero = 0, 10**4, None, False
    for character in text:
        if character in "零〇" and len(text) > 1:
            if digit is not None:
                return None
            zero = True
        elif character in _VALUES:
            if digit is not None:
                return None
            digit = _VALUES[character]
        else:
            step = _STEPS.get(character, 0)
            if digit is None and step == 10 and total == 0:  # noqa: PLR2004  # 十 alone is ten
                digit = 1
            if digit is None or not 0 < step < last:
                return None
            total, last, digit, zero = total + digit * step, step, None, False
    if digit is None:
        return total or None
    short = last in (100, 1000) and not zero
    return total + digit * (last // 10 if short else 1)
