"""Claims: folders in which a run has the host work, left alone by all others while it lives.

Runs at the same time may do so: a first build before it has its turn, a rehearsal that waits for
no turn. Each holds a lock beside its folder, which the kernel lets go when the run dies.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from xianbao.press.publishing.lock import StillBuildingError, locked

_PREFIX = "host-"
_LOCK = ".lock"


@contextmanager
def claimed(store: Path, what: str = "") -> Iterator[Path]:
    """A place for a folder that is this process's until the block ends, and then is gone.

    ``store`` is the press's own folder, ``what`` tells several places of one process apart. Raises
    `OSError` where nothing can be made there.
    """
    folder = store / f"{_PREFIX}{os.getpid()}{what}"
    lock = folder.with_name(f"{folder.name}{_LOCK}")
    try:
        with locked(lock):
            shutil.rmtree(folder, ignore_errors=True)
            try:
                yield folder
            finally:
                shutil.rmtree(folder, ignore_errors=True)
    finally:
        with suppress(OSError):
            lock.unlink()


def sweep(store: Path) -> None:
    """Take away what runs have left that were killed."""
    for place in sorted(store.glob(f"{_PREFIX}*")):
        folder = place.with_name(place.name.removesuffix(_LOCK))
        lock = folder.with_name(f"{folder.name}{_LOCK}")
        with suppress(StillBuildingError, OSError):
            with locked(lock, patience=0):
                shutil.rmtree(folder, ignore_errors=True)
            lock.unlink()
