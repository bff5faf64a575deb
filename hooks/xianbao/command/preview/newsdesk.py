"""The news desk of the preview: each save is read, and a new dummy put up for the newsroom."""

import signal
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing import resource_tracker
from pathlib import Path

from xianbao.command.newsroom import now
from xianbao.command.preview.board import OWN_FAULT, QUIET, Board
from xianbao.command.preview.hand import Hand
from xianbao.command.preview.house import Houses, HouseTroubleError
from xianbao.command.preview.lastgood import LastGood
from xianbao.command.preview.proofdesk import ProofDesk
from xianbao.command.preview.reporter import Reporter
from xianbao.desk.intake import Intake, read
from xianbao.desk.problem import Problem, settled
from xianbao.desk.proofing.proof import looked_at
from xianbao.desk.standing import masthead_in
from xianbao.desk.words import Words
from xianbao.paper.archive import Archive
from xianbao.paper.shelf import DamagedShelfError
from xianbao.press.dummy import Dummy, House
from xianbao.press.slices import available

MOST_AT_ONCE = 20
"""Stories of one save that are proofed before all others; more than that is no editor's save."""

OFTEN = 0.5
"""Seconds between two notices of how far a reading has come."""

READING = Words("正在读稿…", "Reading copy…")
LAYING_OUT = Words("版面改了，正在重做…", "Layout has changed, making it anew…")
_NO_MASTHEAD = Words(
    "报头 masthead.yml 有错，整张报纸都要靠它。→ 先改好它，稿件接着就读",
    "masthead.yml has errors, and the whole paper needs it. → Mend it first; copy is read then",
)
_KEPT = Words("改好之前，显示的是上一次的样子", "Until then you see the paper as it last was")


