from decimal import Decimal

import pytest

from xianbao.paper.change import read_change
from xianbao.paper.quantity import RATIO, Change, Quality, Quantity


@pytest.mark.parametrize(
    ("text", "sign", "basis", "value", "unit"),
    [
        ("同比增长17%", 1, "同比", "0.17", RATIO),
        ("增17%", 1, "", "0.17", RATIO),
        ("下降3.2个百分点", -1, "", "3.2", "个百分点"),
        ("环比下降近三成", -1, "环比", "0.3", RATIO),
        ("比上年增加35户", 1, "比上年", "35", "户"),
        ("较上月多12个", 1, "较上月", "12", "个"),
        ("与去年同期相比下降5%", -1, "与去年同期相比", "0.05", RATIO),
        ("較2024年同期增長12.5％", 1, "较2024年同期", "0.125", RATIO),
        ("同比实际增长5%", 1, "同比", "0.05", RATIO),
        ("翻一番", 1, "", "1", RATIO),
        ("比上年翻两番", 1, "比上年", "3", RATIO),
        ("+17%", 1, "", "0.17", RATIO),
        ("-3.2%", -1, "", "0.032", RATIO),
        ("同比−3%", -1, "同比", "0.03", RATIO),
        ("增加12朵云", 1, "", "12", "朵"),
    ],
)
def test_a_change_is_read(text: str, sign: int, basis: str, value: str, unit: str) -> None:
    change = read_change(text)
    assert change is not None
    assert change.quantity is not None
    assert (change.sign, change.basis) == (sign, basis)
    assert (change.quantity.value, change.quantity.unit) == (Decimal(value), unit)


@pytest.mark.parametrize("text", ["持平", "同比基本持平", "与上年保持不变"])
def test_no_change_is_a_change_of_nothing(text: str) -> None:
    change = read_change(text)
    assert change is not None
    assert (change.sign, change.quantity, change.raw) == (0, None, text)


@pytest.mark.parametrize(
    "text", ["增至60个", "降到5%", "新增35户", "气温-3℃", "35亿元", "增值税5亿元", "增长很快", ""]
)
def test_a_level_is_no_change(text: str) -> None:
    assert read_change(text) is None


def test_a_change_is_found_in_a_sentence_with_its_place() -> None:
    assert read_change("全县到位资金35亿元，同比增长17%以上的好成绩") == Change(
        1,
        Quantity(Decimal("0.17"), RATIO, Quality.AT_LEAST, "17%以上", 15),
        "同比增长17%以上",
        "同比",
    )
