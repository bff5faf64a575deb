"""Problems are told in one line, in either language."""

from xianbao.desk.problem import Problem, settled
from xianbao.desk.rule import Severity
from xianbao.desk.rulebook import field, place
from xianbao.desk.words import Language

PATH = "articles/2026/11/22/03-02.md"


def test_a_problem_is_one_line_with_place_code_fact_and_step() -> None:
    problem = Problem(PATH, 5, 3, field.UNKNOWN_FIELD, (("name", "标提"), ("near", "标题")))
    assert problem.render() == f"{PATH}:5:3: XB201 没有「标提」这一栏。→ 是不是「标题」？"
    assert problem.render(Language.EN) == (
        f"{PATH}:5:3: XB201 There is no field “标提”. → Did you mean “标题”?"
    )


def test_without_a_guess_the_plain_step_is_told() -> None:
    problem = Problem(PATH, 5, 3, field.UNKNOWN_FIELD, (("name", "天气"), ("near", "")))
    assert problem.step() == "删去它；可用的各栏见手册"


def test_a_list_is_divided_as_the_language_divides_it() -> None:
    details = (("value", "体育"), ("choices", ("要闻", "速览")))
    problem = Problem(PATH, 5, 3, field.UNKNOWN_SECTION, details)
    assert "要闻、速览" in problem.step()
    assert "要闻, 速览" in problem.step(Language.EN)


def test_long_words_of_an_editor_are_cut_and_never_break_the_line() -> None:
    problem = Problem(PATH, 1, 1, place.BAD_DATE, (("value", "桥\n" * 500), ("example", "x")))
    assert "\n" not in problem.render()
    assert len(problem.render()) < 200


def test_braces_in_copy_are_only_text() -> None:
    problem = Problem(PATH, 1, 1, place.BAD_DATE, (("value", "{0.__class__}"), ("example", "x")))
    assert problem.fact() == "「{0.__class__}」不是日期"


def test_problems_are_sorted_by_place_and_told_once() -> None:
    late = Problem(PATH, 10, 1, place.SAME_ADDRESS, (("other", "x"), ("address", "y")))
    early = Problem(PATH, 2, 1, place.SAME_ADDRESS, (("other", "x"), ("address", "y")))
    other = Problem("articles/2026/11/21/01-01.md", 9, 1, late.rule, late.details)
    assert settled([late, early, other, late]) == (other, early, late)


def test_a_problem_knows_whether_it_stops_the_press() -> None:
    assert Problem(PATH, 1, 1, field.LONG_TITLE).severity is Severity.WARNING
    assert Problem(PATH, 1, 1, field.MISSING_FIELD).severity is Severity.ERROR
