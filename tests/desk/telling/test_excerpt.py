"""An excerpt underlines the very words, however wide a terminal draws them."""

import pytest

from xianbao.desk.rulebook import field as rules
from xianbao.desk.telling.excerpt import Shown, excerpt
from xianbao.desk.telling.told import Told
from xianbao.desk.telling.width import columns


def shown(line: str, words: str, width: int = 80) -> Shown:
    start = line.index(words) + 1
    end = (3, start + len(words))
    told = Told("x.md", (3, start), end, rules.UNKNOWN_FIELD, "", "", ((3, line),), ())
    (only,) = excerpt(told, width)
    return only


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("abc", 3),
        ("汉字", 4),
        ("，。", 4),
        ("ｶ", 1),
        ("é", 1),
        ("e\u0301", 1),
        ("각", 2),
        ("👩‍🌾", 2),
        ("👍🏽", 2),
        ("𠮷", 2),
        ("\t", 4),
        ("ab\t", 4),
        ("汉\tx", 5),
        ("\u200e", 0),
        ("“”", 2),
    ],
)
def test_a_text_takes_these_columns(text: str, width: int) -> None:
    assert columns(text) == width


@pytest.mark.parametrize(
    ("line", "words", "margin", "under"),
    [
        ("abcdef", "cd", 2, 2),
        ("标题: 要问", "要问", 6, 4),
        ("汉e\u0301字x", "字", 3, 2),
        ("汉e\u0301字", "e", 2, 1),
        ("\t汉字", "汉", 4, 2),
        ("汉\t字", "字", 4, 2),
        ("甲👩‍🌾乙", "乙", 4, 2),
        ("甲,乙", ",", 2, 1),
    ],
)
def test_the_line_below_stands_under_the_words(
    line: str, words: str, margin: int, under: int
) -> None:
    found = shown(line, words)
    assert (len(found.margin), len(found.underline)) == (margin, under)
    assert columns(found.margin) == columns(found.text[: found.text.index(words)])


def test_a_long_line_is_cut_around_the_words() -> None:
    line = "甲" * 200 + "坏词" + "乙" * 200
    found = shown(line, "坏词", width=60)
    assert columns(found.text) <= 60
    assert found.text.startswith("…甲")
    assert found.text.endswith("乙…")
    before = found.text[: found.text.index("坏词")]
    assert columns(before) == len(found.margin)
    assert 24 < len(found.margin) < 34


@pytest.mark.parametrize("at", [0, 3, 197, 200])
def test_at_the_ends_of_a_line_there_is_no_empty_room(at: int) -> None:
    line = "甲" * at + "坏词" + "甲" * (200 - at)
    found = shown(line, "坏词", width=60)
    assert 56 <= columns(found.text) <= 60
    assert columns(found.text[: found.text.index("坏词")]) == len(found.margin)


def test_a_span_wider_than_the_screen_is_cut() -> None:
    found = shown("甲" * 100, "甲" * 100, width=40)
    assert columns(found.text) <= 40
    assert len(found.underline) == 38


def test_of_an_endless_line_only_what_is_near_is_shown() -> None:
    far = "桥" * 100_000
    one = shown(f"{far}望津桥。{far}", "望津")
    assert one == shown(f"{far[:400]}望津桥。{far[:400]}", "望津")
    assert one.text.startswith("…桥")
    assert one.text.endswith("桥…")


def test_a_place_alone_is_pointed_at() -> None:
    told = Told("x.md", (3, 2), (3, 2), rules.UNKNOWN_FIELD, "", "", ((3, "甲乙"),), ())
    assert list(excerpt(told, 80)) == [Shown(3, "甲乙", "  ", "^")]


def test_a_place_behind_the_end_of_a_line_is_pointed_at() -> None:
    told = Told("x.md", (3, 9), (3, 9), rules.UNKNOWN_FIELD, "", "", ((3, "甲"),), ())
    assert list(excerpt(told, 80)) == [Shown(3, "甲", "  ", "^")]


def test_a_span_over_lines_underlines_each_and_leaves_out_its_middle() -> None:
    lines = tuple((number, f"　　行{number}") for number in range(3, 12))
    told = Told("x.md", (3, 4), (11, 4), rules.UNKNOWN_FIELD, "", "", lines, ())
    found = list(excerpt(told, 80))
    assert [one.number for one in found] == [3, 4, 0, 10, 11]
    assert found[0] == Shown(3, "　　行3", " " * 6, "^")
    assert found[1] == Shown(4, "　　行4", " " * 4, "^^^")
    assert found[-1] == Shown(11, "　　行11", " " * 4, "^^")


def test_nothing_is_shown_where_nothing_stands() -> None:
    told = Told("x.md", (3, 1), (3, 1), rules.UNKNOWN_FIELD, "", "", ((3, " "),), ())
    assert list(excerpt(told, 80)) == []
