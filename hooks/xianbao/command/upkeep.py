"""Upkeep: what can be told of a paper only when both its copy and its pages are known."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from xianbao.desk.placement import LEDGER
from xianbao.desk.problem import Problem
from xianbao.paper.archive import Archive
from xianbao.paper.edition import Edition

if TYPE_CHECKING:
    from xianbao.desk.register import Register


AHEAD = timedelta(days=7)
"""How far ahead a correction may be dated: it is filed before the issue that carries it."""


class Upkeep(NamedTuple):
    """What was found: problems, and how many addresses the ledger does not hold yet."""

    problems: tuple[Problem, ...] = ()
    unrecorded: int = 0


def looked_after(articles: Path, archive: Archive, edition: Edition, at: datetime) -> Upkeep:
    """The upkeep of a paper whose copy has passed; ``edition`` is what readers see at a moment."""
    problems = (*_policies(articles, archive), *_ahead(articles, archive, at))
    register = ledger_of(articles)
    if register is None:
        # A paper that keeps no ledger is not asked to.
        return Upkeep(problems)
    from xianbao.press.standing.served import gone_with, served  # noqa: PLC0415 - seldom needed

    now = served(edition)
    retired = {address for card in archive.retired(at) for address in gone_with(card)}
    staff = (person for person in archive.staff.people if person.staff)
    gone = register.problems(articles.name, now, retired, staff)
    return Upkeep((*problems, *gone), len(register.lacks(now)))


def _policies(articles: Path, archive: Archive) -> tuple[Problem, ...]:
    """The pages that the masthead names and ``docs/`` does not hold."""
    docs = articles.parent / "docs"
    pages = [policy.page for policy in archive.masthead.policies if policy.page]
    if all((docs / page).is_file() for page in pages):
        return ()
    from xianbao.desk.policies import missing_policies  # noqa: PLC0415 - seldom needed

    return tuple(missing_policies(articles, lambda page: (docs / page).is_file()))


def _ahead(articles: Path, archive: Archive, at: datetime) -> tuple[Problem, ...]:
    """Corrections that are dated later than tomorrow's paper or the next issue could be."""
    last = (at + AHEAD).date()
    text = last.isoformat()
    keys = [card.key for card in archive.cards if card.corrected and card.corrected[-1] > text]
    if not keys:
        return ()
    from xianbao.desk.folder import Folder  # noqa: PLC0415 - seldom needed
    from xianbao.desk.remedy import far_ahead  # noqa: PLC0415 - seldom needed

    folder = Folder(articles, {})
    paths = (archive.shelf(key).copy for key in keys)
    return tuple(problem for path in paths if path for problem in far_ahead(folder, path, last))


def ledger_of(articles: Path) -> "Register | None":
    """The ledger that a paper keeps, if it keeps one."""
    if not (articles / LEDGER).is_file():
        return None
    from xianbao.desk.register import Register  # noqa: PLC0415 - brings the rules along

    return Register.of(articles)
