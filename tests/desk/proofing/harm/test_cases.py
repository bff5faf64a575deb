"""What harms a person is found, what does not is let alone, in invented paragraphs."""

from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from desk.newsdesk import Desk
from desk.proofing.copydesk import manuscripts, marked, proofed
from desk.proofing.harm.invented import filled
from xianbao.desk.problem import Problem
from xianbao.desk.proofing.harm import CHECKS
from xianbao.desk.proofing.manuscript import Manuscript
from xianbao.desk.rulebook import harm as rules
from xianbao.desk.words import Language

CASES = [
    case
    for name in ("cases.yml", "unseen.yml")
    for case in yaml.safe_load(Path(__file__).with_name(name).read_text("utf-8"))
]
KINDS = {"news": "消息", "notice": "公告"}


@dataclass(frozen=True)
class Tried:
    """A case as it was proofed."""

    text: str
    manuscript: Manuscript
    problems: list[Problem]
    verdict: frozenset[str]

    @property
    def codes(self) -> frozenset[str]:
        return frozenset(problem.code for problem in self.problems)


@pytest.fixture(scope="module")
def tried(tmp_path_factory: pytest.TempPathFactory) -> list[Tried]:
    """Every case as a story of its own."""
    desk = Desk(tmp_path_factory.mktemp("harm") / "articles")
    texts = [filled(case["text"], seed) for seed, case in enumerate(CASES)]
    for number, (case, text) in enumerate(zip(CASES, texts, strict=True)):
        kind = KINDS[case.get("kind", "news")]
        desk.story(f"体裁: {kind}\n", text, path=f"2026/11/22/{number:03}.md")
    read, beat = manuscripts(desk.articles)
    return [
        Tried(text, one, proofed(one, beat, CHECKS), frozenset(case.get("verdict", ())))
        for case, text, one in zip(CASES, texts, read, strict=True)
    ]


def test_there_are_fifty_cases_of_harm_and_fifty_traps() -> None:
    assert sum(bool(case.get("verdict")) for case in CASES) >= 50
    assert sum(not case.get("verdict") for case in CASES) >= 50


def test_nothing_harmless_is_told(tried: list[Tried]) -> None:
    assert [(one.text, one.codes) for one in tried if one.codes - one.verdict] == []


def test_all_harm_is_told(tried: list[Tried]) -> None:
    assert [(one.text, one.verdict) for one in tried if one.verdict - one.codes] == []


def test_every_rule_of_the_text_is_tried() -> None:
    told = {code for case in CASES for code in case.get("verdict", ())}
    assert told == {f"XB00{number}" for number in range(1, 8)}


def test_no_message_repeats_what_must_not_be_shown(tried: list[Tried]) -> None:
    for one in tried:
        for problem in one.problems:
            assert problem.rule.secret
            assert problem.details == ()
            said = problem.render() + problem.render(Language.EN)
            assert marked(one.manuscript, problem) not in said


def test_a_name_is_marked_and_nothing_else(tried: list[Tried]) -> None:
    marks = [
        marked(one.manuscript, problem)
        for one in tried
        for problem in one.problems
        if problem.code in ("XB006", "XB007")
    ]
    assert all(2 <= len(name) <= 4 for name in marks), marks
    assert {"覃春燕", "邓玉珍", "罗小雨", "韦小龙", "黄子豪", "刘益晨"} <= set(marks)


@pytest.mark.parametrize(
    "rule",
    [rule for rule in vars(rules).values() if getattr(rule, "secret", False)],
    ids=lambda rule: rule.code,
)
def test_the_examples_of_the_rulebook_hold(desk: Desk, rule: object) -> None:
    for text, codes in ((rule.wrong, [rule.code]), (rule.right, [])):  # type: ignore[attr-defined]
        desk.story(text=f"{text}\n")
        (one,), beat = manuscripts(desk.articles)
        assert [problem.code for problem in proofed(one, beat, CHECKS)] == codes


def test_a_number_in_a_caption_is_told_as_well(desk: Desk) -> None:
    desk.story(filled("摘要: 车主手机{MOBILE}，仍在等人。\n", 1))
    (one,), beat = manuscripts(desk.articles)
    assert [problem.code for problem in proofed(one, beat, CHECKS)] == ["XB002"]


def test_a_story_that_says_all_names_are_invented_is_believed(desk: Desk) -> None:
    desk.story(text="13岁的韦小龙因抢劫被送入专门学校。\n\n（文中未成年人均为化名）\n")
    (one,), beat = manuscripts(desk.articles)
    assert proofed(one, beat, CHECKS) == []
