"""The exchange: two folders beside each other take each other's place.

Linux and macOS do it in one step, in which no reader finds neither. Elsewhere three renames do it;
`put_back` undoes what a build killed between them left.
"""

import errno
import os
import sys
from collections.abc import Callable

_NOT_HERE = {
    errno.EINVAL,
    errno.ENOSYS,
    errno.ENOTSUP,
    errno.EOPNOTSUPP,
    errno.EXDEV,
    errno.EPERM,
}
"""How kernels, file systems and sandboxes refuse the one step; the renames are tried then."""
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_RENAME_SWAP = 2


def exchange(live: str, standby: str, aside: str) -> None:
    """Let ``live`` and ``standby`` change places; ``aside`` is a free name for the renames.

    Raises `OSError` where ``live`` cannot be moved, as a mounted folder; both then stay.
    """
    try:
        in_one_step(live, standby)
    except OSError as error:
        if error.errno not in _NOT_HERE:
            raise
        _in_three(live, standby, aside)


def in_one_step(live: str, standby: str) -> None:
    """Exchange both at once; `OSError` with ``ENOSYS`` where the system has no such call."""
    call = _native()
    if call is None:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
    code = call(os.fsencode(live), os.fsencode(standby))
    if code:
        raise OSError(code, os.strerror(code), live, None, standby)


def put_back(live: str, standby: str, aside: str) -> bool:
    """Undo or finish three renames that were cut short; whether there was anything to do."""
    if not os.path.lexists(aside):
        return False
    if not os.path.lexists(live):
        os.rename(aside, live)
    elif not os.path.lexists(standby):
        os.rename(aside, standby)
    else:
        return False
    return True


def _in_three(live: str, standby: str, aside: str) -> None:
    os.rename(live, aside)
    try:
        os.rename(standby, live)
    except OSError:
        os.rename(aside, live)
        raise
    os.rename(aside, standby)


def _native() -> Callable[[bytes, bytes], int] | None:
    """The system's call, which gives an error's number or 0."""
    # A run that changes nothing does not wait for ctypes.
    import ctypes  # noqa: PLC0415

    library = ctypes.CDLL(None, use_errno=True) if os.name == "posix" else None
    if sys.platform == "darwin":
        swap = getattr(library, "renamex_np", None)
        before, between, after = (), (), (ctypes.c_uint(_RENAME_SWAP),)
    else:
        swap = getattr(library, "renameat2", None)
        here = (ctypes.c_int(_AT_FDCWD),)
        before, between, after = here, here, (ctypes.c_uint(_RENAME_EXCHANGE),)
    if swap is None:
        return None

    def call(one: bytes, other: bytes) -> int:
        return ctypes.get_errno() if swap(*before, one, *between, other, *after) else 0

    return call
