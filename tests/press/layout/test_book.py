from collections import Counter
from dataclasses import replace
from datetime import date

from markupsafe import Markup

from press.fiction import MASTHEAD, ZHANG, article, composed, credit, photo, statistics
from xianbao.paper.credit import Role
from xianbao.paper.issue import Issue, Page
from xianbao.press.layout.book import sheets
from xianbao.press.layout.composer import Composer
from xianbao.press.layout.contents import Contents
from xianbao.press.layout.statistics import statistics_sheet
from xianbao.press.typeset import Typesetter
from xianbao.press.view.listing import StatisticsView

TYPESETTER = Typesetter(lambda _: Markup())
DAY = date(2026, 11, 22)
STORY = article(
    "2026/11/22/01-01",
    page=1,
    series=("zou",),
    credits=(credit(Role.REPORTER, ZHANG),),
    photos=(photo("2026/11/22/01-01/a.png"),),
    statistics=(statistics("数", 产量="3吨"),),
)
COMPOSER = composed(STORY, issues={DAY: Issue(DAY, pages=(Page(1), Page(2)))})


def addresses(composer: Composer) -> list[str]:
    return [sheet.address for sheet in sheets(composer, TYPESETTER)]


def test_one_story_makes_every_page_of_a_paper_once() -> None:
    found = Counter(addresses(COMPOSER))
    assert set(found.values()) == {1}
    story, month = "2026/11/22/", "2026/11/"
    assert found.keys() == {
        *("", f"{story}01-01/", story, f"{story}p1/", f"{story}p2/", month, "2026/", "archive/"),
        *("sections/", "sections/yaowen/", "sections/yaowen/2026-11/", "sections/minsheng/"),
        *("series/", "series/zou/", "series/zou/2026-11/", "series/xiang/"),
        *("people/", "people/zhang-hui/", "people/zhang-hui/2026/", "people/shi-lijun/"),
        *("statistics/", "404.html"),
    }


def test_a_paper_without_series_has_no_page_of_series() -> None:
    found = addresses(composed(masthead=replace(MASTHEAD, series=())))
    assert [address for address in found if address.startswith("series")] == []
    assert {"", "sections/", "people/", "statistics/", "archive/", "404.html"} <= set(found)


def test_no_two_files_of_a_paper_share_a_place() -> None:
    files = Counter(
        file
        for sheet in sheets(COMPOSER, TYPESETTER)
        for file in (sheet.file, *(leaf.file for leaf in sheet.downloads))
    )
    assert [file for file, count in files.items() if count > 1] == []


def test_every_page_has_a_title_that_names_the_paper() -> None:
    titles = {sheet.address: sheet.title for sheet in sheets(COMPOSER, TYPESETTER)}
    assert [a for a, title in titles.items() if "棠岫日报" not in title] == []
    assert len(set(titles.values())) == len(titles)


def test_the_contents_hold_every_page_that_may_come_and_go() -> None:
    contents = Contents(COMPOSER.edition)
    assert [address for address in addresses(COMPOSER) if not contents.holds(address)] == []
    assert contents.holds("2026/11/22/01-01/a.png")
    assert contents.holds("2026/11/22/01-01/#数字")
    assert contents.holds("2026/11/22/01-01?x=1")
    assert contents.holds("2026/11/22/p2/index.html")
    assert contents.holds("about/")


def test_the_contents_hold_nothing_that_readers_may_not_see() -> None:
    contents = Contents(COMPOSER.edition)
    hidden = ("2026/11/22/01-02/", "2026/11/21/", "2026/10/", "2025/", "2026/11/22/p3/")
    others = ("2026/11/22/b.png", "people/wang-wu/", "people/zhang-hui/2025/")
    assert [link for link in (*hidden, *others) if contents.holds(link)] == []


def test_the_statistics_page_has_the_paper_s_counts_and_then_the_reported_ones() -> None:
    sheet = statistics_sheet(COMPOSER)
    view = sheet.view
    assert isinstance(view, StatisticsView)
    assert [box.title for box in view.reported] == ["数"]
    assert [len(box.downloads) for box in (*view.counts, *view.reported)] == [2] * 6
    anchors = [box.anchor for box in (*view.counts, *view.reported)]
    assert anchors == [f"statistics-{number}" for number in range(1, 7)]
