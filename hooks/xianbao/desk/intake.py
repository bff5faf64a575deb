"""Intake: the whole folder of copy, read in one run into an archive and its problems."""

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TypeVar

from xianbao.desk.asked import address_of
from xianbao.desk.claims import rival_claims
from xianbao.desk.galley import Galley
from xianbao.desk.kept import problems_of
from xianbao.desk.ledger import Ledger, asked_in, opened, write
from xianbao.desk.manuscript import Manuscripts
from xianbao.desk.plan import Plan, planned
from xianbao.desk.problem import Problem, settled
from xianbao.desk.rule import Severity
from xianbao.desk.rulebook import reading
from xianbao.desk.run import Begun, Keep, Outcome, carried_out, unwatched
from xianbao.desk.scan import scan
from xianbao.desk.shelf import KeptIssues, Shelf
from xianbao.desk.store import (
    DamagedStoreError,
    OvertakenError,
    Store,
    UnavailableStoreError,
    discard,
)
from xianbao.desk.terms import NAMELESS
from xianbao.desk.version import version
from xianbao.paper.archive import Archive
from xianbao.paper.card import Card
from xianbao.paper.staff import Staff

T = TypeVar("T")

AT_HAND = 64_000_000
"""Bytes of stories that a run keeps in memory: some 25,000 stories of ordinary length."""
_TRIES = 5
"""How often a run begins again because another one has written meanwhile."""


@dataclass(frozen=True, slots=True)
class Intake:
    """What the desk passed, and every problem that it found, in the order of the files.

    A story with an error is left out of the archive, so that everything in it can be trusted.
    ``read`` counts the stories that were read in this run; ``mended`` says that the store was
    unusable and was made anew. ``files`` gives each story's file the digest of its content, also
    where it did not pass; empty for one that cannot be read.
    """

    archive: Archive
    problems: tuple[Problem, ...]
    read: int = 0
    mended: bool = False
    files: Mapping[str, str] = field(default_factory=dict)

    @property
    def passed(self) -> bool:
        """Whether the paper may go to press: there may be warnings, but no error."""
        return all(problem.severity is Severity.WARNING for problem in self.problems)


def read(
    articles: Path,
    store: Path | None = None,
    *,
    workers: int = 1,
    by_hash: bool = False,
    begun: Begun = unwatched,
) -> Intake:
    """Read everything below ``articles``. Nothing outside it is ever read.

    What is kept in ``store`` is not read again; the outcome is the same with and without it, and
    where it cannot be used the run goes on without. ``workers`` processes share the reading.
    ``by_hash`` trusts no size and no time, as is right for a fresh checkout. ``begun`` is told how
    many stories have to be read. Only `WorkerLostError` is raised; the archive's shelf may raise
    `DamagedStoreError` later.
    """
    articles = articles.absolute()
    if not articles.is_dir():
        problems: list[Problem] = []
        Galley(articles.name, problems).mark(reading.NO_FOLDER, folder=articles.name)
        return Intake(Archive(NAMELESS, Staff(), (), {}, Shelf((), {}, None)), settled(problems))
    job = _Job(articles, workers, begun, by_hash=by_hash)
    with no_rubbish_collected():
        if store is None:
            return job.in_memory()
        try:
            return job.with_store(store)
        except UnavailableStoreError:
            return job.in_memory()


