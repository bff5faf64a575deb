from html.parser import HTMLParser

import pytest

from press.fiction import article, composed
from xianbao.paper.article import Article
from xianbao.press.layout.redirect import redirect
from xianbao.press.leaf import Leaf
from xianbao.press.standing.plan import plan

KEY = "2026/11/22/01-01"


class Ways(HTMLParser):
    """Every way that a page leads, and its language."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.language = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.language = attributes["lang"]
        if "href" in attributes:
            self.found.add(attributes["href"])
        if attributes.get("http-equiv") == "refresh":
            self.found.add(attributes["content"].removeprefix("0;url="))


def redirects(*stories: Article) -> list[Leaf]:
    """The page at every old address, in the order in which they are planned."""
    composer = composed(*stories)
    names = (name for name in plan(composer.edition) if name.startswith("alias/"))
    return [redirect(name.removeprefix("alias/"), composer) for name in names]


@pytest.mark.parametrize(
    ("alias", "file", "way"),
    [
        ("/1.html", "1.html", f"{KEY}/"),
        ("/old/1.html", "old/1.html", f"../{KEY}/"),
        ("/old/1.htm", "old/1.htm", f"../{KEY}/"),
        ("/old/2", "old/2/index.html", f"../../{KEY}/"),
        ("/old/2/", "old/2/index.html", f"../../{KEY}/"),
        ("/a/b/c.php", "a/b/c.php/index.html", f"../../../{KEY}/"),
    ],
)
def test_an_old_address_leads_to_the_present_one(alias: str, file: str, way: str) -> None:
    (leaf,) = redirects(article(KEY, aliases=(alias,)))
    assert leaf.file == file
    assert Ways(leaf.content.decode()).found == {way}


def test_every_old_address_of_every_story_is_kept() -> None:
    first = article(KEY, aliases=("/a/", "/b/"))
    second = article("2026/11/21/01-01", aliases=("/c/",))
    files = [leaf.file for leaf in redirects(first, second)]
    assert files == ["a/index.html", "b/index.html", "c/index.html"]


def test_a_title_cannot_break_out_of_the_page() -> None:
    (leaf,) = redirects(article(KEY, title="</title><script>|1", aliases=("/a/",)))
    page = leaf.content.decode()
    assert "<script" not in page
    assert page.count("&lt;/title&gt;&lt;script&gt;1") == 2


def test_the_page_is_in_the_paper_s_language_and_not_for_search_engines() -> None:
    (leaf,) = redirects(article(KEY, aliases=("/a/",)))
    page = leaf.content.decode()
    assert Ways(page).language == "zh-Hans"
    assert '<meta name="robots" content="noindex">' in page
