"""The plan: what a run of the desk has to read, found by comparing a scan with what is kept."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from xianbao.desk import changes
from xianbao.desk.asked import Asked, answered_by_file, names_asked, who_is
from xianbao.desk.bench import Bench, Day
from xianbao.desk.changes import Look, Turn
from xianbao.desk.folder import Folder
from xianbao.desk.layout import month_of
from xianbao.desk.ledger import Ledger
from xianbao.desk.month import Month, Subjects
from xianbao.desk.scan import Scan
from xianbao.desk.standing import Standing, read_standing
from xianbao.desk.store import Head
from xianbao.desk.terms import Terms, terms_of
from xianbao.paper.card import digest
from xianbao.paper.staff import Person, Staff

AskedIn = Callable[[str], Subjects]
"""What the stories of a month asked when they were last read."""


@dataclass(slots=True)
class Plan:
    """What a run has to do: the months in which there is something to do, and with what to do it.

    ``head`` is what the store is to say about itself afterwards, without its parts.
    """

    scan: Scan
    folder: Folder
    ledger: Ledger
    head: Head
    standing: Standing
    terms: Terms
    turns: dict[str, Turn] = field(default_factory=dict)
    asked: dict[str, Subjects] = field(default_factory=dict)

    @property
    def is_idle(self) -> bool:
        """Whether nothing has to be read nor written."""
        before = self.ledger.head
        if before is None or self.ledger.standing != self.standing:
            return False
        same = (before.version, before.terms, before.racy, before.refused) == (
            self.head.version,
            self.head.terms,
            self.head.racy,
            self.head.refused,
        )
        return same and not self.turns


def planned(  # noqa: PLR0913 - all that decides it, each named
    root: Path,
    scan: Scan,
    ledger: Ledger,
    asked_in: AskedIn,
    version: str,
    *,
    by_hash: bool,
) -> Plan:
    """What there is to do, after a scan."""
    folder = Folder(root, scan.months, scan.refused, Asked())
    standing = read_standing(folder, ledger.standing)
    terms = terms_of(standing.what())
    digest_of_terms = digest((root.name, terms.zone, terms.script, terms.sections, terms.series))
    if ledger.head and ledger.head.terms != digest_of_terms:
        ledger = ledger.without_months()
    before = ledger.head or Head()
    look = Look(folder, scan.at, before.racy, by_hash)
    turns = dict(_turned(ledger, look, scan))
    racy = _racy(turns, look, scan)
    head = Head(version, digest_of_terms, {}, racy, scan.refused)
    plan = Plan(scan, folder, ledger, head, standing, terms, turns)
    subjects = set().union(*(turn.subjects for turn in turns.values()))
    for link in before.refused ^ scan.refused:
        subjects |= answered_by_file(link)
    if standing.staff != ledger.standing.staff:
        plan.asked = {month: asked_in(month) for month in ledger.months}
        subjects |= _renamed(plan, ledger)
    if subjects:
        plan.asked = plan.asked or {month: asked_in(month) for month in ledger.months}
        _read_again(plan, subjects)
    plan.turns = {name: turn for name, turn in turns.items() if turn.is_news}
    for month in plan.turns.keys() & ledger.months.keys() - plan.asked.keys():
        plan.asked[month] = asked_in(month)
    return plan


def _turned(ledger: Ledger, look: Look, scan: Scan) -> Iterator[tuple[str, Turn]]:
    in_doubt = {month_of(path) for path in look.racy}
    for month in sorted(ledger.months.keys() | scan.months.keys()):
        files = scan.months.get(month, {})
        kept = ledger.months.get(month) or Month()
        if files != kept.files or month in in_doubt or (look.by_hash and files):
            yield month, changes.turned(month, kept, files, look)


def _racy(turns: Mapping[str, Turn], look: Look, scan: Scan) -> frozenset[str]:
    """The files that are in doubt after this scan; those of months that stand never are."""
    return frozenset(
        path
        for month in turns
        for path, stamp in scan.months.get(month, {}).items()
        if look.in_doubt(stamp)
    )


def _renamed(plan: Plan, ledger: Ledger) -> set[str]:
    """The names that the new staff file gives another meaning, or another doubt."""
    from xianbao.desk.people import Roster  # noqa: PLC0415 - most runs meet the same staff

    known = _known(ledger.months.values())
    staff = ledger.standing.who()
    old = Roster(staff or Staff(), checked=bool(staff and staff.people), known=known)
    staff = plan.standing.who()
    new = Roster(staff or Staff(), checked=bool(staff and staff.people), known=known)
    names = {
        subject
        for subjects in plan.asked.values()
        for asked in subjects.values()
        for subject in asked
    }
    return {
        who_is(role, name)
        for role, name in names_asked(names)
        if old.answer(role, name).meaning != new.answer(role, name).meaning
    }


def _read_again(plan: Plan, subjects: set[str]) -> None:
    """Let what asked one of these questions be read again: issues first, stories ask about them."""
    for only_issues in (True, False):
        for month, asked in plan.asked.items():
            paths = [
                path
                for path, found in asked.items()
                if path.endswith("/issue.yml") is only_issues and not subjects.isdisjoint(found)
            ]
            if paths:
                kept = plan.ledger.months[month]
                turn = plan.turns.setdefault(month, changes.standing(month, kept))
                turn.read_again(paths)
                if only_issues:
                    subjects.update(paths)


def days_to_read(plan: Plan) -> list[Day]:
    """What has to be read, day by day."""
    days = []
    for turn in plan.turns.values():
        layout = plan.folder.month(turn.name)
        stories: dict[str, list[str]] = {}
        for address, path in layout.stories.items():
            if path in turn.to_read:
                stories.setdefault(address[:10], []).append(path)
        issues = {path[:10]: path for path in layout.issues}
        to_read = {day for day, path in issues.items() if path in turn.to_read}
        for day in sorted(stories.keys() | to_read):
            issue, of_day = issues.get(day, ""), tuple(stories.get(day, ()))
            if day in to_read:
                days.append(Day(of_day, issue=issue))
            else:
                days.append(Day(of_day, known=turn.kept.issues.get(issue, b"")))
    return days


def bench(plan: Plan) -> Bench:
    """What the stories of a run are read with."""
    staff = plan.standing.who()
    known = _known(plan.ledger.months.values())
    return Bench(plan.folder, plan.terms, staff or Staff(), bool(staff and staff.people), known)


def _known(months: Iterable[Month]) -> dict[str, Person]:
    return {
        outsider.identity: outsider.person(name)
        for month in months
        for name, outsider in month.outsiders.items()
    }
