import random
from decimal import Decimal
from fractions import Fraction

import pytest

from xianbao.paper.quantity import (
    RATIO,
    Quality,
    Quantity,
    UnreadableQuantity,
    divide_printed,
    quantity_at,
    read_quantities,
    read_quantity,
)

EXACT, ABOUT = Quality.EXACT, Quality.ABOUT
AT_LEAST, AT_MOST = Quality.AT_LEAST, Quality.AT_MOST


@pytest.mark.parametrize(
    ("text", "value", "unit", "quality"),
    [
        ("4.37亿元", "437000000", "元", EXACT),
        ("1.5億元", "150000000", "元", EXACT),
        ("28.5％", "0.285", RATIO, EXACT),
        ("100余人", "100", "人", AT_LEAST),
        ("近七成", "0.7", RATIO, ABOUT),
        ("5.3公顷", "5.3", "公顷", EXACT),
        ("30个以上", "30", "个", AT_LEAST),
        ("1万余人", "10000", "人", AT_LEAST),
        ("50多亿元", "5000000000", "元", AT_LEAST),
        ("十余次", "10", "次", AT_LEAST),
        ("24.8171万元", "248171", "元", EXACT),
        ("不低于200个", "200", "个", AT_LEAST),
        ("百分之五十九点五", "0.595", RATIO, EXACT),
        ("1000多元", "1000", "元", AT_LEAST),
        ("1,669户", "1669", "户", EXACT),
        ("一百二十万元", "1200000", "元", EXACT),
        ("两次", "2", "次", EXACT),
        ("３０個", "30", "个", EXACT),
        ("70周年", "70", "周年", EXACT),
        ("1.2万亿元", "1200000000000", "元", EXACT),
        ("1.2万亿", "1200000000000", "", EXACT),
        ("5千克", "5", "公斤", EXACT),
        ("3千米", "3", "公里", EXACT),
        ("至多3个", "3", "个", AT_MOST),
        ("不超过12%", "0.12", RATIO, AT_MOST),
        ("60分以下", "60", "分", AT_MOST),
        ("约35万亩", "350000", "亩", ABOUT),
        ("5公里左右", "5", "公里", ABOUT),
        ("≥30%", "0.3", RATIO, AT_LEAST),
        ("近千人", "1000", "人", ABOUT),
        ("数百人", "100", "人", AT_LEAST),
        ("十几个", "10", "个", AT_LEAST),
        ("七成五", "0.75", RATIO, EXACT),
        ("35微克/立方米", "35", "微克/立方米", EXACT),
        ("−3.2℃", "-3.2", "℃", EXACT),
        ("零下5℃", "-5", "℃", EXACT),
        ("3‰", "0.003", RATIO, EXACT),
        ("3.2个百分点", "3.2", "个百分点", EXACT),
    ],
)
def test_a_quantity_is_read_with_its_unit_and_quality(
    text: str, value: str, unit: str, quality: Quality
) -> None:
    assert read_quantities(text) == (Quantity(Decimal(value), unit, quality, text),)


@pytest.mark.parametrize(("text", "value"), [("1/3", (1, 3)), ("三分之一", (1, 3))])
def test_a_fraction_stays_a_fraction(text: str, value: tuple[int, int]) -> None:
    assert read_quantities(text) == (Quantity(Fraction(*value), RATIO, EXACT, text),)


@pytest.mark.parametrize(
    "text",
    [
        "“161”工程",
        "世界500强",
        "“1+1+5”智慧平台",
        "16:30:07",
        "16时30分",
        "5G基站",
        "2026年11月22日",
        "2025—2026年度",
        "二〇二六年",
        "2026/11/22",
        "第4期",
        "第3个",
        "第三次",
        "1. 加强",
        "（1）加强",
        "1、加强",
        "13800138000",
        "0421-2812345",
        "12345热线",
        "3年级",
        "90年代",
        "长三角",
        "三方",
        "一起",
        "统一部署",
        "“十四五”",
        "五六个",
        "万元",
        "A4纸",
        "9" * 40 + "元",
        "",
    ],
)
def test_what_is_no_quantity_is_read_past(text: str) -> None:
    assert read_quantities(text) == ()


def test_a_threshold_without_a_digit_is_a_quantity_of_its_own() -> None:
    assert read_quantities("亿元以上项目45个") == (
        Quantity(Decimal(100000000), "元", AT_LEAST, "亿元以上"),
        Quantity(Decimal(45), "个", EXACT, "45个", 6),
    )


