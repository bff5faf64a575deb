"""Links, pipes and sockets among standing pages and templates are refused, never followed."""

import os
import socket
from pathlib import Path

import pytest

from newspaper import PROJECT, Newspaper

ELSEWHERE = "root:x:0:0"


def _link(place: Path) -> None:
    outside = place.parents[2] / "outside.txt"
    outside.write_text(ELSEWHERE, "utf-8")
    place.symlink_to(outside)


def _folder_link(place: Path) -> None:
    outside = place.parents[2] / "outside"
    outside.mkdir()
    (outside / "a.md").write_text(ELSEWHERE, "utf-8")
    place.symlink_to(outside)


def _loop(place: Path) -> None:
    place.symlink_to(place.parent)


def _dangling(place: Path) -> None:
    place.symlink_to("nowhere.md")


def _socket(place: Path) -> None:
    # The name of a socket may be a hundred bytes long, and a test's folder is deep.
    here = Path.cwd()
    os.chdir(place.parent)
    try:
        socket.socket(socket.AF_UNIX).bind(place.name)
    finally:
        os.chdir(here)


@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
@pytest.mark.parametrize("command", ["xianbao", "mkdocs"])
@pytest.mark.parametrize(
    ("name", "kind", "put"),
    [
        ("passwd.txt", "链接", _link),
        ("about-us.md", "链接", _link),
        ("more", "链接", _folder_link),
        ("round", "链接", _loop),
        ("gone.md", "链接", _dangling),
        ("pipe.md", "管道", os.mkfifo),
        ("pipe.css", "管道", os.mkfifo),
        ("plug.md", "套接字", _socket),
    ],
)
def test_what_is_no_file_among_standing_pages_is_refused_and_the_site_stays(
    paper: Newspaper, name: str, kind: str, put: object, command: str
) -> None:
    paper.story("01-01.md")
    before = paper.printed()
    paper.standing("extra.md", "# 又一页")  # so that the host has to work again
    place = paper.folder / "docs" / name
    assert callable(put)
    put(place)
    run = paper.run(command, "build")
    assert run.returncode == 1
    assert f"docs/{name}:1:1: 这是{kind}，不是文件" in run.stderr
    assert "Traceback" not in run.stderr
    assert paper.pages() == before


def test_a_link_among_templates_is_refused(paper: Newspaper) -> None:
    paper.story("01-01.md")
    settings = paper.folder / "mkdocs.yml"
    text = settings.read_text("utf-8").replace(str(PROJECT / "overrides"), "overrides")
    settings.write_text(text, "utf-8")
    (paper.folder / "overrides").mkdir()
    for entry in (PROJECT / "overrides").iterdir():
        (paper.folder / "overrides" / entry.name).symlink_to(entry)
    run = paper.run("xianbao", "build")
    assert run.returncode == 1
    assert "overrides/assets:1:1: 这是链接" in run.stderr
