"""What is read with a store is what is read without one, whatever has happened in between."""

import os
import pickle
from pathlib import Path

import pytest

from desk.newsdesk import HEAD, STORY, TEXT, Desk, png
from desk.unquiet import Unquiet, seen
from xianbao.desk.intake import Intake, read

DAY = "2026/11/22"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "desk.sqlite"


def aged(desk: Desk) -> None:
    """Let every file seem to have stood for long."""
    for path in desk.articles.rglob("*"):
        if path.is_file() and path.stat().st_mtime_ns > 1_700_000_000_000_000_000:
            stamp = 1_600_000_000_000_000_000 + path.stat().st_mtime_ns % 10**15
            os.utime(path, ns=(stamp, stamp))


@pytest.mark.parametrize("seed", range(12))
def test_warm_is_cold_after_any_edits(tmp_path: Path, store: Path, seed: int) -> None:
    paper = Unquiet(tmp_path / "articles", seed)
    read(paper.articles, store)
    for step in range(12):
        for _ in range(paper.chance.randrange(1, 3)):
            paper.edit()
        if seed % 3:
            aged(paper)
        by_hash = paper.chance.random() < 0.1
        warm = read(paper.articles, store, by_hash=by_hash)
        assert seen(warm) == seen(read(paper.articles)), (seed, step)
        assert not warm.mended


def test_nothing_is_read_twice(desk: Desk, store: Path) -> None:
    desk.story()
    desk.story(path=f"{DAY}/01-02.md")
    aged(desk)
    assert read(desk.articles, store).read == 2
    before = store.stat().st_mtime_ns
    assert read(desk.articles, store).read == 0
    assert store.stat().st_mtime_ns == before


def test_one_changed_word_reads_one_story(desk: Desk, store: Path) -> None:
    desk.story()
    desk.story(path=f"{DAY}/01-02.md")
    read(desk.articles, store)
    desk.story(text=f"{TEXT}又及。\n")
    assert read(desk.articles, store).read == 1


def test_a_file_that_was_only_touched_is_not_read_again(desk: Desk, store: Path) -> None:
    desk.story()
    aged(desk)
    read(desk.articles, store)
    os.utime(desk.articles / STORY, ns=(5, 5))
    assert read(desk.articles, store).read == 0
    assert read(desk.articles, store).read == 0


def test_a_change_within_the_clocks_tick_is_noticed(desk: Desk, store: Path) -> None:
    path = desk.articles / STORY
    desk.story(text="涨潮。\n")
    read(desk.articles, store)
    before = path.stat()
    desk.story(text="退潮。\n")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size
    intake = read(desk.articles, store)
    assert (intake.read, intake.archive.shelf(f"{DAY}/01-01").body) == (1, "退潮。")


def test_hashes_alone_notice_what_size_and_time_hide(desk: Desk, store: Path) -> None:
    path = desk.articles / STORY
    desk.story(text="涨潮。\n")
    os.utime(path, ns=(7, 7))
    read(desk.articles, store)
    desk.story(text="退潮。\n")
    os.utime(path, ns=(7, 7))
    assert read(desk.articles, store).read == 0
    assert read(desk.articles, store, by_hash=True).read == 1


def test_a_picture_changed_within_the_clocks_tick_gets_another_stamp(
    desk: Desk, store: Path
) -> None:
    picture = desk.file(f"{DAY}/a.png", png(12, 8))
    desk.story("图片: {文件: a.png, 供图: 资料片}\n")
    first = read(desk.articles, store)
    before = picture.stat()
    content = bytearray(picture.read_bytes())
    content[19] = 13
    picture.write_bytes(content)
    os.utime(picture, ns=(before.st_atime_ns, before.st_mtime_ns))
    second = read(desk.articles, store)
    assert first.archive.pictures != second.archive.pictures
    assert second.archive.shelf(f"{DAY}/01-01").photos[0].width == 13
    assert read(desk.articles, store).archive.pictures == second.archive.pictures


def counted(desk: Desk, store: Path) -> Intake:
    aged(desk)
    return read(desk.articles, store)


def test_a_new_picture_is_asked_about_by_those_that_lacked_it(desk: Desk, store: Path) -> None:
    desk.story("图片: {文件: a.png, 供图: 资料片, 替代文字: 渡口}\n")
    desk.story(path=f"{DAY}/01-02.md")
    assert [problem.code for problem in counted(desk, store).problems] == ["XB501"]
    desk.file(f"{DAY}/a.png", png())
    intake = counted(desk, store)
    assert (intake.read, intake.problems) == (1, ())


