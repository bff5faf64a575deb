import csv
import io
import json

import pytest

from xianbao.paper.item import read_item
from xianbao.paper.statistics import Item, Statistics
from xianbao.press.box import Counted
from xianbao.press.download import (
    COLUMNS,
    count_csv_bytes,
    count_downloads,
    count_json_bytes,
    csv_bytes,
    json_bytes,
    story_downloads,
)


def item(label: str, text: str) -> Item:
    read = read_item(text)
    return Item(label, read.quantity, read.target, read.change, read.points, read.note)


def box(*items: Item) -> Statistics:
    return Statistics("重点项目", items, period="前三季度", source="县统计局")


def cells(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_a_spreadsheet_sees_utf_8_and_its_own_line_ends() -> None:
    content = csv_bytes(box(item("到位资金", "35亿元")))
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == content.count(b"\n") == 2


def test_a_row_says_all_that_the_box_says() -> None:
    header, row = cells(csv_bytes(box(item("开工项目", "不低于45个，目标60个，同比增长17%"))))
    assert tuple(header) == COLUMNS
    assert dict(zip(header, row, strict=True)) == {
        "名称": "开工项目",
        "数值": "45",
        "单位": "个",
        "性质": "不低于",
        "原文": "不低于45个",
        "变化": "同比增长17%",
        "目标": "目标60个",
        "走势": "",
        "时期": "前三季度",
        "来源": "县统计局",
        "备注": "",
    }


def test_points_of_a_line_are_kept() -> None:
    rows = cells(csv_bytes(box(item("游客", "1月 3万人次、2月 5万人次"))))
    assert rows[1][7] == "1月 3万人次；2月 5万人次"


@pytest.mark.parametrize(
    "label",
    ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", "＠a", " =1", "1/3", "3-5月"],
)
def test_text_is_never_a_formula(label: str) -> None:
    assert cells(csv_bytes(box(item(label, "3个"))))[1][0] == f"'{label}"
    assert cells(count_csv_bytes([Counted(label, 3)], label))[1] == [f"'{label}", "3", f"'{label}"]


def test_a_number_below_nothing_stays_a_number() -> None:
    row = cells(csv_bytes(box(item("气温", "-3.2℃"))))[1]
    assert (row[1], row[4]) == ("-3.2", "'-3.2℃")


def test_a_fraction_is_reckoned_for_a_spreadsheet_and_exact_for_a_program() -> None:
    third = box(item("占比", "1/3"))
    assert cells(csv_bytes(third))[1][1:5] == ["0.333333", "比率", "确数", "'1/3"]
    assert json.loads(json_bytes(third))["items"][0]["value"] == "1/3"


def test_quotes_commas_and_lines_in_a_label_do_not_break_a_row() -> None:
    label = '路,"桥"\n隧'
    assert cells(csv_bytes(box(item(label, "3个"))))[1][0] == label


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("4.37亿元", 437000000),
        ("28.5%", 0.285),
        ("-3.2℃", -3.2),
        ("123456789012345亿元", "12345678901234500000000"),
        ("123456789012345.12345678元", "123456789012345.12345678"),
    ],
)
def test_json_holds_exact_values(text: str, value: object) -> None:
    assert json.loads(json_bytes(box(item("甲", text))))["items"][0]["value"] == value


def test_json_keeps_its_order_and_its_characters() -> None:
    content = json_bytes(box(item("开工项目", "45个，目标60个，同比增长17%"))).decode()
    document = json.loads(content)
    assert "开工项目" in content
    assert list(document) == ["title", "period", "source", "note", "items"]
    assert list(document["items"][0]) == [
        "label", "value", "unit", "quality", "printed", "change", "target", "points", "note",
    ]  # fmt: skip
    assert document["items"][0]["change"]["by"]["value"] == 0.17
    assert document["items"][0]["target"]["printed"] == "目标60个"


def test_a_box_becomes_two_files() -> None:
    files = story_downloads(box(item("甲", "3个")), "2026/11/22/01-01", 1)
    assert [leaf.file for leaf in files] == [
        "2026/11/22/01-01/statistics-1.csv",
        "2026/11/22/01-01/statistics-1.json",
    ]


def test_counts_become_files_too() -> None:
    counts = (Counted("要闻", 12, "sections/yaowen/"), Counted("速览", 3))
    csv_file, json_file = count_downloads("按栏目发稿", counts, "篇", "statistics/sections")
    assert cells(csv_file.content) == [
        ["名称", "数值", "单位"],
        ["要闻", "12", "篇"],
        ["速览", "3", "篇"],
    ]
    assert json_file.content == count_json_bytes("按栏目发稿", counts, "篇")
    assert json.loads(json_file.content) == {
        "title": "按栏目发稿",
        "items": [
            {"label": "要闻", "value": 12, "unit": "篇"},
            {"label": "速览", "value": 3, "unit": "篇"},
        ],
    }
