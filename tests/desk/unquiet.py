"""A small paper that never rests: seeded edits of every sort, and what is seen of it after them."""

import os
import random
import shutil
from pathlib import Path

from desk.newsdesk import MASTHEAD, STAFF, Desk, articles, png
from xianbao.desk.intake import Intake

DAYS = ("2026/10/30", "2026/10/31", "2026/11/21", "2026/11/22")
ITEMS = ("01-01", "01-02", "02-01", "03-02")
NAMES = ("张辉", "張輝", "李若溪", "罗一鸣", "羅一鳴", "周采薇", "吕小璞", "万俟松", "李若西")
ENDINGS = (".md", "/index.md")
LONG_AGO = 1_700_000_000_000_000_000


class Unquiet(Desk):
    """A paper with every dependency that a story can have; each edit depends on the seed alone.

    Files get times of long ago, each another, unless an edit is made in a ``hurry``: then nothing
    but their content tells that they have changed.
    """

    def __init__(self, folder: Path, seed: int) -> None:
        super().__init__(folder)
        self.chance = random.Random(seed)  # noqa: S311 - no secret
        self._ticks = 0
        for day in DAYS:
            for name in "ab":
                self.file(f"{day}/{name}.png", png())
        for day in DAYS[:3]:
            for item in ITEMS[:3]:
                self.write(day, item)
        self.settle()

    def settle(self) -> None:
        """Give every file a time of its own, long ago."""
        for path in sorted(self.articles.rglob("*")):
            if path.is_file():
                self._ticks += 1
                os.utime(path, ns=(LONG_AGO, LONG_AGO + self._ticks))

    def write(self, day: str, item: str) -> None:
        """Write a story anew, under one of its two paths."""
        pick = self.chance.choice
        sections = ("要闻", "民生服务", "没有")
        fields = [
            f"标题: 第{self.chance.randrange(90)}篇",
            f"栏目: {self.chance.choices(sections, (20, 20, 1))[0]}",
        ]
        if self.chance.random() < 0.7:
            role = self.chance.choices(("作者", "通讯员", "记者"), (6, 3, 1))[0]
            fields.append(f"{role}: {pick(NAMES)}、{pick(NAMES)}")
        if self.chance.random() < 0.4:
            fields.append(f"图片: {{文件: {pick('aaabbbcA')}.png, 图说: 图。{pick(NAMES)} 摄}}")
        if self.chance.random() < 0.3:
            taken = f"/{pick(DAYS)}/{pick(ITEMS)}" if self.chance.random() < 0.2 else f"/was/{item}"
            fields.append(f"旧地址: [/old/{self.chance.randrange(12)}, {taken}]")
        link = pick(
            (f"../../{pick(DAYS[:3])[5:]}/{pick(ITEMS[:3])}.md", f"/{pick(DAYS)}/{pick(ITEMS)}/")
        )
        text = pick(
            ("正文。", f"见[前文]({link})。", f"见[那天](/{pick(DAYS)}/)和[那月](/2026/11/)。")
        )
        name = f"{day}/{item}{self.chance.choices(ENDINGS, (5, 1))[0]}"
        self.file(name, "---\n{}\n---\n\n{}\n".format("\n".join(fields), text))

    def edit(self) -> None:
        """Change something, and let it seem long ago or not."""
        edits = (self._story, self._story, self._drop, self._rename, self._picture, self._issue)
        self.chance.choice((*edits, self._staff, self._masthead, self._folder))()

    def hurry(self, path: Path, before: os.stat_result) -> None:
        """Let a file seem unchanged by its time."""
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    def _story(self) -> None:
        self.write(self.chance.choice(DAYS), self.chance.choice(ITEMS))

    def _any(self, pattern: str) -> Path | None:
        found = sorted(self.articles.rglob(pattern))
        return self.chance.choice(found) if found else None

    def _drop(self) -> None:
        path = self._any("*.md")
        if path:
            path.unlink()

    def _rename(self) -> None:
        path = self._any("0*.md")
        if path:
            path.rename(path.with_name(f"{self.chance.choice((*ITEMS, '9 bad'))}.md"))

    def _picture(self) -> None:
        name = f"{self.chance.choice(DAYS)}/{self.chance.choice('abcA')}.png"
        target = self.articles / name
        if target.exists() and self.chance.random() < 0.5:
            target.unlink()
        else:
            self.file(name, png(self.chance.randrange(1, 30), 8))

    def _issue(self) -> None:
        day, name = self.chance.choice(DAYS), self.chance.choice(NAMES)
        target = self.articles / day / "issue.yml"
        if target.exists() and self.chance.random() < 0.3:
            target.unlink()
        else:
            pages = self.chance.choice(("本版照片: 资料片", f"本版摄影: {name}", f"责编: {name}"))
            self.file(
                f"{day}/issue.yml", f"期号: 1480{DAYS.index(day)}\n版面: [{{版: 1, {pages}}}]\n"
            )

    def _staff(self) -> None:
        more = self.chance.choice(
            ("", "- 罗一鸣\n", "- {姓名: 周采薇, 职责: [摄影]}\n", "- 李若西\n")
        )
        self.file("staff.yml", STAFF + more)

    def _masthead(self) -> None:
        line = self.chance.choice(
            ("", "报训: 为了望津\n", "时区: Asia/Urumqi\n", "报头: 没有这栏\n")
        )
        self.file("masthead.yml", MASTHEAD + line)

    def _folder(self) -> None:
        day = self.articles / self.chance.choice(DAYS)
        if day.exists() and self.chance.random() < 0.4:
            shutil.rmtree(day)
        else:
            self.write(self.chance.choice(DAYS), "04-01")


def seen(intake: Intake) -> dict[str, object]:
    """Everything that is seen of a paper, to be compared."""
    archive = intake.archive
    return {
        "masthead": archive.masthead,
        "staff": archive.staff.people,
        "cards": archive.cards,
        "articles": articles(intake),
        "issues": dict(archive.issues),
        "pictures": set(archive.pictures),
        "problems": [problem.render() for problem in intake.problems],
    }
