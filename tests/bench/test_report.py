from pathlib import Path

import pytest
from bench.command import main
from bench.measure.gauge import Cost
from bench.measure.result import Failure, Result, Results, exponent
from bench.report import BEGIN, END, Circumstances, markdown, put

AROUND = Circumstances(
    date="2026-11-22",
    machine="2 cores",
    load=0.1,
    rounds=2,
    seed=1,
    command="python -m bench",
    versions={"xianbao": "1.0", "hugo": "0.1"},
)


def result(  # noqa: PLR0913, PLR0917 - a result is all of these
    peer: str, scenario: str, size: int, round_: int, wall: float, written: int = 1
) -> Result:
    return Result(peer, scenario, size, round_, Cost(wall, wall * 2, 100, 150), written)


RESULTS = Results(
    (
        result("xianbao", "cold", 1000, 0, 2.0, 3000),
        result("hugo", "cold", 1000, 0, 4.0, 1500),
        result("xianbao", "cold", 1000, 1, 9.0, 3000),
        result("hugo", "cold", 1000, 1, 18.0, 1500),
        result("xianbao", "word", 1000, 0, 0.4, 3),
        result("xianbao", "word", 1000, 1, 0.9, 5),
        result("xianbao", "cold", 4000, 0, 11.0),
    ),
    (Failure("zensical", "cold", 4000, "stopped by signal 9"),),
)


def test_a_ratio_compares_runs_of_the_same_round() -> None:
    assert RESULTS.ratio(("xianbao", "cold"), ("hugo", "cold"), 1000) == 0.5
    assert RESULTS.ratio(("xianbao", "word"), ("hugo", "cold"), 1000) == pytest.approx(0.075)


def test_the_exponent_is_one_in_step_with_the_size_and_two_with_its_square() -> None:
    assert exponent([1, 10, 100], [3, 30, 300]) == pytest.approx(1)
    assert exponent([1, 10, 100], [3, 300, 30000]) == pytest.approx(2)
    assert exponent([1, 10, 100], [3, 3, 3]) == pytest.approx(0)


def test_growth_needs_two_sizes() -> None:
    assert RESULTS.growth("hugo", "cold") is None
    assert RESULTS.growth("xianbao", "cold") == pytest.approx((0.5, 0.5))


def test_the_table_has_a_row_for_each_program_and_scenario_with_medians_and_ratios() -> None:
    report = markdown(RESULTS, AROUND)
    row = "| Xianbao | one corrected word | 0.65 | 1.30 | 100 | 150 | 5 | 0.075 | 0.150 |"
    assert row in report.splitlines()
    assert "### 1,000 stories {#stories-1000}" in report
    assert "| Xianbao | cold build | 1,000 to 4,000 | 0.50 | 0.50 |" in report


def test_what_was_not_measured_is_said_and_not_made_up() -> None:
    lines = markdown(RESULTS, AROUND).splitlines()
    largest = lines[lines.index("### 4,000 stories {#stories-4000}") :]
    row = next(line for line in largest if line.startswith("| Xianbao | cold build"))
    assert row.endswith("| — | 1.000 |")
    assert (
        "Zensical, its blog, cold build, 4,000 stories: not measured, stopped by signal 9." in lines
    )


def test_date_machine_versions_and_command_stand_above_the_tables() -> None:
    head = markdown(RESULTS, AROUND).partition("###")[0]
    for said in ("2026-11-22", "2 cores", "xianbao 1.0, hugo 0.1", "`python -m bench`"):
        assert said in head


def test_the_tables_are_put_between_the_marks_and_the_text_around_stays(tmp_path: Path) -> None:
    page = tmp_path / "benchmarks.md"
    page.write_text(f"before\n\n{BEGIN}\nold\n{END}\n\nafter\n", "utf-8")
    put(page, "new")
    put(page, "newer")
    assert page.read_text("utf-8") == f"before\n\n{BEGIN}\n\nnewer\n\n{END}\n\nafter\n"


def test_a_page_without_marks_is_left_alone(tmp_path: Path) -> None:
    page = tmp_path / "benchmarks.md"
    page.write_text("text\n", "utf-8")
    with pytest.raises(ValueError, match="no place for the tables"):
        put(page, "new")
    assert page.read_text("utf-8") == "text\n"


def test_a_program_that_nobody_knows_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--peers", "hugo,gutenberg"])
    assert "not known: gutenberg" in capsys.readouterr().err
