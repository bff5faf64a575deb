"""Groups of fields are checked against their form, each slip with its place."""

import pytest

from desk.newsdesk import Desk


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ("标提: 桥\n", ["4:1 XB201"]),
        ("標題: 桥\n", ["4:1 XB201"]),
        ("title: 桥\n", ["4:1 XB205"]),
        ("栏目: 要闻\n", ["4:1 XB204"]),
        ("引题: [一, 二]\n", ["4:5 XB206"]),
        ("记者: {姓名: 张辉}\n", ["4:5 XB206"]),
        ("核心提示:\n  - [一]\n", ["5:5 XB206"]),
        ("更正: 桥长应为46米\n", ["4:5 XB206"]),
        ("体裁: 消系\n", ["4:5 XB207"]),
        ("状态: [草稿]\n", ["4:5 XB206"]),
        ("版次: 三\n", ["4:5 XB208"]),
        ("版次: 9999999999\n", ["4:5 XB208"]),
        ("版次: -1\n", ["4:5 XB208"]),
        ("版次: 0\n", ["4:5 XB209"]),
        ("版次: 1000\n", ["4:5 XB209"]),
        ("来源网址: ftp://example.com\n", ["4:7 XB210"]),
        ("来源网址: https://\n", ["4:7 XB210"]),
        ("来源网址: https://[::1\n", ["4:7 XB210"]),
        ("来源网址: javascript:alert(1)\n", ["4:7 XB210"]),
        ("更正: {日期: 2026-11-23}\n", ["4:5 XB202"]),
        ("更正: {日期: 2026-11-23, 内容: ''}\n", ["4:22 XB203"]),
    ],
)
def test_a_slip_is_told_with_its_place(desk: Desk, fields: str, found: list[str]) -> None:
    assert desk.marks(fields) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("标题: 桥\n", ["2:1 XB202"]),
        ("标题:\n栏目: 要闻\n", ["2:1 XB203"]),
        ("标题: ' '\n栏目: 要闻\n", ["2:1 XB203"]),
        ("标提: 桥\n栏目: 要闻\n", ["2:1 XB201"]),
        ("备注: 桥\n", ["2:1 XB202", "2:1 XB202"]),
    ],
)
def test_what_is_required_is_asked_for_once(desk: Desk, text: str, found: list[str]) -> None:
    desk.file("2026/11/22/01-01.md", f"---\n{text}---\n\n正文。\n")
    assert desk.found() == found


def test_a_blank_field_is_no_field(desk: Desk) -> None:
    article = desk.article("引题:\n副题: ''\n记者: []\n图片:\n版次:\n")
    assert (article.kicker, article.subtitle, article.credits) == ("", "", ())


def test_english_and_chinese_names_mean_the_same(desk: Desk) -> None:
    assert desk.article("kicker: 历时七个月\n") == desk.article("引题: 历时七个月\n")


def test_choices_may_be_written_in_either_language(desk: Desk) -> None:
    assert desk.article("体裁: 通讯\n") == desk.article("kind: Feature\n")


def test_a_page_may_be_written_as_it_is_printed(desk: Desk) -> None:
    assert desk.article("版次: 第3版\n").page == 3
    assert desk.article("page: 03\n").page == 3


def test_markup_in_a_field_is_only_text(desk: Desk) -> None:
    article = desk.article("引题: <script>alert(1)</script> 🌉\n")
    assert article.kicker == "<script>alert(1)</script> 🌉"


def test_the_message_lists_what_may_be_chosen(desk: Desk) -> None:
    desk.story("头版位置: 头调\n")
    (said,) = desk.said()
    assert said == (
        "「头版位置」不能是「头调」 → "
        "是不是「头条」？可选：lead（头条）、second（次条）、none（不上）"
    )


def test_a_full_width_colon_inside_a_group_is_told(desk: Desk) -> None:
    assert desk.marks("更正:\n  日期: 2026-11-23\n  内容：桥: 长\n") == ["6:5 XB112"]
