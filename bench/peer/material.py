"""The archive for Material's blog plugin; Zensical reads the same folder."""

import shutil
from pathlib import Path

import yaml

from bench.county.archive import Archive
from bench.county.story import Box, Story
from bench.peer.paper import SITE, stylesheet

_PICTURE = "/favicon.svg"
"""An author of a blog must have a picture."""


def write(archive: Archive, project: Path, folder: Path) -> None:
    """A blog: sections as categories, series as one more category, people as authors."""
    shutil.copytree(SITE / "material", folder)
    docs = folder / "docs"
    stylesheet(project, docs)
    (docs / "index.md").write_text("# 蓼溪日报\n", "utf-8")
    authors: dict[str, str] = {}
    for day in archive.days():
        beside = docs / f"posts/{day.day:%Y/%m/%d}"
        beside.mkdir(parents=True)
        for order, story in enumerate(day.stories):
            for name in story.people:
                authors.setdefault(name, f"p{len(authors):04}")
            (beside / f"{story.name}.md").write_text(copy(story, order, authors), "utf-8")
    profiles = {
        key: {"name": name, "description": "本报", "avatar": _PICTURE}
        for name, key in authors.items()
    }
    (docs / ".authors.yml").write_text(
        yaml.safe_dump({"authors": profiles}, allow_unicode=True), "utf-8"
    )


def copy(story: Story, order: int, authors: dict[str, str]) -> str:
    """A post: what the stock theme has no place for stands in the text, as an editor would do."""
    keys = ", ".join(authors[name] for name in story.people)
    lines = [
        "---",
        f"date: {story.day.isoformat()} 07:{59 - order:02}:00",
        f"slug: {story.name}",
        f"categories: [{', '.join((story.section, *story.series))}]",
        f"authors: [{keys}]",
        "---",
        "",
    ]
    head = [f"**{story.kicker}**"] if story.kicker else []
    head.append(f"# {story.title}")
    if story.subtitle:
        head.append(f"——{story.subtitle}")
    first, *rest = story.blocks
    opening = f"{story.dateline}　{first}" if story.dateline else first
    blocks = [*head, opening, "<!-- more -->", *rest]
    if story.box:
        blocks.append(_box(story.box))
    return "\n".join(lines) + "\n\n".join(blocks) + "\n"


def _box(box: Box) -> str:
    rows = [f"| {item.label} | {item.value} |" for item in box.items]
    head = f"**{box.title}**（{box.period}）"
    table = "\n".join(["| 项目 | 数值 |", "| --- | --- |", *rows])
    return f"{head}\n\n{table}\n\n来源：{box.source}"
