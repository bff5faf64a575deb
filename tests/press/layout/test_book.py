from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from markupsafe import Markup

from press.fiction import MASTHEAD, ZHANG, article, composed, credit, photo, statistics
from xianbao.paper.credit import Role
from xianbao.paper.issue import Issue, Page
from xianbao.press.address import place
from xianbao.press.layout.book import sheet
from xianbao.press.layout.composer import Composer
from xianbao.press.layout.contents import holds
from xianbao.press.layout.statistics import statistics_sheet
from xianbao.press.sheet import Sheet
from xianbao.press.standing.plan import plan, stands
from xianbao.press.typesetting.typeset import Typesetter
from xianbao.press.view.listing import StatisticsView
from xianbao.press.wire import goes_by_wire

NO_SHEET = ("photo/", "alias/", "bill/", "section-bill/")
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


def sheets(composer: Composer) -> list[Sheet]:
    """Every page of a paper; photos, old addresses and share cards have no sheet."""
    names = plan(composer.edition)
    drawn = (name for name in names if not name.startswith(NO_SHEET) and not goes_by_wire(name))
    return [sheet(name, composer, TYPESETTER) for name in drawn]


def addresses(composer: Composer) -> list[str]:
    return [sheet.address for sheet in sheets(composer)]


def test_one_story_makes_every_page_of_a_paper_once() -> None:
    found = Counter(addresses(COMPOSER))
    assert set(found.values()) == {1}
    story, month = "2026/11/22/", "2026/11/"
    assert found.keys() == {
        *(
            "",
            f"{story}01-01/",
            story,
            f"{story}p1/",
            f"{story}p2/",
            month,
            "2026/",
            "archive/",
            "search/",
        ),
        *("sections/", "sections/yaowen/", "sections/yaowen/2026-11/", "sections/minsheng/"),
        *("series/", "series/zou/", "series/zou/2026-11/", "series/xiang/"),
        *("people/", "people/zhang-hui/", "people/zhang-hui/2026/", "people/shi-lijun/"),
        *("statistics/", "corrections/", "colophon/", "subscribe/", "404.html"),
        *(f"{story}print/", "sections/yaowen/print/", "sections/minsheng/print/"),
    }


def test_a_paper_without_series_has_no_page_of_series() -> None:
    found = addresses(composed(masthead=replace(MASTHEAD, series=())))
    assert [address for address in found if address.startswith("series")] == []
    assert {"", "sections/", "people/", "statistics/", "archive/", "404.html"} <= set(found)


def test_no_two_files_of_a_paper_share_a_place() -> None:
    files = Counter(
        file
        for sheet in sheets(COMPOSER)
        for file in (sheet.file, *(leaf.file for leaf in sheet.downloads))
    )
    assert [file for file, count in files.items() if count > 1] == []


def test_every_page_has_a_title_that_names_the_paper() -> None:
    titles = {sheet.address: sheet.title for sheet in sheets(COMPOSER)}
    assert [a for a, title in titles.items() if "棠岫日报" not in title] == []
    assert len(set(titles.values())) == len(titles)


def test_a_plan_names_everything_once_photos_and_old_addresses_too() -> None:
    story = replace(STORY, aliases=("/old/1.html",))
    names = list(plan(composed(story).edition))
    assert len(names) == len(set(names))
    assert {"photo/2026/11/22/01-01/a.png", "alias/old/1.html"} <= set(names)


def test_what_is_planned_stands_and_nothing_else_does() -> None:
    edition = COMPOSER.edition
    assert [name for name in plan(edition) if not stands(name, edition)] == []
    never = (
        *("story/2026/11/22/01-02", "day/2026/11/21", "page/2026/11/22/3", "page/2026/11/21/1"),
        *("month/2026-10", "year/2025", "section/shiping", "section-month/minsheng/2026-11"),
        *("series/lao", "series-month/xiang/2026-11", "person/wang-wu", "person/zhou-caiwei"),
        *("person-year/shi-lijun/2026", "photo/2026/11/22/01-01/b.png", "alias/old/1.html"),
    )
    assert [name for name in never if stands(name, edition)] == []
    assert not stands("series-index/", composed(masthead=replace(MASTHEAD, series=())).edition)


def test_every_page_stands_where_its_name_says() -> None:
    edition = COMPOSER.edition
    names = (name for name in plan(edition) if not name.startswith(NO_SHEET))
    drawn = [name for name in names if not goes_by_wire(name)]
    assert {name: place(name) for name in drawn} == {
        name: sheet(name, COMPOSER, TYPESETTER).address for name in drawn
    }


@pytest.mark.parametrize("name", ["page/2026/11/21/x", "weather/", "story/2026/11/22/09-09"])
def test_a_name_that_no_page_has_makes_no_sheet(name: str) -> None:
    with pytest.raises((KeyError, IndexError, ValueError)):
        sheet(name, COMPOSER, TYPESETTER)


def test_the_contents_hold_every_page_that_may_come_and_go() -> None:
    assert [one for one in addresses(COMPOSER) if not holds(one, COMPOSER.edition)] == []
    assert holds("2026/11/22/01-01/a.png", COMPOSER.edition)
    assert holds("2026/11/22/01-01/#数字", COMPOSER.edition)
    assert holds("2026/11/22/01-01?x=1", COMPOSER.edition)
    assert holds("2026/11/22/p2/index.html", COMPOSER.edition)
    assert holds("about/", COMPOSER.edition)


def test_the_contents_hold_nothing_that_readers_may_not_see() -> None:
    hidden = ("2026/11/22/01-02/", "2026/11/21/", "2026/10/", "2025/", "2026/11/22/p3/")
    others = ("2026/11/22/b.png", "people/wang-wu/", "people/zhang-hui/2025/")
    assert [link for link in (*hidden, *others) if holds(link, COMPOSER.edition)] == []


def test_the_statistics_page_has_the_paper_s_counts_and_then_the_reported_ones() -> None:
    sheet = statistics_sheet(COMPOSER)
    view = sheet.view
    assert isinstance(view, StatisticsView)
    assert [box.title for box in view.reported] == ["数"]
    assert [len(box.downloads) for box in (*view.counts, *view.reported)] == [2] * 6
    anchors = [box.anchor for box in (*view.counts, *view.reported)]
    assert anchors == [f"statistics-{number}" for number in range(1, 7)]
