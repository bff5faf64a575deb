"""Fields are read with their places, and slips are told in newsroom words."""

import pytest

from desk.newsdesk import Desk
from xianbao.desk.frontmatter import divide, read_fields
from xianbao.desk.galley import Galley
from xianbao.desk.stylebook.story import STORY
from xianbao.desk.tree import Entry, Listing, Mapping, Scalar


def fields(text: str) -> Mapping | None:
    return read_fields(text, STORY, Galley("x"))


def marks(text: str) -> list[str]:
    galley = Galley("x")
    read_fields(text, STORY, galley)
    return [f"{p.line}:{p.column} {p.code}" for p in galley.problems]


def test_every_name_and_value_knows_its_place() -> None:
    assert fields("标题: 望津桥\n记者:\n  - 张辉\n") == Mapping(
        (
            Entry(Scalar("标题", 1, 1), Scalar("望津桥", 1, 5)),
            Entry(Scalar("记者", 2, 1), Listing((Scalar("张辉", 3, 5),), 3, 3)),
        ),
        1,
        1,
    )


@pytest.mark.parametrize(
    "typed", ["19:30", "no", "01234", "2026-03-12", "1.50", "~", "0x1F", "1_000"]
)
def test_a_plain_value_stays_what_the_editor_typed(typed: str) -> None:
    found = fields(f"标题: {typed}\n")
    assert found is not None
    value = found.entries[0].value
    assert isinstance(value, Scalar)
    assert value.text == typed


def test_columns_count_characters_also_after_emoji() -> None:
    found = fields('标题: {"🌉🌉": 桥}\n')
    assert found is not None
    inner = found.entries[0].value
    assert isinstance(inner, Mapping)
    assert inner.entries[0].value == Scalar("桥", 1, 12)


def test_folded_lines_of_chinese_join_without_a_gap() -> None:
    found = fields("摘要: 修了七个月的望津桥\n  今天通车，see\n  you\n引题: >\n  大干\n  四季度\n")
    assert found is not None
    assert [entry.value for entry in found.entries] == [
        Scalar("修了七个月的望津桥今天通车，see you", 1, 5),
        Scalar("大干四季度\n", 4, 5),
    ]


def test_a_story_is_divided_into_fields_and_text() -> None:
    copy = divide("\n---\n标题: 桥\n---  \n\n正文。\n", STORY, Galley("x"))
    assert copy is not None
    assert (copy.body, copy.body_line) == ("\n正文。\n", 5)
    assert copy.fields.entries[0].value == Scalar("桥", 3, 5)


def test_a_story_may_end_with_its_fields() -> None:
    copy = divide("---\n标题: 桥\n---", STORY, Galley("x"))
    assert copy is not None
    assert copy.body == ""


