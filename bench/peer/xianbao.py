"""The archive as a project folder of Xianbao."""

import shutil
from pathlib import Path

from bench.county.archive import HERE, PAGES, Archive, Day
from bench.county.story import Box, Story


def write(archive: Archive, project: Path, folder: Path) -> None:
    """Lay out a project without a search index, since the others make none."""
    write_searched(archive, project, folder)
    masthead = folder / "articles/masthead.yml"
    masthead.write_text(f"{masthead.read_text('utf-8')}\n检索: 不要\n", "utf-8")


def write_searched(archive: Archive, project: Path, folder: Path) -> None:
    """Lay out a project; templates, hooks and standing pages are those of ``project``."""
    articles = folder / "articles"
    articles.mkdir(parents=True)
    for name in ("masthead.yml", "staff.yml"):
        shutil.copyfile(HERE / name, articles / name)
    for paper in archive.days():
        beside = articles / f"{paper.day:%Y/%m/%d}"
        beside.mkdir(parents=True)
        (beside / "issue.yml").write_text(_issue(paper), "utf-8")
        for story in paper.stories:
            (beside / f"{story.name}.md").write_text(copy(story), "utf-8")
    for name in ("hooks", "docs"):
        (folder / name).symlink_to(project / name, target_is_directory=True)
    shutil.copytree(project / "overrides", folder / "overrides")
    shutil.copyfile(project / "mkdocs.yml", folder / "mkdocs.yml")


def copy(story: Story) -> str:
    """A story as an editor files it."""
    fields = {
        "引题": story.kicker,
        "标题": story.title,
        "副题": story.subtitle,
        "栏目": story.section,
        "体裁": "" if story.kind == "消息" else story.kind,
        "专栏": "、".join(story.series),
        "电头": story.dateline,
        "记者": "、".join(story.reporters),
        "通讯员": "、".join(story.correspondents),
        "作者": "、".join(story.authors),
    }
    lines = [f"{name}: {text}" for name, text in fields.items() if text]
    box = _box(story.box) if story.box else []
    return "\n".join(["---", *lines, *box, "---", "", story.body])


def _box(box: Box) -> list[str]:
    items = [f"    {item.label}: {item.value}" for item in box.items]
    head = ["数据:", f"  标题: {box.title}", f"  时期: {box.period}", f"  来源: {box.source}"]
    return [*head, "  项目:", *items]


def _issue(paper: Day) -> str:
    lines = [f"期号: {paper.number}", "版面:"]
    for number, (name, editor) in enumerate(zip(PAGES, paper.duty_editors, strict=True), start=1):
        lines += [f"  - 版: {number}", f"    版名: {name}", f"    责编: {editor}"]
    return "\n".join(lines) + "\n"
