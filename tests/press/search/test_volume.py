"""Volumes follow from the addresses alone, are few, and stand while the newest day grows."""

from random import Random

from hypothesis import given
from hypothesis import strategies as some

from xianbao.press.search import volume
from xianbao.press.search.volume import LEAF, volumes


def keys(days: list[int]) -> list[str]:
    return [
        f"{2000 + at // 360}/{at // 30 % 12 + 1:02}/{at % 30 + 1:02}/{number:05}"
        for at, count in enumerate(days)
        for number in range(count)
    ]


def test_ten_times_as_many_stories_are_a_few_volumes_more() -> None:
    small, large = (volumes(keys([6] * days)) for days in (3266, 32660))
    assert [len(one.keys) * 10 // LEAF for one in small] == [80, 9, 5]
    assert len(large) <= len(small) + 4


def test_stories_of_the_newest_day_touch_the_loose_volume_only() -> None:
    before, after = (volumes(keys([6] * 3266 + [count])) for count in (1, 9))
    assert before[:-1] == after[:-1]


@given(some.lists(some.integers(0, 9), max_size=40), some.randoms())
def test_every_story_is_in_one_volume_whatever_the_order(days: list[int], random: Random) -> None:
    ordered = keys(days)
    shuffled = random.sample(ordered, len(ordered))
    leaf, volume.LEAF = volume.LEAF, 4
    try:
        found = volumes(shuffled)
    finally:
        volume.LEAF = leaf
    assert [key for one in found for key in one.keys] == ordered
    assert len({one.name for one in found}) == len(found)
