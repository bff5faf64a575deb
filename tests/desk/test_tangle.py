"""Text that would hold up the press is refused at its line; ordinary copy never is."""

import pytest

from desk.newsdesk import Desk, articles
from xianbao.desk.tangle import DEEPEST, MOST_OPENINGS

TABLE = "| 一 | 二 |\n| --- | --- |\n" + "| [甲](#a) | [乙](#b) |\n" * 200
DASHES = f"一 | 二\n{'-' * 40} | {'-' * 40}\n甲 | 乙"
ROWS = "\n\n".join(["见[前一天](#a)与[后一天](#b)。"] * 1500)


def codes(desk: Desk, text: str) -> list[tuple[str, int]]:
    desk.story("", text, path="2026/11/22/01-01.md")
    problems = desk.read().problems
    return [(one.rule.code, one.line) for one in problems if one.rule.code in {"XB713", "XB714"}]


@pytest.mark.parametrize(
    "text",
    [
        "[" * (MOST_OPENINGS + 1),
        "![" * 6000,
        "[a](" * 5000,
        "<a " * 5000,
        "[^1]" * 3000,
        "\n\n".join(["[" * 400] * 10),
    ],
)
def test_too_many_brackets_are_refused(desk: Desk, text: str) -> None:
    ((code, _),) = codes(desk, f"岫水昨夜涨了半尺。\n\n{text}")
    assert code == "XB713"


@pytest.mark.parametrize(
    "text",
    [
        "- " * DEEPEST + "桥",
        "1. " * 5000 + "桥",
        "> " * 500 + "桥",
        ">" * 500 + "桥",
        "- + * " * 1000,
        "-   " * 30,
        "- 1. " * 500,
        "12345678901. " * 500,
        "[^1]: " + "1. " * 500 + "桥\n\n桥[^1]",
        "+ [^1]: " + "- " * 500,
        "".join("    " * level + "- 桥\n" for level in range(DEEPEST + 1)),
        "".join("\t" * level + "- 桥\n" for level in range(DEEPEST + 1)),
        " " * 4 * DEEPEST + "- 桥",
        "\t" * DEEPEST + "- 桥",
        "1. " * DEEPEST + "桥",
        "+ " * DEEPEST + "桥",
    ],
)
def test_endless_nesting_is_refused(desk: Desk, text: str) -> None:
    ((code, _),) = codes(desk, f"岫水昨夜涨了半尺。\n\n{text}")
    assert code == "XB714"


def test_the_message_names_the_line_where_it_begins(desk: Desk) -> None:
    text = "岫水昨夜涨了半尺。\n\n" + "[" * 2000
    ((_, line),) = codes(desk, text)
    written = (desk.articles / "2026/11/22/01-01.md").read_text(encoding="utf-8").splitlines()
    assert written[line - 1].startswith("[[")


@pytest.mark.parametrize(
    "text",
    [
        *(TABLE, ROWS, DASHES, "———" * 90, "-" * 60 + "桥", "- " * 60, "-" * 200),
        *("* * *\n" * 40, "桥\n" * 20_000, "1. 桥\n" * 900),
    ],
)
def test_what_a_paper_may_print_is_taken(desk: Desk, text: str) -> None:
    assert codes(desk, text) == []
    assert [one.key for one in articles(desk.read())] == ["2026/11/22/01-01"]
