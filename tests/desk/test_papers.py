"""Whole papers, good and broken, with the exact messages that an editor sees."""

from pathlib import Path

import pytest

from desk.newsdesk import articles
from xianbao.desk.intake import read
from xianbao.desk.rulebook import RULES
from xianbao.desk.words import Language

PAPERS = Path(__file__).parents[1] / "papers"
TESTS = Path(__file__).parent


def cases() -> list[tuple[str, Language]]:
    files = sorted(PAPERS.glob("*/problems.*.txt"))
    return [(file.parent.name, Language(file.name.split(".")[1])) for file in files]


@pytest.mark.parametrize(("paper", "language"), cases())
def test_a_paper_gets_exactly_these_messages(paper: str, language: Language) -> None:
    expected = (PAPERS / paper / f"problems.{language}.txt").read_text(encoding="utf-8")
    problems = read(PAPERS / paper / "articles").problems
    assert "".join(f"{problem.render(language)}\n" for problem in problems) == expected


def test_every_paper_says_which_messages_it_gets() -> None:
    papers = {folder.name for folder in PAPERS.iterdir() if (folder / "articles").exists()}
    assert papers == {paper for paper, language in cases() if language is Language.ZH}


def test_every_rule_is_broken_by_some_paper_or_test() -> None:
    told = "".join(
        file.read_text(encoding="utf-8")
        for file in (
            *PAPERS.glob("*/problems.zh.txt"),
            *TESTS.rglob("test_*.py"),
            *TESTS.rglob("cases.yml"),
            *(TESTS.parent / "hostile").glob("test_*.py"),
        )
    )
    assert [rule.code for rule in RULES if rule.code not in told] == []


def test_reading_twice_gives_the_same_archive_and_the_same_problems() -> None:
    small = PAPERS / "small" / "articles"
    first, second = read(small), read(small)
    assert articles(first) == articles(second)
    assert first.archive.staff.people == second.archive.staff.people
    assert first.problems == second.problems
