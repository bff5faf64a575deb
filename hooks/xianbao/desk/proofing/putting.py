"""Putting a mended file in the place of the old one: whole, or not at all."""

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path


class ChangedMeanwhileError(Exception):
    """Somebody has written to the file since it was read; it is left as it is."""


def put(path: Path, before: bytes, after: bytes) -> None:
    """Put ``after`` in the place of a file that holds ``before``, with the rights that it had.

    Raises `ChangedMeanwhileError`, and `OSError` where it cannot be written.
    """
    path = path.resolve()  # of a link, the file that it points to
    mode = stat.S_IMODE(path.stat().st_mode)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(after)
            file.flush()
            os.fsync(file.fileno())
        new.chmod(mode)
        _check(path, before)
        new.replace(path)
    except BaseException:
        with suppress(OSError):
            new.unlink()
        raise


def _check(path: Path, before: bytes) -> None:
    if path.read_bytes() != before:
        raise ChangedMeanwhileError(path)
