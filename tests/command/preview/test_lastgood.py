from pathlib import Path

import pytest

from xianbao.command.preview.lastgood import LastGood
from xianbao.desk.intake import Intake, read

STORY = "---\n标题: {title}\n栏目: 要闻\n---\n\n岫水昨夜涨了半尺。\n"
PATH = "2026/11/22/01-01.md"
KEY = "2026/11/22/01-01"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    articles = tmp_path / "articles"
    (articles / PATH).parent.mkdir(parents=True)
    (articles / "masthead.yml").write_text("报名: 青禾县报\n栏目: [要闻]\n", "utf-8")
    (articles / PATH).write_text(STORY.format(title="今日通车"), "utf-8")
    return articles


def taken(folder: Path) -> Intake:
    return read(folder, folder.parent / "store" / "desk.sqlite")


def saved(folder: Path, good: LastGood, before: Intake | None, text: str) -> Intake:
    good.remember([PATH], before)
    (folder / PATH).write_text(text, "utf-8")
    return taken(folder)


def test_a_story_that_was_broken_stays_as_it_was(folder: Path) -> None:
    good, before = LastGood(), taken(folder)
    now = saved(folder, good, before, STORY.format(title="明日通车").replace("标题", "标提"))
    archive = good.made_good(now)
    assert not now.archive.cards
    assert [card.key for card in archive.cards] == [KEY]
    assert archive.shelf(KEY).title == "今日通车"


def test_it_stays_so_while_it_is_broken_and_goes_when_it_is_mended(folder: Path) -> None:
    good, before = LastGood(), taken(folder)
    now = saved(folder, good, before, "---\n标提: x\n---\n")
    assert good.made_good(now).cards
    now = saved(folder, good, now, "---\n标提: y\n---\n")
    assert good.made_good(now).shelf(KEY).title == "今日通车"
    now = saved(folder, good, now, STORY.format(title="明日通车"))
    archive = good.made_good(now)
    assert archive is now.archive
    assert archive.shelf(KEY).title == "明日通车"


def test_a_story_that_was_deleted_is_gone(folder: Path) -> None:
    good, before = LastGood(), taken(folder)
    good.remember([PATH], before)
    (folder / PATH).unlink()
    assert not good.made_good(taken(folder)).cards


def test_a_story_that_was_broken_from_the_beginning_is_left_out(folder: Path) -> None:
    (folder / PATH).write_text("---\n标提: x\n---\n", "utf-8")
    good = LastGood()
    good.remember([PATH], None)
    assert not good.made_good(taken(folder)).cards


def test_the_others_come_from_the_desk(folder: Path) -> None:
    other = folder / "2026/11/22/01-02.md"
    other.write_text(STORY.format(title="岫水上涨"), "utf-8")
    good, before = LastGood(), taken(folder)
    now = saved(folder, good, before, "---\n标提: x\n---\n")
    archive = good.made_good(now)
    assert archive.shelf("2026/11/22/01-02").title == "岫水上涨"
    with pytest.raises(KeyError):
        archive.shelf("2026/11/22/01-03")
