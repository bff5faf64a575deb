"""The whole folder is read in one run, and nothing that is in it makes the desk fall over."""

import random
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from desk.newsdesk import HEAD, STORY, Desk, articles
from xianbao.desk.intake import read

NO_FOLDER = (
    "articles:1:1: XB101 找不到 articles 文件夹。"
    "→ 新建 articles，放进 masthead.yml 和按年/月/日分的稿件。"
)


def test_without_a_folder_there_is_one_clear_message(tmp_path: Path) -> None:
    intake = read(tmp_path / "articles")
    assert [problem.render() for problem in intake.problems] == [
        NO_FOLDER,
    ]
    assert not intake.passed
    assert articles(intake) == ()


def test_a_paper_without_stories_is_told_and_may_go_out(desk: Desk) -> None:
    intake = desk.read()
    assert [problem.code for problem in intake.problems] == ["XB102"]
    assert intake.passed


def test_every_problem_of_every_file_is_told_in_one_run(desk: Desk) -> None:
    desk.story("体裁: 什么\n记者: 谁\n版次: 0\n")
    desk.story("日期: 昨天\n", "", path="2026/11/22/01-02.md")
    desk.file("2026/11/22/issue.yml", "期号: 十四\n")
    desk.file("masthead.yml", "报名: 棠岫日报\n栏目: [要闻]\n时区: 北京\n")
    desk.file("staff.yml", "- 张辉\n- 张辉\n")
    assert [f"{p.path[9:]}:{p.line} {p.code}" for p in desk.read().problems] == [
        "2026/11/22/01-01.md:4 XB207",
        "2026/11/22/01-01.md:5 XB401",
        "2026/11/22/01-01.md:6 XB209",
        "2026/11/22/01-02.md:4 XB301",
        "2026/11/22/01-02.md:5 XB701",
        "2026/11/22/issue.yml:1 XB805",
        "masthead.yml:3 XB803",
        "staff.yml:2 XB404",
    ]


def test_articles_are_in_the_papers_zone(desk: Desk) -> None:
    desk.file("masthead.yml", "报名: 棠岫日报\n栏目: [要闻]\n时区: Asia/Urumqi\n")
    article = desk.article("日期: 2026-11-22 08:00\n")
    assert article.published == datetime(2026, 11, 22, 8, tzinfo=ZoneInfo("Asia/Urumqi"))


def test_unreadable_sections_are_not_held_against_every_story(desk: Desk) -> None:
    desk.file("masthead.yml", "报名：棠岫日报\n栏目 [要闻]\n")
    desk.story()
    assert desk.found() == []
    assert desk.found("masthead.yml") != []


@pytest.mark.parametrize("seed", range(60))
def test_noise_in_a_file_is_told_and_never_raised(desk: Desk, seed: int) -> None:
    noise = random.Random(seed)  # noqa: S311 - no secret
    alphabet = "标题栏目图片: ：-\n\t'\"[]{}#&*!|>%@`，、。a1\\🌉()<>~=·\u3000"
    text = list(
        f"---\n{HEAD}图片:\n  - {{文件: a.png, 图说: 夜景。张辉 摄}}\n数据:\n  标题: 甲\n  项目:\n"
        "    投资: 35亿元，同比增长17%\n更正: {日期: 2026-11-23, 内容: 乙}\n旧地址: [/old/1]\n"
        "日期: 2026-11-22 19:30\n记者: 张辉\n---\n\n见[前文](../21/01-01.md)。![图](b.png)\n"
    )
    for _ in range(noise.randrange(1, 30)):
        at = noise.randrange(len(text))
        text[at : at + noise.randrange(2)] = noise.choice(alphabet)
    desk.file(STORY, "".join(text))
    for problem in desk.read().problems:
        assert "\n" not in problem.render()


@pytest.mark.parametrize("seed", range(20))
def test_noise_in_the_standing_files_is_told_and_never_raised(desk: Desk, seed: int) -> None:
    noise = random.Random(seed)  # noqa: S311 - no secret
    for name in ("masthead.yml", "staff.yml"):
        text = list((desk.articles / name).read_text(encoding="utf-8"))
        for _ in range(noise.randrange(1, 12)):
            at = noise.randrange(len(text))
            text[at : at + noise.randrange(2)] = noise.choice("：: -[]{}\n\t'\"#&a,，1")
        desk.file(name, "".join(text))
    desk.story("记者: 张辉\n")
    for problem in desk.read().problems:
        assert "\n" not in problem.render()
