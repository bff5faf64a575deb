from pathlib import Path

import pytest

from xianbao.command.preview.told import Counts, Entry, entries
from xianbao.desk.problem import Problem
from xianbao.desk.rulebook import harm, place, reading
from xianbao.desk.rulebook.paper import BAD_ZONE
from xianbao.desk.telling.sources import Sources
from xianbao.desk.words import Language

PATH = "articles/2026/11/22/01-01.md"
TEXT = "---\n日期: 2026-13-01\n---\n\n" + "岫水" * 60 + "电话 13812345678。\n"


@pytest.fixture
def sources(tmp_path: Path) -> Sources:
    (tmp_path / PATH).parent.mkdir(parents=True)
    (tmp_path / PATH).write_text(TEXT, "utf-8")
    return Sources(tmp_path)


def problem(line: int, column: int, end: int = 0, path: str = PATH) -> Problem:
    details = (("value", "2026-13-01"),)
    return Problem(path, line, column, place.IMPOSSIBLE_DATE, details, line if end else 0, end)


def entry(one: Problem, sources: Sources, handbook: dict[str, str] | None = None) -> Entry:
    ((path, made),) = entries([one], Language.ZH, sources, handbook or {})
    assert path == one.path
    return made


def test_the_words_are_those_of_a_proof(sources: Sources) -> None:
    one = problem(2, 5, 15)
    made = entry(one, sources)
    assert (made.fact, made.step) == (one.fact(), one.step())
    assert (made.code, made.severity, made.grade) == (one.code, "error", "错误")
    assert made.place == "第 2 行第 5 字"


def test_the_span_is_marked_in_its_line(sources: Sources) -> None:
    (line,) = entry(problem(2, 5, 15), sources).lines
    assert (line.number, line.before, line.marked, line.after) == (2, "日期: ", "2026-13-01", "")


def test_a_place_without_a_span_is_marked_too(sources: Sources) -> None:
    (line,) = entry(problem(2, 5), sources).lines
    assert line.marked == "2026-13-01"
    (line,) = entry(problem(5, 3), sources).lines
    assert line.marked == "岫"


def test_a_long_line_is_cut_around_the_span(sources: Sources) -> None:
    (line,) = entry(problem(5, 61, 63), sources).lines
    assert line.before == "…" + "岫水" * 18
    assert line.marked == "岫水"
    assert line.after.endswith("…")


def test_a_code_leads_to_its_page_of_the_handbook(sources: Sources) -> None:
    one = problem(2, 5)
    chapter = one.code[:3].lower()
    made = entry(one, sources, {chapter: f"/handbook/messages/{chapter}/"})
    assert made.href == f"/handbook/messages/{chapter}/#{one.code.lower()}"
    assert entry(one, sources).href == ""


def test_what_is_secret_is_shown_in_no_excerpt(sources: Sources) -> None:
    at = TEXT.split("\n")[4].index("138") + 1
    secret = next(rule for rule in vars(harm).values() if getattr(rule, "code", "") == "XB002")
    hidden = Problem(PATH, 5, at, secret, (), 5, at + 11)
    other = problem(5, at - 3, at - 1)
    made = [one for _, one in entries([hidden, other], Language.ZH, sources, {})]
    assert made[0].lines == ()
    assert "138" not in repr(made)


def test_a_file_that_is_gone_has_no_excerpt(sources: Sources) -> None:
    assert entry(problem(2, 5, path="articles/gone.md"), sources).lines == ()


def test_counts_are_said_in_words() -> None:
    found = [problem(1, 1), Problem(PATH, 1, 1, reading.NO_STORIES), Problem(PATH, 1, 1, BAD_ZONE)]
    assert Counts.of(found) == Counts(2, 1)
    assert Counts.of(found).said(Language.ZH) == "2 处错误，1 处提醒"
    assert Counts.of(found).said(Language.EN) == "errors: 2, warnings: 1"
    assert Counts().said(Language.ZH) == ""
