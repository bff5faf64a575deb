"""The proof: everything that the desk finds in a folder of copy, slips and doubts alike."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from xianbao.desk.asked import address_of
from xianbao.desk.houserules import HouseRules, house_rules_in
from xianbao.desk.intake import Intake, read
from xianbao.desk.kept import frozen, problems_of
from xianbao.desk.problem import Problem, settled
from xianbao.desk.proofing import kept
from xianbao.desk.proofing.beat import Beat
from xianbao.desk.proofing.check import Check, PaperCheck
from xianbao.desk.proofing.checks import CHECKS, PAPER_CHECKS
from xianbao.desk.proofing.gist import Gist
from xianbao.desk.proofing.kept import Findings
from xianbao.desk.proofing.seat import Assignment, Seat, failure, tellable, wanted
from xianbao.desk.proofing.shift import checked
from xianbao.desk.rule import Severity
from xianbao.desk.rulebook import PROOFED
from xianbao.desk.rulebook.proofing import UNUSED_IGNORE
from xianbao.desk.run import Begun, unwatched
from xianbao.desk.store import DamagedStoreError, UnavailableStoreError, checksum, discard
from xianbao.desk.version import version
from xianbao.desk.waiver import Waiver, passed_over, unused
from xianbao.paper.card import Card
from xianbao.paper.staff import Person, Staff


@dataclass(frozen=True, slots=True)
class Proof:
    """Every problem of a folder of copy, in the order of the files.

    ``stories`` counts all stories, ``checked`` those that were checked in this run. ``seat`` is
    where its stories can be mended, as far as ``waivers`` of the whole paper allow; ``intake`` the
    copy that was proofed.
    """

    problems: tuple[Problem, ...]
    stories: int = 0
    checked: int = 0
    seat: Seat | None = field(default=None, compare=False, repr=False)
    intake: Intake | None = field(default=None, compare=False, repr=False)
    waivers: tuple[Waiver, ...] = ()

    @property
    def errors(self) -> int:
        """How many of them stop the press."""
        return sum(problem.severity is Severity.ERROR for problem in self.problems)


@dataclass(frozen=True, slots=True)
class Job:
    """How a proof is made: by how many processes, with what checks, and who watches."""

    workers: int = 1
    by_hash: bool = False
    begun: Begun = unwatched
    checks: tuple[Check, ...] = CHECKS
    paper_checks: tuple[PaperCheck, ...] = PAPER_CHECKS


def proof(articles: Path, store: Path | None = None, job: Job | None = None) -> Proof:
    """Proof everything below ``articles``; ``store`` is the folder where findings are kept.

    The outcome is the same with and without it. Raises `WorkerLostError` alone.
    """
    job = job or Job()
    articles = articles.absolute()
    if store is None:
        return proofed(_intake(articles, None, job), articles, None, job)
    kept_copy = store / "desk.sqlite"
    try:
        return proofed(_intake(articles, kept_copy, job), articles, store, job)
    except DamagedStoreError:
        with suppress(UnavailableStoreError):
            discard(kept_copy)
        return proofed(_intake(articles, None, job), articles, store, job)


def _intake(articles: Path, store: Path | None, job: Job) -> Intake:
    return read(articles, store, workers=job.workers, by_hash=job.by_hash, begun=job.begun)


def proofed(intake: Intake, articles: Path, store: Path | None, job: Job) -> Proof:
    """The proof of copy that was read already."""
    house = house_rules_in(articles)
    beat = beat_of(intake, articles, house)
    keys = _keys(intake, beat, job)
    file = store / "proof.sqlite" if store else None
    found, gone = kept.load(file, keys) if file else kept.Kept({}, ())
    missing = [path for path in keys if path not in found]
    news: list[tuple[str, bytes, Findings]] = []
    passed = {card.key for card in intake.archive.cards}
    refused = frozenset(path for path in keys if address_of(path) not in passed)
    assignment = Assignment(beat, intake.archive.shelf, refused, job.checks)
    for one in checked(assignment, missing, job.workers, job.begun):
        found[one.path] = one.findings
        if one.digest == intake.files[one.path]:  # else it was changed meanwhile
            news.append((one.path, keys[one.path], one.findings))
    if file and (news or gone):
        kept.keep(file, news, gone)
    ordered = {path: found[path] for path in sorted(found)}
    problems = (*intake.problems, *_told(ordered, house, beat, job))
    seat = Seat(assignment)
    return Proof(settled(problems), len(keys), len(missing), seat, intake, house.waivers)


def looked_at(intake: Intake, articles: Path, paths: Sequence[str]) -> tuple[Problem, ...]:
    """What is found in a few stories by themselves, long before the whole paper is proofed.

    What only a comparison with other stories shows is left to `proof`. May raise
    `DamagedStoreError`, where another run has filed a story anew.
    """
    house = house_rules_in(articles)
    beat = beat_of(intake, articles, house)
    passed = {card.key for card in intake.archive.cards}
    refused = frozenset(path for path in paths if address_of(path) not in passed)
    seat = Seat(Assignment(beat, intake.archive.shelf, refused, CHECKS))
    found = {one.path: one.findings for one in seat.check(paths)}
    problems = _told(found, house, beat, Job(paper_checks=()))
    # A waiver may be for what the whole paper shows.
    return settled(problem for problem in problems if problem.rule is not UNUSED_IGNORE)


def beat_of(intake: Intake, articles: Path, house: HouseRules) -> Beat:
    """What the stories of a paper are checked against."""
    archive = intake.archive
    staff = Staff(tuple(person for person in archive.staff.people if person.staff))
    return Beat(archive.masthead, staff, house.glossary, archive.issues, house.also, articles)


def _keys(intake: Intake, beat: Beat, job: Job) -> dict[str, bytes]:
    """For each story's path a digest of all that its findings come of."""
    archive = intake.archive
    cards = {card.key: card for card in archive.cards}
    stamps = {f"{day:%Y/%m/%d}": stamp for day, stamp in archive.issue_stamps.items()}
    base = checksum(
        b"".join(
            (
                kept.FORMAT,
                version().encode(),
                frozen(beat.masthead),
                repr(_plain(beat.staff)).encode(),
                repr((beat.glossary, sorted(beat.also), beat.articles.name)).encode(),
                repr([check.__qualname__ for check in job.checks]).encode(),
            )
        )
    )
    keys = {}
    for path, file in intake.files.items():
        if file and path.endswith(".md"):
            key = address_of(path)
            card = cards.get(key)
            parts = (file, stamps.get(key[:10], ""), *_seen(card, archive.pictures))
            keys[path] = checksum(base + "/".join(parts).encode())
    return keys


