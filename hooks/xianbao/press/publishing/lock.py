"""The lock: one build works at a time; the next one waits until it is its turn.

The kernel holds the lock and lets it go when the process dies, however it dies. Processes forked by
the builder hold it with the builder, so that none of them still writes when the next build begins:
`end_with_parent` makes them leave when the builder is killed.
"""

import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from xianbao.press.publishing.tree import clear, is_file

QUIET = 1.0
"""Seconds for which a build waits before it says so."""
PATIENCE = 600.0
"""Seconds after which a waiting build gives up: longer than any build takes."""
_OPENING = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
_PAUSE = 0.02
"""Seconds between two tries: an editor does not notice them."""


class StillBuildingError(Exception):
    """Another build has held the lock for longer than this one would wait."""

    def __init__(self, lock: Path, seconds: float) -> None:
        """``lock`` is the file that is locked."""
        super().__init__(
            f"另一次出报等了 {seconds:.0f} 秒还没有完。→ 等它完成再出；"
            f"若它已经卡住，结束那个进程即可，不必删除 {lock}。"
        )
        self.lock = lock
        self.seconds = seconds


@contextmanager
def locked(
    lock: Path, waiting: Callable[[], None] = lambda: None, patience: float = PATIENCE
) -> Iterator[None]:
    """Hold ``lock``, a file that stays where it is, while the block runs.

    ``waiting`` is called once when another build has been waited for for `QUIET` seconds. Raises
    `StillBuildingError` after ``patience`` seconds, and `OSError` where no file can be made.
    """
    lock.parent.mkdir(parents=True, exist_ok=True)
    handle = _opened(str(lock))
    try:
        _wait(handle, lock, waiting, patience)
        try:
            yield
        finally:
            # Said in so many words: a forked process may hold the same file open for longer.
            _release(handle)
    finally:
        os.close(handle)


def _opened(lock: str) -> int:
    """The file, made where there is none; a folder or a link in its place is cleared away."""
    try:
        return os.open(lock, _OPENING, 0o666)
    except OSError:
        if not os.path.lexists(lock) or is_file(lock):
            raise
        clear(lock)
        return os.open(lock, _OPENING, 0o666)


def end_with_parent() -> None:
    """To be called first in a worker: end it as soon as the process that started it is gone.

    A pool's workers outlive a builder that was killed, and would wait for work for ever.
    """
    # Only a pool's worker has to wait for this import.
    import multiprocessing  # noqa: PLC0415

    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_leave_after, args=(parent.join,), daemon=True).start()


def _leave_after(parent_ends: Callable[[], None]) -> None:
    parent_ends()
    os._exit(1)


def _wait(handle: int, lock: Path, waiting: Callable[[], None], patience: float) -> None:
    started = time.monotonic()
    silent = True
    while not _taken(handle):
        waited = time.monotonic() - started
        if waited >= patience:
            raise StillBuildingError(lock, waited)
        if silent and waited >= QUIET:
            silent = False
            waiting()
        time.sleep(_PAUSE)


if sys.platform == "win32":
    import msvcrt

    def _taken(handle: int) -> bool:
        with suppress(OSError):
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            return True
        return False

    def _release(handle: int) -> None:
        os.lseek(handle, 0, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _taken(handle: int) -> bool:
        with suppress(BlockingIOError):
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        return False

    def _release(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)
