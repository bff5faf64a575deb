"""Corrections and withdrawals as editors write them."""

from datetime import date

import pytest

from desk.newsdesk import MASTHEAD, STORY, Desk
from xianbao.desk.folder import Folder
from xianbao.desk.policies import missing_policies
from xianbao.desk.proofing.proof import proof
from xianbao.desk.remedy import far_ahead
from xianbao.paper.article import Correction, CorrectionKind, Status, Withdrawal
from xianbao.paper.masthead import Policy, Subject

DAY = date(2026, 11, 24)
GONE = "状态: 撤稿\n撤稿说明: {日期: 2026-11-24, 说明: 失实。}\n"


def corrections(desk: Desk, written: str) -> tuple[Correction, ...]:
    return desk.article(f"更正: {{日期: 2026-11-24, {written}}}\n").corrections


def test_a_correction_is_one_of_fact_unless_it_says_otherwise(desk: Desk) -> None:
    assert corrections(desk, "内容: 应为46米") == (Correction(DAY, "应为46米"),)


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("更正", CorrectionKind.CORRECTION),
        ("更新", CorrectionKind.UPDATE),
        ("说明", CorrectionKind.CLARIFICATION),
        ("澄清", CorrectionKind.CLARIFICATION),
        ("apology", CorrectionKind.APOLOGY),
    ],
)
def test_a_correction_has_a_kind(word: str, kind: CorrectionKind, desk: Desk) -> None:
    (found,) = corrections(desk, f"类型: {word}, 内容: 甲")
    assert found.kind is kind


def test_wrong_and_right_words_are_printed_as_a_pair(desk: Desk) -> None:
    (after,) = corrections(desk, "原文: 64米, 改为: 46米, 内容: 谢谢来电。")
    assert after.text == "谢谢来电。原文“64米”，应为“46米”。"


def test_a_pair_in_a_traditional_story_is_set_in_its_script(desk: Desk) -> None:
    story = desk.article("文字: 繁体\n更正: {日期: 2026-11-24, 内容: 見下。, 原文: 甲, 改为: 乙}\n")
    assert story.corrections[0].text == "見下。原文「甲」，應為「乙」。"


@pytest.mark.parametrize(
    "written", ["内容: 甲\n  原文: 64米", "内容: 甲\n  改为: 46米", "类型: 更正"]
)
def test_a_correction_without_its_words_is_told(written: str, desk: Desk) -> None:
    found = desk.marks(f"更正:\n  日期: 2026-11-24\n  {written}\n")
    assert found == ["5:3 XB202"]


def test_an_unknown_kind_is_told_with_a_guess(desk: Desk) -> None:
    desk.story("更正: {日期: 2026-11-24, 类型: 至歉, 内容: 甲}\n")
    (problem,) = desk.read().problems
    assert problem.code == "XB207"
    assert "致歉" in problem.step()


def test_nothing_is_corrected_or_withdrawn_before_it_is_published(desk: Desk) -> None:
    assert desk.marks("更正: {日期: 2026-11-21, 内容: 甲}\n") == ["4:10 XB315"]
    early = GONE.replace("11-24", "11-21")
    assert desk.marks(early) == ["5:12 XB315"]


def test_a_withdrawn_story_is_handed_on_without_a_word_of_it(desk: Desk) -> None:
    story = desk.article(f"记者: 张辉\n旧地址: /1.html\n摘要: 不可见\n{GONE}")
    assert story.status is Status.WITHDRAWN
    assert story.withdrawal == Withdrawal(DAY, "失实。")
    assert story.aliases == ("/1.html",)
    assert (story.title, story.body, story.summary, story.credits) == ("", "", "", ())


def test_withdrawing_takes_both_fields(desk: Desk) -> None:
    assert desk.marks("状态: 撤稿\n") == ["4:5 XB316"]
    assert desk.marks(GONE.partition("\n")[2]) == ["4:1 XB317"]
    assert desk.marks("状态: 撤稿\n撤稿说明: {日期: 2026-11-24}\n") == ["5:7 XB202"]


def test_what_is_wrong_in_a_withdrawn_story_stops_nobody(desk: Desk) -> None:
    text = "![](gone.jpg)\n\n[前情](../21/none.md)，<script>。\n"
    assert desk.marks(f"图片: lost.png\n栏目二: 要闻\n{GONE}", text) == ["5:1 XB201"]
    assert desk.marks(f"图片: lost.png\n记者: 无名氏\n专栏: 没有\n{GONE}", text) == []


def test_the_withdrawn_story_s_people_and_photos_stay_known_to_the_archive(desk: Desk) -> None:
    desk.story(f"通讯员: 周采薇\n{GONE}")
    (card,) = desk.read().archive.cards
    assert card.withdrawn
    assert len(card.written) == 1
    assert card.notice.written == ()
    assert desk.found(STORY) == []


def test_a_correction_that_is_dated_far_ahead_is_found_at_its_date(desk: Desk) -> None:
    desk.story("更正:\n- {日期: 2026-11-24, 内容: 甲}\n- {日期: 2062-11-24, 内容: 乙}\n")
    found = far_ahead(Folder(desk.articles, {}), STORY, date(2026, 12, 1))
    assert [(one.line, one.column, one.code) for one in found] == [(6, 8, "XB320")]


def test_a_link_to_a_withdrawn_story_is_told_where_it_stands(desk: Desk) -> None:
    desk.story(GONE, path="2026/11/21/01-01.md")
    desk.story("", "见[前情](../21/01-01.md)和[又一](/2026/11/21/01-01/#a)、[别的](01-02.md)。\n")
    desk.story("", path="2026/11/22/01-02.md")
    found = proof(desk.articles).problems
    assert [(one.path[9:], one.line, one.column, one.code) for one in found] == [
        (STORY, 6, 7, "XB321"),
        (STORY, 6, 28, "XB321"),
    ]


def test_links_to_stories_that_stand_are_not_told(desk: Desk) -> None:
    desk.story("", "见[前情](../21/01-01.md)。\n")
    desk.story("", path="2026/11/21/01-01.md")
    assert [one.code for one in proof(desk.articles).problems] == []


def test_a_policy_is_a_page_or_an_address_of_another_site(desk: Desk) -> None:
    policies = (
        "声明: {采编准则: a/index.md#甲, 更正办法: b.md,"
        " 编辑部: 'https://x.example/', 办报宗旨: 无}"
    )
    desk.file("masthead.yml", f"{MASTHEAD}{policies}\n")
    desk.story()
    intake = desk.read()
    assert [one.code for one in intake.problems] == ["XB809"]
    assert intake.archive.masthead.policies == (
        Policy(Subject.CORRECTIONS, "b/", "b.md"),
        Policy(Subject.ETHICS, "a/#甲", "a/index.md"),
        Policy(Subject.MASTHEAD, "https://x.example/"),
    )
    missing = list(missing_policies(desk.articles, lambda page: page == "b.md"))
    assert [(one.line, one.code) for one in missing] == [(5, "XB810")]
