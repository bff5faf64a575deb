"""A manuscript holds what readers see, and knows where in the file each character stands."""

from datetime import UTC, datetime

import pytest

from xianbao.desk.proofing.copyreader import manuscript_of
from xianbao.desk.proofing.inline import GAP
from xianbao.desk.proofing.manuscript import Manuscript, Run, Where
from xianbao.desk.rulebook import body as rules
from xianbao.paper.article import Article

HEAD = "标题: 望津桥|恢复通车\n栏目: 要闻\n"
ARTICLE = Article(
    "2026/11/22/01-01",
    "2026/11/22/01-01.md",
    "望津桥",
    "yaowen",
    datetime(2026, 11, 22, tzinfo=UTC),
)


def read(body: str = "", fields: str = "") -> Manuscript:
    return manuscript_of("articles/x.md", f"---\n{HEAD}{fields}---\n\n{body}", ARTICLE)


def found(body: str = "", fields: str = "") -> list[tuple[str, str]]:
    """Place and text of every run behind the title, after its places have been checked."""
    manuscript = read(body, fields)
    for run in manuscript.runs:
        check_places(manuscript, run)
    title, *rest = manuscript.runs
    assert (title.where, title.text, title.name) == (Where.TITLE, "望津桥恢复通车", "title")
    return [(run.where.value, run.text) for run in rest]


def check_places(manuscript: Manuscript, run: Run) -> None:
    """Every character that may be edited stands in the file where the run says."""
    for index, character in enumerate(run.text):
        offset = run.offset(index)
        if run.verbatim(index, index + 1):
            assert manuscript.text[offset] == character
        assert run.end(index + 1) > offset
    assert run.offset(len(run.text)) == run.end(len(run.text))


def test_a_paragraph_keeps_its_line_breaks() -> None:
    assert found("岫水昨夜涨了半尺，\n渡口照常开船。\n\n　　第二段。\n") == [
        ("body", "岫水昨夜涨了半尺，\n渡口照常开船。"),
        ("body", "　　第二段。"),
    ]


@pytest.mark.parametrize(
    ("body", "runs"),
    [
        ("# 一、缘起 #\n\n开工。", [("heading", "一、缘起"), ("body", "开工。")]),
        ("缘起\n----\n\n开工。", [("heading", "缘起"), ("body", "开工。")]),
        ("开工。\n## 二\n完工。", [("body", "开工。"), ("heading", "二"), ("body", "完工。")]),
        ("> 桥是大家的。\n> 也是我的。", [("quote", "桥是大家的。\n也是我的。")]),
        ("> 一。\n>\n> 二。", [("quote", "一。"), ("quote", "二。")]),
        ("- 甲\n- 乙\n  接着写", [("list", "甲"), ("list", "乙\n接着写")]),
        ("1. 甲\n\n    又一段\n\n2. 乙", [("list", "甲"), ("list", "又一段"), ("list", "乙")]),
        (
            "| 村 | 亩 |\n| --- | --- |\n| 上洼 | 30 |",
            [("cell", w) for w in ("村", "亩", "上洼", "30")],
        ),
        ("## 一\n- 甲\n- 乙", [("heading", "一"), ("list", "甲"), ("list", "乙")]),
        ("- 甲\n***\n乙", [("list", "甲"), ("body", "乙")]),
        ("> 1. 甲", [("quote", "甲")]),
        ("- # 甲", [("list", "甲")]),
        ("甲[^1]。\n[^1]: 注。", [("body", f"甲{GAP}。"), ("body", "注。")]),
        (r"甲\<br>乙", [("body", f"甲\\{GAP}乙")]),
        ("***\n\n完。", [("body", "完。")]),
        ("    代码\n\n完。", [("body", "完。")]),
        ("```\n代码\n\n代码\n```\n完。", [("body", "完。")]),
        ("<div>\n里面\n</div>\n\n完。", [("body", "完。")]),
        ("见[^1]。\n\n[^1]: 注。", [("body", f"见{GAP}。"), ("body", "注。")]),
        ("[1]: https://example.com/\n完。", [("body", "完。")]),
    ],
)
def test_blocks_are_told_apart(body: str, runs: list[tuple[str, str]]) -> None:
    assert found(body) == runs


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("**桥**通了", "桥通了"),
        ("桥*通*了，***今天***的事", "桥通了，今天的事"),
        ("__桥__ 和 _路_ 和 a_b_c_d", "桥 和 路 和 a_b_c_d"),
        ("2*3*4", "234"),
        (r"2\*3\*4", "2*3*4"),
        ("见[本报\n报道](../21/01-01.md '题')。", "见本报\n报道。"),
        ("见[报道][1]。", "见报道。"),
        ("运行`a，b`即可", f"运行{GAP}即可"),
        ("见 https://example.com/a,b 。", f"见 {GAP} 。"),
        ("见<https://example.com/>。", f"见{GAP}。"),
        ("甲<b>乙</b>丙<br>丁", f"甲乙丙{GAP}丁"),
        ("甲&amp;乙&lt;", "甲&乙<"),
        ("<ruby>岫<rt>xiù</rt></ruby>水", "岫水"),
    ],
)
def test_marks_addresses_and_code_are_not_read(body: str, text: str) -> None:
    assert found(body) == [("body", text)]


