"""A QR code of an address, cheap enough to stand on every page.

Every step from a text to the modules of its code is linear: the code of a text is that of an empty
text with the share of each of its bytes added, bit by bit. Shares are reckoned once for each
byte at each place, and the addresses of one paper differ in a few; a code costs about as much as
writing it down.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from operator import getitem
from struct import Struct

from xianbao.press.qrcode.galois import check_bytes
from xianbao.press.qrcode.grid import SIZES, Size, fixed, road

_BYTES = 0b0100
"""The mode of the standard in which a text is bytes."""
_PADS = (0xEC, 0x11)
_OWN = 6
"""Bytes at the end of an address that are a story's own: ``03-02/``."""
_STEP = 10
"""Modules that are written down at once: as many as make a table that stays at hand."""
_WORD = 16
"""Bits in which they stand, so that a code is taken apart in one go."""


class TooLongError(ValueError):
    """An address longer than the largest code that is drawn here."""


def size_of(length: int) -> Size:
    """The smallest size for so many bytes. Raises `TooLongError`."""
    for size in SIZES:
        if length <= size.room:
            return size
    raise TooLongError(length)


def modules(text: bytes) -> tuple[tuple[int, ...], Size]:
    """The code of a text by rows: ten modules a number, the first the highest, then the rest."""
    size = size_of(len(text))
    shares = _shares(size)
    found = _begun(size, len(text), text[:-_OWN])
    for place, byte in enumerate(text[-_OWN:], start=max(0, len(text) - _OWN)):
        found ^= shares(place, byte)
    words = _words(size.side)
    return words.unpack(found.to_bytes(words.size, "big")), size


def _widths(side: int) -> list[int]:
    """How many modules each number of a row holds."""
    return [*[_STEP] * (side // _STEP), side % _STEP]


@cache
def _words(side: int) -> Struct:
    return Struct(f">{side * len(_widths(side))}H")


@cache
def _dark(side: int) -> tuple[tuple[int, ...], ...]:
    """By row and column, a code in which that one module is dark."""
    widths = _widths(side)

    def module(row: int, column: int) -> int:
        number, at = divmod(column, _STEP)
        after = (side - row) * len(widths) - 1 - number
        return 1 << (_WORD * after + widths[number] - 1 - at)

    return tuple(tuple(module(row, column) for column in range(side)) for row in range(side))


@lru_cache(maxsize=512)
def _begun(size: Size, length: int, head: bytes) -> int:
    """The code of a text so far as those of one day's stories have it in common."""
    found, shares = _empty(size, length), _shares(size)
    for place, byte in enumerate(head):
        found ^= shares(place, byte)
    return found


def path(text: str) -> tuple[str, int]:
    """The code as the ``d`` of an SVG path of strokes one module wide, and its side in modules."""
    found, size = modules(text.encode())
    sheet, tables = _sheet(size.side)
    return sheet % tuple(map(getitem, tables, found)), size.side


@cache
def _sheet(side: int) -> "tuple[str, tuple[_Strokes, ...]]":
    """A path with room for the strokes of each number, and the tables to look them up in."""
    *widths, rest = _widths(side)
    row = (*(_STROKES for _ in widths), _Strokes(rest, end=True))
    return "".join(f"M0 {number}.5{'%s' * len(row)}" for number in range(side)), row * side


class _Strokes(dict[int, str]):
    """The dark runs of some modules of a row, from the end of one to the end of the other.

    Runs that meet are one line, so that no seam shows between them.
    """

    def __init__(self, width: int, *, end: bool = False) -> None:
        super().__init__()
        self._width = width
        self._end = end

    def __missing__(self, modules: int) -> str:
        bits = f"{modules:0{self._width}b}"
        runs = bits.replace("01", "0 1").replace("10", "1 0").split()
        if self._end and runs[-1][0] == "0":
            runs.pop()
        strokes = [f"h{len(run)}" if run[0] == "1" else f"m{len(run)} 0" for run in runs]
        self[modules] = made = "".join(strokes)
        return made


_STROKES = _Strokes(_STEP)


@cache
def _order(size: Size) -> tuple[int, ...]:
    """For each bit of all bytes, data and check, in their order in a block: its place's value."""
    dark = _dark(size.side)
    places = [dark[row][column] for row, column in road(size, fixed(size))]
    order = _interleaved(size)
    found = [0] * (8 * len(order))
    for at, byte in enumerate(order):
        found[8 * byte : 8 * byte + 8] = places[8 * at : 8 * at + 8]
    return tuple(found)


def _interleaved(size: Size) -> list[int]:
    """The bytes of all blocks as they are sent: the first of each, the second of each …"""
    starts = [sum(size.blocks[:number]) for number in range(len(size.blocks))]
    data = [
        starts[number] + at
        for at in range(max(size.blocks))
        for number, length in enumerate(size.blocks)
        if at < length
    ]
    blocks = len(size.blocks)
    check = [
        size.data + number * size.check + at for at in range(size.check) for number in range(blocks)
    ]
    return [*data, *check]


def _placed(size: Size, content: Sequence[int]) -> int:
    """All modules that data and its check bytes make dark, before the mask."""
    checked = bytearray(content)
    start = 0
    for length in size.blocks:
        checked += check_bytes(bytes(content[start : start + length]), size.check)
        start += length
    order = _order(size)
    found = 0
    for at, byte in enumerate(checked):
        if byte:
            for bit in range(8):
                if byte >> (7 - bit) & 1:
                    found ^= order[8 * at + bit]
    return found


@cache
def _bit(size: Size, number: int) -> int:
    """The share of one bit of the data."""
    content = bytearray(size.data)
    content[number // 8] = 0x80 >> number % 8
    return _placed(size, content)


@cache
def _shares(size: Size) -> "_Shares":
    return _Shares(size)


class _Shares:
    """The share of each byte at each place of a text."""

    def __init__(self, size: Size) -> None:
        self._size = size
        self._known: dict[tuple[int, int], int] = {}

    def __call__(self, place: int, byte: int) -> int:
        found = self._known.get((place, byte))
        if found is None:
            found = 0
            for bit in range(8):
                if byte >> (7 - bit) & 1:
                    # Mode and length stand before the text and take twelve bits.
                    found ^= _bit(self._size, 12 + 8 * place + bit)
            self._known[place, byte] = found
        return found


@cache
def _empty(size: Size, length: int) -> int:
    """The code of so many zero bytes: fixed modules, mask, mode, length and padding."""
    content = bytearray(size.data)
    content[0] = _BYTES << 4 | length >> 4
    content[1] = (length & 0xF) << 4
    for number, place in enumerate(range(length + 2, size.data)):
        content[place] = _PADS[number % 2]
    side = size.side
    found = _placed(size, content)
    taken, dark = fixed(size), _dark(side)
    for row in range(side):
        for column in range(side):
            here = taken.get((row, column), (row + column) % 2 == 0)
            if here:
                found ^= dark[row][column]
    return found
