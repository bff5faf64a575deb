"""What would hold up the paper is refused by a limit with a message; what is alike is told once."""

from pathlib import Path

import pytest

from desk.newsdesk import STORY, Desk, png
from xianbao.desk import reader
from xianbao.desk.pixels import LARGEST
from xianbao.desk.problem import MOST_ALIKE

KNOTS = {
    "brackets": "[" * 6000,
    "backquotes": "``a`" * 3000,
    "rules": "---\n" * 3000,
    "dashes": "-\n" * 6000,
    "underlined headings": "a\n=\n" * 3000,
    "signs of headings": "#\n" * 6000,
    "stars": "*a" * 25_000,
    "entities": "&a;" * 10_000,
    "divisions": "<div>\n\n" * 5000,
    "comments": "<!-- a\n\n" * 5000,
    "footnotes": "".join(f"桥[^{n}]\n\n[^{n}]: 岸\n\n" for n in range(1500)),
    "links": "[a](#b)\n\n" * 5000,
    "items": "- a\n\n" * 6000,
    "items in quotes": "> - a\n" * 6000,
}
"""Each takes Python-Markdown or the cleaner seconds or minutes."""


@pytest.mark.parametrize("knot", sorted(KNOTS))
def test_a_text_that_would_hold_up_the_press_is_refused_at_its_line(desk: Desk, knot: str) -> None:
    (told,) = desk.marks("", f"岫水昨夜涨了半尺。\n\n{KNOTS[knot]}\n")
    place, code = told.split()
    assert code == "XB713"
    assert int(place.partition(":")[0]) >= 8


@pytest.mark.parametrize("deep", ["> " * 30, ">" * 30, "- " * 30 + "a", "1. " * 30 + "a"])
def test_a_text_within_texts_is_refused_when_it_is_too_deep(desk: Desk, deep: str) -> None:
    assert desk.marks("", f"{deep}\n") == ["6:1 XB714"]


def test_fields_of_a_book_s_length_are_refused(desk: Desk) -> None:
    assert desk.marks(f"摘要: {'桥' * 3001}\n") == ["4:5 XB215"]
    assert desk.marks(f"摘要: {'桥' * 61_000}\n") == ["1:1 XB130"]
    assert desk.marks("".join(f"a{n}: b\n" for n in range(9000))) == ["1:1 XB130"]


def test_a_file_that_is_too_heavy_for_a_picture_is_refused_and_not_looked_into(desk: Desk) -> None:
    path = desk.file("2026/11/22/a.png", png())
    with path.open("r+b") as file:
        file.truncate(LARGEST + 1)
    fields = "图片: {文件: a.png, 图说: 张辉 摄, 替代文字: 桥}\n"
    assert desk.marks(fields) == ["4:10 XB515"]


def test_of_a_crowd_of_problems_the_first_are_told_and_the_rest_counted(desk: Desk) -> None:
    found = desk.marks("", "[错](nowhere)\n\n" * 300)
    assert [code.split()[1] for code in found].count("XB703") == MOST_ALIKE
    assert [code.split()[1] for code in found].count("XB256") == 1


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("桥<script>ran()</script>", "XB715"),
        ("[桥](https://bаnk.example/)", "XB716"),
        ("[桥](https://a.example@b.example/)", "XB717"),
    ],
)
def test_markup_and_links_are_told_each_by_its_own_rule(desk: Desk, text: str, code: str) -> None:
    (told,) = desk.marks("", f"岫水。\n\n{text}\n")
    assert told.startswith("8:")
    assert told.endswith(code)


@pytest.mark.parametrize("step", ["read_story", "card_of"])
def test_a_story_that_the_desk_cannot_read_by_its_own_fault_is_told_and_the_others_are_read(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    real = getattr(reader, step)

    def failing(copy: object, *rest: object) -> object:
        if "secret" in str(copy):
            raise ValueError(copy)
        return real(copy, *rest)

    monkeypatch.setattr(reader, step, failing)
    desk.story("", "secret\n")
    desk.story(path="2026/11/22/01-02.md")
    assert desk.found() == ["1:1 XB131"]
    assert "secret" not in desk.said(STORY)[0]
    assert len(desk.read().archive.cards) == 1


def test_no_limit_is_named_without_its_reason() -> None:
    """Each stands with what was measured, for whoever wants to change it."""
    source = Path(reader.__file__).with_name("tangle.py").read_text("utf-8")
    assert "bench.strain" in source
