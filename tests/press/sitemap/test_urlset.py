from dataclasses import replace
from datetime import date, datetime, timedelta

import judges
from press.county import BASE, county
from press.fiction import SHANGHAI, article, edition
from xianbao.paper.article import Article, Correction
from xianbao.press.layout.composer import Composer
from xianbao.press.sitemap.news import news_leaf
from xianbao.press.sitemap.robots import robots
from xianbao.press.sitemap.urlset import index_leaf, month_leaf, pages_leaf
from xianbao.press.wording import Wording

OLD = article("2026/10/31/01-01")


def composer(*stories: Article, base: str = BASE) -> Composer:
    of = edition(*stories)
    return Composer(of, Wording(of.masthead.labels, of.masthead.script), base)


def text(leaves: tuple[object, ...]) -> str:
    (leaf,) = leaves
    return leaf.content.decode()  # type: ignore[attr-defined,no-any-return]


def test_a_story_is_dated_by_its_publication_then_by_what_changed_in_it() -> None:
    note = Correction(date(2026, 11, 2), "应为46米")
    updated = datetime(2026, 11, 3, 9, tzinfo=SHANGHAI)
    for story, moment in (
        (OLD, "2026-10-31T00:00:00Z"),
        (replace(OLD, corrections=(note,)), "2026-11-01T16:00:00Z"),
        (replace(OLD, corrections=(note,), updated=updated), "2026-11-03T01:00:00Z"),
    ):
        found = text(month_leaf("2026-10", composer(story)))
        assert f"{OLD.key}/</loc><lastmod>{moment}</lastmod>" in found
        assert found.count("<lastmod>") == 1


def test_the_index_does_not_change_when_a_story_does() -> None:
    note = Correction(date(2026, 11, 2), "应为46米")
    found = [text(index_leaf(composer(one))) for one in (OLD, replace(OLD, corrections=(note,)))]
    assert found[0] == found[1]
    assert judges.sitemap_index(found[0].encode()) == []
    assert "sitemap-news" not in text(index_leaf(composer()))


def test_news_is_of_two_days_before_the_newest_story_whatever_the_clock_says() -> None:
    newest = article("2026/11/20/01-01")
    edge = newest.published - timedelta(days=2)
    stories = (
        newest,
        article("2026/11/18/01-02", published=edge + timedelta(seconds=1)),
        article("2026/11/18/01-01", published=edge),
        OLD,
    )
    found = text(news_leaf(composer(*stories)))
    assert [key for key in (s.key for s in stories) if key in found] == [
        "2026/11/20/01-01",
        "2026/11/18/01-02",
    ]
    assert judges.sitemap(found.encode()) == []


def test_no_more_than_a_thousand_stories_are_news() -> None:
    many = [article(f"2026/11/20/{number:04}-01") for number in range(1100)]
    assert text(news_leaf(composer(*many))).count("<url>") == 1000


def test_the_maps_of_a_rich_paper_are_valid() -> None:
    of = county().edition()
    rich = Composer(of, Wording(of.masthead.labels, of.masthead.script), BASE)
    maps = [text(month_leaf(month, rich)) for month in of.parts("month")]
    for found in (*maps, text(pages_leaf(rich)), text(news_leaf(rich))):
        assert judges.sitemap(found.encode()) == []


def test_a_paper_without_an_address_has_no_maps() -> None:
    bare = composer(OLD, base="")
    found = (index_leaf(bare), pages_leaf(bare), news_leaf(bare), month_leaf("2026-10", bare))
    assert found == ((), (), (), ())
    assert "Sitemap" not in robots("")
    assert robots(BASE).endswith(f"\nSitemap: {BASE}sitemap.xml\n")