def test_a_new_name_on_the_staff_list_is_asked_about_by_those_that_print_it(
    desk: Desk, store: Path
) -> None:
    desk.story("作者: 周采薇\n")
    desk.story("作者: 罗一鸣\n", path=f"{DAY}/01-02.md")
    counted(desk, store)
    desk.file("staff.yml", (desk.articles / "staff.yml").read_bytes() + "- 周采薇\n".encode())
    intake = counted(desk, store)
    assert intake.read == 1
    assert intake.archive.cards[0].written == ("zhou-caiwei",)
    assert [person.name for person in intake.archive.staff.people if not person.staff] == ["罗一鸣"]


def test_a_new_motto_reads_no_story(desk: Desk, store: Path) -> None:
    desk.story()
    counted(desk, store)
    masthead = desk.articles / "masthead.yml"
    masthead.write_bytes(masthead.read_bytes() + "报训: 为了望津\n".encode())
    intake = counted(desk, store)
    assert (intake.read, intake.archive.masthead.motto) == (0, "为了望津")


def test_a_masthead_that_cannot_be_read_leaves_what_is_kept_for_when_it_is_mended(
    desk: Desk, store: Path
) -> None:
    desk.story(path="2026/11/22/05-01.md")
    aged(desk)
    before = counted(desk, store)
    masthead = desk.articles / "masthead.yml"
    sound = masthead.read_bytes()
    masthead.write_bytes(b"name: [\n")
    broken = counted(desk, store)
    assert not broken.passed
    elsewhere = pickle.loads(pickle.dumps(before.archive.shelf))  # noqa: S301
    assert elsewhere("2026/11/22/05-01") == before.archive.shelf("2026/11/22/05-01")
    masthead.write_bytes(sound)
    assert counted(desk, store).read == 0


def test_an_issue_is_asked_about_by_the_stories_of_its_day(desk: Desk, store: Path) -> None:
    desk.story()
    desk.story(path="2026/11/21/01-01.md")
    desk.file(f"{DAY}/issue.yml", "版面: [{版: 1}]\n")
    counted(desk, store)
    desk.file(f"{DAY}/issue.yml", "版面: [{版: 1, 责编: 石丽君}]\n")
    intake = counted(desk, store)
    assert (intake.read, intake.archive.cards[1].edited) == (1, ("shi-lijun",))


def test_a_name_in_an_issue_is_read_anew_with_the_stories_of_its_page(
    desk: Desk, store: Path
) -> None:
    desk.story()
    desk.file(f"{DAY}/issue.yml", "版面: [{版: 1, 本版摄影: 罗一鸣, 责编: 石丽君}]\n")
    desk.file(f"{DAY}/a.png", png())
    desk.story("图片: a.png\n")
    first = counted(desk, store)
    desk.file("staff.yml", (desk.articles / "staff.yml").read_bytes() + "- 罗一鸣\n".encode())
    second = counted(desk, store)
    assert first.archive.cards[0].photographed != ("luo-yiming",)
    assert second.archive.cards[0].photographed == ("luo-yiming",)
    assert seen(second) == seen(read(desk.articles))


def test_an_old_address_that_two_stories_claim_is_told_at_the_second(
    desk: Desk, store: Path
) -> None:
    desk.story("旧地址: /old/1\n")
    desk.story("旧地址: [/x/, /old/1/]\n", path=f"{DAY}/01-02.md")
    intake = counted(desk, store)
    told = "articles/2026/11/22/01-02.md:4:12: XB310"
    assert [problem.render()[: len(told)] for problem in intake.problems] == [told]
    assert [card.key for card in intake.archive.cards] == [f"{DAY}/01-01"]
    (desk.articles / STORY).unlink()
    intake = counted(desk, store)
    assert (intake.read, intake.problems) == (0, ())
    assert [card.key for card in intake.archive.cards] == [f"{DAY}/01-02"]


def test_another_version_of_the_program_reads_everything_anew(
    desk: Desk, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.story()
    read(desk.articles, store)
    monkeypatch.setattr("xianbao.desk.intake.version", lambda: "another")
    intake = read(desk.articles, store)
    assert (intake.read, intake.mended) == (1, False)
    assert read(desk.articles, store).read == 0


def test_a_story_moved_between_its_two_paths_stays_where_it_is(desk: Desk, store: Path) -> None:
    desk.story()
    counted(desk, store)
    folder = desk.articles / DAY / "01-01"
    folder.mkdir()
    (desk.articles / STORY).rename(folder / "index.md")
    intake = counted(desk, store)
    assert intake.archive.shelf(f"{DAY}/01-01").copy == f"{DAY}/01-01/index.md"


def test_the_shelf_can_be_sent_elsewhere(desk: Desk, store: Path) -> None:
    desk.file(STORY, f"---\n{HEAD}---\n\n{TEXT}")
    for intake in (read(desk.articles, store), read(desk.articles)):
        shelf = pickle.loads(pickle.dumps(intake.archive.shelf))  # noqa: S301 - our own
        assert shelf(f"{DAY}/01-01") == intake.archive.shelf(f"{DAY}/01-01")
        with pytest.raises(KeyError):
            shelf(f"{DAY}/09-09")
