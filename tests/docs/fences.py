"""The fenced blocks of a Markdown file: commands and examples that tests run."""

import re
import textwrap
from pathlib import Path
from typing import NamedTuple

_FENCE = re.compile(
    r"^(?P<indent> *)```(?P<language>[a-z]+)(?: title=\"(?P<title>[^\"]+)\")?\n"
    r"(?P<text>.*?)^(?P=indent)```$",
    re.MULTILINE | re.DOTALL,
)


class Fence(NamedTuple):
    """One block: its language, the file that it shows if it is a whole one, its text and line."""

    language: str
    title: str
    text: str
    line: int


def fences(page: Path) -> list[Fence]:
    """Every fenced block of a page, in order."""
    text = page.read_text(encoding="utf-8")
    return [
        Fence(
            found["language"],
            found["title"] or "",
            textwrap.dedent(found["text"]),
            text.count("\n", 0, found.start()) + 1,
        )
        for found in _FENCE.finditer(text)
    ]
