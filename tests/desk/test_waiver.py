"""A warning can be passed over with a reason, and only a warning, and only one that is there."""

import pytest

from desk.newsdesk import HEAD, MASTHEAD, STORY, Desk
from xianbao.desk.stylebook.proof import PAPER_PROOF

LONG = f"标题: {'长' * 130}\n栏目: 要闻\n"


def long_story(desk: Desk, proof: str) -> list[str]:
    desk.file(STORY, f"---\n{LONG}{proof}---\n\n正文。\n")
    return desk.found()


def test_a_warning_is_passed_over_with_a_reason(desk: Desk) -> None:
    assert long_story(desk, "") == ["2:5 XB213"]
    assert long_story(desk, "校样: {放过: {XB213: 标题是单位全名}}\n") == []
    assert long_story(desk, "proof:\n  ignore:\n    xb213: 标题是单位全名\n") == []


def test_a_list_of_codes_shares_one_reason(desk: Desk) -> None:
    assert long_story(desk, "校样: {放过: [XB213], 理由: 公告原文}\n") == []
    assert long_story(desk, "校样: {放过: [XB213]}\n") == ["4:11 XB252"]
    assert long_story(desk, "校样:\n  放过:\n    XB213:\n") == ["6:5 XB252"]


@pytest.mark.parametrize(
    ("proof", "marks"),
    [
        ("校样: {放过: {XB2133: 太长}}\n", ["4:11 XB251"]),
        ("校样: {放过: {XB211: 以后再加}}\n", ["4:11 XB254"]),
        ("校样: {放过: {XB253: 不用}}\n", ["4:11 XB254"]),
        ("校样: {放过: {XB213: 全名}}\n", ["4:11 XB253"]),
        ("校样: {放过: {XB213: 甲, XB508: 乙}}\n", ["4:11 XB253", "4:21 XB253"]),
    ],
)
def test_a_waiver_that_cannot_hold_is_told(desk: Desk, proof: str, marks: list[str]) -> None:
    assert desk.marks(proof) == marks


def test_a_misspelt_code_is_guessed(desk: Desk) -> None:
    desk.story("校样: {放过: {XB2I3: 太长}}\n")
    assert desk.said() == ["没有代码「XB2I3」 → 是不是「XB213」？"]


def test_the_masthead_passes_over_for_the_whole_paper(desk: Desk) -> None:
    desk.file("masthead.yml", f"{MASTHEAD}校样: {{放过: {{XB213: 本报惯用长题}}}}\n")
    assert long_story(desk, "") == []
    assert desk.found("masthead.yml") == []


def test_the_slips_of_the_masthead_are_told(desk: Desk) -> None:
    desk.file("masthead.yml", f"{MASTHEAD}校样: {{放过: [XB213], 另查: [XB213, XB000000]}}\n")
    desk.story()
    assert desk.found("masthead.yml") == ["5:11 XB252", "5:24 XB255", "5:31 XB251"]


def test_what_is_looked_for_besides_is_a_list_of_codes(desk: Desk) -> None:
    desk.file("masthead.yml", f"{MASTHEAD}校样: {{另查: {{XB919: 顿号}}}}\n")
    desk.story()
    assert desk.found("masthead.yml") == ["5:10 XB206"]


def test_the_handbook_s_examples_for_the_masthead_hold(desk: Desk) -> None:
    lines = "".join(f"  {field.example}\n" for field in PAPER_PROOF.fields)
    desk.file("masthead.yml", f"{MASTHEAD}校样:\n{lines}")
    desk.story()
    assert desk.found("masthead.yml") == []


def test_nothing_is_said_of_waivers_where_the_story_has_errors(desk: Desk) -> None:
    desk.file(STORY, f"---\n{HEAD}校样: {{放过: {{XB213: 全名}}}}\n记着: 张辉\n---\n\n正文。\n")
    assert desk.found() == ["5:1 XB201"]
