"""The fold: which characters search takes for one, so that 飛地 is found as 飞地 and ５Ｇ as 5g.

It goes by UTF-16 code units, one for one, so that a place in the folded text is the same place in
the text; reader and press fold by the same table. Width and case follow NFKC and lower case where
these give one unit; traditional 汉字 become simplified ones by OpenCC's table of characters, which
is kept in ``simplified.txt`` as pairs.
"""

import unicodedata
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numpy import uint16
    from numpy.typing import NDArray

UNITS = 65536
SHARDS = 64
"""Files of the table of 汉字; a character stands in the one of its number modulo this."""
_WIDTHS = ((0xA0, 0x100), (0x2000, 0x3400), (0xF900, 0xFB00), (0xFE30, 0xFE70), (0xFF00, 0xFFF0))
"""Where NFKC is asked: beyond, it has nothing to say of a newspaper's copy."""


@cache
def pairs() -> tuple[tuple[str, str], ...]:
    """Each traditional character with the simplified one, in the order of their numbers."""
    text = Path(__file__).with_name("simplified.txt").read_text("utf-8").strip()
    return tuple(zip(text[::2], text[1::2], strict=True))


@cache
def table() -> "NDArray[uint16]":
    """What every UTF-16 unit becomes; for `light` and the table of 汉字 together."""
    import numpy as np  # noqa: PLC0415  # only a run that sets stories pays for it

    simple = np.arange(UNITS, dtype=np.uint16)
    both = np.frombuffer("".join(map("".join, pairs())).encode("utf-16-le"), "<u2")
    simple[both[::2]] = both[1::2]
    folded: NDArray[uint16] = simple[light()]
    return folded


@cache
def light() -> "NDArray[uint16]":
    """What every UTF-16 unit becomes by width and case alone."""
    import numpy as np  # noqa: PLC0415  # as above

    units = list(range(UNITS))
    for first, end in _WIDTHS:
        units[first:end] = (_width(unit) for unit in range(first, end))
    text = "".join(map(chr, units)).translate(_SINGLY)
    return np.frombuffer(text.lower().encode("utf-16-le", "surrogatepass"), "<u2")


def _width(unit: int) -> int:
    folded = unicodedata.normalize("NFKC", chr(unit))
    return ord(folded) if len(folded) == 1 and folded < "\U00010000" else unit


_SINGLY = {0x130: "İ".lower()[:1], 0x3A3: "σ"}
"""What is no single letter in lower case, or goes by the letters beside it: İ is taken for i."""


def shard(number: int) -> str:
    """One file of the table of 汉字: its pairs, one after the other."""
    return "".join(old + new for old, new in pairs() if ord(old) % SHARDS == number)
