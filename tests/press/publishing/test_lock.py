import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from xianbao.press.publishing.lock import QUIET, StillBuildingError, locked

PATIENCE = 30
"""Seconds within which anything here is done, on the slowest machine."""
HOLD = """
import sys, time
from pathlib import Path
from xianbao.press.publishing.lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(600)
"""
POOL = """
import multiprocessing, os, sys, time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from xianbao.press.publishing.lock import end_with_parent, locked
if __name__ == "__main__":
    with locked(Path(sys.argv[1])):
        fork = multiprocessing.get_context("fork")
        with ProcessPoolExecutor(2, fork, end_with_parent) as pool:
            print(*{pool.submit(os.getpid).result() for _ in range(4)}, flush=True)
            pool.submit(time.sleep, 600).result()
"""


def running(script: str, lock: Path) -> tuple[subprocess.Popen[str], str]:
    """Another process, once it has said its first line."""
    process = subprocess.Popen(  # noqa: S603
        [sys.executable, "-c", script, str(lock)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert process.stdout
    return process, process.stdout.readline()


def kill(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.communicate(timeout=PATIENCE)


def test_a_lock_is_free_again_afterwards(tmp_path: Path) -> None:
    lock = tmp_path / "www" / "lock"
    for _ in range(2):
        with locked(lock, patience=0):
            assert lock.exists()


@pytest.mark.parametrize("make", [Path.mkdir, lambda lock: lock.symlink_to(lock.name)])
def test_what_is_no_file_in_the_place_of_the_lock_gives_way(
    tmp_path: Path, make: Callable[[Path], None]
) -> None:
    lock = tmp_path / "lock"
    make(lock)
    with locked(lock):
        assert lock.is_file()


def test_a_build_that_fails_lets_the_lock_go(tmp_path: Path) -> None:
    with pytest.raises(KeyError), locked(tmp_path / "lock"):
        raise KeyError
    with locked(tmp_path / "lock", patience=0):
        pass


def test_a_build_waits_says_so_once_and_goes_on(tmp_path: Path) -> None:
    held, said = threading.Event(), []

    def first() -> None:
        with locked(tmp_path / "lock"):
            held.set()
            time.sleep(QUIET + 0.5)

    other = threading.Thread(target=first)
    other.start()
    assert held.wait(PATIENCE)
    with locked(tmp_path / "lock", lambda: said.append(time.monotonic()), PATIENCE):
        assert len(said) == 1
    other.join()


def test_a_short_wait_is_not_worth_a_word(tmp_path: Path) -> None:
    said: list[str] = []
    with locked(tmp_path / "lock", lambda: said.append("waiting")):
        pass
    assert said == []


def test_a_build_that_waits_too_long_says_what_to_do(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    process, _ = running(HOLD, lock)
    try:
        with (
            pytest.raises(StillBuildingError, match="另一次出报") as refused,
            locked(lock, patience=0.1),
        ):
            pass
        assert refused.value.lock == lock
    finally:
        kill(process)


def test_a_build_that_is_killed_lets_the_lock_go(tmp_path: Path) -> None:
    process, _ = running(HOLD, tmp_path / "lock")
    kill(process)
    with locked(tmp_path / "lock", patience=0.2):
        pass


def test_the_workers_of_a_killed_build_leave_and_let_the_lock_go(tmp_path: Path) -> None:
    process, _ = running(POOL, tmp_path / "lock")
    process.kill()
    process.wait(PATIENCE)
    assert process.returncode == -signal.SIGKILL
    with locked(tmp_path / "lock", patience=PATIENCE):
        pass
    assert process.stdout
    assert process.stdout.read() == "", "the workers have left: nobody holds the pipe open"
    process.stdout.close()