def test_a_picture_gives_its_words_and_leaves_a_gap() -> None:
    assert found('前![夜景](bridge.jpg "桥上\\"灯\\"。张辉 摄")后') == [
        ("body", f"前{GAP}后"),
        ("alt", "夜景"),
        ("caption", '桥上"灯"。张辉 摄'),
    ]


def test_fields_are_read_however_they_are_written() -> None:
    fields = (
        "引题: '历时''七个月'\n副题: \"首日\"\n摘要: >-\n  第一行\n  第二行\n"
        "核心提示:\n  - 加宽\n  - 限行\n电头: 本报讯\n"
        "图片:\n  - {文件: a.jpg, 图说: 夜景。张辉 摄, 替代文字: 桥}\n"
    )
    assert found(fields=fields) == [
        ("subtitle", "首日"),
        ("summary", "第一行第二行"),
        ("highlight", "加宽"),
        ("highlight", "限行"),
        ("dateline", "本报讯"),
        ("caption", "夜景。张辉 摄"),
        ("alt", "桥"),
    ]


def test_the_values_of_a_box_are_named_by_their_items() -> None:
    fields = (
        "数据:\n  标题: 前三季度\n  项目:\n    到位资金: 35亿元，增长17%\n"
        "    利用外资:\n      数值: 2亿元\n"
    )
    boxes = [(run.name, run.text) for run in read(fields=fields).runs if run.where is Where.BOX]
    assert boxes == [
        ("title", "前三季度"),
        ("label", "到位资金"),
        ("到位资金", "35亿元，增长17%"),
        ("label", "利用外资"),
        ("利用外资", "2亿元"),
    ]


def test_a_mark_has_the_place_and_the_end_of_its_words() -> None:
    manuscript = read("第一行，\n**第二**行\n")
    run = manuscript.runs[-1]
    assert run.text == "第一行，\n第二行"
    problem = manuscript.mark(rules.EMPTY_BODY, run, 5, 8)
    assert (problem.line, problem.column) == (7, 3)
    assert (problem.end_line, problem.end_column) == (7, 8)
    assert not run.verbatim(5, 8)
    assert run.verbatim(5, 7)
    edit = manuscript.edit(run, 5, 7, "第三")
    assert manuscript.text[edit.start : edit.end] == "第二"


def test_a_quote_over_two_lines_may_not_be_edited_across_its_marks() -> None:
    run = read("> 甲\n> 乙").runs[-1]
    assert run.text == "甲\n乙"
    assert not run.verbatim(0, 3)
    assert run.verbatim(2, 3)


LONG = 60_000


@pytest.mark.parametrize(
    "body",
    [
        f"## 甲{' ' * LONG}乙",
        "## 甲" + " #" * LONG + "乙",
        f"甲 | 乙\n{' ' * LONG}丙|",
        f"甲 | 乙\n-{' ' * LONG}丙|",
        "<" + "a" * LONG * 5,
        "</" + "a" * LONG * 5,
    ],
    ids=["heading", "signs in a heading", "before a table", "in a table", "tag", "end tag"],
)
def test_a_line_of_any_length_is_read_in_one_go(body: str) -> None:
    """Minutes or hours where each place of it is tried with each other one."""
    assert [where for where, _ in found(body)] in (["heading"], ["body"])