def test_two_quantities_may_touch() -> None:
    found = read_quantities("1669户2873人")
    assert [(quantity.value, quantity.unit) for quantity in found] == [(1669, "户"), (2873, "人")]


def test_spaces_inside_are_kept_in_print() -> None:
    assert read_quantities("总投资 4.37 亿元") == (
        Quantity(Decimal(437000000), "元", EXACT, "4.37 亿元", 4),
    )


def test_a_quantity_may_be_broken_over_a_line() -> None:
    (found,) = read_quantities("改造40余\n个院落")
    assert (found.value, found.unit) == (40, "个")


def test_a_range_is_at_least_its_lower_end() -> None:
    assert read_quantities("10至15万元") == (
        Quantity(Decimal(100000), "元", AT_LEAST, "10至15万元"),
    )


def test_a_range_may_begin_below_nothing() -> None:
    assert read_quantities("气温-3至5℃") == (Quantity(Decimal(-3), "℃", AT_LEAST, "-3至5℃", 2),)


@pytest.mark.parametrize("text", ["近五年来", "近30天"])
def test_the_last_years_are_not_nearly_so_many_years(text: str) -> None:
    (found,) = read_quantities(text)
    assert found.quality is EXACT
    assert found.start == 1


def test_saving_is_not_approximation() -> None:
    assert read_quantities("节约5亿元") == (Quantity(Decimal(500000000), "元", EXACT, "5亿元", 2),)


@pytest.mark.parametrize(
    ("text", "unit"), [("1669", ""), ("12艘次", "艘次"), ("5G", "G"), ("2026年", "年")]
)
def test_a_whole_value_may_have_any_unit_or_none(text: str, unit: str) -> None:
    assert read_quantity(text).unit == unit


def test_words_before_a_whole_value_stay_in_its_print() -> None:
    assert read_quantity(" 累计完成156公里 ") == Quantity(
        Decimal(156), "公里", EXACT, "累计完成156公里", 1
    )


@pytest.mark.parametrize("text", ["", "很多", "16:30", "3人4户", "第3", "9" * 70, "\ud800"])
def test_what_cannot_be_read_is_named_with_its_place(text: str) -> None:
    with pytest.raises(UnreadableQuantity) as caught:
        read_quantity(f"  {text}")
    assert caught.value.clause == text
    assert caught.value.offset == (2 if text else 0)


def test_a_quantity_is_found_at_its_place_only() -> None:
    found = quantity_at("增长17%的企业", 2)
    assert found == Quantity(Decimal("0.17"), RATIO, EXACT, "17%", 2)
    assert quantity_at("增长17%的企业", 1) is None


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("不低于200个", ("不低于", "200", "个")),
        ("4.37 亿元", ("", "4.37", "亿元")),
        ("50多亿元", ("", "50", "多亿元")),
        ("近七成", ("近", "七", "成")),
        ("数百人", ("", "数百", "人")),
        ("20至30人", ("", "20至30", "人")),
        ("−3.2℃", ("", "−3.2", "℃")),
        ("1/3", ("", "1/3", "")),
        ("完成70%", ("完成", "70", "%")),
    ],
)
def test_print_is_divided_for_large_type(text: str, parts: tuple[str, str, str]) -> None:
    assert divide_printed(read_quantity(text)) == parts


@pytest.mark.parametrize(
    "piece",
    [
        "9",
        "一",
        "万",
        ",1",
        "1,",
        "近",
        "1至",
        "1/",
        "百分之",
        "1 ",
        "-",
        "1亿",
        "数",
        "1.",
        "三点",
    ],
)
def test_ten_thousand_characters_are_read_to_their_end(piece: str) -> None:
    text = (piece * 10_000)[:10_000]
    for quantity in read_quantities(text):
        assert text[quantity.start :].startswith(quantity.raw)


def unread(text: str) -> UnreadableQuantity | None:
    try:
        read_quantity(text)
    except UnreadableQuantity as error:
        return error
    return None


def test_no_text_makes_reading_fail() -> None:
    seeded = random.Random(716)  # noqa: S311  # no secret
    signs = (
        "0123456789.,/%％+-−—至一二两十百千万亿零点分之成余多近约超不低于以上元个人年月 \n😀\u0301"
    )
    for _ in range(3000):
        text = "".join(seeded.choices(signs, k=seeded.randrange(30)))
        for found in read_quantities(text):
            assert text[found.start : found.start + len(found.raw)] == found.raw
            divided = "".join(divide_printed(found))
            assert "".join(divided.split()) == "".join(found.raw.split())
        error = unread(text)
        assert error is None or text[error.offset :].startswith(error.clause)
