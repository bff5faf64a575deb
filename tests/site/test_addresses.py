"""Addresses: links that hold wherever the site stands, old addresses, and taken ones."""

from html import unescape
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from newspaper import DAY, PROJECT, STANDING, Newspaper, contents
from parts.easel import Elements

SMALL = PROJECT / "tests" / "papers" / "small" / "articles"
OUTSIDE = "https://example.com/"
FOR_MACHINES = ("canonical", "alternate", "schema.dcterms")
"""Relations of ``link`` tags whose addresses must be whole where the site has one."""


def file_small(paper: Newspaper) -> None:
    """A small paper with photos, figures, a reprint, an old address and several days."""
    for path, content in contents(SMALL).items():
        paper.file(path, content)


def links(page: bytes) -> set[str]:
    """Every address that a page's reader or browser follows."""
    return {
        unescape(value)
        for tag, attributes in Elements(page.decode()).found
        if tag != "link" or attributes.get("rel") not in FOR_MACHINES
        for name, value in attributes.items()
        if name in {"href", "src"} and value is not None
    }


def leads_to(path: str, link: str) -> str:
    """The file below the root that a link of the page at ``path`` means."""
    address = unquote(urlsplit(urljoin(f"https://site/{path}", link)).path).lstrip("/")
    return f"{address}index.html" if not address or address.endswith("/") else address


def broken(pages: dict[str, bytes]) -> list[tuple[str, str]]:
    """Links of our own that lead to no file, and links that are not relative."""
    return [
        (path, link)
        for path, page in pages.items()
        if path.endswith(".html") and path != "404.html"
        for link in links(page)
        if not link.startswith((OUTSIDE, "#"))
        and (link.startswith("/") or ":" in link or leads_to(path, link) not in pages)
    ]


@pytest.mark.parametrize("address", ["https://example.org/", "https://example.org/paper/"])
def test_what_a_page_tells_machines_to_follow_is_whole_and_there(
    paper: Newspaper, address: str
) -> None:
    paper.settings(site_url=address)
    file_small(paper)
    pages = paper.printed(strict=False)
    told = {
        str(attributes["href"])
        for path, page in pages.items()
        if path.endswith(".html")
        for tag, attributes in Elements(page.decode()).found
        if tag == "link" and attributes.get("rel") in FOR_MACHINES[:2]
    } - {"../" * depth for depth in range(9)}
    whole = {one for one in told if one.startswith(address)}
    assert len(whole) > 50
    assert [one for one in whole if leads_to("", one.removeprefix(address)) not in pages] == []
    assert [one for one in told - whole if not one.startswith("../")] == []


@pytest.mark.parametrize("address", ["https://example.org/", "https://example.org/paper/", "''"])
def test_every_link_is_relative_and_leads_somewhere(paper: Newspaper, address: str) -> None:
    paper.settings(site_url=address)
    file_small(paper)
    pages = paper.printed(strict=False)
    assert len(pages) > 80
    assert broken(pages) == []


@pytest.mark.parametrize(
    ("address", "root"),
    [
        ("https://example.org/", "/"),
        ("https://example.org/paper/", "/paper/"),
        ("https://example.org/a/b", "/a/b/"),
        ("''", "/"),
    ],
)
def test_a_missing_page_finds_the_site_s_root(paper: Newspaper, address: str, root: str) -> None:
    paper.settings(site_url=address)
    file_small(paper)
    page = paper.printed(strict=False)["404.html"]
    own = links(page)
    assert {f"{root}assets/xianbao/paper.css", f"{root}sections/yaowen/", root} <= own
    assert [link for link in own if not link.startswith((root, "#"))] == []


