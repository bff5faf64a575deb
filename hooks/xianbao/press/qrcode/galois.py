"""The check bytes of a QR code: Reed-Solomon over the field of 256 elements."""

from functools import cache

_FIELD = 0x11D
"""The field's polynomial, after ISO/IEC 18004."""


@cache
def _tables() -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Powers of two, twice over, and their logarithms."""
    powers, logs = [0] * 512, [0] * 256
    value = 1
    for exponent in range(255):
        powers[exponent] = powers[exponent + 255] = value
        logs[value] = exponent
        value = value << 1 ^ (_FIELD if value & 0x80 else 0)
    return tuple(powers), tuple(logs)


def _times(one: int, other: int) -> int:
    powers, logs = _tables()
    return powers[logs[one] + logs[other]] if one and other else 0


@cache
def _generator(count: int) -> tuple[int, ...]:
    """The polynomial that ``count`` check bytes are the remainder by, without its first 1."""
    found = [1]
    for exponent in range(count):
        root = _tables()[0][exponent]
        longer = [*found, 0]
        for place, factor in enumerate(found, start=1):
            longer[place] ^= _times(factor, root)
        found = longer
    return tuple(found[1:])


def check_bytes(data: bytes, count: int) -> bytes:
    """So many check bytes of a block of data."""
    generator = _generator(count)
    rest = [0] * count
    for byte in data:
        factor = byte ^ rest[0]
        rest = [*rest[1:], 0]
        for place, other in enumerate(generator):
            rest[place] ^= _times(other, factor)
    return bytes(rest)
