"""No copy, however odd or long, ends a check of people or harm."""

import random
from datetime import UTC, datetime

import pytest

from xianbao.desk.problem import Problem
from xianbao.desk.proofing import harm, people
from xianbao.desk.proofing.beat import Beat
from xianbao.desk.proofing.copyreader import manuscript_of
from xianbao.desk.proofing.manuscript import Manuscript
from xianbao.paper.article import Article
from xianbao.paper.label import Label
from xianbao.paper.masthead import Masthead

BEAT = Beat(Masthead(Label("棠岫日报", "")))
ARTICLE = Article(
    "2026/11/22/01-01",
    "2026/11/22/01-01.md",
    "渡口",
    "yaowen",
    datetime(2026, 11, 22, tzinfo=UTC),
)
SCRAPS = [
    *(
        "王海涛说",
        "王海韬说",
        "（记者 ",
        "）",
        "本报记者",
        "通讯员",
        "来源：",
        "原载",
        "网络图片",
        "12岁的",
    ),
    *(
        "学生",
        "被害人",
        "强奸",
        "盗窃",
        "化名",
        "3栋2单元501室",
        "住",
        "村四组",
        "号",
        "宁Z",
        "0716K",
    ),
    *(
        "15400000716",
        "990181197103135907",
        "卡号",
        "6299918609139092",
        "-",
        " ",
        "\n",
        "\n\n",
        "> ",
    ),
    *(
        "| 姓名 |",
        "**",
        "`",
        "[渡口](a.md)",
        "😀",
        "\u3000",
        "张",
        "晖",
        "。",
        "，",
        "<b>",
        "&amp;",
    ),
]
UNITS = [
    "王海涛说",
    "9岁的韦小龙盗窃。",
    "（记者 张",
    "15400000716 ",
    "住一组1号",
    "宁Z0716K",
    "1 ",
    "1-",
]


def read(body: str) -> Manuscript:
    return manuscript_of("x.md", f"---\n标题: 渡口\n---\n\n{body}\n", ARTICLE)


def told(manuscript: Manuscript) -> list[Problem]:
    checks = (*people.CHECKS, *harm.CHECKS)
    return [problem for check in checks for problem in check(manuscript, BEAT)]


@pytest.mark.parametrize("seed", range(60))
def test_scraps_of_copy_in_any_order_are_read_and_marked_inside_the_file(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret is made
    body = "".join(chance.choice(SCRAPS) for _ in range(chance.randrange(1, 120)))
    manuscript = read(body)
    lines = manuscript.text.split("\n")
    for problem in told(manuscript):
        assert 1 <= problem.line <= problem.end_line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
        assert 1 <= problem.end_column <= len(lines[problem.end_line - 1]) + 1


@pytest.mark.parametrize("unit", UNITS)
def test_a_story_of_fifty_thousand_characters_is_read_to_its_end(unit: str) -> None:
    manuscript = read(unit * (50_000 // len(unit)))
    lines = manuscript.text.count("\n") + 1
    assert all(problem.line <= lines for problem in told(manuscript))
