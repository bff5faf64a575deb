"""Shards: where a term's postings stand in a volume, and how they are written.

A shard is a row of numbers, each written in sevens of bits, the last without the high bit:

    a first unit, how many terms begin with it, then of each of these
    the second unit, how many stories hold the term, then of each of these
    the story's place in the volume, doubled, and one more where the term stands in its headline

Units and places rise, and of each the step from the one before is written, less one; the first
counts from -1. All terms that begin with one character stand in one shard, except for the
commonest characters, whose terms are spread in larger volumes over as many shards as `WIDE` says.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from xianbao.press.search.fold import UNITS
from xianbao.press.search.words import COMMON, KEPT_HIGH, KEPT_LOW, ONE, TRIPLE, TWO

if TYPE_CHECKING:
    from numpy import bool_, int64, uint32, uint64
    from numpy.typing import NDArray

WIDE = (
    COMMON[:3],
    COMMON[3:],
    (
        "这为镇乡区全民农产建项目要以时他们说出对生能子那得于着下自之过家学可她里后小么心"
        "多天而去好都然没日起还成事只作当想看文无开手用主行方又如前所本见经头面同己从现法"
        "力使点体动定物长机合公分部局委政府党员干群众社保服务企安环境设施水路桥河山田林园"
        "新老高实进推加强提升展化教育医院疗病户收入万亿元亩斤吨名号第期次三二四五六七八九"
        "十两百千今明近重资金投招商管理治监督检查规划科技创旅游品牌质量标准种植养殖基层组"
        "织支书记报者通讯摄影《》.%-/abcdeghilmnoprstuy:;()?!"
        "每件比口电车等做样"
    ),
)
"""Folded characters, the commonest first, that newspapers print much oftener than all others."""
SPREADS = (32, 64, 256)
"""Of each line of them: in how many shards of a volume there is one for each character."""
OTHERS = 1024
"""The same of every other character."""
_MOST_IN_MEMORY = 1 << 23
"""Terms that are put in order at once."""


def spreads() -> dict[str, int]:
    """Each character that is spread, with how many shards of a volume make one more place."""
    return {sign: every for signs, every in zip(WIDE, SPREADS, strict=True) for sign in signs}


def places(terms: "NDArray[uint32]", shards: int) -> "NDArray[uint32]":
    """The shard of each term, in a volume of so many, a power of two."""
    import numpy as np  # noqa: PLC0415  # only runs that set stories load it

    first, second = terms >> np.uint32(16), terms & np.uint32(0xFFFF)
    within = (second * np.uint32(ONE) >> np.uint32(16)) & (_ways(shards)[first] - np.uint32(1))
    mixed = first * np.uint32(ONE) + within * np.uint32(TWO)
    mixed ^= mixed >> np.uint32(15)
    mixed *= np.uint32(TWO)
    mixed ^= mixed >> np.uint32(13)
    found: NDArray[uint32] = mixed & np.uint32(shards - 1)
    return found


def _ways(shards: int) -> "NDArray[uint32]":
    """In how many shards the terms of each first unit stand."""
    import numpy as np  # noqa: PLC0415  # as above

    ways = np.full(UNITS, max(1, shards // OTHERS), np.uint32)
    ways[[KEPT_HIGH, KEPT_LOW, TRIPLE]] = shards
    for sign, every in spreads().items():
        ways[ord(sign)] = max(1, shards // every)
    return ways


@dataclass(frozen=True)
class Postings:
    """Which term stands in which story, and whether it stands in the headline: row by row."""

    terms: "NDArray[uint32]"
    stories: "NDArray[uint32]"
    heads: "NDArray[bool_]"


def written(of: Postings, shards: int) -> Iterator[tuple[int, bytes]]:
    """Every shard of a volume that holds something, in order."""
    import numpy as np  # noqa: PLC0415  # as above

    place = places(of.terms, shards)
    bits = int(of.stories.max(initial=0)).bit_length() + 1
    at_once = min(shards, 1 << (32 - bits))
    while at_once > 1 and len(place) * at_once > _MOST_IN_MEMORY * shards:
        at_once //= 2
    for start in range(0, shards, at_once):
        some = slice(None) if at_once == shards else (place >= start) & (place < start + at_once)
        key = (place[some] - np.uint32(start)).astype(np.uint64) << np.uint64(32 + bits)
        key |= of.terms[some].astype(np.uint64) << np.uint64(bits)
        key |= (of.stories[some] << np.uint32(1) | of.heads[some]).astype(np.uint64)
        key.sort()
        yield from _written(key, bits, start)


def _written(key: "NDArray[uint64]", bits: int, start: int) -> Iterator[tuple[int, bytes]]:
    """Shards of rows in order, each a number: shard, term, story, headline."""
    import numpy as np  # noqa: PLC0415  # as above

    if not len(key):
        return
    story = (key & np.uint64((1 << bits) - 1)).astype(np.int64)
    term = key >> np.uint64(bits)
    new_term = _changes(term)
    terms = np.flatnonzero(new_term)
    term = term[terms]
    new_group = _changes(term >> np.uint64(16))
    groups = np.flatnonzero(new_group)
    place = (term >> np.uint64(32)).astype(np.int64)
    first = ((term >> np.uint64(16)) & np.uint64(0xFFFF)).astype(np.int64)
    second = (term & np.uint64(0xFFFF)).astype(np.int64)
    new_place = _changes(place)
    # Before each row stand two numbers for its term and for all terms before it, so for groups.
    ahead = 2 * np.cumsum(new_group)
    term_at = terms + 2 * np.arange(len(terms)) + ahead
    values = np.empty(len(key) + 2 * len(terms) + 2 * len(groups), np.int64)
    number = np.cumsum(new_term) - 1
    values[np.arange(len(key)) + 2 * number + ahead[number] + 2] = (
        _steps(story >> 1, new_term) << 1 | story & 1
    )
    values[term_at] = _steps(second, new_group)
    values[term_at + 1] = np.diff(terms, append=len(key))
    group_at = term_at[groups] - 2
    values[group_at] = _steps(first[groups], new_place[groups])
    values[group_at + 1] = np.diff(groups, append=len(terms))
    numbers, ends = _sevens(values)
    begin = term_at[new_place] - 2
    edges = [0, *ends[begin[1:] - 1].tolist(), len(numbers)]
    for shard, (one, other) in zip(place[new_place].tolist(), pairwise(edges), strict=True):
        yield start + shard, numbers[one:other]


def _changes(of: "NDArray[Any]") -> "NDArray[bool_]":
    """Where a value differs from the one before; the first always does."""
    import numpy as np  # noqa: PLC0415  # as above

    return np.concatenate((np.ones(1, bool), of[1:] != of[:-1]))


def _steps(of: "NDArray[int64]", anew: "NDArray[bool_]") -> "NDArray[int64]":
    """Each value less the one before, less one; the first of a row as it is."""
    import numpy as np  # noqa: PLC0415  # as above

    steps = np.diff(of, prepend=-1) - 1
    steps[anew] = of[anew]
    return steps


def _sevens(values: "NDArray[int64]") -> tuple[bytes, "NDArray[int64]"]:
    """Numbers in sevens of bits, the lowest first, and where each ends."""
    import numpy as np  # noqa: PLC0415  # as above

    lengths = np.ones(len(values), np.int64)
    for most in (1 << 7, 1 << 14, 1 << 21):
        lengths += values >= most
    ends = np.cumsum(lengths)
    at = ends - lengths
    out = np.empty(int(ends[-1]), np.uint8)
    out[at] = (values & 0x7F) | np.where(lengths > 1, 0x80, 0)
    for more in (1, 2, 3):
        some = np.flatnonzero(lengths > more)
        part = values[some] >> 7 * more
        out[at[some] + more] = (part & 0x7F) | np.where(lengths[some] > more + 1, 0x80, 0)
    return out.tobytes(), ends


def read(content: bytes) -> dict[int, list[int]]:
    """A shard's terms, each with its stories: a place doubled, and one more for the headline."""
    numbers = _numbers(content)
    found: dict[int, list[int]] = {}
    first = -1
    for step in numbers:
        first += step + 1
        second = -1
        for _ in range(next(numbers)):
            second += next(numbers) + 1
            story, rows = -1, []
            for _ in range(next(numbers)):
                row = next(numbers)
                story += (row >> 1) + 1
                rows.append(story << 1 | row & 1)
            found[first << 16 | second] = rows
    return found


def _numbers(content: bytes) -> Iterator[int]:
    value = shift = 0
    for byte in content:
        value |= (byte & 0x7F) << shift
        shift += 7
        if not byte & 0x80:
            yield value
            value = shift = 0
