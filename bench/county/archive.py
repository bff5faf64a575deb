"""The archive: so many stories, newest first, the same for the same seed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

import yaml

from bench.county.name import CORRESPONDENTS, LOCALS, names
from bench.county.phrase import Pen
from bench.county.reporter import report
from bench.county.story import Story

HERE = Path(__file__).parent
NEWEST = date(2025, 12, 31)
"""The last day of the archive: past, so that no generator takes a story for a future one."""
PAGES = ("要闻", "综合", "民生", "副刊")
"""What a day's printed pages are called."""
STORIES_A_DAY = (10, 12)
_SUNDAY = 6
_FIRST_NUMBER = 1
_FOUNDED = date(1958, 5, 1)

_SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("要闻", ("farming", "water", "roads", "trade", "village")),
    ("百姓声音", ("village", "school", "culture")),
    ("走基层", ("farming", "water", "roads", "village")),
    ("经济", ("trade",)),
    ("乡镇", ("farming", "village", "roads", "water")),
    ("部门", ("village", "weather", "trade", "health")),
    ("民生", ("weather", "health", "village")),
    ("教育卫生", ("school", "health")),
    ("山水", ("water",)),
    ("蓼花", ("culture",)),
    ("简讯", ("weather", "trade", "roads", "school", "farming")),
)
_BY_PAGE = ((0, 0, 0, 2, 10), (3, 4, 5, 10, 2), (6, 7, 1, 5, 10), (9, 9, 8, 1, 4))
"""Which sections stand on which printed page, those most often first."""
_SERIES = {
    "走基层": "走村记",
    "乡镇": "走村记",
    "要闻": "项目一线",
    "经济": "项目一线",
    "蓼花": "老街坊",
}
_IN_SERIES = 0.16


def dice(*seed: object) -> Random:
    """A source of chance that belongs to these values and no others."""
    return Random("/".join(map(str, seed)))  # noqa: S311 - the same archive again is the point


@dataclass(frozen=True, slots=True)
class Day:
    """A day's paper: its number, its duty editors by page, its stories in printed order."""

    day: date
    number: int
    duty_editors: tuple[str, ...]
    stories: tuple[Story, ...]


@dataclass(frozen=True)
class Archive:
    """So many stories; a larger archive of the same seed begins with a smaller one's days."""

    size: int
    seed: int = 1

    @cached_property
    def masthead(self) -> dict[str, Any]:
        """The masthead as the project writes it."""
        loaded: dict[str, Any] = yaml.safe_load((HERE / "masthead.yml").read_text("utf-8"))
        return loaded

    @cached_property
    def staff(self) -> tuple[dict[str, Any], ...]:
        """The people on the staff as the project writes them."""
        return tuple(yaml.safe_load((HERE / "staff.yml").read_text("utf-8")))

    @cached_property
    def correspondents(self) -> tuple[str, ...]:
        """People off the staff who write, the most diligent first."""
        staff = frozenset(person["姓名"] for person in self.staff)
        return names(dice(self.seed, "correspondents"), CORRESPONDENTS, staff)

    @cached_property
    def locals(self) -> tuple[str, ...]:
        """People whom copy speaks of."""
        staff = frozenset(person["姓名"] for person in self.staff)
        return names(dice(self.seed, "locals"), LOCALS, staff)

    def days(self) -> Iterator[Day]:
        """The papers, newest first; the oldest is cut where the archive's size is reached."""
        left = self.size
        day = NEWEST
        while left > 0:
            if day.weekday() != _SUNDAY:
                paper = self._day(day)
                stories = tuple(islice(paper.stories, left))
                left -= len(stories)
                yield replace(paper, stories=stories)
            day -= timedelta(days=1)

    def stories(self) -> Iterator[Story]:
        """Every story, by day from the newest, within a day in printed order."""
        for paper in self.days():
            yield from paper.stories

    def _day(self, day: date) -> Day:
        chance = dice(self.seed, day)
        duty = self._holding("责编")
        editors = tuple(chance.choice(duty) for _ in PAGES)
        count = chance.randint(*STORIES_A_DAY)
        places = [(1 + index * len(PAGES) // count) for index in range(count)]
        stories = []
        for index, page in enumerate(places):
            number = index - places.index(page) + _FIRST_NUMBER
            pen = Pen(dice(self.seed, day, page, number), self.locals)
            stories.append(self._story(pen, day, page, number, editors[page - 1]))
        return Day(day, 1 + (day - _FOUNDED).days * 6 // 7, editors, tuple(stories))

    def _story(self, pen: Pen, day: date, page: int, number: int, editor: str) -> Story:
        section, subjects = _SECTIONS[pen.dice.choice(_BY_PAGE[page - 1])]
        kind = _kind(pen, section)
        story = report(
            pen, day=day, page=page, number=number, section=section, kind=kind,
            subject=pen.dice.choice(subjects), duty_editor=editor,
        )  # fmt: skip
        series = _SERIES.get(section) if pen.chance(_IN_SERIES) and kind != "简讯" else None
        return self._signed(pen, replace(story, series=(series,) if series else ()))

    def _signed(self, pen: Pen, story: Story) -> Story:
        if story.kind == "评论":
            return replace(story, authors=(pen.dice.choice(self._holding("作者")),))
        if story.section == "蓼花":
            return replace(story, authors=(self._correspondent(pen),))
        reporters = self._holding("记者")
        first = pen.dice.choice(reporters)
        second = pen.dice.choice(reporters) if pen.chance(0.12) else first
        outside = tuple(
            dict.fromkeys(self._correspondent(pen) for _ in range(pen.dice.choice((0, 0, 1, 1, 2))))
        )
        inside = () if outside and pen.chance(0.3) else tuple(dict.fromkeys((first, second)))
        return replace(story, reporters=inside, correspondents=outside)

    def _correspondent(self, pen: Pen) -> str:
        """Few write much and many write little: the square of chance leans to the first."""
        return self.correspondents[int(pen.dice.random() ** 2 * len(self.correspondents))]

    def _holding(self, role: str) -> tuple[str, ...]:
        return tuple(person["姓名"] for person in self.staff if role in person["职责"])


def _kind(pen: Pen, section: str) -> str:
    if section == "简讯":
        return "简讯"
    if section == "百姓声音":
        return "评论" if pen.chance(0.4) else "声音"
    if section in {"走基层", "蓼花", "山水"}:
        return "通讯" if pen.chance(0.6) else "消息"
    if section == "民生" and pen.chance(0.3):
        return "公告"
    return "消息"
