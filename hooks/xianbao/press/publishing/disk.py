"""The disk: what must outlast a power cut is waited for, before readers are led to it.

A file that was written stands in the system's memory for some seconds. Renaming its folder may
reach the disk sooner than its bytes do: after a power cut readers would find empty pages.
"""

import errno
import os
from collections.abc import Collection
from contextlib import suppress

FEW = 64
"""Files that are waited for one by one; of more, the whole file system is: a wait of its own."""

_NO_FOLDERS = {errno.ENOENT, errno.ENOTDIR, errno.EINVAL, errno.ENOTSUP, errno.EBADF}
"""A folder has gone, or the file system keeps folders in its own way."""


def secure(tree: str, files: Collection[str]) -> None:
    """Wait until files of a tree are on the disk, and the folders that name them; the tree's too.

    What has gone meanwhile is passed over. Raises `OSError` where the disk refuses.
    """
    if len(files) > FEW:
        secure_all(tree)
        return
    secure_each(tree, files)


def secure_each(tree: str, files: Collection[str]) -> None:
    """The same one by one, however many: where far more stands unwritten that nobody waits for."""
    folders = {"", *(file.rpartition("/")[0] for file in files)}
    for file in sorted(files):
        with suppress(FileNotFoundError, NotADirectoryError):
            _wait_for(f"{tree}/{file}")
    for folder in sorted(folders) if os.name == "posix" else ():
        try:
            _wait_for(f"{tree}/{folder}")
        except OSError as error:
            if error.errno not in _NO_FOLDERS:
                raise


def _wait_for(path: str) -> None:
    handle = os.open(path, os.O_RDWR if os.name == "nt" else os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def running() -> str:
    """By what the machine's running since it was last started is known; empty where by nothing."""
    try:
        with open("/proc/sys/kernel/random/boot_id", encoding="ascii") as file:
            return file.read().strip()
    except (OSError, ValueError):
        return ""


def secure_all(tree: str) -> None:
    """Wait for everything on the file system that a tree stands on."""
    if os.name != "posix":
        return
    # A correction does not wait for ctypes.
    import ctypes  # noqa: PLC0415

    call = getattr(ctypes.CDLL(None, use_errno=True), "syncfs", None)
    if call is None:
        os.sync()
        return
    handle = os.open(tree, os.O_RDONLY)
    try:
        if call(handle):
            code = ctypes.get_errno()
            raise OSError(code, os.strerror(code), tree)
    finally:
        os.close(handle)