def _plain(staff: Staff) -> list[tuple[Person, list[str]]]:
    """The staff so that equal ones look the same: a set has no order."""
    return [
        (replace(person, roles=frozenset()), sorted(role.value for role in person.roles))
        for person in staff.people
    ]


def _seen(card: Card | None, pictures: Mapping[str, str]) -> Iterator[str]:
    """A story as it was read, and its photos."""
    if card:
        yield card.text
        for photo in card.photos:
            yield pictures.get(photo, "")


def _told(
    found: Mapping[str, Findings], house: HouseRules, beat: Beat, job: Job
) -> Iterator[Problem]:
    """What was found in the stories and in the paper as a whole, less what is waived."""
    by_path: dict[str, list[Problem]] = {}
    for problem in _of_the_paper([one.gist for one in found.values()], job):
        by_path.setdefault(problem.path, []).append(problem)
    for findings in found.values():
        path = findings.gist.path
        of_paper = wanted(by_path.pop(path, ()), beat.also)
        problems = [*problems_of(findings.rows), *of_paper]
        yield from passed_over(problems, (*findings.waivers, *house.waivers))
        hit = {problem.code for problem in problems}
        for waiver in findings.waivers:
            if waiver.code in PROOFED and waiver.code not in hit:
                yield unused(path, waiver)
    for problems in by_path.values():
        yield from passed_over(problems, house.waivers)


def _of_the_paper(gists: list[Gist], job: Job) -> Iterator[Problem]:
    for check in job.paper_checks:
        try:
            yield from tellable(check(gists))
        except Exception as error:  # noqa: BLE001 - a check that fails must not end the run
            yield failure(gists[0].path if gists else "", check, error)
