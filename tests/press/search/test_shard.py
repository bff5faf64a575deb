"""Shards hold every posting once, at the place where a reader looks for it."""

from contextlib import suppress

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as some

from xianbao.press.search import shard
from xianbao.press.search.place import (
    MOST,
    block,
    in_blocks,
    is_in_blocks,
    shard_bits,
    slots,
    turns,
)
from xianbao.press.search.shard import Postings, read, rewritten, written
from xianbao.press.search.shorthand import COUNT, Longhand, all_low_bits, low_bits, shorthand

STORIES = 200_000
NEAR = 0x4E00_0000
"""A term among whose neighbours many begin with one character."""
WIDE_PAIR = ord("的") << 16 | ord("人")
ROWS = some.sets(
    some.tuples(
        some.integers(0, 2**32 - 1) | some.integers(NEAR, NEAR + 99) | some.just(WIDE_PAIR),
        some.integers(0, STORIES - 1) | some.integers(0, 99),
    ),
    min_size=1,
    max_size=300,
)


def postings(rows: list[tuple[int, int]], span: int = STORIES) -> Postings:
    terms, stories = np.array(rows, np.uint32).T
    return Postings(terms, stories, stories % 3 == 0, span)


def shards_of(terms: list[int], shards: int) -> list[int]:
    """Where some terms stand."""
    return (slots(np.array(terms, np.uint32)) >> shard_bits(shards)).tolist()


@settings(deadline=None)
@given(ROWS, some.sampled_from((16, 64, 4096, MOST)), some.sampled_from((1, 100, 1 << 20)))
def test_what_is_written_is_read_again(
    rows: set[tuple[int, int]], shards: int, at_once: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shard, "_MOST", at_once)
        files = dict(written(postings(list(rows)), shards))
    size = block(STORIES, shards)
    found: dict[int, list[int]] = {}
    for number, content in files.items():
        held = read(content, STORIES, shards)
        assert rewritten(held, STORIES, shards) == content
        for term, rows_of in held.items():
            (slot,) = slots(np.array([term], np.uint32))
            if size == STORIES or not is_in_blocks(term >> 16, term & 0xFFFF):
                assert slot >> shard_bits(shards) == number
                found.setdefault(term, []).extend(rows_of)
                continue
            turned = [int(slot ^ one) >> shard_bits(shards) for one in turns(-(-STORIES // size))]
            start = turned.index(number) * size
            found.setdefault(term, []).extend(row + 2 * start for row in rows_of)
    wanted: dict[int, list[int]] = {}
    for term, story in sorted(rows):
        wanted.setdefault(term, []).append(story << 1 | (story % 3 == 0))
    assert {term: sorted(rows_of) for term, rows_of in found.items()} == wanted


@given(some.lists(some.integers(0, 2**32 - 1) | some.sampled_from([WIDE_PAIR, 1 << 16, 3 << 16])))
def test_what_stands_by_blocks_is_the_same_one_by_one_and_all_at_once(terms: list[int]) -> None:
    one_by_one = [is_in_blocks(term >> 16, term & 0xFFFF) for term in terms]
    assert in_blocks(np.array(terms, np.uint32)).tolist() == one_by_one


def test_a_volume_of_millions_of_stories_is_bound_by_some_shards_at_a_time() -> None:
    rows = [(term << 16 | term, story) for term in range(2, 400) for story in (0, 4_999_999)]
    files = dict(written(postings(rows, 5_000_000), MOST))
    held = [term for one in files.values() for term in read(one, 5_000_000, MOST)]
    rows_of = [rows for one in files.values() for rows in read(one, 5_000_000, MOST).values()]
    assert (len(set(held)), sum(map(len, rows_of))) == (398, len(rows))


def test_what_every_story_holds_takes_a_bit_of_each() -> None:
    ((_, content),) = written(postings([(NEAR, story) for story in range(8000)], 8000), 16)
    # Of every story a bit for its place, and another for every third in its headline.
    assert len(content) < 8000 * 2 / 8 + 20


@given(some.binary(max_size=60), some.integers(1, STORIES))
def test_what_is_no_shard_is_refused_or_read_but_never_hangs(content: bytes, span: int) -> None:
    with suppress(ValueError, IndexError):
        held = [row for rows in read(content, span, 64).values() for row in rows]
        # A story or a headline takes a bit at least.
        assert len(held) <= 8 * len(content)


LISTS = some.lists(
    some.lists(some.tuples(some.integers(0, 99_999), some.integers(-1, 17)), min_size=1), min_size=1
)


@given(LISTS)
@example([[(0, 0)], [(99_999, 0), (0, 17)], [(1, COUNT)]])
def test_numbers_in_shorthand_are_read_again(rows: list[list[tuple[int, int]]]) -> None:
    rows = [[(max(number, -low), low) for number, low in row] for row in rows]
    numbers, low = np.array([one for row in rows for one in row]).T
    starts = np.cumsum([0, *map(len, rows)])[:-1]
    content, edges = shorthand(numbers.astype(np.int32), low.astype(np.int8), starts)
    for row, start, end in zip(rows, edges[:-1], edges[1:], strict=True):
        read_again = Longhand(content[start:end])
        assert row == [
            (read_again.count() if low == COUNT else read_again.needed(low), low) for _, low in row
        ]
        assert read_again.step(0) is None


@given(some.integers(1, 1 << 20), some.integers(1, 1 << 20))
def test_low_bits_are_the_same_one_by_one_and_all_at_once(span: int, among: int) -> None:
    assert all_low_bits(span, np.array([among])).tolist() == [low_bits(span, among)]


def test_terms_of_a_rare_character_stand_together_and_those_of_a_common_one_do_not() -> None:
    seconds = range(0x4E00, 0x5E00)
    rare, common = (
        len(set(shards_of([ord(sign) << 16 | second for second in seconds], 1024)))
        for sign in "璩的"
    )
    assert (rare, common) == (1, 32)


def test_a_shard_is_halved_where_there_are_twice_as_many() -> None:
    terms = list(range(NEAR, NEAR + 5000, 7))
    few, many = (shards_of(terms, shards) for shards in (512, 1024))
    assert few == [one // 2 for one in many]
