"""Shards: how the postings of a volume are written, and read again.

A shard is a row of numbers in `shorthand`:

    a first unit, how many terms begin with it, then of each of these
    the second unit, how many stories hold the term, one more than hold it in the headline, and
    then the places of the stories in the volume, and which of these have it in the headline

Units and places rise: of each the step from the one before is written, less one; the first counts
from -1. What is left of the last byte is zeros, which are no number.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from xianbao.press.search.place import block, in_blocks, is_in_blocks, shard_bits, slots, turns
from xianbao.press.search.shorthand import COUNT, Longhand, all_low_bits, low_bits, shorthand

if TYPE_CHECKING:
    from numpy import bool_, int8, int64, uint32, uint64
    from numpy.typing import NDArray

FIRST = 10
"""Low bits of the steps to first units."""
SECOND = 20000
"""The span over which second units are taken to spread."""
_MOST = 1 << 20
"""Rows that are written at once."""


@dataclass(frozen=True)
class Postings:
    """Which term stands in which story, and whether in its headline: row by row, in any order.

    ``span`` is the number of stories in the volume.
    """

    terms: "NDArray[uint32]"
    stories: "NDArray[uint32]"
    heads: "NDArray[bool_]"
    span: int


def placed(of: Postings, shards: int) -> "tuple[NDArray[uint32], NDArray[uint32]]":
    """The shard of each posting, and what is written there: its place doubled, and its headline."""
    import numpy as np  # noqa: PLC0415  # only runs that set stories load it

    slot, place, size = slots(of.terms), of.stories, block(of.span, shards)
    if size < of.span:
        turned = in_blocks(of.terms)
        number = place[turned] // np.uint32(size)
        slot[turned] ^= turns(-(-of.span // size))[number]
        place = place.copy()
        place[turned] -= number * np.uint32(size)
    return slot >> np.uint32(shard_bits(shards)), place << np.uint32(1) | of.heads


def written(of: Postings, shards: int) -> Iterator[tuple[int, bytes]]:
    """Every shard that holds something, in order, of a volume of so many."""
    import numpy as np  # noqa: PLC0415  # as above

    shard, row = placed(of, shards)
    bits = of.span.bit_length() + 1
    # As many shards at once as have their number, a term and a story in 64 bits.
    many = 1 << max(0, 32 - bits)
    for start in range(0, shards, many):
        some = slice(None) if shards <= many else shard // many == start // many
        rows = (shard[some] % np.uint32(many)).astype(np.uint64) << np.uint64(32 + bits)
        rows |= of.terms[some].astype(np.uint64) << np.uint64(bits)
        rows |= row[some]
        rows.sort()
        for part in _cut(rows, 32 + bits):
            found = _written(part, bits, of.span, block(of.span, shards))
            yield from ((start + one, content) for one, content in found)


def rewritten(held: Mapping[int, Sequence[int]], span: int, shards: int) -> bytes:
    """One shard, of the terms that `read` gives of it."""
    import numpy as np  # noqa: PLC0415  # as above

    bits = span.bit_length() + 1
    rows = np.array([term << bits | row for term, some in held.items() for row in some], np.uint64)
    rows.sort()
    found = _written(rows, bits, span, block(span, shards)) if len(rows) else ()
    return b"".join(content for _, content in found)


def _cut(rows: "NDArray[uint64]", bits: int) -> Iterator["NDArray[uint64]"]:
    """Rows in parts of whole shards, whose numbers stand above so many bits."""
    import numpy as np  # noqa: PLC0415  # as above

    start = 0
    while start < len(rows):
        last = rows[min(start + _MOST, len(rows)) - 1] >> np.uint64(bits)
        end = int(np.searchsorted(rows, (last + np.uint64(1)) << np.uint64(bits)))
        end = end if end > start else len(rows)
        yield rows[start:end]
        start = end


def _written(
    rows: "NDArray[uint64]", bits: int, span: int, size: int
) -> Iterator[tuple[int, bytes]]:
    """Shards of rows in order, each a number: shard, term, story, headline."""
    import numpy as np  # noqa: PLC0415  # as above

    row = (rows & np.uint64((1 << bits) - 1)).astype(np.int32)
    terms = _firsts(rows >> np.uint64(bits))
    term = (rows[terms] >> np.uint64(bits)).view(np.int64)
    groups = _firsts(term >> 16)
    begin = _firsts(term[groups] >> 32)
    stories = np.diff(terms, append=len(rows))
    heads = np.add.reduceat(row & 1, terms, dtype=np.int64)
    members = np.diff(groups, append=len(terms))
    # Of a group come first two numbers, of a term three, and one of each story and headline.
    long = 3 + stories + heads
    long[groups] += 2
    at = np.cumsum(long) - (3 + stories + heads)
    total = int(at[-1] + 3 + stories[-1] + heads[-1])
    numbers, low = np.empty(total, np.int32), np.empty(total, np.int8)

    def put(places: "NDArray[int64]", some: "NDArray[Any]", bits: "NDArray[int8] | int") -> None:
        numbers[places], low[places] = some, bits

    group = at[groups] - 2
    put(group, _steps(term[groups] >> 16 & 0xFFFF, begin), FIRST)
    put(group + 1, members, COUNT)
    put(at, _steps(term & 0xFFFF, groups), np.repeat(all_low_bits(SECOND, members), members))
    put(at + 1, stories, COUNT)
    put(at + 2, heads + 1, COUNT)
    place = np.arange(len(rows)) + np.repeat(at + 3 - terms, stories)
    spans = np.where(in_blocks(term), size, span) if size < span else span
    put(place, _steps(row >> 1, terms), np.repeat(all_low_bits(spans, stories), stories))
    headed = np.flatnonzero(heads)
    some = heads[headed]
    begun = np.cumsum(some) - some
    place = np.arange(int(some.sum())) + np.repeat((at + 3 + stories)[headed] - begun, some)
    within = np.flatnonzero(row & 1) - np.repeat(terms[headed], some)
    put(place, _steps(within, begun), np.repeat(all_low_bits(stories[headed], some), some))
    content, edges = shorthand(numbers, low, group[begin])
    shards = (term[groups[begin]] >> 32).tolist()
    for shard, (one, other) in zip(shards, pairwise(edges), strict=True):
        yield shard, content[one:other]


def _firsts(of: "NDArray[Any]") -> "NDArray[int64]":
    """Where a value differs from the one before; the first always does."""
    import numpy as np  # noqa: PLC0415  # as above

    return np.concatenate((np.zeros(1, np.int64), np.flatnonzero(of[1:] != of[:-1]) + 1))


def _steps(of: "NDArray[Any]", anew: "NDArray[int64]") -> "NDArray[Any]":
    """Each value less the one before, less one; the first of a row as it is."""
    import numpy as np  # noqa: PLC0415  # as above

    steps = np.empty_like(of)
    steps[1:] = of[1:] - of[:-1] - 1
    steps[anew] = of[anew]
    return steps


def read(content: bytes, span: int, shards: int) -> dict[int, list[int]]:
    """A shard's terms, each with its stories: a place doubled, and one more for the headline.

    Raises `ValueError` or `IndexError` where it is no shard.
    """
    size = block(span, shards)
    numbers = Longhand(content)
    found: dict[int, list[int]] = {}
    first = -1
    while (step := numbers.step(FIRST)) is not None:
        first += step + 1
        members = numbers.count()
        second, low = -1, low_bits(SECOND, members)
        for _ in range(members):
            second += numbers.needed(low) + 1
            stories, heads = numbers.count(), numbers.count() - 1
            within = size if size < span and is_in_blocks(first, second) else span
            rows = [place << 1 for place in numbers.rising(stories, within)]
            for one in numbers.rising(heads, stories):
                rows[one] |= 1
            found[first << 16 | second] = rows
    return found
