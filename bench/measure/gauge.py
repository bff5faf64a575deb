"""The gauge: what one run of a command costs, its child processes included."""

import os
import signal
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread

SAMPLE = 0.25
"""Seconds between two looks at the memory of all processes together."""
_PAGE = os.sysconf("SC_PAGE_SIZE")
_MEGABYTE = 1 << 20
_SAID = 1500
"""Characters of a failed command's output that are shown."""


class RunFailedError(Exception):
    """A command that was to be measured ended with an error."""

    def __init__(self, command: Sequence[str], code: int, said: str) -> None:
        """Name the command and show the end of what it said."""
        self.reason = f"stopped by signal {-code}" if code < 0 else f"ended with {code}"
        super().__init__(f"{' '.join(command)}: {self.reason}\n{said[-_SAID:]}")


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds and megabytes (2^20 bytes) of one run."""

    wall: float
    cpu: float
    """User and system time of the command and of every child it waited for."""
    peak: float
    """The largest process at its largest."""
    together: float
    """All processes at one moment, sampled; pages that they share are counted in each."""


def run(command: Sequence[str], folder: Path, environment: Mapping[str, str], limit: float) -> Cost:
    """Run a command in a folder and measure it.

    Raises:
        RunFailedError: the command ended with an error, or ran longer than ``limit`` seconds.
    """
    os.sync()  # what earlier runs wrote is not to be paid for by this one
    with tempfile.TemporaryFile() as said:
        begun = time.perf_counter()
        child = subprocess.Popen(  # noqa: S603 - the commands are our own
            command,
            cwd=folder,
            env={**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        scale = _Scale(child.pid, begun + limit)
        scale.start()
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - begun
        child.returncode = os.waitstatus_to_exitcode(status)
        scale.finish()
        if child.returncode:
            said.seek(0)
            raise RunFailedError(command, child.returncode, said.read().decode("utf-8", "replace"))
    peak = usage.ru_maxrss * 1024 / _MEGABYTE
    cpu = usage.ru_utime + usage.ru_stime
    return Cost(wall, cpu, peak, max(peak, scale.most / _MEGABYTE))


class _Scale(Thread):
    """Weighs a process and its descendants now and then; stops them when their time is up."""

    def __init__(self, pid: int, deadline: float) -> None:
        super().__init__(daemon=True)
        self.most = 0
        self._pid = pid
        self._deadline = deadline
        self._done = Event()

    def run(self) -> None:
        while not self._done.wait(SAMPLE):
            self.most = max(self.most, sum(_resident(pid) for pid in _family(self._pid)))
            if time.perf_counter() > self._deadline:
                os.killpg(self._pid, signal.SIGKILL)
                return

    def finish(self) -> None:
        self._done.set()
        self.join()


def _family(pid: int) -> list[int]:
    """A process and all that descend from it and are alive."""
    found = [pid]
    for one in found:
        try:
            tasks = list(Path(f"/proc/{one}/task").iterdir())
            for task in tasks:
                found += [int(child) for child in (task / "children").read_text().split()]
        except OSError:
            continue
    return found


def _resident(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * _PAGE
    except (OSError, IndexError):
        return 0
