"""The masthead is read, its labels checked and its addresses made."""

from datetime import date

import pytest

from desk.newsdesk import MASTHEAD, Desk
from xianbao.paper.label import LabelStyle, Reading
from xianbao.paper.masthead import ColophonLine, Ear, Masthead


def masthead(desk: Desk, text: str) -> Masthead:
    desk.file("masthead.yml", text)
    intake = desk.read()
    assert [p.render() for p in intake.problems if p.path != "articles"] == []
    return intake.archive.masthead


def marks(desk: Desk, text: str) -> list[str]:
    desk.file("masthead.yml", text)
    return desk.found("masthead.yml")


def test_the_least_masthead_has_a_name_and_a_section(desk: Desk) -> None:
    found = masthead(desk, "报名: 《棠岫日报》\n栏目: 要闻\n")
    assert (found.name.han, found.name.pinyin) == ("棠岫日报", "TANGXIURIBAO")
    assert [(s.key, s.label.han) for s in found.sections] == [("yaowen", "要闻")]
    assert (found.zone, found.labels, found.script) == ("Asia/Shanghai", Reading.PINYIN, "hans")


def test_every_field_is_read(desk: Desk) -> None:
    found = masthead(
        desk,
        "报名: 棠岫日报\n英文: Tangxiu Daily\n县: 棠岫县\n地名: [棠岫]\n标签: 英文\n"
        "拼音样式: 分词\n文字: 繁体\n时区: Asia/Urumqi\n报训: 说给一县的人听\n刊号: CN 00-0716\n"
        "创刊: 1957-03-18\n报眼: {标题: 水库, 内容: 蓄水}\n版权: 某社\n备案号: 虚构备1号\n"
        "版权页: {主办: 棠岫日报社, 社址: 望津路}\n栏目: [要闻]\n",
    )
    assert (found.name.english, found.county, found.places) == (
        "Tangxiu Daily",
        "棠岫县",
        ("棠岫",),
    )
    assert (found.labels, found.label_style) == (Reading.ENGLISH, LabelStyle.WORDS)
    assert (found.script, found.zone, found.founded) == ("hant", "Asia/Urumqi", date(1957, 3, 18))
    assert (found.motto, found.cn) == ("说给一县的人听", "CN 00-0716")
    assert (found.copyright, found.record) == ("某社", "虚构备1号")
    assert found.ear == Ear("水库", "蓄水")
    assert found.colophon == (ColophonLine("主办", "棠岫日报社"), ColophonLine("社址", "望津路"))


def test_a_section_drops_the_place_from_its_reading_and_its_address(desk: Desk) -> None:
    found = masthead(desk, "报名: 棠岫日报\n地名: [棠岫]\n栏目: [棠岫掠影, 今日声音]\n")
    assert [(s.key, s.label.pinyin) for s in found.sections] == [
        ("lueying", "LUEYING"),
        ("shengyin", "SHENGYIN"),
    ]


def test_a_series_may_have_a_banner(desk: Desk) -> None:
    found = masthead(desk, MASTHEAD)
    assert [(s.key, s.label.han, s.banner) for s in found.series] == [
        ("zouzhuangai", "走转改", ""),
        ("zhongdianxiangmuxunli", "重点项目巡礼", "大干四季度·决胜全年红"),
    ]


def test_a_hand_written_reading_and_key_are_kept(desk: Desk) -> None:
    text = "报名: 棠岫日报\n栏目: [{名称: 要闻, 拼音: YAO WEN, 地址: top, 英文: Top, 说明: 大事}]\n"
    (section,) = masthead(desk, text).sections
    assert (section.key, section.label.pinyin, section.label.english, section.about) == (
        "top",
        "YAO WEN",
        "Top",
        "大事",
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ["1:1 XB202", "1:1 XB202"]),
        ("报名: 棠岫日报\n", ["1:1 XB202"]),
        ("报名: 棠岫日报\n栏目: []\n", ["2:1 XB203"]),
        ("报名: 棠岫日报\n栏目: [要闻]\n时区: 北京\n", ["3:5 XB803"]),
        ("报名: 棠岫日报\n栏目: [要闻]\n时区: ../../etc/passwd\n", ["3:5 XB803"]),
        ("报名: 棠岫日报\n栏目: [要闻]\n时区: Asia\n", ["3:5 XB803"]),
        ("报名: 棠岫日报\n栏目: [要闻, 要聞]\n", ["2:10 XB802"]),
        ("报名: 棠岫日报\n栏目: [{名称: 要闻, 拼音: YAOWAN}]\n", ["2:19 XB408"]),
        ("报名: 棠岫日报\n栏目: [{名称: 要闻, 地址: 要闻}]\n", ["2:19 XB406"]),
        ("报名: 棠岫日报\n栏目: [要闻, {名称: 药闻}]\n", ["2:15 XB407"]),
        ("报名: 棠岫日报\n栏目: [要闻]\n版权页: 主办\n", ["3:6 XB206"]),
        ("报名: 棠岫日报\n栏目: [要闻]\n版权页: {主办: [一]}\n", ["3:11 XB206"]),
    ],
)
def test_a_slip_is_told_with_its_place(desk: Desk, text: str, found: list[str]) -> None:
    assert marks(desk, text) == found


@pytest.mark.parametrize(("field", "rest"), [("栏目", ""), ("专栏", "栏目: [要闻]\n")])
def test_a_name_of_a_book_s_length_is_told_and_is_nobody_s_address(
    desk: Desk, field: str, rest: str
) -> None:
    found = marks(desk, f"报名: 棠岫日报\n{rest}{field}: {'桥' * 3001}\n")
    assert f"{3 if rest else 2}:5 XB2" in "".join(found)


def test_a_wrong_reading_is_answered_with_the_right_one(desk: Desk) -> None:
    desk.file(
        "masthead.yml",
        "报名: 棠岫日报\n地名: [棠岫]\n栏目: [{名称: 棠岫掠影, 拼音: LVEYING}]\n",
    )
    assert desk.said("masthead.yml") == [
        "「LVEYING」不是「棠岫掠影」的读音 → 应是 LUEYING；也可删去这一行让机器注音"
    ]


def test_a_section_whose_key_is_wrong_is_still_a_section_to_its_stories(desk: Desk) -> None:
    desk.file("masthead.yml", "报名: 棠岫日报\n栏目: [{名称: 要闻, 地址: 要闻}]\n")
    desk.story()
    assert desk.found() == []


def test_without_a_masthead_an_example_is_shown(desk: Desk) -> None:
    (desk.articles / "masthead.yml").unlink()
    desk.story()
    (said,) = desk.said("masthead.yml")
    assert said == (
        "没有报头文件 masthead.yml → "
        "新建它，至少写两行：「name: 棠岫日报」和「sections: [要闻, 民生服务]」"
    )
