import random
from decimal import Decimal

import pytest

from xianbao.paper.item import read_item
from xianbao.paper.quantity import RATIO, Change, Quality, Quantity, UnreadableQuantity


def test_an_item_is_a_quantity_and_its_change() -> None:
    item = read_item("35亿元，同比增长17%")
    assert item.quantity == Quantity(Decimal(3500000000), "元", Quality.EXACT, "35亿元")
    assert item.change == Change(
        1, Quantity(Decimal("0.17"), RATIO, Quality.EXACT, "17%", 9), "同比增长17%", "同比"
    )


@pytest.mark.parametrize("text", ["45个，目标60个", "目标60个；45个", "45个（目标60个）"])
def test_clauses_may_stand_in_any_order(text: str) -> None:
    item = read_item(text)
    assert item.target is not None
    assert (item.quantity.value, item.target.value, item.target.raw) == (45, 60, "目标60个")


def test_a_traditional_target_is_one_too() -> None:
    item = read_item("45個，全年目標60個")
    assert item.target == Quantity(Decimal(60), "个", Quality.EXACT, "全年目標60個", 4)


def test_a_share_completed_is_a_quantity_when_it_stands_alone() -> None:
    assert read_item("完成70%").quantity == Quantity(
        Decimal("0.7"), RATIO, Quality.EXACT, "完成70%"
    )


def test_what_has_no_place_of_its_own_becomes_a_note() -> None:
    item = read_item("45个，目标60个，完成75%，同比增长17%，环比下降3%")
    assert item.note == "完成75%，环比下降3%"


@pytest.mark.parametrize(
    "text",
    [
        "1月 3.2万人次、2月 4.1万人次、3月 5万人次",
        "1月3.2万人次，2月4.1万人次，3月5万人次",
        "1月：3.2万人次；2月：4.1万人次；3月：5万人次",
    ],
)
def test_labelled_values_are_a_line_that_ends_in_the_quantity(text: str) -> None:
    item = read_item(text)
    assert [(point.label, int(point.quantity.value)) for point in item.points] == [
        ("1月", 32000),
        ("2月", 41000),
        ("3月", 50000),
    ]
    assert item.quantity == item.points[-1].quantity
    assert text[item.quantity.start :].startswith(item.quantity.raw)


def test_thousands_are_not_clauses() -> None:
    item = read_item("1,669户,增长3%")
    assert item.quantity.value == 1669
    assert item.change is not None


def test_a_minus_sign_alone_is_a_quantity_and_after_one_a_change() -> None:
    assert read_item("−3.2℃").quantity.value == Decimal("-3.2")
    assert read_item("20亿元，-3%").change == Change(
        -1, Quantity(Decimal("0.03"), RATIO, Quality.EXACT, "3%", 6), "-3%"
    )


@pytest.mark.parametrize(
    ("text", "clause", "offset"),
    [
        ("35亿元，情况良好", "情况良好", 5),
        ("45个，目标很多", "目标很多", 4),
        ("35亿元，20亿元", "20亿元", 5),
        ("  同比增长17%", "同比增长17%", 2),
        ("1月 3万", "1月 3万", 0),
        ("16:30", "16:30", 0),
        ("", "", 0),
        (" ，，", "，，", 1),
    ],
)
def test_the_clause_that_cannot_be_read_is_named(text: str, clause: str, offset: int) -> None:
    with pytest.raises(UnreadableQuantity) as caught:
        read_item(text)
    assert (caught.value.clause, caught.value.offset) == (clause, offset)


def unread(text: str) -> UnreadableQuantity | None:
    try:
        item = read_item(text)
    except UnreadableQuantity as error:
        return error
    assert text[item.quantity.start :].startswith(item.quantity.raw)
    return None


@pytest.mark.parametrize(
    "piece", ["比上", "增1", "1月 3人、", "目标", "，", "、", "（", " ", "较数"]
)
def test_ten_thousand_characters_are_read_to_their_end(piece: str) -> None:
    unread((piece * 10_000)[:10_000])


def test_no_text_makes_reading_fail_otherwise() -> None:
    seeded = random.Random(1957)  # noqa: S311  # no secret
    pieces = ["35亿元", "，", "同比", "增长", "17%", "目标", "1月 ", "、", "-", "完成", "：", "近"]
    for _ in range(2000):
        text = "".join(seeded.choices(pieces, k=seeded.randrange(9)))
        error = unread(text)
        assert error is None or text[error.offset :].startswith(error.clause)
