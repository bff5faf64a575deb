"""Words: the terms of one story, from which search knows that it may hold what is asked for.

A term is a number of 32 bits, two UTF-16 units. Every character of the folded text with the one
after it is a term, or with 0 where a blank or a line's end follows: so each character begins some
term. Three ASCII letters, digits, points or percent signs are one more, for numbers are long and
their pairs in every story. What a story is filed under gives two terms, halves of a hash.
"""

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from xianbao.press.search import fold
from xianbao.press.search.passage import passage

if TYPE_CHECKING:
    from numpy import bool_, uint16, uint32
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
_BLANKS = (0x09, 0x0A, 0x20, 0x3000)


@dataclass(frozen=True)
class Words:
    """The terms of a story in order, and whether each stands in its headline.

    ``unfolded`` says that the story holds characters that only the table of 汉字 folds.
    """

    terms: "NDArray[uint32]"
    heads: "NDArray[bool_]"
    unfolded: bool

    def packed(self) -> bytes:
        """As bytes: a mark, the terms, the bits of the headline."""
        import numpy as np  # noqa: PLC0415  # only runs that set stories load it

        return b"".join(
            (
                bytes((self.unfolded,)),
                len(self.terms).to_bytes(4, "little"),
                self.terms.astype("<u4").tobytes(),
                np.packbits(self.heads).tobytes(),
            )
        )

    @classmethod
    def unpacked(cls, content: bytes) -> "Words":
        """Of bytes that `packed` made."""
        import numpy as np  # noqa: PLC0415  # as above

        count = int.from_bytes(content[1:5], "little")
        terms = np.frombuffer(content, "<u4", count, 5)
        bits = np.frombuffer(content, np.uint8, offset=5 + 4 * count)
        return cls(terms, np.unpackbits(bits, count=count).astype(bool), bool(content[0]))


def count(content: bytes) -> int:
    """How many terms packed words hold."""
    return int.from_bytes(content[1:5], "little")


def words_of(page: bytes) -> bytes:
    """The words of a story's finished page, packed."""
    import numpy as np  # noqa: PLC0415  # as above

    found = passage(page.decode())
    head = np.frombuffer(f"{found.head}\n".encode("utf-16-le", "surrogatepass"), "<u2")
    rest = np.frombuffer(f"{found.text}\n".encode("utf-16-le", "surrogatepass"), "<u2")
    units = np.concatenate((head, rest))
    folded = fold.table()[units]
    unfolded = bool((folded != fold.light()[units]).any())
    own, others = _terms(folded[: len(head)]), _terms(folded[len(head) :])
    filed = (kept(name) for name in found.kept)
    rows = np.concatenate((own, others, *filed)).astype(np.uint64) << np.uint64(1)
    rows[len(own) :] |= np.uint64(1)
    rows.sort()
    terms = (rows >> np.uint64(1)).astype(np.uint32)
    first = np.concatenate((np.ones(1, bool), terms[1:] != terms[:-1]))
    return Words(terms[first], (rows[first] & np.uint64(1)) == 0, unfolded).packed()


@lru_cache(maxsize=4096)
def kept(name: str) -> "NDArray[uint32]":
    """The two terms of what a story is filed under: the halves of an FNV-1a hash."""
    import numpy as np  # noqa: PLC0415  # as above

    units = np.frombuffer(name.encode("utf-16-le", "surrogatepass"), "<u2")
    total = 0x811C9DC5
    for unit in fold.table()[units].tolist():
        total = (total ^ unit) * 0x01000193 & 0xFFFFFFFF
    return np.array((KEPT_HIGH << 16 | total >> 16, KEPT_LOW << 16 | total & 0xFFFF), np.uint32)


def _terms(folded: "NDArray[uint16]") -> "NDArray[uint32]":
    """Every term of a folded text that ends in a line's end, as often as it occurs."""
    import numpy as np  # noqa: PLC0415  # as above

    blank = _blank()[folded]
    units = np.where(blank, np.uint16(0), folded).astype(np.uint32)
    pairs = (units[:-1] << np.uint32(16) | units[1:])[~blank[:-1]]
    common = np.unique(units[_signs(COMMON)[folded]]) << np.uint32(16) | np.uint32(WHOLE)
    figure = _signs(_FIGURES)[folded]
    three = ~(blank[:-2] | blank[1:-1] | blank[2:]) & (figure[:-2] | figure[1:-1] | figure[2:])
    first, second, third = (part[three] for part in (units[:-2], units[1:-1], units[2:]))
    mixed = ((first * np.uint32(ONE) + second) * np.uint32(TWO) + third) * np.uint32(ONE)
    triples = np.uint32(TRIPLE << 16) | mixed >> np.uint32(16)
    return np.concatenate((pairs, common, triples))


@cache
def _blank() -> "NDArray[bool_]":
    import numpy as np  # noqa: PLC0415  # as above

    blank = np.zeros(fold.UNITS, bool)
    blank[list(_BLANKS)] = True
    return blank


@cache
def _signs(signs: str) -> "NDArray[bool_]":
    import numpy as np  # noqa: PLC0415  # as above

    among = np.zeros(fold.UNITS, bool)
    among[list(map(ord, signs))] = True
    return among
