"""Binding: the files of one volume, made of the words of its stories or mended after a correction.

A volume's folder holds its shards, and the addresses of its stories in files of `ADDRESSES`.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path

from xianbao.press import address
from xianbao.press.leaf import Leaf
from xianbao.press.search.place import MOST, QUIRES
from xianbao.press.search.shard import Postings, placed, read, rewritten, written
from xianbao.press.search.volume import LEAF, Volume
from xianbao.press.search.words import HEAD, MARK, PARTS, count, unfolded
from xianbao.press.search.words import rows as rows_of

ADDRESSES = 16
"""Stories in one file of addresses."""
_TERMS, _LARGE = 1200, 8 * LEAF
"""Postings of a mean shard in a large volume, of so many stories: half a byte to a byte each."""
_SMALL = 4
"""In how much smaller shards small volumes stand: a query reads as many of each volume."""
_FEWEST = QUIRES
_SAMPLE = 64
_AT_ONCE = 1 << 20
"""Postings that are bound at once: some 80 MB."""
_UNFOLDED = "*"


class NotAsKeptError(Exception):
    """A shard that stands does not hold what it should: the volume is bound anew."""


def folder(volume: Volume) -> str:
    """Where its files are, below the site."""
    return address.search_volume(volume.day)


def sample(volume: Volume) -> Sequence[str]:
    """The stories whose words say how many shards the volume has."""
    step = max(1, len(volume.keys) // _SAMPLE)
    return volume.keys[::step]


def shards_for(volume: Volume, sampled: Sequence[bytes]) -> int:
    """How many shards a volume has: a power of two."""
    stories = max(len(volume.keys), min(_LARGE, _SMALL * len(volume.keys)))
    wanted = stories * sum(map(count, sampled)) / (len(sampled) * _TERMS)
    shards = _FEWEST
    while shards * 1.42 < wanted and shards < MOST:
        shards *= 2
    return shards


def files(volume: Volume, shards: int) -> tuple[str, ...]:
    """Every file of a volume: its shards first."""
    here = folder(volume)
    blocks = range(-(-len(volume.keys) // ADDRESSES))
    return (
        *(_shard(here, shard) for shard in range(shards)),
        *(f"{here}a{block:x}.txt" for block in blocks),
    )


def parts_of(packed: Sequence[bytes]) -> list[range]:
    """The quires of a volume in parts, each of which is bound at once."""
    step, terms = QUIRES, sum(map(count, packed))
    while step > 1 and terms * step > _AT_ONCE * QUIRES:
        step //= 2
    return [range(start, start + step) for start in range(0, QUIRES, step)]


def bound(volume: Volume, packed: Sequence[bytes], shards: int, quires: range) -> Iterator[Leaf]:
    """The shards of some quires, made of the packed words of all stories of a volume in order."""
    here, each = folder(volume), shards // QUIRES
    following, end = quires.start * each, quires.stop * each
    for shard, content in written(_postings(packed, quires), shards):
        yield from (Leaf(_shard(here, empty), b"") for empty in range(following, shard))
        yield Leaf(_shard(here, shard), content)
        following = shard + 1
    yield from (Leaf(_shard(here, empty), b"") for empty in range(following, end))


def _postings(packed: Sequence[bytes], quires: range) -> Postings:
    import numpy as np  # noqa: PLC0415  # only runs that set stories load it

    counts = np.frombuffer(b"".join([one[MARK:HEAD] for one in packed]), "<u4")
    counts = counts.reshape(-1, PARTS).astype(np.int64)
    some = counts[:, 2 * quires.start : 2 * quires.stop]
    starts = HEAD + 4 * counts[:, : 2 * quires.start].sum(axis=1)
    many = some.sum(axis=1)
    places = zip(packed, starts.tolist(), (starts + 4 * many).tolist(), strict=True)
    return Postings(
        np.frombuffer(b"".join([one[start:end] for one, start, end in places]), "<u4"),
        np.repeat(np.arange(len(packed), dtype=np.uint32), many),
        np.repeat(np.tile((True, False), len(packed) * len(quires)), some.ravel()),
        len(packed),
    )


def all_addresses(volume: Volume, packed: Sequence[bytes]) -> Iterator[Leaf]:
    """Every file of addresses."""
    marked = [unfolded(one) for one in packed]
    for block in range(-(-len(volume.keys) // ADDRESSES)):
        yield _addresses(volume, block, marked)


def mended(
    volume: Volume, changed: Mapping[str, tuple[bytes, bytes]], shards: int, site: Path
) -> Iterator[Leaf]:
    """The shards that change with the words of some stories, given before and after.

    Raises `NotAsKeptError` where what stands below ``site`` is not what was before.
    """
    import numpy as np  # noqa: PLC0415  # as above

    span = len(volume.keys)
    at = {key: place for place, key in enumerate(volume.keys)}
    gone, come = set[tuple[int, int]](), set[tuple[int, int]]()
    for key, (before, after) in changed.items():
        old, new = _rows(before, at[key]), _rows(after, at[key])
        gone |= old - new
        come |= new - old
    differing = sorted(gone | come)
    terms, rows = np.array(differing, np.uint32).reshape(-1, 2).T
    postings = Postings(terms, rows >> np.uint32(1), (rows & np.uint32(1)).astype(bool), span)
    where, held_as = (part.tolist() for part in placed(postings, shards))
    changes = sorted(zip(where, differing, held_as, strict=True))
    for shard, some in groupby(changes, lambda one: one[0]):
        file = _shard(folder(volume), shard)
        try:
            standing = read((site / file).read_bytes(), span, shards)
        except (OSError, ValueError, IndexError) as error:
            raise NotAsKeptError(file) from error
        for _, one, row in some:
            held = standing.setdefault(one[0], [])
            if (row in held) != (one in gone):
                raise NotAsKeptError(file)
            if one in gone:
                held.remove(row)
            if one in come:
                held.append(row)
        yield Leaf(file, rewritten(standing, span, shards))


def blocks_of(volume: Volume, keys: Sequence[str]) -> dict[int, Sequence[str]]:
    """The files of addresses in which some stories stand, with all stories of each."""
    at = {key: place for place, key in enumerate(volume.keys)}
    touched = sorted({at[key] // ADDRESSES for key in keys})
    return {block: volume.keys[block * ADDRESSES : (block + 1) * ADDRESSES] for block in touched}


def addresses(volume: Volume, block: int, marked: Mapping[str, bool]) -> Leaf:
    """One file of addresses; ``marked`` says of each of its stories whether it is unfolded."""
    start = block * ADDRESSES
    flags = [False] * start
    flags += [marked[key] for key in volume.keys[start : start + ADDRESSES]]
    return _addresses(volume, block, flags)


def _addresses(volume: Volume, block: int, unfolded: Sequence[bool]) -> Leaf:
    start = block * ADDRESSES
    keys = volume.keys[start : start + ADDRESSES]
    marks = [_UNFOLDED * flag for flag in unfolded[start : start + ADDRESSES]]
    lines = [
        " ".join((day, *(f"{key[11:]}{mark}" for key, mark in some)))
        for day, some in groupby(zip(keys, marks, strict=True), lambda one: one[0][:10])
    ]
    return Leaf(f"{folder(volume)}a{block:x}.txt", "\n".join(lines).encode())


def _shard(here: str, shard: int) -> str:
    return f"{here}{shard:x}.bin"


def _rows(packed: bytes, place: int) -> set[tuple[int, int]]:
    return {(term, place << 1 | head) for term, head in rows_of(packed)}
