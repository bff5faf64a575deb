"""The first build lets the host work in a process of its own; nobody can tell from the outcome."""

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from newspaper import DAY, STORY, Newspaper, argv, contents, surroundings

PATIENCE = 60


def built(paper: Newspaper, *options: str) -> subprocess.CompletedProcess[str]:
    return paper.run("xianbao", "build", *options)


def test_a_first_build_is_the_same_with_the_host_aside_and_without(tmp_path: Path) -> None:
    papers = [Newspaper.founded(tmp_path / name) for name in ("one", "two")]
    for paper, workers in zip(papers, ("1", "2"), strict=True):
        paper.file(f"{DAY}/01-01.md", STORY)
        assert built(paper, "--workers", workers).returncode == 0
    assert papers[0].pages() == papers[1].pages()


def test_nothing_of_the_host_s_folder_aside_is_left(paper: Newspaper) -> None:
    paper.file(f"{DAY}/01-01.md", STORY)
    assert built(paper, "--workers", "2").returncode == 0
    assert sorted((paper.folder / ".xianbao").glob("host-*")) == []


def test_what_the_host_made_for_a_killed_build_is_swept_by_the_next(paper: Newspaper) -> None:
    paper.file(f"{DAY}/01-01.md", STORY)
    wreck = paper.folder / ".xianbao/host-1-aside/files"
    wreck.mkdir(parents=True)
    (wreck / "404.html").touch()
    assert built(paper, "--workers", "2").returncode == 0
    assert sorted((paper.folder / ".xianbao").glob("host-*")) == []


def test_the_lock_of_a_killed_build_is_swept_where_the_host_is_not_asked(paper: Newspaper) -> None:
    paper.file(f"{DAY}/01-01.md", STORY)
    assert built(paper).returncode == 0
    (paper.folder / ".xianbao/host-1.lock").touch()
    assert built(paper).returncode == 0
    assert sorted((paper.folder / ".xianbao").glob("host-*")) == []


def test_a_rehearsal_leaves_what_the_host_keeps_for_builds_alone(paper: Newspaper) -> None:
    paper.file(f"{DAY}/01-01.md", STORY)
    assert built(paper).returncode == 0
    paper.standing("about.md", "# 关于\n\n改了。\n")
    kept = contents(paper.folder / ".xianbao/host")
    rehearsed = built(paper, "--dry-run")
    assert rehearsed.returncode == 0
    assert "about/index.html" in rehearsed.stdout
    assert contents(paper.folder / ".xianbao/host") == kept
    assert sorted((paper.folder / ".xianbao").glob("host-*")) == []


WAITING = """
import os, pathlib, time
def on_page_context(context, page, config, nav):
    if "WAIT" in os.environ:
        folder = pathlib.Path(config.config_file_path).parent
        (folder / "ready").touch()
        while not (folder / "go").exists():
            time.sleep(0.01)
"""


def hooked(paper: Newspaper, code: str) -> None:
    """A paper with a hook of its own."""
    hook = paper.folder / "own.py"
    hook.write_text(code, "utf-8")
    settings = paper.folder / "mkdocs.yml"
    text = settings.read_text("utf-8")
    settings.write_text(text.replace("hooks:\n", f"hooks:\n  - {hook}\n", 1), "utf-8")


