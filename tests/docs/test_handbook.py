"""The handbook's examples are copy that the desk passes without a word."""

import re
import shutil
from pathlib import Path

import pytest
from PIL import Image

from docs.fences import Fence, fences
from xianbao.desk.intake import read

PROJECT = Path(__file__).resolve().parents[2]
STORY = "articles/2026/11/23/01-01.md"
EXAMPLES = [
    pytest.param(fence, id=f"{page.stem}:{fence.line}")
    for page in (PROJECT / "README.md", *sorted((PROJECT / "docs" / "handbook").glob("*.md")))
    for fence in fences(page)
    if fence.language in ("yaml", "markdown")
]
PICTURE = re.compile(r"[a-z0-9-]+\.(?:jpg|png)")
OWN = {"标题": "title", "栏目": "section"}


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """The sample paper's masthead and staff, with one story to link to."""
    (tmp_path / "articles").mkdir()
    for name in ("masthead.yml", "staff.yml"):
        shutil.copy(PROJECT / "articles" / name, tmp_path / "articles" / name)
    write(tmp_path, "articles/2026/11/22/01-01.md", "---\n标题: 题\n栏目: 要闻\n---\n\n正文。\n")
    return tmp_path


def write(paper: Path, place: str, text: str) -> None:
    file = paper / place
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    for name in PICTURE.findall(text) if place.endswith(".md") else ():
        Image.new("RGB", (60, 40)).save(file.parent / name)


def story_around(fence: Fence) -> str:
    """The fields of an example in a story that lacks nothing else."""
    lines = [] if fence.language == "markdown" else [fence.text.rstrip()]
    own = {line.partition(":")[0] for line in fence.text.splitlines()}
    lines += [f"{name}: 要闻" for name, english in OWN.items() if not own & {name, english}]
    body = fence.text if fence.language == "markdown" else "正文。"
    return "\n".join(("---", *lines, "---", "", body, ""))


def problems(paper: Path) -> list[str]:
    return [problem.render() for problem in read(paper / "articles").problems]


@pytest.mark.parametrize("fence", EXAMPLES)
def test_an_example_passes_the_desk(fence: Fence, paper: Path) -> None:
    place, text = fence.title or STORY, fence.text if fence.title else story_around(fence)
    if place.endswith("masthead.yml"):
        first = re.search(r"栏目:\s*(?:\[|\n  - (?:名称: )?)([㐀-鿿]+)", text)
        assert first, "a masthead without sections"
        story = f"---\n标题: 题\n栏目: {first[1]}\n---\n\n正文。\n"
        write(paper, "articles/2026/11/22/01-01.md", story)
    write(paper, place, text)
    assert problems(paper) == []


def test_there_are_examples_of_every_kind_of_file() -> None:
    shown = {Path(str(example.values[0].title)).name for example in EXAMPLES}  # type: ignore[union-attr]
    assert shown >= {"masthead.yml", "staff.yml", "issue.yml", "01-01.md"}


def test_a_wrong_example_would_be_told(paper: Path) -> None:
    write(paper, STORY, story_around(Fence("yaml", "", "体裁: 社论\n", 1)))
    assert len(problems(paper)) == 1
