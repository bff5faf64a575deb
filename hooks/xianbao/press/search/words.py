"""Words: the terms of one story, from which search knows that it may hold what is asked for.

Packed, they lie as binding takes them: in `QUIRES` by their slots, those of the headline first.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from xianbao.press.search import fold
from xianbao.press.search.passage import passage, read_in
from xianbao.press.search.place import BITS, QUIRES, slots
from xianbao.press.search.term import kept, terms

if TYPE_CHECKING:
    from numpy import uint32, uint64
    from numpy.typing import NDArray

PARTS = 2 * QUIRES
"""Of each quire first the terms of the headline, then the others."""
MARK, HEAD = 1, 1 + 4 * PARTS
"""Where packed words say how many terms each part has, and where the terms begin."""
_AT_ONCE = 8
"""Pages whose words are made together: so many stay in a processor's cache."""
_BITS = QUIRES.bit_length() - 1
_QUIRE = BITS - _BITS


def words_of(pages: Sequence[bytes]) -> list[bytes]:
    """The words of stories' finished pages, packed."""
    starts = range(0, len(pages), _AT_ONCE)
    return [packed for start in starts for packed in _packed(pages[start : start + _AT_ONCE])]


def unfolded(packed: bytes) -> bool:
    """Whether a story holds characters that only the table of 汉字 folds."""
    return bool(packed[0])


def count(packed: bytes) -> int:
    """How many terms packed words hold."""
    return (len(packed) - HEAD) // 4


def rows(packed: bytes) -> Iterator[tuple[int, bool]]:
    """Each term of packed words, and whether it stands in the headline."""
    import numpy as np  # noqa: PLC0415  # only runs that set stories load it

    counts = np.frombuffer(packed, "<u4", PARTS, MARK)
    heads = np.repeat(np.arange(PARTS) % 2 == 0, counts)
    return zip(np.frombuffer(packed, "<u4", offset=HEAD).tolist(), heads.tolist(), strict=True)


def _packed(pages: Sequence[bytes]) -> Iterator[bytes]:
    import numpy as np  # noqa: PLC0415  # as above

    passages = [passage(read_in(page)) for page in pages]
    pieces = [_units(text) for one in passages for text in (one.head, one.text)]
    units = np.frombuffer(b"".join(pieces), "<u2")
    lengths = [len(piece) // 2 for piece in pieces]
    piece = np.repeat(np.arange(len(pieces), dtype=np.uint64), lengths)
    folded = fold.table()[units]
    marks = np.zeros(len(pieces), np.uint8)
    marks[piece[folded != fold.light()[units]]] = 1
    marks = marks[::2] | marks[1::2]
    found, at = terms(folded)
    filed = [(2 * place + 1, one.kept) for place, one in enumerate(passages)]
    own = [(place, term) for place, names in filed for name in names for term in kept(name)]
    places, others = np.array(own, np.uint64).reshape(-1, 2).T
    rows = _parted(
        np.concatenate((found, others.astype(np.uint32))), np.concatenate((piece[at], places))
    )
    counts = np.bincount((rows >> np.uint64(32)).view(np.int64), minlength=PARTS * len(pages))
    ends = 4 * np.cumsum(counts)[PARTS - 1 :: PARTS]
    heads, content = counts.astype("<u4").tobytes(), rows.astype("<u4").tobytes()
    for place, (start, end) in enumerate(pairwise((0, *ends.tolist()))):
        head = heads[place * 4 * PARTS : (place + 1) * 4 * PARTS]
        yield b"".join((marks[place].tobytes(), head, content[start:end]))


def _units(text: str) -> bytes:
    return f"{text}\n".encode("utf-16-le", "surrogatepass")


def _parted(terms: "NDArray[uint32]", pieces: "NDArray[uint64]") -> "NDArray[uint64]":
    """Each term of a story once: its part, counted through all stories, and the term itself.

    ``pieces`` count headline and text of each story; a term of both is one of the headline.
    """
    import numpy as np  # noqa: PLC0415  # as above

    one, low = np.uint64(1), np.uint64(32)
    rows: NDArray[uint64] = (pieces >> one << low | terms) << one | pieces & one
    rows.sort()
    term = rows >> one
    rows = rows[np.concatenate((np.ones(1, bool), term[1:] != term[:-1]))]
    term = (rows >> one).astype(np.uint32)
    quire = rows >> np.uint64(33) << np.uint64(_BITS) | slots(term) >> np.uint32(_QUIRE)
    rows = (quire << one | rows & one) << low | term
    rows.sort()
    return rows
