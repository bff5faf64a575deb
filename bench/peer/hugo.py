"""The archive for Hugo: its days as data for content adapters, its people as a taxonomy."""

import json
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from bench.county.archive import PAGES, Archive, Day
from bench.county.story import Box, Story
from bench.peer.paper import SITE, paper, stylesheet

WEEKDAYS = "一二三四五六日"


def write(archive: Archive, project: Path, folder: Path) -> None:
    """A site with a page for each kind that Xianbao has: the comparison of like with like."""
    _common(archive, project, folder, people=True)
    days = list(archive.days())
    _dump(folder / "data/days.json", list(_calendar(days)))
    _dump(folder / "data/lists.json", list(_lists(days)))


def write_whole(archive: Archive, project: Path, folder: Path) -> None:
    """The same with all that Xianbao makes for programs: feeds, sitemap, structured data, ninjs."""
    write(archive, project, folder)
    shutil.copytree(SITE / "hugo-whole", folder, dirs_exist_ok=True)
    document = folder / "layouts/baseof.html"
    text = document.read_text("utf-8")
    text = text.replace("</head>", '{{ partial "machines.html" . }}</head>')
    document.write_text(text, "utf-8")


def write_lean(archive: Archive, project: Path, folder: Path) -> None:
    """A site of stories and titles only: what Hugo takes at the very least."""
    _common(archive, project, folder, people=False)
    for path in ("content/days", "content/lists", "layouts/people"):
        shutil.rmtree(folder / path)
    for path in ("day.html", "month.html", "year.html", "list.html", "_partials/by-day.html"):
        (folder / "layouts" / path).unlink()
    shutil.copytree(SITE / "hugo-lean", folder, dirs_exist_ok=True)


def _common(archive: Archive, project: Path, folder: Path, *, people: bool) -> None:
    shutil.copytree(SITE / "hugo", folder)
    (folder / "data").mkdir()
    _dump(folder / "data/paper.json", paper(archive))
    stylesheet(project, folder / "static")
    for day in archive.days():
        beside = folder / f"content/{day.day:%Y/%m/%d}"
        beside.mkdir(parents=True)
        for order, story in enumerate(day.stories):
            text = copy(story, order, people=people)
            (beside / f"{story.name}.md").write_text(text, "utf-8")


def copy(story: Story, order: int, *, people: bool) -> str:
    """A story as a Hugo user files it; the minute keeps the order of the printed paper."""
    lists: dict[str, tuple[str, ...]] = {
        "columns": (story.section,),
        "series": story.series,
        "people": story.people if people else (),
        "reporter": story.reporters,
        "correspondent": story.correspondents,
        "author": story.authors,
        "duty_editor": (story.duty_editor,),
    }
    fields = {
        "title": story.title,
        "date": f"{story.day.isoformat()}T07:{59 - order:02}:00+08:00",
        "kicker": story.kicker,
        "subtitle": story.subtitle,
        "dateline": story.dateline,
        "kind": story.kind,
        "page": str(story.page),
    }
    lines = ["---", *(f"{name}: {text}" for name, text in fields.items() if text)]
    lines += [f"{name}: [{', '.join(texts)}]" for name, texts in lists.items() if texts]
    if story.box:
        lines += _box(story.box)
    return "\n".join([*lines, "---", "", story.body])


def _box(box: Box) -> list[str]:
    lines = ["box:", f"  title: {box.title}", f"  period: {box.period}", f"  source: {box.source}"]
    items = [f"    - {{label: {item.label}, value: {item.value}}}" for item in box.items]
    return [*lines, "  items:", *items]


def _dump(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False), "utf-8")


def _calendar(days: list[Day]) -> Iterator[dict[str, Any]]:
    """Pages for every day, month and year, newest first."""
    for day in days:
        editors = zip(PAGES, day.duty_editors, strict=True)
        pages = [
            {"page": number, "name": name, "duty_editor": editor}
            for number, (name, editor) in enumerate(editors, start=1)
        ]
        params = {"number": day.number, "pages": pages}
        yield _page(day.day, "day", f"{day.day:%Y/%m/%d}", _title(day.day), params)
    for month, group in _grouped(days, "%Y/%m").items():
        listed = [
            {
                "path": f"{one.day:%Y/%m/%d}",
                "key": f"{one.day}",
                "day": one.day.day,
                "title": _title(one.day),
            }
            for one in group
        ]
        first = group[0].day.replace(day=1)
        yield _page(first, "month", month, f"{first.year}年{first.month}月", {"days": listed})
    for year, group in _grouped(days, "%Y").items():
        months = [{"path": month, "title": month} for month in _grouped(group, "%Y/%m")]
        first = group[0].day.replace(month=1, day=1)
        yield _page(first, "year", year, f"{year}年", {"months": months})


def _page(day: date, layout: str, path: str, title: str, params: dict[str, Any]) -> dict[str, Any]:
    return {
        "path": path.replace("/", "-"),
        "url": f"/{path}/",
        "title": title,
        "layout": layout,
        "date": f"{day.isoformat()}T00:00:00+08:00",
        "params": params,
    }


def _grouped(days: list[Day], pattern: str) -> dict[str, list[Day]]:
    found: dict[str, list[Day]] = {}
    for day in days:
        found.setdefault(f"{day.day:{pattern}}", []).append(day)
    return found


def _title(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日 星期{WEEKDAYS[day.weekday()]}"


def _lists(days: list[Day]) -> Iterator[dict[str, Any]]:
    """A list for every section and every series in every month in which it has stories."""
    found: dict[tuple[str, str, str], None] = {}
    for day in days:
        month = f"{day.day:%Y-%m}"
        for story in day.stories:
            found[("columns", story.section, month)] = None
            for one in story.series:
                found[("series", one, month)] = None
    for number, (taxonomy, name, month) in enumerate(found):
        term = f"/{taxonomy}/{name}"
        yield {
            "path": f"{taxonomy}-{number}",
            "url": f"{term}/{month}/",
            "title": f"{name} {month}",
            "params": {"term": term, "month": month},
        }
