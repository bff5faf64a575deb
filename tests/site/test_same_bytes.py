"""The same copy gives the same site, byte for byte."""

import pytest

from newspaper import DAY, NOON, PROJECT, Newspaper, contents

MASTHEAD = """\
name: 棠岫日报
sections: [要闻, 民生服务]
series: [走转改, 家门口的变化]
"""
PICTURED = (
    "correspondent: 周采薇、罗一鸣\nphotographer: 欧阳禾\n"
    "photos: [{file: b.png, alt: 灰}, {file: a.png, alt: 灰}]"
)
SMALL = PROJECT / "tests" / "papers" / "small" / "articles"


def file_all(paper: Newspaper, *, backwards: bool = False) -> None:
    """Stories with people, photos, series and figures, in one order or the other."""
    paper.file("masthead.yml", MASTHEAD)
    stories = [
        ("01-01/index.md", PICTURED),
        ("01-02.md", "author: 万俟松\nseries: [走转改, 家门口的变化]\naliases: [/b/, /a/]"),
        ("02-01.md", "section: 民生服务\nstatistics: {title: 数, items: {产量: 3吨, 面积: 4亩}}"),
        ("2025/12/31/web.md", "author: 罗一鸣\ndate: 2025-12-31 23:59:59"),
    ]
    for path, fields in reversed(stories) if backwards else stories:
        paper.story(path, fields)
    for name in ("b.png", "a.png") if backwards else ("a.png", "b.png"):
        paper.photo(f"{DAY}/01-01/{name}")


def test_two_builds_of_the_same_copy_are_the_same_bytes(paper: Newspaper) -> None:
    file_all(paper)
    assert paper.printed() == paper.printed()


@pytest.mark.parametrize("seed", ["1", "4242"])
def test_another_hash_seed_and_another_process_change_no_byte(paper: Newspaper, seed: str) -> None:
    file_all(paper)
    before = paper.printed()
    run = paper.run("mkdocs", "build", "--strict", environment={"PYTHONHASHSEED": seed})
    assert run.returncode == 0, run.stderr
    assert paper.pages() == before


def test_files_written_in_another_order_and_place_change_no_byte(paper: Newspaper) -> None:
    file_all(paper)
    twin = Newspaper.founded(paper.folder.with_name("another-place"))
    file_all(twin, backwards=True)
    assert twin.printed() == paper.printed()


def test_another_zone_and_language_of_the_machine_change_no_byte(paper: Newspaper) -> None:
    file_all(paper)
    before = paper.printed()
    elsewhere = {"TZ": "America/Los_Angeles", "LC_ALL": "C", "LANG": "C", "XIANBAO_LANG": "en"}
    run = paper.run("xianbao", "build", environment=elsewhere)
    assert run.returncode == 0, run.stderr
    assert paper.pages() == before


def test_an_hour_that_changes_nothing_readers_may_see_changes_no_byte(paper: Newspaper) -> None:
    file_all(paper)
    assert paper.printed(at=NOON) == paper.printed(at=NOON + 3600)


def test_files_that_are_no_copy_change_no_byte(paper: Newspaper) -> None:
    file_all(paper)
    before = paper.printed()
    paper.file(f"{DAY}/.DS_Store", b"\0\1")
    paper.file(f"{DAY}/~$draft.docx", b"\0")
    paper.photo(f"{DAY}/01-01/unused.png")
    assert paper.printed(strict=False) == before


def test_a_whole_small_paper_is_the_same_twice(paper: Newspaper) -> None:
    for path, content in contents(SMALL).items():
        paper.file(path, content)
    first = paper.printed(strict=False)
    assert f"{DAY}/01-01/index.html" in first
    assert paper.printed(strict=False) == first
