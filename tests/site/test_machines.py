"""What the sample paper says to machines, every story and every feed, by the official schemas."""

import json
import re
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from lxml import etree

import judges

BASE = "https://example.org/"
STORY = re.compile(r"\d{4}/\d\d/\d\d/(?!p\d+/|print/)[^/]+/index\.html")
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"


def found(site: Path, pattern: str) -> list[Path]:
    paths = sorted(site.glob(pattern))
    assert paths, f"the sample paper has no {pattern}"
    return paths


def stories(site: Path) -> list[Path]:
    pages = found(site, "[0-9]*/*/*/*/index.html")
    return [page for page in pages if STORY.fullmatch(page.relative_to(site).as_posix())]


def articles(site: Path) -> Iterator[dict[str, object]]:
    for page in stories(site):
        yield next(one for one in judges.nodes(page.read_bytes()) if one["@type"] == "NewsArticle")


@pytest.mark.parametrize(
    ("pattern", "judge"),
    [
        ("**/feed/atom.xml", judges.atom),
        ("**/feed/rss.xml", judges.rss),
        ("**/feed/feed.json", judges.json_feed),
        ("sitemap-*.xml", judges.sitemap),
        ("sitemap.xml", judges.sitemap_index),
        ("[0-9]*/*/*/*/ninjs.json", lambda content: judges.ninjs(content, "3.1")),
        ("[0-9]*/*/*/*/ninjs-2.2.json", lambda content: judges.ninjs(content, "2.2")),
    ],
)
def test_every_file_for_machines_is_valid(
    pattern: str, judge: Callable[[bytes], list[str]], sample_site: Path
) -> None:
    wrong = {path: judge(path.read_bytes()) for path in found(sample_site, pattern)}
    assert {str(path): errors for path, errors in wrong.items() if errors} == {}


def test_every_node_in_every_page_is_valid(sample_site: Path) -> None:
    wrong = {}
    for page in sample_site.rglob("index.html"):
        errors = [e for one in judges.nodes(page.read_bytes()) for e in judges.node(one)]
        if errors:
            wrong[str(page)] = errors
    assert wrong == {}


def test_every_story_says_what_it_is_in_each_vocabulary(sample_site: Path) -> None:
    for page in stories(sample_site):
        content = page.read_bytes()
        (article, crumbs) = judges.nodes(content)
        tags = judges.tags(content)
        ninjs = json.loads((page.parent / "ninjs.json").read_bytes())
        own = f"{BASE}{page.parent.relative_to(sample_site).as_posix()}/"
        assert crumbs["itemListElement"][-1]["item"] == own  # type: ignore[index]
        assert judges.links(content, "canonical") == {"": own}
        assert own == article["url"] == tags["og:url"][0] == ninjs["uri"]
        title = article["headline"]
        assert [title] == tags["og:title"] == tags["dcterms.title"]
        assert title == ninjs["title"] == ninjs["headlines"][0]["value"]
        assert tags["og:type"] == ["article"]
        assert tags["article:published_time"] == [article["datePublished"]]
        assert tags["dcterms.modified"] == [article["dateModified"]] == [ninjs["versionCreated"]]
        names = [one["name"] for one in article["author"]]  # type: ignore[attr-defined]
        assert tags["dcterms.creator"] == names
        assert len(article.get("image", ())) == len(ninjs.get("associations", ()))  # type: ignore[arg-type]


def test_all_that_machines_are_told_of_the_site_is_there(sample_site: Path) -> None:
    told: dict[str, set[str]] = {}
    for path in (*sample_site.rglob("ninjs*.json"), *sample_site.rglob("feed.json")):
        for place in judges.addresses(json.loads(path.read_bytes()), BASE):
            told.setdefault(place, set()).add(str(path))
    for page in sample_site.rglob("*.html"):
        content = page.read_bytes()
        said = (judges.nodes(content), list(judges.tags(content).values()))
        hrefs = (judges.links(content, relation) for relation in ("canonical", "alternate"))
        for place in judges.addresses([*said, *map(dict, hrefs)], BASE):
            told.setdefault(place, set()).add(str(page))
    for path in (*sample_site.rglob("feed/*.xml"), *sample_site.glob("sitemap*.xml")):
        for place in re.findall(rf'{BASE}([^<>"&\s]*)', path.read_text("utf-8")):
            told.setdefault(place, set()).add(str(path))
    assert len(told) > 300
    missing = {
        place: sorted(by)[:3]
        for place, by in told.items()
        if not judges.is_there(place, sample_site)
    }
    assert missing == {}


