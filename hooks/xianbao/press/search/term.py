"""Terms: what search knows that a story holds, each a number of 32 bits, two UTF-16 units.

Every character of the folded text with the one after it is a term, or with 0 where a blank or a
line's end follows: so each character begins some term. Three characters are one more where one of
them is an ASCII letter, a digit, a point or a percent sign, for numbers are long and their pairs in
every story; and where a comma or the like stands between two others, for the clauses of one story
are often those of another, in another order. What a story is filed under gives two terms, halves
of a hash.
"""

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from xianbao.press.search import fold

if TYPE_CHECKING:
    from numpy import bool_, intp, uint16, uint32
    from numpy.typing import NDArray

KEPT_HIGH, KEPT_LOW, TRIPLE = 1, 2, 3
"""First units of terms that are no pair: control characters, which no copy can hold."""
WHOLE = 0xFFFF
"""The second unit of a term that is one of the commonest characters by itself."""
COMMON = ",。的一是在了不有年人、“”县市村地中和大上工发业会国到来个月0123456789"
"""They are in almost every story: whoever asks for one reads one list, and not a dozen."""
ONE, TWO = 0x9E3779B1, 0x85EBCA77
"""What hashes are mixed with."""
_FIGURES = "0123456789.%abcdefghijklmnopqrstuvwxyz"
_BORDERS = ",;:?!。、"
_BLANKS = (0x09, 0x0A, 0x20, 0x3000)


def terms(folded: "NDArray[uint16]") -> "tuple[NDArray[uint32], NDArray[intp]]":
    """The terms of a folded text that ends in a line's end, as often as they occur, and where."""
    import numpy as np  # noqa: PLC0415  # only runs that set stories load it

    blank = _among(_BLANKS)[folded]
    units = np.where(blank, np.uint16(0), folded).astype(np.uint32)
    pairs = np.flatnonzero(~blank[:-1])
    common = np.flatnonzero(_among(tuple(map(ord, COMMON)))[folded])
    figure = _among(tuple(map(ord, _FIGURES)))[folded]
    border = _among(tuple(map(ord, _BORDERS)))[folded]
    three = figure[:-2] | figure[1:-1] | figure[2:] | border[1:-1]
    three &= ~(blank[:-2] | blank[1:-1] | blank[2:])
    triples = np.flatnonzero(three)
    mixed = (units[triples] * np.uint32(ONE) + units[triples + 1]) * np.uint32(TWO)
    mixed = (mixed + units[triples + 2]) * np.uint32(ONE)
    found = np.concatenate(
        (
            units[pairs] << np.uint32(16) | units[pairs + 1],
            units[common] << np.uint32(16) | np.uint32(WHOLE),
            np.uint32(TRIPLE << 16) | mixed >> np.uint32(16),
        )
    )
    return found, np.concatenate((pairs, common, triples))


@lru_cache(maxsize=4096)
def kept(name: str) -> tuple[int, int]:
    """The two terms of what a story is filed under: the halves of an FNV-1a hash."""
    import numpy as np  # noqa: PLC0415  # as above

    units = np.frombuffer(name.encode("utf-16-le", "surrogatepass"), "<u2")
    total = 0x811C9DC5
    for unit in fold.table()[units].tolist():
        total = (total ^ unit) * 0x01000193 & 0xFFFFFFFF
    return KEPT_HIGH << 16 | total >> 16, KEPT_LOW << 16 | total & 0xFFFF


@cache
def _among(units: tuple[int, ...]) -> "NDArray[bool_]":
    import numpy as np  # noqa: PLC0415  # as above

    among = np.zeros(fold.UNITS, bool)
    among[list(units)] = True
    return among
