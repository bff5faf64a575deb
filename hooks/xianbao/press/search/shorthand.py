"""Shorthand: how shards write whole numbers, each in as few bits as suit its kind.

A number is some zeros and then its ending, which begins with a one. There are two kinds. A *step*
with ``low`` bits is as many zeros as it holds whole 2^low, a one, and its last ``low`` bits (the
code of Golomb and Rice); a *count*, of one or more, has one zero less than it has bits, and then
its bits (Elias's gamma). Bits fill bytes from the highest down.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numpy import int8, int32, int64
    from numpy.typing import NDArray

COUNT = -1
"""In the place of a number of low bits: this is a count."""


def low_bits(span: int, among: int) -> int:
    """With how many low bits the steps are shortest by which so many spread over a span."""
    return max(0, (2 * span // (3 * among)).bit_length() - 1)


def all_low_bits(span: "NDArray[int64] | int", among: "NDArray[int64]") -> "NDArray[int8]":
    """`low_bits` of many at once."""
    import numpy as np  # noqa: PLC0415  # only runs that set stories load it

    return np.maximum(0, _lengths(2 * span // (3 * among)) - 1).astype(np.int8)


def shorthand(
    numbers: "NDArray[int32]", low: "NDArray[int8]", starts: "NDArray[int64]"
) -> tuple[bytes, list[int]]:
    """Numbers in rows that start at whole bytes: the bytes, and where each row starts and ends.

    ``low`` has the low bits of each, or `COUNT`; ``starts`` tells the first number of each row.
    """
    import numpy as np  # noqa: PLC0415  # as above

    counts = np.flatnonzero(low < 0)
    some = low.astype(np.int32)
    some[counts] = 0
    widths = (numbers >> some) + some + 1
    ones = np.int32(1) << some
    endings = numbers & (ones - 1) | ones
    del ones, some
    endings[counts] = numbers[counts]
    widths[counts] = 2 * _lengths(numbers[counts]) - 1
    sizes = np.add.reduceat(widths, starts, dtype=np.int64) + 7 >> 3
    ends = np.concatenate((np.zeros(1, np.int64), np.cumsum(sizes)))
    last = np.cumsum(widths, dtype=np.int64)
    # Each row's numbers are moved on by what the rows before are short of whole bytes.
    short = 8 * ends[:-1] - (last[starts] - widths[starts])
    last += np.repeat(short, np.diff(starts, append=len(numbers))) - 1
    moved = endings.astype(np.int64) << (31 - (last & 31))
    last >>= 5
    words = np.bincount(last, moved & 0xFFFFFFFF, int(ends[-1]) // 4 + 2)
    # What does not go into the word of its last bit stands in the one before; bits never meet.
    before = np.flatnonzero(moved >> 32)
    words[: int(last[-1]) + 1] += np.bincount(
        last[before] - 1, moved[before] >> 32, int(last[-1]) + 1
    )
    return words.astype(">u4").tobytes(), ends.tolist()


def _lengths(numbers: "NDArray[int64] | NDArray[int32]") -> "NDArray[int32]":
    """How many bits each has."""
    import numpy as np  # noqa: PLC0415  # as above

    lengths: NDArray[int32] = np.frexp(numbers.astype(np.float64))[1]
    return lengths


class Longhand:
    """Reads the numbers of one row, one after the other; `ValueError` where one is cut short."""

    def __init__(self, content: bytes) -> None:
        """Begin with the first of them."""
        self._bits = f"{int.from_bytes(content):0{8 * len(content)}b}" if content else ""
        self._at = 0

    def step(self, low: int) -> int | None:
        """The next number, a step; None if there is no other."""
        if self._bits.find("1", self._at) < 0:
            return None
        return self.needed(low)

    def needed(self, low: int) -> int:
        """The next number, a step."""
        one = self._bits.index("1", self._at)
        zeros, self._at = one - self._at, one + 1 + low
        return zeros << low | int(self._bits[one : self._at], 2) - (1 << low)

    def count(self) -> int:
        """The next number, a count."""
        one = self._bits.index("1", self._at)
        self._at = 2 * one - self._at + 1
        return int(self._bits[one : self._at], 2)

    def rising(self, many: int, span: int) -> Iterator[int]:
        """So many rising numbers, of which the steps stand there."""
        number = -1
        low = low_bits(span, many) if many else 0
        for _ in range(many):
            number += self.needed(low) + 1
            yield number
