"""Han: the 汉字 of any bytes, in order, with their places, folded so that 飛 is 飞.

All else is passed over: markup, breaks, blanks, figures and Latin letters between two 汉字 part
nothing. So one rule reads HTML, JSON, XML, plain text and the notes inside a picture.
"""

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from xianbao.press.search import fold

if TYPE_CHECKING:
    from numpy import int64, uint16, uint32
    from numpy.typing import NDArray

LONG, SHORT = 8, 3
"""Characters of the runs that a text is cut into, and of the shortest name that is looked for."""
_ODD = 1
"""What stands in the table for full-width letters and figures, and for what nobody sees."""
_FACTORS = (0x9E3779B1, 0x85EBCA77, 0xC2B2AE35)


def read(content: bytes) -> "tuple[NDArray[uint16], NDArray[int64], bool]":
    """The folded 汉字 of UTF-8 bytes, where each begins, and whether anything odd is among them."""
    import numpy as np  # noqa: PLC0415  # only runs that set pages load it

    every = np.frombuffer(content, np.uint8)
    at = np.flatnonzero(every[: max(0, len(every) - 2)] >= 0xE2)  # noqa: PLR2004  # three bytes
    second, third = every[at + 1], every[at + 2]
    units = (every[at] & np.uint8(0xF)).astype(np.uint16) << np.uint16(12)
    units |= (second & np.uint8(0x3F)).astype(np.uint16) << np.uint16(6)
    units |= third & np.uint8(0x3F)
    folded = _table().take(units)
    kept = folded > _ODD
    return folded[kept], at[kept], bool((folded == _ODD).any())


def of(text: str) -> "NDArray[uint16]":
    """The folded 汉字 of a text."""
    return read(text.encode("utf-8", "replace"))[0]


def apart(texts: Iterable[str]) -> "NDArray[uint16]":
    """The folded 汉字 of several texts, with what is no 汉字 between them."""
    import numpy as np  # noqa: PLC0415  # as above

    between = np.zeros(1, np.uint16)
    return np.concatenate([part for text in texts for part in (of(text), between)])


def mixed(units: "NDArray[uint16]", length: int) -> "NDArray[uint32]":
    """A number for every run of `LONG` or of `SHORT` characters, in order."""
    import numpy as np  # noqa: PLC0415  # as above

    total = units.astype(np.uint32)
    done = 1
    for factor in _FACTORS:
        step = min(done, length - done)
        if not step or len(total) <= step:
            break
        own = units.astype(np.uint32)[done:] if step < done else total[step:]
        total = total[: len(own)] * np.uint32(factor) + own
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
