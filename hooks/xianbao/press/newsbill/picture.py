"""PNG, written in pieces: what many bills have in common is compressed once and used as it is.

A bill's rows have four bits a pixel, each the number of one of sixteen colours. A deflate stream
may be put together of pieces that were compressed apart, each ending on a whole byte, and the sum
at its end can be reckoned from those of the pieces.
"""

import struct
import zlib
from dataclasses import dataclass
from functools import lru_cache

_ADLER = 65521
_HEAD = b"\x78\x01"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some rows of a picture, compressed; ``sum`` and ``length`` are those of the rows as such."""

    content: bytes
    sum: int
    length: int


def piece(rows: bytes, *, once: bool = False, last: bool = False) -> Piece:
    """Compress some rows, each with its filter byte; the last piece of a picture ends the stream.

    ``once`` takes its time, for what is used again and again. Looking for runs alone is twice as
    fast as looking for all that repeats, and letters are made of runs. Of so few rows little has to
    be remembered, and what is remembered has to be made ready for each piece.
    """
    level, strategy = (9, zlib.Z_DEFAULT_STRATEGY) if once else (1, zlib.Z_RLE)
    press = zlib.compressobj(level, zlib.DEFLATED, -15, 9 if once else 7, strategy)
    content = press.compress(rows) + press.flush(zlib.Z_FINISH if last else zlib.Z_FULL_FLUSH)
    return Piece(content, zlib.adler32(rows), len(rows))


@lru_cache(maxsize=1024)
def blank(width: int, height: int) -> Piece:
    """Rows of bare paper; with their filter bytes they are ``width`` bytes wide."""
    return piece(bytes(width * height), once=True)


def png(width: int, height: int, palette: bytes, pieces: tuple[Piece, ...]) -> bytes:
    """A picture of sixteen colours from its pieces, from the top down."""
    total = 1
    for one in pieces:
        total = _sum_of_both(total, one.sum, one.length)
    stream = b"".join((_HEAD, *(one.content for one in pieces), struct.pack(">I", total)))
    head = struct.pack(">IIBBBBB", width, height, 4, 3, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"PLTE", palette), (b"IDAT", stream), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, content) for name, content in chunks)


def _chunk(name: bytes, content: bytes) -> bytes:
    return b"".join(
        (
            struct.pack(">I", len(content)),
            name,
            content,
            struct.pack(">I", zlib.crc32(name + content)),
        )
    )


def _sum_of_both(one: int, other: int, length: int) -> int:
    """Adler-32 of two texts, one after the other, from those of each (as zlib reckons it)."""
    low, high = one & 0xFFFF, one >> 16
    other_low, other_high = other & 0xFFFF, other >> 16
    both_low = (low + other_low - 1) % _ADLER
    both_high = (high + other_high + (low - 1) * length) % _ADLER
    return both_high << 16 | both_low
