from decimal import Decimal

import pytest

from xianbao.paper.numeral import read_numeral, read_whole, write_numeral


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("零", "0"),
        ("十", "10"),
        ("十二", "12"),
        ("二十", "20"),
        ("一百零五", "105"),
        ("一百二", "120"),
        ("三千零二十", "3020"),
        ("两万三", "23000"),
        ("两万零三", "20003"),
        ("一百二十万", "1200000"),
        ("一万亿", "1000000000000"),
        ("两亿三千万", "230000000"),
        ("五十九点五", "59.5"),
    ],
)
def test_a_numeral_is_read(text: str, value: str) -> None:
    assert read_numeral(text) == Decimal(value)


@pytest.mark.parametrize(
    "text", ["二〇二六", "三五", "十百", "百", "万", "亿亿", "一点", "点五", "", "甲"]
)
def test_what_is_not_well_formed_is_no_number(text: str) -> None:
    assert read_numeral(text) is None


@pytest.mark.parametrize(
    ("number", "text"),
    [(0, "零"), (1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (31, "三十一")],
)
def test_a_number_is_written_as_it_is_read_aloud(number: int, text: str) -> None:
    assert write_numeral(number) == text


def test_a_number_beyond_two_digits_is_read_digit_by_digit() -> None:
    assert write_numeral(106) == "一零六"


@pytest.mark.parametrize(("text", "number"), [("37", 37), ("十六", 16), ("两", 2), ("三五", 0)])
def test_a_whole_number_is_read_in_either_notation(text: str, number: int) -> None:
    assert read_whole(text) == number
