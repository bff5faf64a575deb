"""No name, no path and no old address leads out of its folder or takes another's place."""

import os
import socket
from pathlib import Path
from unicodedata import normalize

import pytest

from desk.newsdesk import STORY, TEXT, Desk, articles, png
from newspaper import DAY, Newspaper
from xianbao.press.standing.collision import folded

WHOLE = f"---\n标题: 望津桥恢复通车\n栏目: 要闻\n---\n\n{TEXT}"
STORIES = (
    *("con.md", "nul.md", "aux.md", "prn.md", "com1.md", "lpt9.md", "CON.md", "index.md", "p3.md"),
    *("print.md", "桥.md", "０１-01.md", "01-01 .md", " 01-01.md", "01-01..md", "01-01:x.md"),
    *("a\\b.md", "a\nb.md", "a\x07b.md", "A.md", "ａ.md", "é.md", "e\u0301.md", "-a.md", "a_b.md"),
    *(
        "%2e%2e.md",
        "a%2fb.md",
        "~.md",
        "a\u202egpj.md",
        "a\u200bb.md",
        "<b>.md",
        "a'b.md",
        'a"b.md',
    ),
    *(f"{'a' * 200}.md", "a;b.md", "$(x).md", "`x`.md", "a&b.md", "a?b.md", "a*b.md", "|.md"),
)
PHOTOS = (
    *("con.png", "NUL.png", "aux.tar.png", "桥.png", "a b.png", "a\nb.png", "é.png", "a'b.png"),
    *("a%2fb.png", "a~1.png", "<b>.png", "$(x).png", "a&b.png", "a;b.png", f"{'a' * 200}.png"),
)
OUTSIDE = (
    *(
        "../../../../../etc/passwd",
        "/etc/passwd",
        "..\\..\\..\\..\\..\\x.png",
        "%2e%2e/%2e%2e/%2e%2e/x.png",
    ),
    *(
        "../../../../secret.png",
        "file:///etc/passwd",
        "https://x.example/a.png",
        "//x.example/a.png",
    ),
    *(
        "C:\\x.png",
        "\\\\x.example\\a.png",
        "../22/../../../../secret.png",
        "~/x.png",
        "a.png\\0.txt",
    ),
    *(
        "./../../../../../../../../../secret.png",
        "2026/../../secret.png",
        "/../secret.png",
        "a.png/../../x",
    ),
)
ADDRESSES = (
    *("../x.html", "/../x.html", "/a/../../x", "/..", "/.", "/a/./b", "//x.example/", "/a//b"),
    *(
        "https://x.example/",
        "\\\\x",
        "/a\\b",
        "/%2e%2e/x",
        "/a b",
        "/a\tb",
        "/桥",
        "/a?b=1",
        "/a#b",
    ),
    *(
        "/con",
        "/nul.html",
        "/a/aux/b",
        "/a.",
        "/a./b",
        "/a:b",
        "/a*b",
        "/.git/config",
        "/.htaccess",
    ),
    *("/<script>", '/"x', "/", "/index.html", "", "/feed", "/Feed/", "/SECTIONS/x", "/robots.txt"),
    *(
        "/sitemap.xml",
        "/Sitemap-News.xml",
        "/search/",
        "/404.html",
        "/404.HTML",
        "/2026/11/22/01-01/",
    ),
    *(
        "/2026/11/22",
        "/2026/11/",
        "/2026",
        "/" + "a" * 190,
        "/archive/x",
        "/people/zhang-hui/",
        "/assets/xianbao/paper.js",
        "/Assets/x",
        "/_headers",
        "/_redirects",
    ),
)


@pytest.mark.parametrize("name", STORIES)
def test_a_story_s_name_that_is_no_address_everywhere_is_refused(desk: Desk, name: str) -> None:
    desk.story()
    desk.file(f"{DAY}/{name}", WHOLE)
    intake = desk.read()
    assert [one.copy for one in articles(intake)] == [STORY]
    assert len([one for one in intake.problems if one.code.startswith("XB3")]) == 1
    assert all(one.path.isprintable() for one in intake.problems)


@pytest.mark.parametrize("name", PHOTOS)
def test_a_photo_s_name_that_is_no_address_everywhere_is_refused(desk: Desk, name: str) -> None:
    desk.file(f"{DAY}/{name}", png())
    written = "'" + name.replace("'", "''").replace("\n", "\n\n  ") + "'"
    desk.story(f"图片: {{文件: {written}, 图说: 张辉 摄, 替代文字: 桥}}\n")
    codes = {one.code for one in desk.read().problems}
    assert codes & {"XB501", "XB503", "XB507"}
    assert articles(desk.read()) == ()


