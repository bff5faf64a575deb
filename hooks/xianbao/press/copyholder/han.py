"""Han: the 汉字 of any bytes, in order, with their places, folded so that 飛 is 飞.

All else is passed over: markup, breaks, blanks, figures and Latin letters between two 汉字 part
nothing. So one rule reads HTML, JSON, XML, plain text and the notes inside a picture.
"""

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Any

from xianbao.press.search import fold

if TYPE_CHECKING:
    from numpy import bool_, int64, uint16, uint32
    from numpy.typing import NDArray

LONG, SHORT = 8, 3
"""Characters of the runs that a text is cut into, and of the shortest name that is looked for."""
_ODD = 1
"""What stands in the table for full-width letters and figures, and for what nobody sees."""
_BETWEEN = "\ue000"
"""No 汉字 and nobody's sign: it keeps texts apart that are learnt from at once."""
_ASCII = bytes(range(0x80))
_LEAD = 0xE2
"""With which a sign of three bytes begins, of all that are looked for."""
_FACTORS = (0x9E3779B1, 0x85EBCA77, 0xC2B2AE35)


def read(content: bytes) -> "tuple[NDArray[uint16], NDArray[bool_], bool]":
    """The folded 汉字 of UTF-8 bytes, which signs of three bytes they are, and whether any is odd.

    Where each begins is told by `places`, which only a find asks for.
    """
    folded = _units(content, _table())
    kept = folded > _ODD
    return folded[kept], kept, bool((folded == _ODD).any())


def _units(content: bytes, table: "NDArray[uint16]") -> "NDArray[uint16]":
    """All signs of three bytes among UTF-8 bytes, as a table has them."""
    import numpy as np  # noqa: PLC0415  # only runs that set pages load it

    every = np.frombuffer(content.translate(None, _ASCII), np.uint8)
    leads = every >= _LEAD
    whole = len(every) % 3 == 0 and bool(leads[::3].all())
    if whole and np.count_nonzero(leads) * 3 == len(every):
        first, second, third = every[::3], every[1::3], every[2::3]
    else:
        at = np.flatnonzero(leads[: max(0, len(every) - 2)])
        first, second, third = every[at], every[at + 1], every[at + 2]
    units = first.astype(np.uint16) << np.uint16(12)
    units |= (second & np.uint8(0x3F)).astype(np.uint16) << np.uint16(6)
    units |= third & np.uint8(0x3F)
    return table.take(units)


def places(content: bytes, kept: "NDArray[bool_]") -> "NDArray[int64]":
    """Where each 汉字 begins among the bytes that it was read of."""
    import numpy as np  # noqa: PLC0415  # as above

    at = np.flatnonzero(np.frombuffer(content, np.uint8) >= _LEAD)
    return at[: len(kept)][kept]


def of(text: str) -> "NDArray[uint16]":
    """The folded 汉字 of a text."""
    return read(text.encode("utf-8", "replace"))[0]


def apart(texts: Iterable[str]) -> "NDArray[uint16]":
    """The folded 汉字 of several texts, with what is no 汉字 between them."""
    content = _BETWEEN.join(texts).encode("utf-8", "replace")
    units = _units(content, _table_apart())
    return units[units > _ODD]


def mixed(units: "NDArray[uint16]", length: int) -> "NDArray[uint16] | NDArray[uint32]":
    """A number for every run of `LONG` or of `SHORT` characters, in order.

    There are few short fields, and half the bytes tell them apart from nearly all else.
    """
    import numpy as np  # noqa: PLC0415  # as above

    size, most = (np.uint16, 0xFFFF) if length == SHORT else (np.uint32, 0xFFFFFFFF)
    own: NDArray[Any] = units.astype(size)
    total = own
    done = 1
    for factor in _FACTORS:
        step = min(done, length - done)
        if not step or len(total) <= step:
            break
        more = own[done:] if step < done else total[step:]
        total = total[: len(more)] * size(factor & most) + more
        done += step
    return total[: max(0, len(units) - length + 1)]


@cache
def _table() -> "NDArray[uint16]":
    """Of every UTF-16 unit what it is read as; 0 for what is passed over."""
    import numpy as np  # noqa: PLC0415  # as above

    table = np.zeros(fold.UNITS, np.uint16)
    for first, end in ((0x3400, 0xA000), (0xF900, 0xFB00), (0x3007, 0x3008)):
        table[first:end] = fold.table()[first:end]
    for first, end in (
        *((0xFF0F, 0xFF1A), (0xFF21, 0xFF3B), (0xFF41, 0xFF5B)),
        *((0x200B, 0x2010), (0x2060, 0x2065), (0xFEFF, 0xFF00)),
    ):
        table[first:end] = _ODD
    return table


@cache
def _table_apart() -> "NDArray[uint16]":
    """The same, but for what keeps texts apart."""
    table = _table().copy()
    table[ord(_BETWEEN)] = ord(_BETWEEN)
    return table