def test_every_fragment_of_a_link_is_on_its_page(paper: Newspaper) -> None:
    file_small(paper)
    body = (
        "[数据](#statistics-1)\n\n## 小标题：一\n\n甲。[^1]\n\n## 小标题：一\n\n乙。\n\n[^1]: 注。"
    )
    paper.story("02-09.md", "statistics: {title: 数, items: {产量: 3吨}}", body)
    page = paper.printed(strict=False)[f"{DAY}/02-09/index.html"].decode()
    ids = [a["id"] for _, a in Elements(page).found if "id" in a]
    assert len(ids) == len(set(ids))
    wanted = {link[1:] for link in links(page.encode()) if link.startswith("#")}
    assert {"statistics-1", "fn:1", "fnref:1"} <= wanted <= set(ids)


@pytest.mark.parametrize(
    ("alias", "file"),
    [
        ("/old/1.html", "old/1.html"),
        ("/old/2/", "old/2/index.html"),
        ("/old/3", "old/3/index.html"),
        ("/deep/er/4.htm", "deep/er/4.htm"),
        ("/5.html", "5.html"),
    ],
)
def test_an_old_address_leads_to_the_story(paper: Newspaper, alias: str, file: str) -> None:
    paper.story("01-01.md", f"title: '<b>桥</b> & \"路\"'\naliases: [{alias}]")
    page = paper.printed()[file].decode()
    elements = Elements(page)
    refresh = elements.named("meta")[-1]["content"] or ""
    ways = {refresh.removeprefix("0;url="), elements.named("a")[0]["href"] or ""}
    assert {leads_to(file, way) for way in ways} == {f"{DAY}/01-01/index.html"}
    assert "&lt;b&gt;桥&lt;/b&gt; &amp; &quot;路&quot;" in page
    assert 'content="noindex"' in page


@pytest.mark.parametrize(
    ("standing", "address"),
    [
        ("index.md", "/"),
        ("sections.md", "/sections/"),
        ("people/index.md", "/people/"),
        ("archive.md", "/archive/"),
        (f"{DAY}/01-01.md", f"/{DAY}/01-01/"),
        (f"{DAY}/bridge.png", f"/{DAY}/bridge.png"),
        ("old/1.md", "/old/1/"),
    ],
)
def test_a_standing_page_at_an_address_of_the_paper_is_refused_in_plain_words(
    paper: Newspaper, standing: str, address: str
) -> None:
    fields = "photos: {file: bridge.png, courtesy: 资料片, alt: 桥}\naliases: [/old/1/]"
    paper.story("01-01.md", fields)
    paper.photo("bridge.png")
    before = paper.printed()
    paper.standing(standing, STANDING)
    run = paper.run("mkdocs", "build")
    assert run.returncode == 1
    assert f"网址 {address} 已被占用" in run.stderr
    assert "→ 请给 docs/ 里的那一页换个文件名" in run.stderr
    assert "Traceback" not in run.stderr
    assert paper.pages() == before
    assert paper.leftovers() == []


@pytest.mark.parametrize(
    "alias",
    [f"/{DAY}/p1/", "/about/", "/about/index.html", "/assets/xianbao/paper.css", "/404.html/x"],
)
def test_an_old_address_that_is_taken_is_refused_in_plain_words(
    paper: Newspaper, alias: str
) -> None:
    paper.story("01-01.md", f"aliases: [{alias}]")
    run = paper.run("mkdocs", "build")
    assert run.returncode == 1
    assert "已被占用" in run.stderr or "XB3" in run.stderr
    assert "Traceback" not in run.stderr


def test_a_file_and_a_folder_of_one_name_are_refused_in_plain_words(paper: Newspaper) -> None:
    paper.story("01-01.md", "aliases: [/a.html, /a.html/b.html]")
    run = paper.run("mkdocs", "build")
    assert run.returncode == 1
    assert "网址 /a.html 已被占用" in run.stderr
    assert "Traceback" not in run.stderr


def test_standing_pages_stand_in_the_foot_and_lead_back(paper: Newspaper) -> None:
    paper.story("01-01.md")
    paper.standing("deep/rules.md", "---\ntitle: 规矩\n---\n\n[关于](../about.md)\n")
    pages = paper.printed()
    assert "about/" in {link.removeprefix("./") for link in links(pages["index.html"])}
    assert "../../" in links(pages["deep/rules/index.html"])
    assert broken(pages) == []
