"""The site appears whole or not at all, whoever else builds and whatever is killed."""

import errno
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from newspaper import DAY, STORY, Newspaper, argv, surroundings

PATIENCE = 60
"""Seconds within which any build here is done, on the slowest machine."""


def started(paper: Newspaper) -> subprocess.Popen[str]:
    """A build running by itself."""
    return subprocess.Popen(  # noqa: S603
        argv("mkdocs", "build"),
        cwd=paper.folder,
        env=surroundings(),
        stderr=subprocess.PIPE,
        text=True,
    )


def file_stories(paper: Newspaper, count: int = 150) -> None:
    """Enough stories that writing them takes a moment."""
    for number in range(count):
        paper.story(f"2026/10/{number % 28 + 1:02}/web-{number}.md", f"title: 第{number}条")


def until(made: Path, build: subprocess.Popen[str]) -> None:
    """Wait until a build has made a file."""
    deadline = time.monotonic() + PATIENCE
    while not made.exists():
        assert build.poll() is None, "the build was over before it made the file"
        assert time.monotonic() < deadline
        time.sleep(0.005)


def test_two_builds_at_once_leave_one_whole_site(paper: Newspaper) -> None:
    file_stories(paper, 40)
    expected = paper.printed()
    builds = [started(paper) for _ in range(3)]
    said = [build.communicate(timeout=PATIENCE)[1] for build in builds]
    assert [build.returncode for build in builds] == [0, 0, 0], said
    assert paper.pages() == expected
    assert paper.leftovers() == []


def test_a_build_killed_while_it_writes_leaves_the_old_site_whole(paper: Newspaper) -> None:
    paper.file(f"{DAY}/01-01.md", STORY)
    before = paper.printed()
    file_stories(paper)
    build = started(paper)
    until(paper.folder / ".site-standby/2026/10", build)
    build.send_signal(signal.SIGKILL)
    build.communicate(timeout=PATIENCE)
    assert build.returncode == -signal.SIGKILL
    assert paper.pages() == before
    assert len(paper.printed()) > len(before)
    assert paper.leftovers() == []


def test_wreckage_is_cleared_even_when_the_copy_is_refused(paper: Newspaper) -> None:
    dead = subprocess.Popen(argv("python", "-c", ""))  # noqa: S603
    dead.wait()
    (paper.folder / f".site-{dead.pid}" / "2026").mkdir(parents=True)
    paper.story("01-01.md", "kickr: 引题")
    with pytest.raises(SystemExit):
        paper.printed()
    assert paper.leftovers() == []


def test_a_site_that_cannot_be_replaced_stays_and_is_said_in_plain_words(
    paper: Newspaper, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    paper.file(f"{DAY}/01-01.md", STORY)
    before = paper.printed()

    def busy(one: str, _: str, __: str) -> None:
        raise OSError(errno.EBUSY, os.strerror(errno.EBUSY), one)

    paper.file(f"{DAY}/01-02.md", STORY)
    monkeypatch.setattr("xianbao.press.publishing.run.exchange", busy)
    with pytest.raises(SystemExit):
        paper.printed()
    assert "新版换不上去，已上线的报纸不变" in caplog.text
    assert paper.pages() == before
    assert paper.leftovers() == []


def test_a_site_folder_given_on_the_command_line_is_published_there(paper: Newspaper) -> None:
    paper.file(f"{DAY}/01-01.md", STORY)
    target = paper.folder.parent / "www" / "today"
    run = paper.run("mkdocs", "build", "--strict", "--site-dir", str(target))
    assert run.returncode == 0, run.stderr
    assert (target / "index.html").exists()
    assert [path.name for path in target.parent.iterdir() if path.name[0] != "."] == ["today"]
    assert not paper.site.exists()


def test_a_site_published_elsewhere_is_not_taken_for_this_one(paper: Newspaper) -> None:
    story = paper.file(f"{DAY}/01-01.md", STORY)
    paper.printed()
    story.write_text(STORY.replace("半尺", "一尺"), encoding="utf-8")
    elsewhere = paper.folder.parent / "elsewhere"
    run = paper.run("mkdocs", "build", "--site-dir", str(elsewhere))
    assert run.returncode == 0, run.stderr
    run = paper.run("xianbao", "build")
    assert run.returncode == 0, run.stderr
    assert "一尺".encode() in paper.pages()[f"{DAY}/01-01/index.html"]


def test_a_withdrawn_story_is_gone_with_its_photo_and_lists(paper: Newspaper) -> None:
    paper.file(f"{DAY}/01-01.md", STORY)
    before = paper.printed()
    paper.story("2026/10/01/web-1/index.md", "photos: {file: a.png, courtesy: 资料片, alt: 灰}")
    paper.photo("2026/10/01/web-1/a.png")
    assert "2026/10/01/web-1/a.png" in paper.printed()
    (paper.articles / "2026/10/01/web-1/index.md").unlink()
    assert paper.printed(strict=False) == before
