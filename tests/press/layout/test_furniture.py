from dataclasses import replace
from datetime import date

from press.fiction import MASTHEAD, article, composed, places
from xianbao.paper.issue import Issue, Page
from xianbao.paper.label import Pair
from xianbao.paper.masthead import ColophonLine, Ear
from xianbao.press.layout.furniture import furniture
from xianbao.press.view.link import Link, PairLink

DAY = date(2026, 11, 22)


def test_the_nameplate_carries_the_newest_day_and_its_issue() -> None:
    issues = {DAY: Issue(DAY, "14806", (Page(1), Page(2)))}
    stories = (article("2026/11/22/01-01"), article("2026/11/21/01-01"))
    found = furniture(composed(*stories, issues=issues))
    assert found.day is not None
    assert (found.day.iso, found.day.lunar) == ("2026-11-22", "农历丙午年十月十四")
    assert (found.number, found.pages) == ("第14806期", "今日2版")


def test_a_paper_without_stories_has_no_day() -> None:
    found = furniture(composed())
    assert (found.day, found.number, found.pages) == (None, "", "")


def test_the_masthead_s_own_words_stand_on_every_page() -> None:
    masthead = replace(
        MASTHEAD,
        motto="报训",
        cn="CN 00-0716",
        issn="ISSN 0000-0000",
        licence="00120260001",
        police_record="公网安备00071602000716号",
        ear=Ear("报眼", "内容"),
        copyright="版权",
        record="备案",
        colophon=(ColophonLine("主办", "本社"),),
        script="hant",
    )
    found = furniture(composed(masthead=masthead))
    assert (found.motto, found.cn, found.copyright) == ("报训", "CN 00-0716", "版权")
    assert found.records == (
        Link("CN 00-0716"),
        Link("ISSN 0000-0000"),
        Link("互聯網新聞信息服務許可證 00120260001"),
        Link("备案", "https://beian.miit.gov.cn/"),
        Link(
            "公网安备00071602000716号",
            "https://beian.mps.gov.cn/#/query/webSearch?code=00071602000716",
        ),
    )
    assert (found.ear, found.colophon) == (masthead.ear, masthead.colophon)
    assert (found.name, found.language) == (Pair("棠岫日报"), "zh-Hant")


def test_the_section_bar_is_the_masthead_s_sections() -> None:
    assert places(furniture(composed()).sections) == ["sections/yaowen/", "sections/minsheng/"]


def test_the_foot_leads_to_everything_and_never_changes_with_a_story() -> None:
    own = PairLink(Pair("关于本报"), "\x1eabout/")
    empty, full = (
        furniture(composed(*stories), (own,)).foot
        for stories in ((), (article("2026/11/22/01-01"), article("2025/11/22/01-01")))
    )
    assert places(full) == [
        *("sections/", "series/", "people/", "statistics/", "archive/", "subscribe/"),
        *("corrections/", "colophon/", "about/"),
    ]
    assert empty == full
    without_series = furniture(composed(masthead=replace(MASTHEAD, series=()))).foot
    assert "series/" not in places(without_series)