@dataclass
class NewsDesk:
    """Reads copy again after each save, in a thread of its own, and never gives up."""

    houses: Houses
    board: Board
    proofs: ProofDesk
    reporter: Reporter
    hand: Hand
    _intake: Intake | None = None
    _found: dict[str, tuple[Problem, ...]] = field(default_factory=dict)
    _good: LastGood = field(default_factory=LastGood)
    _round: int = 0
    _turns: threading.Lock = field(default_factory=threading.Lock)

    @property
    def articles(self) -> Path:
        """The folder of copy."""
        return self.houses.articles

    def work(self, saves: Iterable[frozenset[Path]]) -> None:
        """Begin, and then go on with one save after another."""
        _leave_interrupts_to_others()
        self.turn(frozenset())
        for changed in saves:
            self.turn(changed)

    def turn(self, changed: frozenset[Path]) -> None:
        """One turn, whatever happens in it. ``changed`` is what has been saved."""
        try:
            self._turn(changed)
        except HouseTroubleError as trouble:
            self._give_up(trouble.words, trouble.said)
        except Exception as error:  # noqa: BLE001  # the preview must outlive its own faults
            self._give_up(OWN_FAULT, f"{type(error).__name__}: {error}")

    def _give_up(self, trouble: Words, said: str) -> None:
        """The last dummy stays until the next save."""
        self.board.post(busy=QUIET, trouble=trouble, said=said)
        self.reporter.tell_trouble(trouble, said)

    def _turn(self, changed: frozenset[Path]) -> None:
        ours = self.houses.of_program(changed)
        if ours:
            self.board.post(stale=True)
        if changed and not self.houses.concerns(changed - ours):
            return
        changed -= ours
        self.board.post(busy=READING)
        masthead, problems = masthead_in(self.articles)
        if masthead is None and self.articles.is_dir():
            self._without_masthead(problems)
            return
        stories = self._stories(changed)
        self._good.remember(stories, self._intake)
        try:
            self._lay_out(stories, changed)
        except DamagedShelfError:
            # Another run has filed a story anew since it was read here.
            self._lay_out(stories, changed)

    def _without_masthead(self, problems: list[Problem]) -> None:
        """Nothing can be read without; the last dummy stays."""
        trouble = _joined(_NO_MASTHEAD, _KEPT) if self.board.notice.dummy else _NO_MASTHEAD
        told = settled(problems)
        with self._turns:
            # A proof of the paper before would hide what is wrong now.
            self._round += 1
        self.board.post(problems=told, proofed=False)
        self._give_up(trouble, "")
        self.reporter.tell_errors(told)

    def _lay_out(self, stories: tuple[str, ...], changed: frozenset[Path]) -> None:
        started = time.monotonic()
        store = self.houses.store / "desk.sqlite"
        intake = read(self.articles, store, workers=available(), begun=self._begun)
        with self._turns:
            self._intake = intake
            self._round += 1
            for path in stories:
                self._found.pop(self._shown(path), None)
        archive = self._good.made_good(intake)
        told = self._problems()
        if self.houses.is_outdated(archive.masthead, changed):
            self.board.post(busy=LAYING_OUT, problems=told)
        house = self.houses.house(archive.masthead, changed)
        dummy = _dummy(archive, house)
        before = self.board.notice.dummy
        if before is None or before.house is not house:
            self.hand.make_ready(dummy)
        self.board.post(
            dummy=dummy, problems=told, proofed=False, busy=QUIET, trouble=QUIET, said=""
        )
        self.reporter.tell(len(dummy.edition.cards), intake.problems, time.monotonic() - started)
        self._look_at(stories)
        self.proofs.ask(self._round)

    def _begun(self, total: int) -> Callable[[int], None]:
        """Say how far the reading has come, as on a first run, which takes its time."""
        done, said = 0, time.monotonic()

        def told(more: int) -> None:
            nonlocal done, said
            done += more
            if time.monotonic() - said >= OFTEN:
                said = time.monotonic()
                self.board.post(busy=Words(*(f"{words} {done}/{total}" for words in READING)))

        return told

    def _look_at(self, stories: tuple[str, ...]) -> None:
        """Proof what has just been saved, before the whole paper is."""
        intake = self._intake
        if intake is None or not 0 < len(stories) <= MOST_AT_ONCE:
            return
        here = [path for path in stories if intake.files.get(path)]
        with suppress(DamagedShelfError):
            found = looked_at(intake, self.articles, here)
            with self._turns:
                self._found.update(_by_path(found))
            self.board.post(problems=self._problems())

    def proofed(self, number: int, problems: tuple[Problem, ...]) -> None:
        """The whole paper's proof has come in; one of an earlier turn is not what is on show."""
        with self._turns:
            if self._intake is None or number != self._round:
                return
            known = set(self._intake.problems)
            self._found = _by_path(problem for problem in problems if problem not in known)
        self.board.post(problems=self._problems(), proofed=True)

    def _problems(self) -> tuple[Problem, ...]:
        with self._turns:
            intake, found = self._intake, self._found
            if intake is None:
                return ()
            folder = f"{self.articles.name}/"
            beside = (
                one
                for path, kept in found.items()
                if path.removeprefix(folder) in intake.files
                for one in kept
            )
            return settled((*intake.problems, *beside))

    def _stories(self, changed: frozenset[Path]) -> tuple[str, ...]:
        """The stories among what was saved, by their paths below the folder of copy."""
        return tuple(sorted(self._paths(changed)))

    def _paths(self, changed: frozenset[Path]) -> Iterator[str]:
        for path in changed:
            with suppress(ValueError):
                below = path.relative_to(self.articles).as_posix()
                if below.endswith(".md"):
                    yield below

    def _shown(self, path: str) -> str:
        return f"{self.articles.name}/{path}"


def _dummy(archive: Archive, house: House) -> Dummy:
    """The dummy of this moment, and beyond it what has been taken down."""
    edition = archive.dummy(now())
    if len(edition.cards) == len(archive.cards):
        return Dummy(edition, house)
    return Dummy(edition, house, Dummy(archive.dummy(), house))


def _by_path(problems: Iterable[Problem]) -> dict[str, tuple[Problem, ...]]:
    found: dict[str, tuple[Problem, ...]] = {}
    for problem in problems:
        found[problem.path] = (*found.get(problem.path, ()), problem)
    return found


def _joined(one: Words, other: Words) -> Words:
    return Words(f"{one.zh}。{other.zh}", f"{one.en}. {other.en}")


def _leave_interrupts_to_others() -> None:
    """Ctrl-C is for the first thread; the processes that this one starts hear nothing of it."""
    if hasattr(signal, "pthread_sigmask"):
        # Python starts this helper with the first process, and then opens the ears of this thread.
        resource_tracker.ensure_running()
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