def test_a_line_in_the_text_does_not_end_the_fields_twice() -> None:
    copy = divide("---\n标题: 桥\n---\n上\n\n---\n\n下\n", STORY, Galley("x"))
    assert copy is not None
    assert copy.body == "上\n\n---\n\n下\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("标题：桥\n栏目：要闻\n", ["1:3 XB112", "2:3 XB112"]),
        ("栏目: 要闻\n标题：桥\n", ["2:3 XB112"]),
        ("标题: 县长: 修桥\n引题: 一: 二\n", ["1:7 XB113", "2:6 XB113"]),
        ("图片:\n\t- a.png\n", ["2:1 XB114"]),
        ('标题: "桥\n栏目: 要闻\n', ["1:5 XB115"]),
        ("标题: '桥\n栏目: 要闻\n", ["1:5 XB115"]),
        ("标题:桥\n栏目:要闻\n", ["1:3 XB116", "2:3 XB116"]),
        ("标题: @桥\n", ["1:5 XB117"]),
        ("标题: %桥\n引题: `桥`\n", ["1:5 XB117", "2:5 XB117"]),
        ("标题: - 桥\n", ["1:5 XB117"]),
        ("记者: [张辉\n栏目: 要闻\n", ["1:5 XB118"]),
        ('标题: "老桥"新生\n', ["1:9 XB119"]),
        ("标题: 桥\n 栏目: 要闻\n", ["2:2 XB120"]),
        ("  标题: 桥\n栏目: 要闻\n", ["2:1 XB120"]),
        ("标题: 桥\n栏目\n", ["3:1 XB120"]),
        ('标题: "\\q"\n', ["1:6 XB121"]),
        ("标题: &a 桥\n", ["1:5 XB122"]),
        ("标题: *a\n", ["1:5 XB122"]),
        ("标题: !x 桥\n", ["1:5 XB123"]),
        ("标题: 桥\n---\n栏目: 要闻\n", ["2:1 XB126"]),
        ("标题: 争创 #1 工程\n", ["1:8 XB127"]),
        ("[a]: b\n", ["1:1 XB128"]),
        ("- 桥\n", ["1:1 XB125"]),
        ("望津桥\n", ["1:1 XB125"]),
        ('标题: "桥\\u001e"\n', ["1:5 XB106"]),
    ],
)
def test_a_slip_is_told_with_its_place(text: str, found: list[str]) -> None:
    assert marks(text) == found


def test_a_comment_with_a_space_is_a_comment() -> None:
    assert marks("标题: 桥  # 待核\n# 栏目待定\n") == []


def test_slips_of_different_kinds_are_told_in_one_run() -> None:
    text = "标题：桥\n引题: 一: 二\n记者:\n\t- 张辉\n副题: @某\n"
    assert sorted(marks(text)) == ["1:3 XB112", "2:6 XB113", "4:1 XB114", "5:5 XB117"]


def test_after_a_slip_the_other_fields_are_still_checked(desk: Desk) -> None:
    desk.file("2026/11/22/01-01.md", "---\n标题: 一: 二\n栏目: 体育\n体裁: 什么\n---\n\n桥。\n")
    assert desk.found() == ["2:6 XB113", "3:5 XB211", "4:5 XB207"]


def test_the_message_shows_the_line_put_right(desk: Desk) -> None:
    desk.file("2026/11/22/01-01.md", "---\n标题: 县长: 修桥\n栏目: 要闻\n---\n\n桥。\n")
    assert desk.said() == [
        "「标题」的内容里又有半角冒号 → 给内容加引号，写成 标题: '县长: 修桥'，或用全角冒号"
    ]


def test_a_line_of_good_copy_is_not_taken_for_a_slip() -> None:
    assert marks("核心提示:\n  - 来源：县统计局\n标题: @桥\n") == ["3:5 XB117"]


@pytest.mark.parametrize(
    "bomb",
    [
        "[" * 100_000,
        "{a: " * 100_000,
        "- " * 100_000,
        "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]\n",
        "? " * 50_000,
        "标题: " + " " * 300_000 + "x: y",
        "a" + " " * 300_000,
        "标题: 'x" + "''" * 100_000,
    ],
    ids=["lists", "groups", "dashes", "laughs", "questions", "spaces", "gap", "quotes"],
)
def test_a_bomb_is_refused(bomb: str) -> None:
    galley = Galley("x")
    read_fields(bomb, STORY, galley)
    assert galley.problems


@pytest.mark.parametrize("name", ["2026/11/22/issue.yml", "masthead.yml", "staff.yml"])
@pytest.mark.parametrize("text", ["[", "{", "\n\n[", "版面: [", "- [", "[\n["])
def test_a_file_that_ends_in_an_open_bracket_is_told_at_its_last_line(
    desk: Desk, name: str, text: str
) -> None:
    desk.file(name, text)
    lines = {one.partition(":")[0] for one in desk.found(name)}
    assert lines == {f"{text.count(chr(10)) + 1}"}
    assert any(one.endswith("XB120") for one in desk.found(name))