@pytest.mark.parametrize(
    ("workers", "other"),
    [("1", ("--dry-run",)), ("2", ("--dry-run",)), ("2", ())],  # else the other waits its turn
)
def test_another_run_leaves_what_the_host_is_making_alone(
    paper: Newspaper, workers: str, other: tuple[str, ...]
) -> None:
    paper.file(f"{DAY}/01-01.md", STORY)
    hooked(paper, WAITING)
    first = subprocess.Popen(  # noqa: S603
        argv("xianbao", "build", "--workers", workers),
        cwd=paper.folder,
        env=surroundings({"WAIT": "1"}),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    deadline = time.monotonic() + PATIENCE
    while not (paper.folder / "ready").exists():
        assert first.poll() is None
        assert time.monotonic() < deadline
        time.sleep(0.01)
    assert built(paper, *other).returncode == 0
    (paper.folder / "go").touch()
    said = first.communicate(timeout=PATIENCE)
    assert first.returncode == 0, said
    assert {"robots.txt", "_headers", "assets/xianbao/paper.css"} <= paper.pages().keys()
    assert sorted((paper.folder / ".xianbao").glob("host-*")) == []


@pytest.mark.parametrize("gone", ["assets/xianbao/paper.css", "robots.txt", "assets"])
def test_what_the_host_made_is_not_published_where_some_of_it_has_vanished(
    paper: Newspaper, gone: str
) -> None:
    paper.file(f"{DAY}/01-01.md", STORY)
    before = paper.printed()
    hooked(
        paper,
        "import pathlib, shutil\n"
        "def on_post_build(config):\n"
        f"    gone = pathlib.Path(config.site_dir) / {gone!r}\n"
        "    shutil.rmtree(gone) if gone.is_dir() else gone.unlink()\n",
    )
    done = built(paper)
    assert done.returncode == 1
    assert "固定页面排到一半" in done.stderr
    assert paper.pages() == before


def test_after_a_first_build_the_host_is_not_asked_again(paper: Newspaper) -> None:
    paper.file(f"{DAY}/01-01.md", STORY)
    assert built(paper, "--workers", "2").returncode == 0
    note = paper.folder / ".xianbao/host/host.json"
    before = note.stat().st_mtime_ns
    assert built(paper).returncode == 0
    assert note.stat().st_mtime_ns == before


def test_what_is_wrong_with_the_settings_is_told_once(paper: Newspaper) -> None:
    paper.file(f"{DAY}/01-01.md", STORY)
    with (paper.folder / "mkdocs.yml").open("a") as settings:
        settings.write("nav: 5\n")
    done = built(paper, "--workers", "2")
    assert done.returncode != 0
    assert done.stderr.count("nav") >= 1
    assert "Traceback" not in done.stderr
    assert not (paper.folder / "site").exists()


def test_a_remark_of_the_host_is_told_though_it_worked_aside(paper: Newspaper) -> None:
    paper.file(f"{DAY}/01-01.md", STORY)
    paper.standing("about.md", "# 关于\n\n[没有](missing.md)\n")
    done = built(paper, "--workers", "2")
    assert done.returncode == 0, done.stderr
    assert done.stderr.count("missing.md") == 1


def test_an_error_in_copy_is_told_as_if_the_host_were_not_there(paper: Newspaper) -> None:
    paper.file(f"{DAY}/01-01.md", STORY.replace("section: 要闻", "section: 没有"))
    done = built(paper, "--workers", "2")
    assert done.returncode == 1
    assert "XB" in done.stderr
    assert not (paper.folder / "site").exists()
    assert sorted((paper.folder / ".xianbao").glob("host-*")) == []


def test_the_host_leaves_with_a_build_that_is_killed(paper: Newspaper) -> None:
    paper.file(f"{DAY}/01-01.md", STORY)
    build = subprocess.Popen(  # noqa: S603
        argv("xianbao", "build", "--workers", "2"),
        cwd=paper.folder,
        env=surroundings(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    deadline = time.monotonic() + PATIENCE
    children: list[int] = []
    while not children and build.poll() is None and time.monotonic() < deadline:
        children = _children(build.pid)
    build.send_signal(signal.SIGKILL)
    build.wait()
    while any(map(_runs, children)):
        assert time.monotonic() < deadline, "the host outlives its build"
        time.sleep(0.01)
    assert built(paper).returncode == 0


def _children(process: int) -> list[int]:
    try:
        text = Path(f"/proc/{process}/task/{process}/children").read_text("ascii")
    except FileNotFoundError:
        return []
    return [int(child) for child in text.split()]


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
        return "State:\tZ" not in Path(f"/proc/{process}/status").read_text("utf-8")
    except (ProcessLookupError, FileNotFoundError):
        return False
