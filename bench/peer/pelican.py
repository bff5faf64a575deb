"""The archive for Pelican: sections as categories, series as tags, people as authors."""

import json
import shutil
from pathlib import Path

from bench.county.archive import Archive
from bench.county.story import Box, Story
from bench.peer.paper import SITE, paper, stylesheet


def write(archive: Archive, project: Path, folder: Path) -> None:
    """A site of Pelican with a theme of its own."""
    shutil.copytree(SITE / "pelican", folder)
    (folder / "paper.json").write_text(json.dumps(paper(archive), ensure_ascii=False), "utf-8")
    stylesheet(project, folder / "content/static")
    for day in archive.days():
        beside = folder / f"content/stories/{day.day:%Y/%m/%d}"
        beside.mkdir(parents=True)
        for order, story in enumerate(day.stories):
            (beside / f"{story.name}.md").write_text(copy(story, order), "utf-8")


def copy(story: Story, order: int) -> str:
    """A story with Pelican's flat fields; a box becomes one line, since fields do not nest."""
    fields = {
        "Title": story.title,
        "Date": f"{story.day.isoformat()} 07:{59 - order:02}",
        "Slug": f"{story.day:%Y%m%d}-{story.name}",
        "Name": story.name,
        "Category": story.section,
        "Tags": ", ".join(story.series),
        "Authors": "; ".join(story.people),
        "Kicker": story.kicker,
        "Deck": story.subtitle,
        "Kind": story.kind,
        "Printed": str(story.page),
        "Dateline": story.dateline,
        "Reporter": ",".join(story.reporters),
        "Correspondent": ",".join(story.correspondents),
        "Writer": ",".join(story.authors),
        "Duty": story.duty_editor,
        "Box": _box(story.box) if story.box else "",
    }
    lines = [f"{name}: {text}" for name, text in fields.items() if text]
    return "\n".join([*lines, "", story.body])


def _box(box: Box) -> str:
    items = [f"{item.label}={item.value}" for item in box.items]
    return "|".join([box.title, box.period, box.source, *items])
