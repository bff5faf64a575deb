"""What an editor probably meant."""

import pytest

from xianbao.desk.near import nearest


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("标提", "标题"),
        ("tilte", "title"),
        ("民生服物", "民生服务"),
        ("TITLE", "title"),
        ("要问", "要闻"),
        ("天气", ""),
        ("", ""),
    ],
)
def test_a_misspelt_word_finds_its_neighbour(word: str, near: str) -> None:
    assert nearest(word, ["title", "标题", "section", "栏目", "民生服务", "要闻"]) == near


def test_a_word_of_any_length_is_answered_at_once() -> None:
    assert nearest("桥" * 100_000, ["要闻"] * 10) == ""


def test_there_may_be_nothing_to_choose_from() -> None:
    assert nearest("要闻", []) == ""


def test_of_equally_like_words_the_one_that_agrees_in_most_places_is_meant() -> None:
    assert nearest("XB2I3", ["XB923", "XB213", "XB312"]) == "XB213"
