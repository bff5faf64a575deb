"""Opening: a file of copy is opened only if it is a file, whatever has become of it since the scan.

A pipe would keep its reader waiting for ever, a link may lead anywhere, a device has no end.
"""

import io
import os
import stat
from pathlib import Path

_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


class NotAFileError(OSError):
    """What stands at a path is a pipe, a device or a socket."""


def opened(path: str | Path) -> io.BufferedReader:
    """A file to be read, neither by a link nor from a device. Raises `OSError`."""
    return io.BufferedReader(io.FileIO(_handle(path)))


def content_of(path: str, limit: int) -> bytes:
    """The bytes of a file, at most ``limit``. Raises `OSError`."""
    handle = _handle(path)
    try:
        found = os.read(handle, limit)
        while len(found) < limit and (more := os.read(handle, limit - len(found))):
            found += more
        return found
    finally:
        os.close(handle)


def _handle(path: str | Path) -> int:
    handle = os.open(path, _FLAGS)
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise NotAFileError(str(path))
    except OSError:
        os.close(handle)
        raise
    return handle