@pytest.mark.parametrize("path", OUTSIDE)
@pytest.mark.parametrize("body", [False, True])
def test_no_path_of_a_photo_leads_out(desk: Desk, path: str, tmp_path: Path, body: bool) -> None:  # noqa: FBT001
    (tmp_path / "secret.png").write_bytes(png())
    written = "'" + path + "'"
    if body:
        desk.story("", f"![桥](<{path}> '张辉 摄')\n")
    else:
        desk.story(f"图片: {{文件: {written}, 图说: 张辉 摄, 替代文字: 桥}}\n")
    codes = {one.code for one in desk.read().problems}
    assert codes & {"XB501", "XB503", "XB504", "XB509"}
    assert articles(desk.read()) == ()


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_old_address_leads_out_or_takes_the_place_of_a_page(desk: Desk, address: str) -> None:
    desk.file(STORY, WHOLE)
    desk.story(f"旧地址: ['{address}']\n", path=f"{DAY}/01-02.md")
    codes = desk.found(f"{DAY}/01-02.md")
    if address == "":
        assert [one.aliases for one in articles(desk.read())] == [(), ()]
    else:
        assert [code.split()[1] for code in codes] in (["XB311"], ["XB310"], ["XB313"]), codes


def test_two_stories_cannot_claim_one_old_address_in_other_letters(desk: Desk) -> None:
    desk.story("旧地址: [/Old/1.html]\n")
    desk.story("旧地址: [/old/1.HTML]\n", path=f"{DAY}/01-02.md")
    assert len(desk.found(f"{DAY}/01-02.md")) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A/index.html", "a/index.html"),
        ("é", "e\u0301"),
        ("ＡＢ", "ab"),
        ("ﬁ", "FI"),
        ("ß", "SS"),
        ("K", "k"),
        ("İ", "i\u0307"),
    ],
)
def test_names_are_one_that_some_system_takes_for_one(one: str, other: str) -> None:
    assert folded(one) == folded(other) == folded(normalize("NFD", other))


@pytest.mark.parametrize("kind", ["pipe", "socket", "link in", "link out", "link to itself"])
@pytest.mark.parametrize(
    "name", [f"{DAY}/01-02.md", f"{DAY}/a.png", f"{DAY}/issue.yml", "staff.yml", "ledger.txt", "x"]
)
def test_what_is_no_file_is_refused_by_its_name_and_never_opened(
    desk: Desk, name: str, kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.story()
    place = desk.articles / name
    place.unlink(missing_ok=True)
    if kind == "pipe":
        os.mkfifo(place)
    elif kind == "socket":
        monkeypatch.chdir(place.parent)
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(place.name)
    else:
        target = {
            "link in": desk.articles / STORY,
            "link out": tmp_path / "secret",
            "link to itself": place,
        }
        (tmp_path / "secret").write_text(WHOLE, "utf-8")
        place.symlink_to(target[kind])
    told = [one for one in desk.read().problems if one.path == f"articles/{name}"]
    assert {one.code for one in told} <= {"XB107", "XB109", "XB129"}
    assert told


def test_only_what_a_story_prints_is_published(tmp_path: Path) -> None:
    paper = Newspaper.founded(tmp_path / "paper")
    paper.story("01-01.md", "photos: {file: a.png, courtesy: 资料片, alt: 桥}")
    paper.story("01-02.md", "status: draft\nphotos: {file: draft.png, courtesy: 资料片, alt: 桥}")
    for name in ("a", "draft", "unused"):
        paper.photo(f"{name}.png")
    for name in ("x.html", "x.svg", "x.js", "notes.bin", "x.zip", ".env", ".htaccess", "x.php"):
        paper.file(f"{DAY}/{name}", "<script>ran()</script>")
    names = [path.rpartition("/")[2] for path in paper.printed(strict=False) if DAY in path]
    assert [
        name for name in names if name.startswith(("draft", "unused", "x.", "notes", "."))
    ] == []
    assert "a.png" in names


@pytest.mark.parametrize("alias", ["/ABOUT/", "/about/index.html", "/About"])
def test_an_old_address_that_is_a_standing_page_s_in_any_letters_is_refused_with_its_story(
    tmp_path: Path, alias: str
) -> None:
    paper = Newspaper.founded(tmp_path / "paper")
    paper.story("01-01.md", f"aliases: ['{alias}']")
    run = paper.run("xianbao", "build")
    assert run.returncode == 1
    assert "/about/" in run.stderr.lower()
    assert f"{DAY}/01-01" in run.stderr
    assert "Traceback" not in run.stderr
    assert not paper.site.exists()
