"""The archive for Eleventy: Nunjucks templates, Markdown without a template engine before it."""

import json
import shutil
from pathlib import Path

from bench.county.archive import Archive
from bench.county.story import Box, Story
from bench.peer.paper import SITE, paper, stylesheet


def write(archive: Archive, project: Path, folder: Path) -> None:
    """A site of Eleventy with every kind of page that Xianbao has."""
    shutil.copytree(SITE / "eleventy", folder, ignore=shutil.ignore_patterns("lists"))
    shutil.copytree(SITE / "eleventy/lists", folder / "content/lists")
    (folder / "_data").mkdir()
    (folder / "_data/paper.json").write_text(
        json.dumps(paper(archive), ensure_ascii=False), "utf-8"
    )
    stylesheet(project, folder / "static")
    for day in archive.days():
        beside = folder / f"content/{day.day:%Y/%m/%d}"
        beside.mkdir(parents=True)
        for order, story in enumerate(day.stories):
            (beside / f"{story.name}.md").write_text(copy(story, order), "utf-8")
    common = {"layout": "story.njk", "tags": "story"}
    for year in (path for path in (folder / "content").iterdir() if path.name.isdigit()):
        (year / f"{year.name}.json").write_text(json.dumps(common), "utf-8")


def copy(story: Story, order: int) -> str:
    """A story with front matter for Eleventy; the minute keeps the order of the printed paper."""
    lists = {
        "series": story.series,
        "people": story.people,
        "reporter": story.reporters,
        "correspondent": story.correspondents,
        "author": story.authors,
        "duty_editor": (story.duty_editor,),
    }
    fields = {
        "title": story.title,
        "date": f"{story.day.isoformat()}T07:{59 - order:02}:00Z",
        "column": story.section,
        "kicker": story.kicker,
        "subtitle": story.subtitle,
        "dateline": story.dateline,
        "kind": story.kind,
        "printed": str(story.page),
    }
    lines = ["---", *(f"{name}: {text}" for name, text in fields.items() if text)]
    lines += [f"{name}: [{', '.join(texts)}]" for name, texts in lists.items() if texts]
    if story.box:
        lines += box_lines(story.box)
    return "\n".join([*lines, "---", "", story.body])


def box_lines(box: Box) -> list[str]:
    """A statistics box as YAML, its values as an editor writes them."""
    head = ["box:", f"  title: {box.title}", f"  period: {box.period}", f"  source: {box.source}"]
    items = [f"    - {{label: {item.label}, value: {item.value}}}" for item in box.items]
    return [*head, "  items:", *items]
