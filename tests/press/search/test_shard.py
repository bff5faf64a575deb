"""Shards hold every posting once, at the place where a reader looks for it."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from xianbao.press.search import shard
from xianbao.press.search.shard import Postings, places, read, written

ROWS = some.sets(
    some.tuples(some.integers(0, 2**32 - 1), some.integers(0, 200_000)), min_size=1, max_size=300
)


def postings(rows: list[tuple[int, int]]) -> Postings:
    terms, stories = np.array(rows, np.uint32).T
    return Postings(terms, stories, stories % 3 == 0)


@settings(deadline=None)
@given(ROWS, some.sampled_from((16, 64, 4096)), some.sampled_from((1, 100, 1 << 23)))
def test_what_is_written_is_read_again(
    rows: set[tuple[int, int]], shards: int, at_once: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shard, "_MOST_IN_MEMORY", at_once)
        files = dict(written(postings(list(rows)), shards))
    found = {}
    for number, content in files.items():
        held = read(content)
        assert places(np.array(list(held), np.uint32), shards).tolist() == [number] * len(held)
        found.update(held)
    wanted: dict[int, list[int]] = {}
    for term, story in sorted(rows):
        wanted.setdefault(term, []).append(story << 1 | (story % 3 == 0))
    assert found == wanted


def test_terms_of_a_rare_character_stand_together_and_those_of_a_common_one_do_not() -> None:
    seconds = np.arange(0x4E00, 0x5E00, dtype=np.uint32)
    rare, common = (
        len(set(places(np.uint32(ord(sign)) << np.uint32(16) | seconds, 1024).tolist()))
        for sign in "璩的"
    )
    assert (rare, common) == (1, 32)
