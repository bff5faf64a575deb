"""Intake: the whole folder of copy, read in one run into an archive and its problems."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from xianbao.desk.folder import MASTHEAD, STAFF, Folder, search
from xianbao.desk.galley import Galley
from xianbao.desk.issues import read_issue
from xianbao.desk.masthead import NAMELESS, read_masthead
from xianbao.desk.newsroom import Directory, Newsroom, directory
from xianbao.desk.people import Roster
from xianbao.desk.problem import Problem, settled
from xianbao.desk.rule import Severity
from xianbao.desk.rulebook import paper, reading
from xianbao.desk.staff import read_staff
from xianbao.desk.story import read_story
from xianbao.paper.archive import Archive
from xianbao.paper.issue import Issue
from xianbao.paper.masthead import Masthead
from xianbao.paper.staff import Staff


@dataclass(frozen=True, slots=True)
class Intake:
    """What the desk passed, and every problem that it found, in the order of the files.

    A story with an error is left out of the archive, so that everything in it can be trusted.
    """

    archive: Archive
    problems: tuple[Problem, ...]

    @property
    def passed(self) -> bool:
        """Whether the paper may go to press: there may be warnings, but no error."""
        return all(problem.severity is Severity.WARNING for problem in self.problems)


def read(articles: Path) -> Intake:
    """Read everything below ``articles``. Nothing outside it is ever read, and nothing raises."""
    problems: list[Problem] = []
    articles = articles.absolute()
    if not articles.is_dir():
        Galley(articles.name, problems).mark(reading.NO_FOLDER, folder=articles.name)
        return Intake(Archive(NAMELESS, Staff()), settled(problems))
    copy, misplaced = search(articles)
    problems.extend(misplaced)
    masthead = _masthead(copy, problems)
    staff = _staff(copy, problems)
    roster = Roster(staff or Staff(), checked=bool(staff and staff.people))
    issues = _issues(copy, roster, problems)
    newsroom = Newsroom(
        folder=copy,
        masthead=masthead or NAMELESS,
        zone=ZoneInfo((masthead or NAMELESS).zone),
        roster=roster,
        issues=issues,
        sections=_sections(masthead),
        series=_series(masthead),
    )
    articles_ = []
    for placement in copy.stories.values():
        galley = Galley(copy.shown(placement.path))
        data = copy.read(placement.path, galley)
        article = read_story(data, placement, newsroom, galley) if data is not None else None
        problems.extend(galley.problems)
        if article:
            articles_.append(article)
    if not copy.stories:
        Galley(articles.name, problems).mark(reading.NO_STORIES, folder=articles.name)
    archive = Archive(newsroom.masthead, roster.staff, tuple(articles_), issues)
    return Intake(archive, settled(problems))


def _masthead(copy: Folder, problems: list[Problem]) -> Masthead | None:
    galley = Galley(copy.shown(MASTHEAD))
    if MASTHEAD not in copy.files:
        galley.mark(paper.NO_MASTHEAD)
        problems.extend(galley.problems)
        return None
    data = copy.read(MASTHEAD, galley)
    masthead = read_masthead(data, galley) if data is not None else None
    problems.extend(galley.problems)
    return masthead


def _staff(copy: Folder, problems: list[Problem]) -> Staff | None:
    """The staff; nothing where there is no staff file, and names are then not checked."""
    if STAFF not in copy.files:
        return None
    galley = Galley(copy.shown(STAFF))
    data = copy.read(STAFF, galley)
    staff = read_staff(data, galley) if data is not None else None
    problems.extend(galley.problems)
    return staff


def _issues(copy: Folder, roster: Roster, problems: list[Problem]) -> dict[date, Issue]:
    issues: dict[date, Issue] = {}
    for placement in copy.issues:
        galley = Galley(copy.shown(placement.path))
        data = copy.read(placement.path, galley)
        issue = read_issue(data, placement, roster, galley) if data is not None else None
        problems.extend(galley.problems)
        if issue:
            issues[issue.day] = issue
    return issues


def _sections(masthead: Masthead | None) -> Directory | None:
    """The sections; nothing where none could be read, and stories are then not checked."""
    if masthead is None or not masthead.sections:
        return None
    return directory((section.label.han, section.key) for section in masthead.sections)


def _series(masthead: Masthead | None) -> Directory | None:
    if masthead is None:
        return None
    return directory((series.label.han, series.key) for series in masthead.series)
