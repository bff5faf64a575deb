"""Quotation marks and brackets are paired through the whole story."""

import pytest

from desk.proofing.language.proofs import codes, copy, problems, story


@pytest.mark.parametrize(
    "text",
    [
        "“甲。”“乙。”他说，“丙。”",
        "他说：“你那句‘再等等’，我听够了。”",
        "“第一段说到这里。\n\n“第二段接着说。\n\n“第三段才说完。”",
        "“话说到一半，\n\n换了一段才说完。”",
        "他去过Xi’an，也去过Chang’e展馆，还说I’m fine。",
        "「外面用直角，『里面』也是。」",
        "他跑出了1’08的成绩。",
    ],
)
def test_quotes_that_close_are_right(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("他说：“明年还种。", [("XB921", "“")]),
        ("推行一站式”办理。", [("XB921", "”")]),
        ("落实“河长制“。", [("XB921", "“河长制“")]),
        ("落实”河长制”。", [("XB921", "”河长制”")]),
        ("打造”十分钟“圈。", [("XB922", "”十分钟“")]),
        ("要把“最后“一公里”打通”。", [("XB922", "“最后“一公里”打通”")]),
        ("跑出‘加速度”’。", [("XB922", "‘加速度”’")]),
        ("打好“主动仗’。", [("XB922", "“主动仗’")]),
        ("一“甲”，二“乙，三“丙”。", [("XB921", "“")]),
        ("“甲‘乙”丙", [("XB921", "‘")]),
        ("「甲。", [("XB921", "「")]),
    ],
)
def test_a_slip_of_quotes_is_told_once(text: str, found: list[tuple[str, str]]) -> None:
    told = problems(copy(text))
    assert [(p.code, text[p.column - 1 : p.end_column - 1]) for p in told] == found
    assert all(p.fix is None for p in told)


def test_a_quote_opened_in_one_paragraph_and_lost_in_the_next_is_told_where_it_opens() -> None:
    told = problems(copy("他说：“先修渠。\n\n后来他说：“再修塘。”"))
    assert [(p.code, p.line, p.column) for p in told] == [("XB921", 1, 4)]


def test_headlines_captions_and_pull_quotes_are_paired_by_themselves() -> None:
    made = story("他说：“好。”\n\n> “不好。\n\n完了。\n", "引题: “一头\n副题: 一头”\n")
    assert [(p.code, p.line) for p in problems(made)] == [
        ("XB921", 4),
        ("XB921", 5),
        ("XB921", 10),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "（一）办法；（2）时间；1）地点；a）人数。",
        "（后记：坡道修好了。\n\n本报回访。）",
        "高二(3）班去了《岩坪（新）志》。",
        "好的：） 就这样。",
    ],
)
def test_brackets_that_close_are_right(text: str) -> None:
    assert "XB924" not in codes(text)


@pytest.mark.parametrize(
    "text", ["《文明公约，张贴", "公约》，张贴", "（含大班，共", "全称县志）。"]
)
def test_a_lone_bracket_is_told(text: str) -> None:
    assert codes(text) == ["XB924"]
