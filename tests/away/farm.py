"""A Dask cluster on this machine for tests: each worker a process that can be killed."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import xianbao

HERE = "127.0.0.1"
PACKAGE = Path(xianbao.__file__).parent
TESTS = Path(__file__).parents[1]
PATIENCE = 30.0
"""Seconds within which a process must have started."""


@dataclass
class Farm:
    """A scheduler and its workers; what they say stands in files in ``folder``."""

    folder: Path
    address: str = ""
    scheduler: "subprocess.Popen[bytes] | None" = None
    workers: "list[subprocess.Popen[bytes]]" = field(default_factory=list)

    def open(self) -> None:
        """Start the scheduler on a free port."""
        card = self.folder / "scheduler.json"
        self.scheduler = self._started("scheduler", "--port", "0", "--scheduler-file", str(card))
        self.address = _waited_for(lambda: json.loads(card.read_text("utf-8"))["address"])

    def hire(self, package: Path = PACKAGE) -> "subprocess.Popen[bytes]":
        """Start a worker of one thread, which has the program of a folder."""
        found = len(self.workers)
        log = self.folder / f"worker{found}.log"
        worker = self._started(
            f"worker{found}",
            self.address,
            *("--nthreads", "1", "--no-nanny", "--local-directory", str(self.folder)),
            package=package,
        )
        self.workers.append(worker)
        _waited_for(lambda: log.read_text("utf-8").split("Registered to:")[1])
        return worker

    def dismiss(self) -> None:
        """End every worker, at once and without a word."""
        for worker in self.workers:
            worker.kill()
            worker.wait()

    def close(self) -> None:
        """End every process that was started."""
        self.dismiss()
        if self.scheduler:
            self.scheduler.kill()
            self.scheduler.wait()

    def _started(
        self, name: str, *words: str, package: Path = PACKAGE
    ) -> "subprocess.Popen[bytes]":
        module = f"distributed.cli.dask_{name.rstrip('0123456789')}"
        path = os.pathsep.join((str(package.parent), str(TESTS)))
        with (self.folder / f"{name}.log").open("wb") as log:
            return subprocess.Popen(  # noqa: S603
                [sys.executable, "-m", module, "--host", HERE, "--no-dashboard", *words],
                stdout=log,
                stderr=subprocess.STDOUT,
                env={**os.environ, "PYTHONPATH": path},
            )


@contextmanager
def farm(folder: Path, workers: int = 0) -> Iterator[Farm]:
    """A cluster with so many workers."""
    folder.mkdir(parents=True, exist_ok=True)
    found = Farm(folder)
    try:
        found.open()
        for _ in range(workers):
            found.hire()
        yield found
    finally:
        found.close()


def _waited_for(read: Callable[[], str]) -> str:
    """What a file says, once it says it."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            return read()
        except (OSError, ValueError, LookupError):
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)
