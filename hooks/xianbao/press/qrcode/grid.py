"""The grid of a QR code: what every code of one size has in common, after ISO/IEC 18004.

Sizes are the standard's versions 2 to 9 at its level M, which bears the loss of an eighth or so:
25 to 53 modules a side, for addresses of up to 180 bytes.
"""

from collections.abc import Iterator
from dataclasses import dataclass

MASK = 0
"""Dark and light change places where row and column add up to an even number. A fixed mask is as
good to a reader as any other: the standard's choice only evens out large plain areas."""
_FORMAT = 0b101010000010010
"""Level M and mask 0 with their check bits, as printed."""


@dataclass(frozen=True, slots=True)
class Size:
    """``side`` in modules; ``blocks`` are their lengths in data bytes, ``check`` check bytes each.

    ``centres`` are the places of the small alignment squares along either side.
    """

    version: int
    blocks: tuple[int, ...]
    check: int
    centres: tuple[int, ...]

    @property
    def side(self) -> int:
        """Modules along a side."""
        return 17 + 4 * self.version

    @property
    def data(self) -> int:
        """Bytes of data in all."""
        return sum(self.blocks)

    @property
    def room(self) -> int:
        """Bytes of text: mode and length take a byte and a half, the end the other half."""
        return self.data - 2


SIZES = (
    Size(2, (28,), 16, (6, 18)),
    Size(3, (44,), 26, (6, 22)),
    Size(4, (32, 32), 18, (6, 26)),
    Size(5, (43, 43), 24, (6, 30)),
    Size(6, (27, 27, 27, 27), 16, (6, 34)),
    Size(7, (31, 31, 31, 31), 18, (6, 22, 38)),
    Size(8, (38, 38, 39, 39), 22, (6, 24, 42)),
    Size(9, (36, 36, 36, 37, 37), 22, (6, 26, 46)),
)
_VERSION_BITS = {7: 0b000111110010010100, 8: 0b001000010110111100, 9: 0b001001101010011001}


def fixed(size: Size) -> dict[tuple[int, int], bool]:
    """Every module that the text does not touch, by row and column, and whether it is dark."""
    found: dict[tuple[int, int], bool] = {}
    side, last = size.side, size.side - 7
    for row, column in ((0, 0), (0, last), (last, 0)):
        _square(found, row, column, side)
    for place in range(8, side - 8):
        found[6, place] = found[place, 6] = place % 2 == 0
    for row in size.centres:
        for column in size.centres:
            _mark(found, row, column, size)
    _format(found, side)
    _version(found, size)
    return found


def _square(found: dict[tuple[int, int], bool], top: int, left: int, side: int) -> None:
    """A corner's square with the light frame around it."""
    for down in range(-1, 8):
        for along in range(-1, 8):
            row, column = top + down, left + along
            if 0 <= row < side and 0 <= column < side:
                ring = max(abs(down - 3), abs(along - 3))
                found[row, column] = ring in (0, 1, 3)


def _mark(found: dict[tuple[int, int], bool], row: int, column: int, size: Size) -> None:
    """A small alignment square, except where a corner's square stands."""
    first, last = size.centres[0], size.centres[-1]
    if (row, column) in {(first, first), (first, last), (last, first)}:
        return
    for down in range(-2, 3):
        for along in range(-2, 3):
            found[row + down, column + along] = max(abs(down), abs(along)) != 1


def _format(found: dict[tuple[int, int], bool], side: int) -> None:
    """Level and mask, twice, and the module that is always dark."""
    across = [*range(6), 7, 8]
    one = [(8, column) for column in across] + [(row, 8) for row in (7, 5, 4, 3, 2, 1, 0)]
    other = [(side - 1 - step, 8) for step in range(7)]
    other += [(8, side - 8 + step) for step in range(8)]
    for places in (one, other):
        for step, place in enumerate(places):
            found[place] = bool(_FORMAT >> (14 - step) & 1)
    found[side - 8, 8] = True


def _version(found: dict[tuple[int, int], bool], size: Size) -> None:
    bits = _VERSION_BITS.get(size.version)
    if bits is None:
        return
    for step in range(18):
        row, column = step // 3, size.side - 11 + step % 3
        found[row, column] = found[column, row] = bool(bits >> step & 1)


def road(size: Size, taken: dict[tuple[int, int], bool]) -> Iterator[tuple[int, int]]:
    """The modules that bits are put into, in their order: up and down in pairs of columns."""
    upwards = True
    for right in range(size.side - 1, 0, -2):
        columns = (right, right - 1) if right > 6 else (right - 1, right - 2)  # noqa: PLR2004
        if columns[1] < 0:
            break
        rows = range(size.side - 1, -1, -1) if upwards else range(size.side)
        for row in rows:
            yield from ((row, column) for column in columns if (row, column) not in taken)
        upwards = not upwards
