"""The seal: a digest at the end of a file over all that stands before it."""

import os
from hashlib import blake2b
from pathlib import Path

_DIGEST, _BLOCK = 12, 1 << 20
SEAL = 2 * _DIGEST
"""Bytes of a seal, which is in hexadecimal."""


def set_seal(path: Path) -> None:
    """Put the seal into the last bytes of a file, which are kept free for it."""
    seal = _seal_of(path)
    with path.open("r+b") as file:
        file.seek(-SEAL, os.SEEK_END)
        file.write(seal)


def is_sealed(path: Path) -> bool:
    """Whether a file is what was sealed, to the last bit. Raises `OSError`."""
    with path.open("rb") as file:
        if file.seek(0, os.SEEK_END) < SEAL:
            return False
        file.seek(-SEAL, os.SEEK_END)
        return file.read() == _seal_of(path)


def _seal_of(path: Path) -> bytes:
    total = blake2b(digest_size=_DIGEST)
    rest = path.stat().st_size - SEAL
    with path.open("rb") as file:
        while rest > 0 and (block := file.read(min(_BLOCK, rest))):
            total.update(block)
            rest -= len(block)
    return total.hexdigest().encode()
