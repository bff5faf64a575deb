"""Markup that no story may hold is told where its writer has put it, each by its own rule."""

import pytest

from xianbao.desk.galley import Galley
from xianbao.desk.markup import check_markup
from xianbao.desk.rulebook import body as rules
from xianbao.desk.rulebook import photo as photos


def told(text: str, written: str = "", first_line: int = 6) -> list[tuple[str, str]]:
    """Place and code, and the detail, of every problem of a text that begins on line 6."""
    galley = Galley("a.md")
    check_markup(text, written or text, first_line, galley)
    return [
        (f"{one.line}:{one.column} {one.code}", str(one.details[0][1])) for one in galley.problems
    ]


@pytest.mark.parametrize(
    "text", ["", "岫水。", "**桥** &amp; &#38; <b>岸</b>", "[桥](/2026/11/21/01-01/)", "1 < 2"]
)
def test_a_text_that_stays_as_it_is_is_not_marked(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "place", "shown"),
    [
        ("岫水。\n\n岸<script>ran()</script>", "8:2 XB715", "<script>"),
        ("<a name=x>桥</a>", "6:1 XB715", "<a name=x>"),
        ("<b\nclass=x>桥</b>", "6:1 XB715", "<b class=x>"),
        ("岸\n\n<!-- a\n\n b -->", "8:1 XB715", "<!-- a   b"),
        (f"<p id='{'x' * 90}'>桥</p>", "6:1 XB715", f"<p id='{'x' * 53}"),
    ],
)
def test_a_tag_is_shown_on_one_line_and_not_at_length(text: str, place: str, shown: str) -> None:
    assert told(text) == [(place, shown)]


@pytest.mark.parametrize(
    ("text", "place", "target"),
    [
        ("岸 [桥](javascript:ran())", "6:7 XB704", "javascript:ran()"),
        ("[桥](//x.example)", "6:5 XB717", "//x.example"),
        ("[桥](https://bаnk.example/)", "6:5 XB716", "https://bаnk.example/"),
        ("<a href='https://bаnk.example'>桥</a>", "6:10 XB716", "https://bаnk.example"),
    ],
)
def test_a_link_is_told_by_the_rule_that_it_breaks(text: str, place: str, target: str) -> None:
    assert told(text) == [(place, target)]


def test_a_picture_of_another_site_is_told_as_such() -> None:
    assert told("<img src='https://x.example/a.gif'>") == [
        ("6:11 XB509", "https://x.example/a.gif")
    ]


def test_the_place_is_looked_for_in_what_the_editor_wrote() -> None:
    text, written = "[桥](/2026/11/21/01-01/) <svg>", "[桥](../21/01-01.md) <svg>"
    assert told(text, written) == [("6:21 XB715", "<svg>")]


def test_a_character_by_its_number_is_told_in_its_line_and_column() -> None:
    assert told("a\nb &#38; c&#x202e;d") == [("7:10 XB106", "&#x202e;")]
    assert told("&#8203;&#8203;") == [("6:1 XB106", "&#8203;"), ("6:8 XB106", "&#8203;")]
    assert told("\n&#8203;") == [("7:1 XB106", "&#8203;")]
    assert told("岸。", "岸。&#8203;") == [], "only what becomes of the text counts"
    assert told("&#8203;<svg>") == [("6:1 XB106", "&#8203;"), ("6:8 XB715", "<svg>")]


@pytest.mark.parametrize(
    ("text", "target"),
    [("[桥](//x.example)", "//x.example"), ("[桥](javascript:ran())", "javascript:ran()")],
)
def test_a_link_that_was_told_of_already_is_not_told_again(text: str, target: str) -> None:
    galley = Galley("a.md")
    rule = rules.LINK_HIDDEN_HOST if target.startswith("/") else rules.LINK_SCHEME
    galley.mark(rule, target=target)
    check_markup(text, text, 6, galley)
    assert len(galley.problems) == 1
    other = Galley("a.md")
    other.mark(rules.LINK_NOT_FOUND, target="x")
    check_markup(text, text, 6, other)
    assert [one.rule for one in other.problems] == [rules.LINK_NOT_FOUND, rule]


def test_a_picture_is_not_told_of_where_something_else_was() -> None:
    galley = Galley("a.md")
    galley.mark(photos.PHOTO_REMOTE, file="https://x.example/a.gif")
    check_markup("<img src='https://x.example/a.gif'>", "<img>", 6, galley)
    assert len(galley.problems) == 1
