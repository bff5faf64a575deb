"""Everything below ``articles/`` is found once, and nothing outside it is ever read."""

import os
import socket
from pathlib import Path

import pytest

from desk.newsdesk import HEAD, Desk, articles, png
from xianbao.desk.folder import Folder
from xianbao.desk.layout import month_of, printable
from xianbao.desk.scan import scan

STORY = f"---\n{HEAD}---\n\n正文。\n"


def found(articles: Path) -> Folder:
    walk = scan(articles)
    assert walk.problems == ()
    return Folder(articles, walk.months, walk.refused)


def test_stories_issues_and_files_are_told_apart(desk: Desk) -> None:
    desk.story(path="2026/11/22/01-02.md")
    desk.story(path="2026/11/21/01-01/index.md")
    desk.file("2026/11/21/issue.yml", "期号: 14805\n")
    desk.file("2026/11/21/01-01/bridge.png", png())
    folder = found(desk.articles)
    november = folder.month("2026/11")
    assert list(november.stories) == ["2026/11/21/01-01", "2026/11/22/01-02"]
    assert november.issues == ("2026/11/21/issue.yml",)
    assert november.others == {"2026/11/21/01-01/bridge.png"}
    assert folder.month("").others == {"masthead.yml", "staff.yml"}
    assert november.days == ("2026/11/21", "2026/11/22")


@pytest.mark.parametrize(
    ("path", "month"),
    [
        ("2026/11/22/03-02.md", "2026/11"),
        ("2026/11/notes.pdf", "2026/11"),
        ("2026/11", ""),
        ("staff.yml", ""),
        ("2026/1a/x.md", ""),
        ("２０２６/11/22/x.md", ""),
        ("", ""),
    ],
)
def test_the_month_of_a_path_is_in_its_first_two_folders(path: str, month: str) -> None:
    assert month_of(path) == month


def test_what_a_folder_is_asked_it_answers_and_notes(desk: Desk) -> None:
    desk.story(path="2026/11/21/01-01/index.md")
    desk.file("2026/11/21/01-01/Bridge.png", png())
    folder = found(desk.articles)
    assert folder.address("2026/11/21/01-01/index.md") == "2026/11/21/01-01"
    assert folder.address("2026/11/21/01-01.md") == ""
    assert folder.story("2026/11/21/01-02") == ""
    assert not folder.holds("2026/11/21/01-01/bridge.png")
    assert folder.spelt_otherwise("2026/11/21/01-01/bridge.png").endswith("/Bridge.png")
    assert folder.names_in("2026/11/21/01-01") == ("Bridge.png",)
    assert folder.stories_of("2026/11/21") == ("2026/11/21/01-01",)
    assert folder.days_of("2026/11") == ("2026/11/21",)
    assert [folder.has_period(p) for p in ("2026", "2026/11", "2026/11/22")] == [True, True, False]
    assert folder.asked.taken() == (
        "2026",
        "2026/11",
        "2026/11/",
        "2026/11/21/",
        "2026/11/21/01-01",
        "2026/11/21/01-01/",
        "2026/11/21/01-01/bridge.png",
        "2026/11/21/01-02",
        "2026/11/22",
        "~2026/11/21/01-01/bridge.png",
    )
    assert folder.asked.taken() == ()


def test_two_stories_at_one_address_are_told_with_both_names(desk: Desk) -> None:
    desk.story(path="2026/11/22/03-02.md")
    desk.story(path="2026/11/22/03-02/index.md")
    assert desk.said("2026/11/22/03-02/index.md") == [
        "和 articles/2026/11/22/03-02.md 是同一个网址 /2026/11/22/03-02/ → 给其中一篇改文件名"
    ]
    assert [article.copy for article in articles(desk.read())] == ["2026/11/22/03-02.md"]


def test_files_of_no_concern_are_passed_over(desk: Desk) -> None:
    for name in (".DS_Store", "Thumbs.db", "~$稿.docx", "notes.pdf", ".git/config.md"):
        desk.file(f"2026/11/22/{name}", "x")
    desk.story()
    assert desk.read().problems == ()


def test_an_office_file_beside_stories_is_warned_of(desk: Desk) -> None:
    desk.story()
    desk.file("2026/11/22/稿件.docx", b"PK")
    assert desk.said("2026/11/22/稿件.docx") == [
        ".docx 文件不会发表 → 把文字贴进 .md 稿件，图片另存"
    ]
    assert desk.read().passed


