"""A refused build: every problem is said, and the published site stays as it was."""

import re
from pathlib import Path

import pytest

from newspaper import DAY, STORY, Newspaper
from xianbao.press.standing.collision import AddressTakenError

PLACE = re.compile(r"(articles/[^:\s]+):(\d+):(\d+): (XB\d{3}) ")
BROKEN = """\
---
title: 望津桥恢复通车
section: 要问
kickr: 历时七个月
reporter: 张辉
---
"""
WARNED = {
    "staff.yml": "- 陈延安\n",
    f"{DAY}/01-01.md": STORY.replace("---\n\n", "通讯员: 陈廷安\n---\n\n"),
}


def published(paper: Newspaper) -> dict[str, bytes]:
    """A good build, whose site the tests then compare with."""
    paper.file(f"{DAY}/01-01.md", STORY)
    return paper.printed()


def stamps(site: Path) -> dict[str, int]:
    """When each file was written, and the folder's own identity: a copy would differ."""
    return {str(path): path.stat().st_mtime_ns for path in [site, *site.rglob("*")]}


@pytest.mark.parametrize("command", [("mkdocs", "build"), ("xianbao", "build")])
def test_broken_copy_is_refused_with_every_problem_and_its_place(
    paper: Newspaper, command: tuple[str, ...]
) -> None:
    before = published(paper)
    times = stamps(paper.site)
    paper.file(f"{DAY}/01-02.md", BROKEN)
    paper.file("2026/11/21/issue.yml", "number: 第几期\n")
    run = paper.run(*command)
    assert run.returncode == 1
    assert "Traceback" not in run.stderr
    found = [match.groups() for match in PLACE.finditer(run.stderr)]
    assert [(file.removeprefix("articles/"), code) for file, _, _, code in found] == [
        ("2026/11/21/issue.yml", "XB805"),
        (f"{DAY}/01-02.md", "XB211"),
        (f"{DAY}/01-02.md", "XB201"),
        (f"{DAY}/01-02.md", "XB701"),
    ]
    assert paper.pages() == before
    assert stamps(paper.site) == times
    assert paper.leftovers() == []


def test_a_first_build_that_is_refused_makes_no_site(paper: Newspaper) -> None:
    paper.file(f"{DAY}/01-01.md", BROKEN)
    assert paper.run("mkdocs", "build").returncode == 1
    assert not paper.site.exists()
    assert paper.leftovers() == []


@pytest.mark.parametrize("command", [("mkdocs", "build"), ("xianbao", "build")])
def test_a_warning_stops_a_strict_build_only(paper: Newspaper, command: tuple[str, ...]) -> None:
    before = published(paper)
    times = stamps(paper.site)
    for path, text in WARNED.items():
        paper.file(path, text)
    strict = paper.run(*command, "--strict")
    assert strict.returncode == 1
    assert f"articles/{DAY}/01-01.md:4:6: XB402" in strict.stderr
    assert "Traceback" not in strict.stderr
    assert "已出版" not in strict.stdout
    assert (paper.pages(), stamps(paper.site)) == (before, times)
    assert paper.leftovers() == []
    lenient = paper.run(*command)
    assert lenient.returncode == 0
    assert "XB402" in lenient.stderr
    assert "陈廷安".encode() in paper.pages()[f"{DAY}/01-01/index.html"]
    assert paper.leftovers() == []


def test_strictness_that_the_settings_ask_for_holds_for_the_paper_s_own_command(
    paper: Newspaper,
) -> None:
    for path, text in WARNED.items():
        paper.file(path, text)
    with (paper.folder / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("strict: true\n")
    assert paper.run("xianbao", "build").returncode == 1
    assert not paper.site.exists()


def test_a_warning_about_a_standing_page_stops_a_strict_build_too(paper: Newspaper) -> None:
    before = published(paper)
    paper.standing("about.md", "# 关于\n\n[没有](missing.md)\n")
    run = paper.run("mkdocs", "build", "--strict")
    assert run.returncode == 1
    assert "missing.md" in run.stderr
    assert paper.pages() == before
    assert paper.leftovers() == []


def test_a_fault_of_our_own_while_pages_are_written_leaves_the_site_alone(
    paper: Newspaper, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = published(paper)

    def fail(*_: object) -> None:
        file = "a page of ours"
        raise AddressTakenError(file)

    monkeypatch.setattr("xianbao.press.publishing.forme.WarmPlate.copy", fail)
    paper.photo("01-02.png")
    paper.story("01-02.md", "photos: {file: 01-02.png, courtesy: 资料片}")
    with pytest.raises(SystemExit):
        paper.printed()
    assert paper.pages() == before
    assert paper.leftovers() == []


def test_messages_can_be_had_in_english(paper: Newspaper) -> None:
    paper.file(f"{DAY}/01-01.md", BROKEN)
    run = paper.run("xianbao", "build", environment={"XIANBAO_LANG": "en"})
    assert f"articles/{DAY}/01-01.md:4:1: XB201 There is no field “kickr”." in run.stderr
