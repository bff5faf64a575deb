"""Marks and spaces: what is told, what is mended and how, and what is left alone."""

import pytest

from desk.proofing.language.proofs import BEAT, beat, codes, copy, mended, problems, right, story
from xianbao.desk.proofing.beat import Term
from xianbao.desk.proofing.manuscript import Where


@pytest.mark.parametrize(
    ("wrong", "expected"),
    [
        pytest.param("经济要发展,项目是支撑", "经济要发展，项目是支撑", id="LN-01"),
        pytest.param("增长3.5%;公共财政", "增长3.5%；公共财政", id="LN-02"),
        pytest.param("达到80%,100个", "达到80%，100个", id="LN-03"),
        pytest.param("16:30:07", "16:30:07", id="LN-04"),
        pytest.param("来源: 中央广电总台，讯", "来源：中央广电总台，讯", id="LN-05"),
        pytest.param("‘主动仗’,推动", "‘主动仗’，推动", id="LN-06"),
        pytest.param(
            "鄉(鎮)區".translate({0x9109: "乡", 0x93AE: "镇", 0x5340: "区"}),
            "乡（镇）区",
            id="LN-08",
        ),
        pytest.param(
            "突出管 理 重 点 项 目 ，实 现“ 精 准", "突出管理重点项目，实现“精准", id="LN-09"
        ),
        pytest.param("增长28.5％", "增长28.5%", id="LN-10"),
        pytest.param("本报讯 “我平时在家，", "本报讯 “我平时在家，", id="LN-11"),
        pytest.param("民生添“温度” 服务暖寒冬", "民生添“温度” 服务暖寒冬", id="LN-12"),
        pytest.param("总投资 4.37 亿元，", "总投资4.37亿元，", id="LN-13"),
        pytest.param("1,669户", "1,669户", id="LN-16"),
        pytest.param("见https://a.com/?a=1,2，", "见https://a.com/?a=1,2，", id="LN-17"),
    ],
)
def test_a_text_is_mended_as_the_standard_has_it(wrong: str, expected: str) -> None:
    assert right(wrong) == expected


def test_ln_07_wrongly_nested_quotes_are_told_and_not_mended() -> None:
    (problem,) = problems(copy("跑出‘加速度”’"))
    assert (problem.code, problem.column, problem.end_column, problem.fix) == ("XB922", 3, 9, None)


def test_ln_14_a_brand_in_the_glossary_keeps_its_marks() -> None:
    assert codes("去看Hello,河南") == ["XB910"]
    assert codes("去看Hello,河南", beat=beat(Term("Hello,河南"))) == []


def test_ln_15_a_comma_between_quoted_items_is_told_only_where_it_is_asked_for() -> None:
    assert codes("推进“电代煤”、“气代煤”") == ["XB919"]
    assert codes("推进“电代煤”、“气代煤”", beat=BEAT) == []


@pytest.mark.parametrize(
    "text",
    [
        "比分是3:1，时间是8:30—11:30。",
        "他说“Hello, world”，大家都笑了。",
        "总共1,208,900元，约合3,141.5人均。",
        "见N-(2-羟乙基)乙二胺与f(x)的说明。",
        "公式里有(a+b)×2，是小学的题。",
        "走了不到1.5公里，就到了No.7井。",
        "他回了一个:)就没有下文。",
        "请用Windows 11 系统，或iPhone 17。",
        "1）登记；2）缴费。",
        "真的？！你再说一遍！！",
        "“走吧……”他说，“再等——再等就晚了。”",
        "2018--2020年的账，都在这里。",
        "请运行xianbao --help，照着做。",
        "象棋谱写作炮８平５，马２进３。",
        "共三项：甲组 3人、乙组 5人、丙组 7人。",
        "会上有张 辉 李 明 王 芳 刘 红四位代表。",
        "填空（  ）。",
        "本报讯 11月8日，县城下了入冬第一场雪。",
        "县里印了《消费报告 2026年春季版》，免费取阅。",
        "第一章.......................3页，第二章在后面。",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    "where", [Where.TITLE, Where.KICKER, Where.SUBTITLE, Where.CELL, Where.HEADING, Where.BOX]
)
def test_a_space_in_a_headline_a_cell_or_a_box_has_a_meaning(where: Where) -> None:
    assert codes("路修好了， 1200 亩田有救了 。", where) == []


def test_a_space_in_verse_has_a_meaning() -> None:
    assert codes("旧船 旧桨 ，旧渡口 ，\n新米 3 斤 ，新酒杯 。") == []


def test_a_number_before_an_item_stays_and_the_month_of_a_date_does_not() -> None:
    assert right("1 家长须知。2 人员名单。") == "1 家长须知。2 人员名单。"
    assert right("11 月8日，下雪了。10 月也下过。") == "11月8日，下雪了。10月也下过。"


def test_a_caption_keeps_the_space_before_its_credit() -> None:
    assert codes("孩子们在新食堂吃饭。 单文柏 摄", Where.CAPTION) == []
    assert codes("孩子们在新食堂吃饭。 单文柏 摄") == []


def test_each_kind_of_slip_has_its_code() -> None:
    assert codes("高二(3)班") == ["XB911"]
    assert codes("增长28.5％") == ["XB912"]
    assert codes("好的，，走") == ["XB913"]
    assert codes("他走了...又回来") == ["XB914"]
    assert codes("小修--大修") == ["XB915"]
    assert codes("长46 米，宽五米") == ["XB916"]
    assert codes("项目 ，环境") == ["XB917"]
    assert codes("要 坚 持 生 态 优 先，走路") == ["XB933"]


def test_a_mark_and_the_space_behind_it_are_one_finding() -> None:
    (problem,) = problems(copy("来源: 县广播电视台，讯"))
    assert problem.fix
    assert [(edit.start, edit.end, edit.text) for edit in problem.fix.edits] == [
        (2, 3, "："),
        (3, 4, ""),
    ]


def test_what_cannot_be_mended_safely_is_only_told() -> None:
    for text in ("全镇１２个村", "路好了，。车来了", "她说：“甜。”。", '他念“和气生财"，不急'):
        assert codes(text), text
        assert right(text) == text


def test_links_code_and_addresses_are_never_touched() -> None:
    body = "见[县府网,要闻](https://a.cn/x,y?q=中文,z)、`a,中`、<https://b.cn/中,文>,完了。\n"
    assert mended(story(body)).endswith(
        "见[县府网，要闻](https://a.cn/x,y?q=中文,z)、`a,中`、<https://b.cn/中,文>，完了。\n"
    )


def test_a_field_is_mended_in_its_place_and_comments_stay() -> None:
    made = story("好。\n", "引题: 小雪到,腌菜忙 # 别动,这里\n核心提示: ['甲,乙村', 丙]\n")
    assert "引题: 小雪到，腌菜忙 # 别动,这里\n核心提示: ['甲，乙村', 丙]\n" in mended(made)
