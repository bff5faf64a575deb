"""The proof desk of the preview: the whole paper is proofed beside it, and the newest copy first.

It is a process of its own that gives way to all others: an editor who saves waits for a page, and
the page must not wait for the proof of twenty thousand other stories.
"""

import multiprocessing
import os
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from xianbao.desk.problem import Problem
from xianbao.desk.proofing.proof import Job, proof
from xianbao.press.slices import available

_POLITE = 10
"""How much the proof gives way, as ``nice`` counts it."""

Tell = Callable[[int, tuple[Problem, ...]], None]
"""Is told the number of the turn that a proof was asked for in, and every problem."""


@dataclass
class ProofDesk:
    """Asks for proofs of a folder of copy, and tells what comes in."""

    articles: Path
    store: Path
    tell: Tell = lambda _number, _problems: None
    _line: "Connection[object, object] | None" = field(default=None, repr=False)
    _process: BaseProcess | None = field(default=None, repr=False)

    def ask(self, number: int) -> None:
        """Ask for a proof; one that is under way is brought to its end first."""
        if self._process is None or not self._process.is_alive():
            self._start()
        if self._line is not None:
            with suppress(OSError):
                self._line.send(number)

    def stop(self) -> None:
        """End whatever is under way."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.join()

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        self._line = ours
        # Not a daemon in Python's sense, which may not start a crew.
        process = context.Process(target=_work, args=(theirs, self.articles, self.store))
        self._process = process
        process.start()
        theirs.close()
        threading.Thread(target=self._listen, args=(ours,), daemon=True).start()

    def _listen(self, line: "Connection[object, object]") -> None:
        with suppress(EOFError, OSError):
            while True:
                answer = line.recv()
                if isinstance(answer, tuple):
                    self.tell(*answer)


def _work(line: "Connection[object, object]", articles: Path, store: Path) -> None:
    """Proof whenever asked, until nobody is there to ask."""
    if hasattr(os, "nice"):
        os.nice(_POLITE)
    with suppress(EOFError, OSError):
        while True:
            number = line.recv()
            while line.poll():
                number = line.recv()
            problems = _proofed(articles, store)
            if problems is not None:
                line.send((number, problems))


def _proofed(articles: Path, store: Path) -> tuple[Problem, ...] | None:
    """Every problem; nothing where no proof could be made, which the next save tries again."""
    try:
        return proof(articles, store, Job(available())).problems
    except Exception:  # noqa: BLE001  # as a process of the crew that was lost
        return None
