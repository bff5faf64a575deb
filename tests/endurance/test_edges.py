"""Papers at the edge: empty, emptied, of one story, at midnight, and where the clocks change."""

from datetime import datetime
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest

from endurance.county import County, Story, founded
from endurance.extent import FIRST, only_whole, some
from endurance.presses import Said
from endurance.twins import Twins
from newspaper import STANDING

STEPS = (-1, 0, 1)
"""Seconds around the moment at which something may be seen, or no longer."""


def bare(**masthead: object) -> County:
    """A paper without a story."""
    fields = {"name": "棠岫日报", "sections": [{"name": "要闻"}], **masthead}
    return County(docs={"about.md": STANDING}, masthead=fields)


def story(**fields: object) -> Story:
    """A story of no consequence."""
    return Story({"title": "望津桥恢复通车", "section": "要闻", **fields}, ["渡口照常开船。"])


def twins_in(folder: Path, seed: int = FIRST) -> Twins:
    """A folder to build in."""
    return Twins(folder, Random(seed))  # noqa: S311  # chance of a test, not of a secret


def test_a_paper_may_begin_empty_fill_and_be_emptied(tmp_path: Path) -> None:
    twins, county = twins_in(tmp_path), bare()
    assert twins.published(county)
    for key in ("2026/11/22/01-01", "2026/11/22/01-02", "2025/12/31/web-1"):
        county = county.copied()
        county.stories[key] = story()
        assert twins.published(county)
    for key in list(county.stories):
        county = county.copied()
        del county.stories[key]
        assert twins.published(county)
    assert county.stories == {}


@only_whole
def test_all_stories_may_be_deleted_at_once_and_come_again(tmp_path: Path) -> None:
    twins = twins_in(tmp_path)
    full = founded(Random(FIRST), 25)  # noqa: S311  # chance of a test, not of a secret
    empty = full.copied()
    empty.stories, empty.photos, empty.issues = {}, {}, {}
    for county in (full, empty, full, empty):
        assert twins.published(county)


def test_an_articles_folder_that_is_gone_is_refused_and_the_site_stays(tmp_path: Path) -> None:
    twins, county = twins_in(tmp_path), bare()
    county.stories["2026/11/22/01-01"] = story()
    assert twins.published(county)
    gone = county.copied()
    gone.stories, gone.masthead = {}, {}
    assert not twins.published(gone)
    assert twins.published(county)


@pytest.mark.parametrize(
    ("zone", "moments"),
    some(
        [
            ("Asia/Urumqi", ("2026-11-22 00:00",)),
            ("Asia/Shanghai", ("2026-11-22 00:00", "2026-11-23 00:00")),
            ("America/New_York", ("2026-03-08 02:30", "2026-03-08 03:00", "2026-11-01 01:30")),
            ("Europe/Lisbon", ("2026-03-29 01:00", "2026-10-25 01:30")),
            ("Pacific/Apia", ("2026-01-01 00:00",)),
        ]
    ),
)
def test_what_may_be_seen_changes_at_its_second_and_back(
    tmp_path: Path, zone: str, moments: tuple[str, ...]
) -> None:
    twins, county = twins_in(tmp_path), bare(zone=zone)
    county.stories["2026/01/01/01-01"] = story()
    for number, written in enumerate(moments):
        day = written[:10].replace("-", "/")
        county.stories[f"{day}/02-0{number}"] = story(embargo=written)
        county.stories[f"{day}/03-0{number}"] = story(expires=written)
        county.stories[f"{day}/04-0{number}"] = story(date=written)
    for written in moments:
        at = datetime.fromisoformat(written).replace(tzinfo=ZoneInfo(zone))
        for step in (*STEPS, -1):
            county = county.copied()
            county.at = int(at.timestamp()) + step
            assert twins.published(county)


@only_whole
def test_a_zone_that_changes_moves_what_may_be_seen(tmp_path: Path) -> None:
    twins, county = twins_in(tmp_path), bare()
    for hour in range(0, 24, 4):
        county.stories[f"2026/11/22/01-{hour:02}"] = story(embargo=f"2026-11-22 {hour:02}:00")
    for zone in ("Asia/Shanghai", "America/New_York", "Pacific/Kiritimati", "Asia/Shanghai"):
        county = county.copied()
        county.masthead["zone"] = zone
        assert twins.published(county)


def test_a_day_without_an_edit_writes_nothing(tmp_path: Path) -> None:
    twins, county = twins_in(tmp_path), bare()
    county.stories["2026/11/22/01-01"] = story()
    assert twins.published(county)
    county = county.copied()
    county.at += 86400
    assert twins.published(county)
    county.at -= 5 * 86400
    assert twins.published(county)


def test_what_a_build_says_is_read_back_whole() -> None:
    told = Said(0, "改动 2 个文件：\n  a.html\n  b.html\n删去 1 个文件：\n  c.html\n")
    assert told.listed("改动") == ["a.html", "b.html"]
    assert (told.counted("改动"), told.counted("删去")) == (2, 1)
