"""The preview: a saved story appears, a broken one leaves the old page standing."""

import re
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from newspaper import DAY, STORY, Newspaper, argv, surroundings

PATIENCE = 120
"""Seconds to wait for the preview to show something; a build takes one, and a machine may be busy
with twenty other things."""


def free_port() -> int:
    """A port of this machine that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def fetched(address: str) -> str:
    """The page at an address; empty where nobody answers yet or there is none."""
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310
            body: bytes = answer.read()
            return body.decode()
    except OSError:
        return ""


def shows(address: str, words: str) -> bool:
    """Whether a page says something before patience ends."""
    deadline = time.monotonic() + PATIENCE
    while words not in fetched(address):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.1)
    return True


def says(log: Path, words: str) -> bool:
    """Whether the preview's own messages say something before patience ends."""
    deadline = time.monotonic() + PATIENCE
    while words not in log.read_text(encoding="utf-8"):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.1)
    return True


@pytest.fixture
def preview(
    paper: Newspaper, request: pytest.FixtureRequest
) -> Iterator[tuple[str, Path, subprocess.Popen[bytes]]]:
    """A preview of a paper with one story: its address, its messages and its process."""
    paper.file(f"{DAY}/01-01.md", STORY)
    port = free_port()
    command, flag = request.param
    log = paper.folder.parent / "preview.log"
    with log.open("wb") as messages:
        process = subprocess.Popen(  # noqa: S603
            argv(command, "serve", flag, f"127.0.0.1:{port}"),
            cwd=paper.folder,
            env=surroundings(),
            stdout=messages,
            stderr=messages,
        )
        yield f"http://127.0.0.1:{port}", log, process
        process.kill()
        process.wait()


@pytest.mark.parametrize("preview", [("mkdocs", "--dev-addr")], indirect=True)
def test_the_hosts_own_preview_follows_the_copy_and_survives_a_slip(
    paper: Newspaper, preview: tuple[str, Path, subprocess.Popen[bytes]]
) -> None:
    address, log, process = preview
    page = f"{address}/{DAY}/01-01/"
    assert shows(page, "望津桥恢复通车")
    paper.file(f"{DAY}/01-01.md", STORY.replace("恢复通车", "提前通车"))
    assert shows(page, "望津桥提前通车")
    paper.file(f"{DAY}/01-01.md", STORY.replace("title", "titel"))
    assert says(log, "XB201")
    assert "Traceback" not in log.read_text(encoding="utf-8")
    assert "望津桥提前通车" in fetched(page)
    paper.file(f"{DAY}/01-02.md", STORY.replace("望津桥", "岫水渡口"))
    paper.file(f"{DAY}/01-01.md", STORY)
    assert shows(f"{address}/{DAY}/01-02/", "岫水渡口恢复通车")
    assert "望津桥恢复通车" in fetched(page)
    assert "livereload" in fetched(page)
    process.send_signal(signal.SIGINT)
    assert process.wait(PATIENCE) == 0
    assert not paper.site.exists()
    assert paper.leftovers() == []


@pytest.mark.parametrize("preview", [("xianbao", "--address")], indirect=True)
def test_a_preview_follows_the_copy_and_leaves_at_once(
    paper: Newspaper, preview: tuple[str, Path, subprocess.Popen[bytes]]
) -> None:
    address, log, process = preview
    page = f"{address}/{DAY}/01-01/"
    assert shows(page, "望津桥恢复通车")
    paper.file(f"{DAY}/01-01.md", STORY.replace("恢复通车", "提前通车"))
    assert shows(page, "望津桥提前通车")
    paper.file(f"{DAY}/01-01.md", STORY.replace("title", "titel"))
    assert shows(page, "XB201")
    assert says(log, "XB201")
    assert "望津桥提前通车" in fetched(page)
    assert paper.run("xianbao", "build").returncode == 1
    paper.file(f"{DAY}/01-01.md", STORY)
    assert shows(page, "望津桥恢复通车")
    assert paper.run("xianbao", "build").returncode == 0
    assert "_preview" not in paper.pages()[f"{DAY}/01-01/index.html"].decode()
    process.send_signal(signal.SIGINT)
    assert process.wait(5) == 0
    assert "Traceback" not in log.read_text(encoding="utf-8")
    assert paper.leftovers() == []


@pytest.mark.parametrize("preview", [("xianbao", "--address")], indirect=True)
def test_two_previews_stand_side_by_side(
    paper: Newspaper, preview: tuple[str, Path, subprocess.Popen[bytes]]
) -> None:
    address, _, first = preview
    assert shows(f"{address}/{DAY}/01-01/", "望津桥恢复通车")
    port = int(address.rpartition(":")[2])
    log = paper.folder.parent / "second.log"
    with log.open("wb") as messages:
        second = subprocess.Popen(  # noqa: S603
            argv("xianbao", "serve", "--address", str(port)),
            cwd=paper.folder,
            env=surroundings(),
            stdout=messages,
            stderr=messages,
        )
        try:
            assert says(log, f"端口 {port} 有别的程序在用")
            assert says(log, "已刷新")
            found = re.search(r"http://[0-9.:]+/", log.read_text("utf-8"))
            assert found
            paper.file(f"{DAY}/01-01.md", STORY.replace("恢复通车", "提前通车"))
            assert shows(f"{address}/{DAY}/01-01/", "提前通车")
            assert shows(f"{found[0]}{DAY}/01-01/", "提前通车")
            first.kill()
            paper.file(f"{DAY}/01-01.md", STORY)
            assert shows(f"{found[0]}{DAY}/01-01/", "望津桥恢复通车")
        finally:
            second.kill()
            second.wait()
