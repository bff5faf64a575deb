"""An upload in the planned order may break off anywhere: no reader is led to something missing."""

import shutil
from collections.abc import Iterable
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest

from bucket import Bucket
from newspaper import DAY, NOON, Newspaper

HERE = "https://example.org/"


class Links(HTMLParser):
    """Every address of ours that a page leads to or loads."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, _: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if value and name in {"href", "src", "data"}:
                self.found.add(value)
            if value and name == "srcset":
                self.found.update(part.split()[0] for part in value.split(",") if part.strip())


@lru_cache(maxsize=4096)
def links(file: str, text: bytes) -> frozenset[str]:
    """The files of the site that a page needs or leads to."""
    parser = Links()
    parser.feed(text.decode())
    found = set()
    for link in parser.found:
        whole = urldefrag(urljoin(HERE + file.removesuffix("index.html"), link)).url
        parts = urlsplit(whole)
        if whole.startswith(HERE):
            path = unquote(parts.path.removeprefix("/"))
            found.add(f"{path}index.html" if not path or path.endswith("/") else path)
    return frozenset(found)


def dead_ends(host: Path, starts: Iterable[str]) -> set[tuple[str, str]]:
    """Which pages that readers reach from some pages lead to something that is not there."""
    dead, seen, waiting = set(), set(), [file for file in starts if (host / file).exists()]
    while waiting:
        file = waiting.pop()
        if file in seen or not file.endswith(".html"):
            continue
        seen.add(file)
        for target in links(file, (host / file).read_bytes()):
            if (host / target).is_file():
                waiting.append(target)
            else:
                dead.add((file, target))
    return dead


def built(paper: Newspaper, at: int) -> set[str]:
    done = paper.run("xianbao", "build", environment={"SOURCE_DATE_EPOCH": str(at)})
    assert done.returncode == 0, done.stderr
    return set(paper.pages())


def steps_of(paper: Newspaper, *words: str) -> list[list[str]]:
    done = paper.run("xianbao", "plan", *words)
    assert done.returncode == 0, done.stderr
    return [line.split("\t") for line in done.stdout.splitlines()]


def take(step: list[str], site: Path, host: Path) -> None:
    """One step of an upload."""
    what, file = step
    if what == "delete":
        (host / file).unlink()
    else:
        (host / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(site / file, host / file)


@pytest.fixture
def moved(paper: Newspaper, tmp_path: Path) -> tuple[Newspaper, Path, set[str], set[str]]:
    """A paper published twice: stories, people, photos and a section came, changed and went."""
    paper.file("masthead.yml", "name: 棠岫日报\nsections: [要闻, 民生服务]\n")
    picture = "photos: [{file: a.png, alt: 灰, courtesy: 资料片}]\ncorrespondent: 周采薇"
    paper.photo("01-01/a.png", (640, 400))
    paper.story("01-01/index.md", picture)
    paper.story("01-02.md", "author: 罗一鸣")
    paper.story("2026/10/03/01-01.md", "section: 民生服务")
    before = built(paper, NOON)
    host = tmp_path / "host"
    shutil.copytree(paper.site, host)
    shutil.rmtree(paper.articles / DAY / "01-01")
    (paper.articles / "2026/10/03/01-01.md").unlink()
    paper.photo("02-01/b.png", (640, 400))
    paper.story("02-01/index.md", picture.replace("a.png", "b.png").replace("周采薇", "万俟松"))
    paper.story("02-02.md", "author: 罗一鸣")
    paper.story("2026/11/21/01-01.md", "section: 民生服务")
    paper.story("01-02.md", "author: 罗一鸣", body="渡口照常开船。")
    after = built(paper, NOON + 60)
    return paper, host, before, after


def test_an_upload_that_breaks_off_anywhere_leads_nobody_astray(
    moved: tuple[Newspaper, Path, set[str], set[str]],
) -> None:
    paper, host, before, after = moved
    steps = steps_of(paper)
    assert {what for what, _ in steps} == {"put", "delete"}
    whole = before | {"index.html"}
    assert dead_ends(host, whole) == set()
    for step in steps:
        starts = (before & after) if step[0] == "delete" else whole
        take(step, paper.site, host)
        assert dead_ends(host, starts) == set(), step
    assert {p.relative_to(host).as_posix() for p in host.rglob("*") if p.is_file()} == after
    assert all((host / file).read_bytes() == text for file, text in paper.pages().items())
    assert dead_ends(host, after) == set()


def test_the_reverse_of_the_order_would_lead_readers_astray(
    moved: tuple[Newspaper, Path, set[str], set[str]],
) -> None:
    paper, host, before, after = moved
    astray = 0
    for step in reversed(steps_of(paper)):
        take(step, paper.site, host)
        astray += bool(dead_ends(host, before & after))
    assert astray


def test_an_empty_host_gets_its_front_last(paper: Newspaper, tmp_path: Path) -> None:
    paper.story("01-01.md")
    after = built(paper, NOON)
    steps = steps_of(paper, "--since", "0")
    host = tmp_path / "host"
    for step in steps:
        take(step, paper.site, host)
        assert dead_ends(host, ["index.html"]) == set(), step
    assert {file for _, file in steps} == after
    fronts = {"index.html", "404.html"}
    pages = [file for _, file in steps if file.endswith(".html")]
    assert set(pages[-len(fronts) :]) == fronts


def test_lists_for_other_programs_say_what_the_host_then_holds(
    moved: tuple[Newspaper, Path, set[str], set[str]], tmp_path: Path
) -> None:
    paper, host, _, after = moved
    out = tmp_path / "plan"
    done = paper.run("xianbao", "plan", "--out", str(out))
    assert done.returncode == 0, done.stderr
    for path in sorted(out.glob("[1-7]*.txt")):
        what = "delete" if "delete" in path.name else "put"
        for file in path.read_text(encoding="utf-8").splitlines():
            take([what, file], paper.site, host)
    assert {p.relative_to(host).as_posix() for p in host.rglob("*") if p.is_file()} == after
    again = steps_of(paper, "--since", str(out / "listing.txt"))
    assert again == []


def test_a_release_that_is_not_kept_is_told(paper: Newspaper) -> None:
    paper.story("01-01.md")
    built(paper, NOON)
    done = paper.run("xianbao", "plan", "--since", "7")
    assert done.returncode == 1
    assert "没有留底第 7 号" in done.stderr


@pytest.mark.filterwarnings("default")
def test_object_storage_takes_the_plan_and_holds_the_release_when_all_is_done(
    moved: tuple[Newspaper, Path, set[str], set[str]], tmp_path: Path
) -> None:
    paper, host, before, after = moved
    bucket = Bucket(tmp_path / "bucket")
    try:
        for file in sorted(before):
            bucket.take(["put", file], host)
        steps = steps_of(paper)
        for number, step in enumerate(steps):
            bucket.take(step, paper.site)
            if number % 20 == 0:
                starts = (before & after) if step[0] == "delete" else before
                assert dead_ends(bucket.fetched(), starts) == set(), step
        fetched = bucket.fetched()
    finally:
        bucket.close()
    done = paper.run("xianbao", "verify", str(fetched))
    assert done.returncode == 0, done.stdout