@dataclass(frozen=True, slots=True)
class _Job:
    """What `read` was asked for."""

    articles: Path
    workers: int
    begun: Begun
    by_hash: bool

    def in_memory(self) -> Intake:
        """Read everything and keep it for this run alone."""
        plan = self._plan(Ledger(), None)
        return self._unwritten(plan, None, mended=False)

    def with_store(self, path: Path) -> Intake:
        """Read what is not kept; the store is made anew if it is damaged, once.

        Raises `UnavailableStoreError` where there can be none.
        """
        try:
            return self._kept(path, mended=False)
        except DamagedStoreError:
            discard(path)
        try:
            return self._kept(path, mended=True)
        except DamagedStoreError as error:
            raise UnavailableStoreError(path) from error

    def _kept(self, path: Path, *, mended: bool) -> Intake:
        for _ in range(_TRIES):
            with closing(Store(path)) as store, suppress(OvertakenError):
                ledger = opened(store, version())
                plan = self._plan(ledger, store)
                if plan.is_idle:
                    return _intake(plan, Outcome(ledger), Shelf((), {}, path), mended=mended)
                if plan.standing.what() is None:
                    # Read without its masthead no story is what it was and will be again; a preview
                    # still shows those that are kept.
                    return self._unwritten(plan, path, mended=mended)
                try:
                    if store.begin(ledger.head):
                        return self._written(plan, store, mended=mended)
                except UnavailableStoreError:
                    return self._unwritten(plan, path, mended=mended)
        raise UnavailableStoreError(path)

    def _plan(self, ledger: Ledger, store: Store | None) -> Plan:
        return planned(
            self.articles,
            scan(self.articles),
            ledger,
            partial(asked_in, store, ledger),
            version() if store else "",
            by_hash=self.by_hash,
        )

    def _written(self, plan: Plan, store: Store, *, mended: bool) -> Intake:
        """Carry out a plan and keep what comes of it."""
        try:
            store.make_ready(anew=not plan.ledger.months)
            at_hand = _AtHand(store.put_articles)
            outcome = carried_out(plan, self.workers, at_hand.keep, self.begun)
            store.drop_articles(outcome.gone)
            write(store, plan.ledger, outcome.ledger, outcome.news)
        finally:
            store.undo()
        shelf = Shelf((), at_hand.stories, store.path, stored=True)
        return _intake(plan, outcome, shelf, mended=mended)

    def _unwritten(self, plan: Plan, path: Path | None, *, mended: bool) -> Intake:
        """Carry out a plan, and keep what comes of it for this run alone."""
        in_hand: dict[str, bytes] = {}
        outcome = carried_out(plan, self.workers, in_hand.update, self.begun)
        return _intake(plan, outcome, Shelf((), in_hand, path), mended=mended)


@dataclass(slots=True)
class _AtHand:
    """Passes stories on to the store and holds the first of them too, so much as memory allows.

    A run that has just read a story sets its page next, and opens it two or three times.
    """

    put: Keep
    stories: dict[str, bytes] = field(default_factory=dict)
    _room: int = AT_HAND

    def keep(self, articles: Iterable[tuple[str, bytes]]) -> None:
        """Take some stories."""
        found = dict(articles)
        self.put(found.items())
        self._room -= sum(map(len, found.values()))
        if self._room > 0:
            self.stories.update(found)


def _intake(plan: Plan, outcome: Outcome, shelf: Shelf, *, mended: bool) -> Intake:
    ledger = outcome.ledger
    months = ledger.months.values()
    cards: Iterable[Card] = chain.from_iterable(month.cards for month in months)
    problems = [*plan.scan.problems, *_problems(plan, ledger)]
    claims = (
        (path, claim) for month in months for path, found in month.claims.items() for claim in found
    )
    rivals = list(rival_claims(claims, plan.folder.root.name))
    if rivals:
        refused = {address_of(path) for path, _ in rivals}
        cards = (card for card in cards if card.key not in refused)
        problems.extend(problem for _, problem in rivals)
    shelf.cards = tuple(cards)
    issues = KeptIssues(_joined(month.issues for month in months))
    archive = Archive(
        plan.standing.what() or NAMELESS,
        ledger.everyone,
        shelf.cards,
        issues,
        shelf,
        _joined(month.pictures for month in months),
        issues.stamps,
        Manuscripts(plan.folder.root),
    )
    files = _joined(month.hashes for month in months)
    told = settled(_not_waived(problems, plan.folder.root))
    return Intake(archive, told, outcome.read, mended, files)


def _not_waived(problems: Sequence[Problem], articles: Path) -> Iterable[Problem]:
    """The problems without the warnings that the masthead passes over for the whole paper."""
    if all(problem.severity is Severity.ERROR for problem in problems):
        return problems
    # Loaded when first needed: most runs meet sound copy.
    from xianbao.desk.houserules import house_rules_in  # noqa: PLC0415
    from xianbao.desk.waiver import passed_over  # noqa: PLC0415

    return passed_over(problems, house_rules_in(articles).waivers)


def _problems(plan: Plan, ledger: Ledger) -> Iterator[Problem]:
    """The problems of all files, and of the folder as a whole."""
    yield from problems_of(plan.standing.masthead.problems)
    yield from problems_of(plan.standing.staff.problems)
    for month in ledger.months.values():
        for rows in month.problems.values():
            yield from problems_of(rows)
    stories = (path for m in ledger.months.values() for path in m.hashes if path.endswith(".md"))
    if not next(stories, ""):
        name = plan.folder.root.name
        galley = Galley(name)
        galley.mark(reading.NO_STORIES, folder=name)
        yield from galley.problems


def _joined(parts: Iterable[Mapping[str, T]]) -> dict[str, T]:
    whole: dict[str, T] = {}
    for part in parts:
        whole.update(part)
    return whole


@contextmanager
def no_rubbish_collected() -> Iterator[None]:
    """Spare the collector: what is loaded is large, holds no circles and is kept to the end."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