def test_every_page_that_a_search_engine_should_know_is_in_a_sitemap(sample_site: Path) -> None:
    listed = [
        loc.text.removeprefix(BASE)
        for path in sample_site.glob("sitemap-*.xml")
        if path.name != "sitemap-news.xml"
        for loc in etree.parse(path).iter(f"{SITEMAP}loc")
    ]
    assert len(listed) == len(set(listed))
    own = {f"{page.parent.relative_to(sample_site).as_posix()}/" for page in stories(sample_site)}
    assert own <= set(listed)
    shells = re.compile(r"(?:sections|series|people)/(?:[^/]+/)?|\d{4}/(?:\d\d/){0,2}(?:p\d+/)?")
    lists = {
        f"{page.parent.relative_to(sample_site).as_posix()}/"
        for page in sample_site.rglob("index.html")
    }
    assert {one for one in lists if shells.fullmatch(one)} <= set(listed)
    assert not [one for one in listed if one.endswith("/print/")]


def test_the_sitemap_of_news_holds_the_stories_of_two_days(sample_site: Path) -> None:
    document = etree.parse(sample_site / "sitemap-news.xml")
    moments = [datetime.fromisoformat(one.text) for one in document.iter(f"{NEWS}publication_date")]
    published = [datetime.fromisoformat(str(one["datePublished"])) for one in articles(sample_site)]
    newest = max(published)
    assert sorted(moments) == sorted(m for m in published if m > newest - timedelta(days=2))
    assert {one.text for one in document.iter(f"{NEWS}language")} == {"zh-cn"}


def test_a_sitemap_dates_a_story_by_its_last_correction(sample_site: Path) -> None:
    modified = {str(one["url"]): str(one["dateModified"]) for one in articles(sample_site)}
    published = {str(one["url"]): str(one["datePublished"]) for one in articles(sample_site)}
    assert modified != published
    dates = {
        url.findtext(f"{SITEMAP}loc"): url.findtext(f"{SITEMAP}lastmod")
        for path in sample_site.glob("sitemap-2*.xml")
        for url in etree.parse(path).iter(f"{SITEMAP}url")
    }
    for address, moment in modified.items():
        last = datetime.fromisoformat(dates[address])
        assert last == datetime.fromisoformat(moment)


def test_every_feed_is_found_from_its_page_and_carries_whole_stories(sample_site: Path) -> None:
    forms = {
        "application/atom+xml": "atom.xml",
        "application/rss+xml": "rss.xml",
        "application/feed+json": "feed.json",
    }
    folders = [path.parent for path in sample_site.rglob("feed/atom.xml")]
    assert len(folders) > 20
    for folder in folders:
        place = folder.parent.relative_to(sample_site).as_posix().removeprefix(".")
        own = f"{BASE}{place}/feed/" if place else f"{BASE}feed/"
        page = (folder.parent / "index.html").read_bytes()
        assert judges.links(page, "alternate") == {
            kind: f"{own}{file}" for kind, file in forms.items()
        }
    newest = json.loads((sample_site / "feed" / "feed.json").read_bytes())["items"]
    assert len(newest) == 20
    for item in newest:
        story = sample_site / item["url"].removeprefix(BASE) / "ninjs.json"
        html = json.loads(story.read_bytes())["bodies"][1]["value"]
        assert html in item["content_html"]


def test_the_front_and_the_page_about_the_paper_carry_the_paper_in_full(sample_site: Path) -> None:
    for place in ("", "about"):
        found_nodes = judges.nodes((sample_site / place / "index.html").read_bytes())
        (paper,) = (one for one in found_nodes if one["@type"] == "NewsMediaOrganization")
        assert paper["name"] == "棠岫日报"
        assert paper["foundingDate"] == "1957-03-18"
    (story, *_) = articles(sample_site)
    assert story["publisher"].keys() == {"@type", "@id", "name", "url"}  # type: ignore[attr-defined]


def test_a_reprint_names_its_original_and_no_name_carries_a_title(sample_site: Path) -> None:
    reprints = {one["url"]: one for one in articles(sample_site) if "isBasedOn" in one}
    reprint = reprints[f"{BASE}2026/11/22/02-08/"]
    based = reprint["isBasedOn"]
    assert based["url"] == "https://example.com/yundan-wanbao/20261118/a07"  # type: ignore[index]
    assert reprint["author"] == based["author"] == [{"@type": "Person", "name": "阮知行"}]  # type: ignore[index]
    assert "copyrightHolder" not in reprint
    titles = {
        one.get("jobTitle")
        for article in articles(sample_site)
        for one in article["author"]  # type: ignore[attr-defined]
    }
    assert {"本报记者", "通讯员"} <= titles


def test_a_browser_finds_how_to_search_the_paper(sample_site: Path) -> None:
    page = (sample_site / "search/index.html").read_bytes()
    (place,) = judges.links(page, "search").values()
    told = etree.parse(sample_site / "search" / place.removeprefix("../search/"))
    (url,) = told.iter("{http://a9.com/-/spec/opensearch/1.1/}Url")
    assert url.get("template") == f"{BASE}search/#q={{searchTerms}}"
    assert judges.links(page, "canonical") == {"": f"{BASE}search/"}


def test_robots_are_told_where_the_sitemaps_are(sample_site: Path) -> None:
    assert f"Sitemap: {BASE}sitemap.xml" in (sample_site / "robots.txt").read_text("utf-8")
