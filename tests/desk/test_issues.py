"""The issue of a day with its pages."""

from datetime import date

import pytest

from desk.newsdesk import Desk
from xianbao.paper.credit import Credit, Role
from xianbao.paper.issue import Issue, Page

FILE = "2026/11/22/issue.yml"
DAY = date(2026, 11, 22)


def issue(desk: Desk, text: str) -> Issue:
    desk.story()
    desk.file(FILE, text)
    intake = desk.read()
    assert [problem.render() for problem in intake.problems] == []
    assert intake.archive.issues is not None
    return intake.archive.issues[DAY]


def test_an_issue_is_read_with_its_pages_in_order(desk: Desk) -> None:
    text = (
        "期号: 第14806期\n说明: 今日四版\n版面:\n  - {版: 第2版, 本版照片: 资料片}\n"
        "  - {版: 1, 版名: 要闻, 责编: 石丽君, 本版记者: 张辉、李若溪}\n"
    )
    assert issue(desk, text) == Issue(
        DAY,
        "14806",
        (
            Page(
                1,
                "要闻",
                (
                    Credit(Role.DUTY_EDITOR, "石丽君", "shi-lijun"),
                    Credit(Role.REPORTER, "张辉", "zhang-hui"),
                    Credit(Role.REPORTER, "李若溪", "li-ruoxi"),
                ),
            ),
            Page(2, photo_courtesy="资料片"),
        ),
        "今日四版",
    )


@pytest.mark.parametrize("number", ["14806", "第14806期", "总第14806期", "第 14806 号"])
def test_the_number_is_kept_in_digits(desk: Desk, number: str) -> None:
    assert issue(desk, f"期号: {number}\n").number == "14806"


def test_an_empty_file_is_an_issue_without_pages(desk: Desk) -> None:
    assert issue(desk, "") == Issue(DAY)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("期号: 十四\n", ["1:5 XB805"]),
        ("版面: [{版: 1}, {版: 1}]\n", ["1:18 XB804"]),
        ("版面: [{版: 0}]\n", ["1:10 XB209"]),
        ("版面: [{版: 一}]\n", ["1:10 XB208"]),
        ("版面: [{版名: 要闻}]\n", ["1:6 XB202"]),
        ("版面: [要闻]\n", ["1:6 XB206"]),
        ("版面: [{版: 1, 责编: 石立君}]\n", ["1:17 XB401"]),
        ("日期: 2026-11-22\n", ["1:1 XB201"]),
        ("- 1\n", ["1:1 XB125"]),
    ],
)
def test_a_slip_is_told_with_its_place(desk: Desk, text: str, found: list[str]) -> None:
    desk.file(FILE, text)
    assert desk.found(FILE) == found


def test_an_issue_outside_a_day_is_told(desk: Desk) -> None:
    desk.file("2026/issue.yml", "期号: 1\n")
    assert desk.found("2026/issue.yml") == ["1:1 XB807"]


def test_a_story_on_a_page_that_the_issue_does_not_list_is_warned_of(desk: Desk) -> None:
    desk.file(FILE, "版面: [{版: 2}]\n")
    assert desk.marks("版次: 3\n") == ["4:5 XB806"]
    assert desk.read().passed
