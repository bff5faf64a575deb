from datetime import datetime

from press.fiction import MASTHEAD, SHANGHAI, ZHANG, article, composed, credit, statistics
from xianbao.paper.article import Article
from xianbao.paper.credit import Role
from xianbao.press.address import ROOT
from xianbao.press.layout.composer import Composer
from xianbao.press.layout.listing import (
    LATEST,
    Listing,
    all_series,
    month_sheet,
    own_sheet,
    section,
    sections,
    series,
)
from xianbao.press.sheet import Sheet
from xianbao.press.view.listing import ArchiveView, SectionView


def of_section(*stories: Article) -> list[Sheet]:
    composer = composed(*stories)
    return sheets_of(section("yaowen", composer), "section-month/yaowen", composer)


def sheets_of(listing: Listing, months: str, composer: Composer) -> list[Sheet]:
    """A list's own page, and those of its months from the newest."""
    closed = composer.edition.parts(months)
    return [
        own_sheet(listing, composer),
        *(month_sheet(listing, month, composer) for month in closed),
    ]


def own(sheets: list[Sheet]) -> SectionView:
    view = sheets[0].view
    assert isinstance(view, SectionView)
    return view


def archive(sheet: Sheet) -> ArchiveView:
    assert isinstance(sheet.view, ArchiveView)
    return sheet.view


def test_every_section_and_series_of_the_masthead_has_a_list() -> None:
    composer = composed()
    assert [one.head.han for one in sections(composer)] == ["要闻", "民生"]
    assert [(one.head.han, one.banner, one.series) for one in all_series(composer)] == [
        ("走转改", "", True),
        ("重点项目", "大干四季度", True),
    ]


def test_a_section_without_stories_has_one_page_and_no_boxes() -> None:
    (sheet,) = of_section()
    assert (sheet.address, sheet.description) == ("sections/yaowen/", "一县大事")
    assert (own([sheet]).lead, own([sheet]).months, own([sheet]).boxes) == (None, (), ())


def test_a_section_shows_its_latest_stories_and_a_link_to_every_month() -> None:
    stories = [article(f"2026/{n % 3 + 9:02}/{n + 1:02}/web-1", title=str(n)) for n in range(27)]
    sheets = of_section(*stories)
    view = own(sheets)
    assert view.lead is not None
    assert len(view.stories) == LATEST - 1
    assert [(one.label.han, one.count) for one in view.months] == [
        ("2026年11月", 9),
        ("2026年10月", 9),
        ("2026年9月", 9),
    ]
    assert [sheet.address for sheet in sheets[1:]] == [
        f"sections/yaowen/2026-{month}/" for month in ("11", "10", "09")
    ]


def test_a_month_of_a_section_holds_all_its_stories_and_leads_to_both_sides() -> None:
    keys = ("2025/12/31/web-1", "2026/02/01/web-1", "2026/02/28/web-1", "2026/11/01/web-1")
    newest, middle, oldest = of_section(*(article(key, title=key[:10]) for key in keys))[1:]
    assert [one.title for one in archive(middle).stories] == ["2026/02/28", "2026/02/01"]
    older, newer = archive(middle).older, archive(middle).newer
    assert older is not None
    assert newer is not None
    assert older.href == f"{ROOT}sections/yaowen/2025-12/"
    assert newer.href == f"{ROOT}sections/yaowen/2026-11/"
    assert (archive(newest).newer, archive(oldest).older) == (None, None)
    assert middle.title == "要闻 - 2026年2月 - 棠岫日报"


def test_months_go_by_the_day_of_the_address() -> None:
    late = article("2026/10/31/web-1", published=datetime(2026, 11, 1, 9, tzinfo=SHANGHAI))
    early = article("2026/11/01/web-1", published=datetime(2026, 11, 1, 8, tzinfo=SHANGHAI))
    months = {sheet.address[-8:-1]: archive(sheet) for sheet in of_section(late, early)[1:]}
    assert {month: [one.href for one in view.stories] for month, view in months.items()} == {
        "2026-11": [f"{ROOT}2026/11/01/web-1/"],
        "2026-10": [f"{ROOT}2026/10/31/web-1/"],
    }


def test_a_section_s_boxes_are_its_newest_figures_its_months_and_its_writers() -> None:
    told = article(
        "2026/10/31/web-1",
        title="有数",
        statistics=(statistics("产量", 柿子="3吨"),),
        credits=(credit(Role.REPORTER, ZHANG),),
    )
    sheets = of_section(told, article("2026/11/01/web-1"))
    figures, months, writers = own(sheets).boxes
    assert figures.about is not None
    assert (figures.title, figures.about.text) == ("产量", "有数")
    assert [(row.label, row.number) for row in months.rows] == [
        ("2026年10月", "1"),
        ("2026年11月", "1"),
    ]
    assert [(row.label, row.number) for row in writers.rows] == [("张辉", "1")]
    assert {leaf.file for leaf in sheets[0].downloads} == {
        f"sections/yaowen/statistics-{n}.{ending}" for n in (2, 3) for ending in ("csv", "json")
    }


def test_a_series_lists_its_stories_across_sections() -> None:
    stories = [
        article(f"2026/11/0{n + 1}/web-1", title=str(n), section=section.key, series=("zou",))
        for n, section in enumerate(MASTHEAD.sections)
    ]
    composer = composed(*stories, article("2026/11/09/web-1"))
    view = own(sheets_of(series("zou", composer), "series-month/zou", composer))
    assert view.series
    assert view.lead is not None
    assert [view.lead.title, *(one.title for one in view.stories)] == ["1", "0"]
