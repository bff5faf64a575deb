"""A copy desk to test with: stories of a folder, proofed by the checks that a test names."""

from collections.abc import Iterable
from pathlib import Path

from desk.newsdesk import articles
from xianbao.desk.intake import read
from xianbao.desk.problem import Problem
from xianbao.desk.proofing.beat import Beat
from xianbao.desk.proofing.check import Check
from xianbao.desk.proofing.copyreader import manuscript_of
from xianbao.desk.proofing.manuscript import Manuscript
from xianbao.paper.staff import Staff


def manuscripts(folder: Path) -> tuple[tuple[Manuscript, ...], Beat]:
    """Every story of a folder that passed the desk, and what they are checked against."""
    intake = read(folder)
    archive = intake.archive
    staff = Staff(tuple(person for person in archive.staff.people if person.staff))
    beat = Beat(archive.masthead, staff, issues=archive.issues, articles=folder)
    return tuple(
        manuscript_of(f"{folder.name}/{one.copy}", (folder / one.copy).read_text("utf-8"), one)
        for one in articles(intake)
    ), beat


def proofed(manuscript: Manuscript, beat: Beat, checks: Iterable[Check]) -> list[Problem]:
    """What the checks tell of one story."""
    return [problem for check in checks for problem in check(manuscript, beat)]


def marked(manuscript: Manuscript, problem: Problem) -> str:
    """The stretch of the file that a problem is marked at."""
    lines = manuscript.text.split("\n")
    assert problem.line == problem.end_line
    return lines[problem.line - 1][problem.column - 1 : problem.end_column - 1]
