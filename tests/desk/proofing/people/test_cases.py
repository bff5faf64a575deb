"""People and credits as a sub-editor judges them, in invented stories and scraps."""

from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from desk.newsdesk import Desk, png
from desk.proofing.copydesk import manuscripts, marked, proofed
from xianbao.desk.problem import Problem
from xianbao.desk.proofing.manuscript import Manuscript
from xianbao.desk.proofing.people import CHECKS

CASES = [
    case
    for name in ("cases.yml", "unseen.yml")
    for case in yaml.safe_load(Path(__file__).with_name(name).read_text("utf-8"))
]
STAFF = """\
- {姓名: 张辉, 别名: [張輝], 职责: [记者, 摄影]}
- {姓名: 李若溪, 职责: [记者]}
- {姓名: 吕晓璞, 职责: [记者, 摄影]}
- {姓名: 尉迟青, 职责: [记者]}
- {姓名: 单文柏, 职责: [摄影]}
- {姓名: 石丽君, 职责: [责编]}
- {姓名: 何以宁, 职责: [校对]}
- {姓名: 曾敏之, 职责: [编辑, 编译]}
"""
NAMES = {
    *("XB451", "XB452", "XB453", "XB454", "XB455", "XB456", "XB457", "XB458"),
    *("XB551", "XB552", "XB553", "XB554"),
}


@dataclass(frozen=True)
class Tried:
    """A case as it was proofed."""

    case: dict[str, str]
    manuscript: Manuscript
    problems: list[Problem]

    @property
    def codes(self) -> frozenset[str]:
        return frozenset(problem.code for problem in self.problems)

    @property
    def verdict(self) -> frozenset[str]:
        return frozenset(self.case.get("verdict", ()))


@pytest.fixture(scope="module")
def tried(tmp_path_factory: pytest.TempPathFactory) -> list[Tried]:
    """Every case as the only story of its day."""
    desk = Desk(tmp_path_factory.mktemp("people") / "articles")
    desk.file("staff.yml", STAFF)
    for number, case in enumerate(CASES):
        day = f"2026/{number // 28 + 1:02}/{number % 28 + 1:02}"
        desk.file(f"{day}/a.png", png())
        if "pages" in case:
            desk.file(f"{day}/issue.yml", f"版面: {case['pages']}\n")
        fields = case.get("fields", "")
        desk.story(fields and f"{fields}\n", case["body"], path=f"{day}/web-01.md")
    read, beat = manuscripts(desk.articles)
    return [
        Tried(case, one, proofed(one, beat, CHECKS)) for case, one in zip(CASES, read, strict=True)
    ]


def test_there_are_sixty_cases_half_of_them_sound() -> None:
    assert len(CASES) >= 60
    assert sum(not case.get("verdict") for case in CASES) >= 30


def test_nothing_sound_is_told(tried: list[Tried]) -> None:
    assert [(one.case, one.codes) for one in tried if one.codes - one.verdict] == []


def test_all_that_is_wrong_is_told(tried: list[Tried]) -> None:
    assert [(one.case, one.codes) for one in tried if one.verdict - one.codes] == []


def test_every_rule_is_tried() -> None:
    assert {code for case in CASES for code in case.get("verdict", ())} == NAMES


def test_what_is_told_is_marked_where_it_stands(tried: list[Tried]) -> None:
    marks = {
        (problem.code, marked(one.manuscript, problem)) for one in tried for problem in one.problems
    }
    assert {
        ("XB451", "张晖"),
        ("XB452", "李若西"),
        ("XB453", "王海韬"),
        ("XB454", "何以宁"),
        ("XB455", "张辉"),
        ("XB457", "体裁"),
        ("XB458", "何以宁"),
        ("XB551", "李若溪"),
        ("XB552", "网络图片"),
        ("XB553", "网络"),
        ("XB554", "据新华社电"),
    } <= marks
