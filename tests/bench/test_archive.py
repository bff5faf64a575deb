from collections import Counter
from pathlib import Path
from statistics import median

import pytest
from bench.county.archive import Archive
from bench.peer import hugo, material, pelican, xianbao
from click.testing import CliRunner

from xianbao.command.main import main

PROJECT = Path(__file__).resolve().parents[2]


def test_the_same_seed_makes_the_same_archive() -> None:
    assert list(Archive(60).stories()) == list(Archive(60).stories())
    assert list(Archive(60).stories()) != list(Archive(60, seed=2).stories())


def test_a_larger_archive_begins_with_the_smaller_one() -> None:
    assert list(Archive(90).stories())[:60] == list(Archive(60).stories())


def test_an_archive_has_as_many_stories_as_were_asked_for_each_at_its_own_address() -> None:
    keys = [story.key for story in Archive(500).stories()]
    assert len(set(keys)) == 500


def test_a_day_has_four_pages_and_ten_to_twelve_stories_and_sunday_has_none() -> None:
    days = list(Archive(400).days())[:-1]
    assert {len(day.stories) for day in days} <= {10, 11, 12}
    assert {story.page for day in days for story in day.stories} == {1, 2, 3, 4}
    assert all(day.day.weekday() != 6 for day in days)


def test_stories_are_as_long_and_as_furnished_as_those_of_a_county_paper() -> None:
    stories = list(Archive(2000).stories())
    full = [story for story in stories if story.kind != "简讯"]
    lengths = [sum(map(len, story.blocks)) for story in full]
    assert 600 < median(lengths) < 850
    assert min(lengths) >= 300
    assert 0.03 < sum(story.box is not None for story in full) / len(full) < 0.09
    crossheads = sum(any(b.startswith("## ") for b in story.blocks) for story in full)
    assert 0.1 < crossheads / len(full) < 0.2


def test_few_correspondents_write_much_and_many_write_little() -> None:
    counts = Counter(n for story in Archive(2000).stories() for n in story.correspondents)
    ordered = [count for _, count in counts.most_common()]
    assert len(ordered) > 200
    assert ordered[0] > 5 * median(ordered)


def test_every_section_and_every_series_of_the_masthead_is_used() -> None:
    archive = Archive(1000)
    stories = list(archive.stories())
    assert {story.section for story in stories} == {one["名称"] for one in archive.masthead["栏目"]}
    series = {one for story in stories for one in story.series}
    assert series == {one["名称"] for one in archive.masthead["专栏"]}


def test_the_proof_finds_nothing_wrong_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    xianbao.write(Archive(200), PROJECT, tmp_path / "paper")
    monkeypatch.chdir(tmp_path / "paper")
    run = CliRunner().invoke(main, ["proof"])
    assert run.exit_code == 0, run.output
    assert "errors: 0, warnings: 0" in run.output


def test_every_program_is_given_every_story_with_its_whole_text(tmp_path: Path) -> None:
    archive = Archive(40)
    writers = {
        "articles/{key}.md": xianbao.write,
        "content/{key}.md": hugo.write,
        "content/stories/{key}.md": pelican.write,
        "docs/posts/{key}.md": material.write,
    }
    for number, (pattern, write) in enumerate(writers.items()):
        folder = tmp_path / str(number)
        write(archive, PROJECT, folder)
        for story in archive.stories():
            text = (folder / pattern.format(key=story.key)).read_text("utf-8")
            assert all(block in text for block in story.blocks)