def test_a_link_that_leads_outside_is_refused(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text(STORY, encoding="utf-8")
    desk.story()
    (desk.articles / "2026/11/22/01-02.md").symlink_to(tmp_path / "secret.md")
    assert desk.found("2026/11/22/01-02.md") == ["1:1 XB107"]
    assert len(articles(desk.read())) == 1


def test_a_folder_that_is_a_link_is_refused(desk: Desk, tmp_path: Path) -> None:
    desk.story()
    (desk.articles / "2026/11/23").symlink_to(desk.articles / "2026/11/22")
    (desk.articles / "outside").symlink_to(tmp_path)
    assert desk.found("2026/11/23") == ["1:1 XB108"]
    assert desk.found("outside") == ["1:1 XB107"]


def test_a_link_inside_is_refused_and_so_is_a_broken_one(desk: Desk) -> None:
    desk.story()
    (desk.articles / "2026/11/22/01-02.md").symlink_to(desk.articles / "2026/11/22/01-01.md")
    (desk.articles / "2026/11/22/01-03.md").symlink_to(desk.articles / "gone.md")
    assert [a.item for a in articles(desk.read())] == ["01-01"]
    assert desk.found("2026/11/22/01-02.md") == ["1:1 XB109"]
    assert desk.said("2026/11/22/01-03.md") == ["这是快捷链接，不是文件本身 → 把文件本身复制到这里"]


def test_a_pipe_and_a_socket_are_refused_and_never_opened(desk: Desk) -> None:
    desk.story()
    os.mkfifo(desk.articles / "2026/11/22/01-02.md")
    os.mkfifo(desk.articles / "2026/11/22/bridge.png")
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(os.path.relpath(desk.articles / "2026/11/22/s"))
    listener.close()
    for name in ("01-02.md", "bridge.png", "s"):
        assert desk.found(f"2026/11/22/{name}") == ["1:1 XB129"]
    assert [a.item for a in articles(desk.read())] == ["01-01"]


def test_a_file_that_became_a_pipe_or_a_link_since_the_scan_is_not_opened(desk: Desk) -> None:
    desk.story()
    folder = found(desk.articles)
    path = desk.articles / "2026/11/22/01-01.md"
    path.unlink()
    os.mkfifo(path)
    with pytest.raises(OSError, match="01-01"):
        folder.content("2026/11/22/01-01.md")
    path.unlink()
    path.symlink_to("/etc/passwd")
    with pytest.raises(OSError, match="01-01"):
        folder.content("2026/11/22/01-01.md")


def test_links_in_a_ring_end(desk: Desk) -> None:
    desk.story()
    (desk.articles / "2026/ring").symlink_to(desk.articles / "2026")
    assert desk.found("2026/ring") == ["1:1 XB108"]


def test_the_folder_itself_may_be_a_link(desk: Desk, tmp_path: Path) -> None:
    desk.story()
    linked = tmp_path / "project" / "articles"
    linked.parent.mkdir()
    linked.symlink_to(desk.articles)
    assert list(found(linked).month("2026/11").stories) == ["2026/11/22/01-01"]


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_without_permission_is_told(desk: Desk) -> None:
    desk.story()
    (desk.articles / "2026/11/22/01-01.md").chmod(0)
    assert desk.found() == ["1:1 XB103"]


def test_a_file_that_fails_while_read_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.story()
    content = Folder.content

    def fails(folder: Folder, path: str) -> bytes:
        if path.endswith("01-01.md"):
            raise PermissionError
        return content(folder, path)

    monkeypatch.setattr(Folder, "content", fails)
    assert desk.said() == ["打不开：没有读取权限 → 检查文件的读取权限，或重新存一次"]


def test_a_pipe_is_not_waited_for(desk: Desk) -> None:
    desk.story()
    os.mkfifo(desk.articles / "2026/11/22/01-02.md")
    assert len(articles(desk.read())) == 1


def test_a_huge_story_is_refused(desk: Desk) -> None:
    desk.story(text="桥" * 400_000)
    assert desk.found() == ["1:1 XB104"]


def test_a_name_that_is_no_text_can_still_be_shown() -> None:
    assert printable("a\udcff\n桥.md") == "a??桥.md"


def test_a_file_whose_name_is_no_text_is_told(desk: Desk) -> None:
    desk.story()
    name = os.fsencode(desk.articles / "2026/11/22") + b"/\xff.md"
    with open(name, "wb") as file:  # noqa: PTH123 - a path of bytes
        file.write(STORY.encode())
    assert desk.found("2026/11/22/?.md") == ["1:1 XB307"]
