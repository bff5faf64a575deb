"""Boxes of figures are read in every form that a person types."""

from decimal import Decimal

import pytest

from desk.newsdesk import Desk

BOX = "数据:\n  标题: 前十月\n  项目:\n"


def items(desk: Desk, text: str) -> list[tuple[str, str, Decimal]]:
    (box,) = desk.article(BOX + text).statistics
    return [(i.label, i.quantity.raw, Decimal(i.quantity.value)) for i in box.items]


@pytest.mark.parametrize(
    "text",
    [
        "    到位资金: 35亿元\n    开工项目: 45个\n",
        "    - 到位资金: 35亿元\n    - 开工项目: 45个\n",
        "    - {名称: 到位资金, 数值: 35亿元}\n    - {label: 开工项目, value: 45个}\n",
        "    到位资金: {数值: 35亿元}\n    开工项目: 45个\n",
    ],
)
def test_items_are_read_in_every_form(desk: Desk, text: str) -> None:
    assert items(desk, text) == [
        ("到位资金", "35亿元", Decimal(3_500_000_000)),
        ("开工项目", "45个", Decimal(45)),
    ]


def test_change_and_target_come_with_the_short_form(desk: Desk) -> None:
    fields = BOX + "    投资: 35亿元，目标40亿元，同比增长17%\n"
    (item,) = desk.article(fields).statistics[0].items
    assert item.target is not None
    assert item.change is not None
    assert (item.target.value, item.change.sign, item.change.basis) == (4_000_000_000, 1, "同比")


def test_what_is_spelt_out_goes_before_the_short_form(desk: Desk) -> None:
    fields = BOX + "    投资: {数值: 35亿元, 变化: 同比下降3%, 目标: 40亿元, 说明: 含续建}\n"
    (item,) = desk.article(fields).statistics[0].items
    assert item.target is not None
    assert item.change is not None
    assert (item.target.raw, item.change.sign, item.note) == ("40亿元", -1, "含续建")


@pytest.mark.parametrize(
    "text",
    [
        "    游客: {1月: 3.2万人次, 2月: 4.1万人次}\n",
        "    游客: 1月 3.2万人次、2月 4.1万人次\n",
        "    游客: {走势: {1月: 3.2万人次, 2月: 4.1万人次}}\n",
        "    游客: {走势: 1月 3.2万人次、2月 4.1万人次}\n",
    ],
)
def test_a_line_is_read_in_every_form(desk: Desk, text: str) -> None:
    (item,) = desk.article(BOX + text).statistics[0].items
    assert [(point.label, point.quantity.value) for point in item.points] == [
        ("1月", 32_000),
        ("2月", 41_000),
    ]
    assert item.quantity.value == 41_000


def test_a_story_may_carry_several_boxes(desk: Desk) -> None:
    box = "{标题: 前十月, 时期: 1至10月, 来源: 统计局, 说明: 注, 项目: {投资: 35亿元}}"
    boxes = desk.article(f"数据:\n  - {box}\n  - {box}\n").statistics
    assert len(boxes) == 2
    assert (boxes[0].period, boxes[0].source, boxes[0].note) == ("1至10月", "统计局", "注")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("    投资: 大概很多\n", ["7:9 XB601"]),
        ("    投资: 35亿元，大概\n", ["7:14 XB601"]),
        ("    投资: {数值: 35亿元, 变化: 还行}\n", ["7:24 XB601"]),
        ("    投资: {1月: 多, 2月: 3人}\n", ["7:14 XB601"]),
        ("    投资: {1月: 3人}\n", ["7:9 XB603"]),
        ("    投资: {1月: 3人, 2月: 4度}\n", ["7:9 XB604"]),
        ("    投资: {说明: 无}\n", ["7:9 XB202"]),
        ("    - {数值: 35亿元}\n", ["7:7 XB202"]),
        ("    - 35亿元\n", ["7:7 XB206"]),
        ("    投资: [1, 2]\n", ["7:9 XB206"]),
        ("    投资: {1月: [3人], 2月: 3人}\n", ["7:14 XB206"]),
        ("    投资: 3亿元\n    投资: 4亿元\n", ["8:5 XB204"]),
        ("    35亿元\n", ["7:5 XB206"]),
        ("    [{}]\n", ["6:3 XB203"]),
    ],
)
def test_what_cannot_be_read_is_told_with_its_part(desk: Desk, text: str, found: list[str]) -> None:
    assert desk.marks(BOX + text) == found


def test_the_message_shows_the_part_that_is_no_figure(desk: Desk) -> None:
    desk.story(BOX + "    投资: 35亿元，完成得不错\n")
    assert desk.said() == [
        "「投资」里读不出数字：完成得不错 → 写数字和单位，如 35亿元，同比增长17%"
    ]
