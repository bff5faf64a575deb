"""Figures that contradict one another are told, with both operands, and nothing else is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk.proofing.arithmetic.corpus import DAY, found_in, told
from xianbao.desk.rule import Rule
from xianbao.desk.rulebook import arithmetic as rules
from xianbao.desk.words import Language

RULES = [rule for rule in vars(rules).values() if isinstance(rule, Rule)]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        pytest.param("受理1200件，办结1080件，办结率为90%。", [], id="CK-01"),
        pytest.param(
            "受理1200件，办结1080件，办结率为95%。",
            ["XB651 1080件占1200件，复核得90%，稿中写95%"],
            id="CK-02",
        ),
        pytest.param("共80户，其中30户、50户。", [], id="CK-03"),
        pytest.param(
            "96个（12个、30个、44个）。",
            ["XB654 12个、30个、44个相加，复核得86个，稿中写96个"],
            id="CK-04",
        ),
        pytest.param("由600件压减至240件，压减率达60%。", [], id="CK-05"),
        pytest.param("共签约32个，其中外地项目11个。", [], id="CK-06"),
        pytest.param("共100余人，其中40人、50人。", [], id="CK-11"),
        pytest.param("同比增长28.5％。", [], id="CK-12"),
    ],
)
def test_the_cases_that_were_agreed_hold(body: str, found: list[str]) -> None:
    assert told(body) == found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_what_is_said_to_be_wrong_is_told_and_what_is_right_is_not(rule: Rule) -> None:
    for copy, codes in ((rule.wrong, {rule.code}), (rule.right, set())):
        fields, mark, body = copy.rpartition("\n---\n\n")
        found = told(body, f"{fields}\n" if mark else "标题: 题\n")
        assert {one.split()[0] for one in found} == codes, copy


def test_the_place_is_that_of_the_printed_result() -> None:
    (problem,) = found_in(
        "---\n标题: 题\n栏目: 要闻\n---\n\n受理1200件，**办结1080件**，办结率为95%。\n", DAY
    )
    assert (problem.line, problem.column, problem.end_line, problem.end_column) == (6, 25, 6, 28)
    assert problem.fix is None
    assert problem.fact(Language.EN) == "1080件 of 1200件 works out at 90%, the copy has 95%"


def test_soft_line_breaks_and_half_width_marks_hide_nothing() -> None:
    assert told("受理1,200件,办结\n1,080件,办结率为95%.") == [
        "XB651 1,080件占1,200件，复核得90%，稿中写95%"
    ]
    assert told("受理１２００件，办结１０８０件，办结率为９５％。") == [
        "XB651 １０８０件占１２００件，复核得90%，稿中写９５％"
    ]


def test_traditional_copy_is_checked_as_well() -> None:
    found = told("日供水量由2.6萬噸下降至3.4萬噸。")
    assert found == ["XB653 2.6萬噸到3.4萬噸是上升，稿中写「下降至」"]


WORDS = (
    "受理 办结 办结率 为 占 其中 共 合计 由 从 增加到 减少至 增长 下降 同比 比去年的 （ ） 、 ， "
    "。 ； ： 等 每月 全年 一年 县—乡—村 三级 四类 个 件 名 元 万元 亿元 亩 % 成 倍 个百分点 "
    "百分之 分之 三 十 百 0 1 9.5 2026年 11月22日 星期 一 农历 初五 今年 周年 第 次 《甲》 "
    "“五个一” 分别 男 女 近 约 余 - | 1/0"
)
PIECES = st.sampled_from([*WORDS.split(), "\n", "\n\n", " "])
PRINTED = st.text(st.characters(exclude_categories=("C",)), max_size=6)


@given(st.lists(PIECES | PRINTED, max_size=60).map("".join))
@settings(deadline=None, max_examples=300)
def test_no_text_makes_a_check_fail(text: str) -> None:
    quoted = text.replace("\\", "").replace('"', "").replace("\n", " ")
    found_in(f'---\n标题: "{quoted}"\n栏目: 要闻\n---\n\n{text}\n', DAY)


@pytest.mark.parametrize(
    "piece",
    [
        "受理1200件，办结1080件，办结率为90%，",
        "由600件压减至240件，",
        "1234",
        "3个、",
        "共3人，其中",
        "（1个、2个）",
        "一、",
        "11月22日，",
        "增加到",
        "占",
        "5.",
        "12万元。",
        "每月4次，",
        "《甲》",
    ],
)
def test_long_copy_is_read_to_its_end(piece: str) -> None:
    body = piece * (50_000 // len(piece))
    text = f"---\n标题: 办结1082件\n栏目: 要闻\n---\n\n{body}\n"
    for problem in found_in(text, DAY):
        assert problem.line in {2, 6}
