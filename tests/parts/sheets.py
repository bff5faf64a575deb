"""Every sheet's template with the views that it must draw: a full one and the emptiest one."""

from parts.specimen import (
    BOX,
    CORRECTED,
    DAY,
    DEPARTMENT,
    PAGES,
    PLAIN,
    PLAIN_STORY,
    SECTION,
    SERIES,
    SMALL_BOX,
    STORY,
    TEASER,
    pair,
)
from xianbao.paper.masthead import ColophonLine
from xianbao.press.view.clipping import Clipping
from xianbao.press.view.colophon import ColophonView, StaffLine
from xianbao.press.view.front import FrontView
from xianbao.press.view.link import Link, PairLink
from xianbao.press.view.listing import (
    ArchiveView,
    CalendarDay,
    DayView,
    DirectoryView,
    Entry,
    Group,
    MonthView,
    PageView,
    Period,
    PersonView,
    SectionView,
    StatisticsView,
    YearView,
)
from xianbao.press.view.reader import ReaderPart, ReaderView
from xianbao.press.view.remedy import CorrectionsView, NoticeView
from xianbao.press.view.search import SearchView
from xianbao.press.view.subscribe import Followed, SubscribeView

FORMS = (Link("Atom", "#atom"), Link("RSS", "#rss"))
MONTH = pair("2026年11月", "SHIYIYUE")
PERIODS = (Period(MONTH, "#", 41),)
GROUPS = (Group(SECTION, (TEASER, PLAIN), "2篇"),)
ENTRIES = (
    Entry(SECTION, "记者下到村里写的稿子。", 41, Link("最近一篇", "#")),
    Entry(SERIES, "", 0),
)
DEPARTMENTS = (DEPARTMENT,) * 7

SHEETS: dict[str, tuple[object, ...]] = {
    "reader.html": (
        ReaderView(
            pair("2026年11月22日 星期日", "XINGQIRI"),
            ("第14806期", "农历十月十四"),
            PairLink(pair("2026年11月22日", ""), "#"),
            (
                ReaderPart(SECTION, (STORY, PLAIN_STORY), "要闻"),
                ReaderPart(SECTION, (PLAIN_STORY,)),
            ),
            Clipping("https://example.org/2026/11/22/", "M0 0.5h7", 29),
        ),
        ReaderView(pair("副刊", "FUKAN"), (), SECTION, ()),
    ),
    "front.html": (
        FrontView(
            lead=TEASER,
            seconds=(TEASER, PLAIN),
            briefs=(PLAIN, PLAIN),
            today=PAGES,
            today_href="#",
            boxes=(BOX, SMALL_BOX),
            departments=DEPARTMENTS,
            series=(DEPARTMENT,),
            pictures=(TEASER, TEASER),
            voice=TEASER,
            notices=(PLAIN,),
            more=(PLAIN,),
        ),
        FrontView(PLAIN, (PLAIN,), (), (), "", (BOX,), (DEPARTMENT,), (), (), None, (PLAIN,), ()),
        FrontView(None, (), (), (), "", (), (), (), (), None, (), ()),
    ),
    "story.html": (STORY, PLAIN_STORY),
    "section.html": (
        SectionView(SECTION.pair, "栏目说明", TEASER, (TEASER, PLAIN), PERIODS, (BOX,)),
        SectionView(SERIES.pair, "", None, (PLAIN,), (), (), series=True, banner="决胜全年红"),
        SectionView(SECTION.pair, "", None, (), (), ()),
    ),
    "archive.html": (
        ArchiveView(SECTION, MONTH, (TEASER, PLAIN), SECTION, SERIES),
        ArchiveView(SECTION, MONTH, (PLAIN,), None, None),
    ),
    "person.html": (
        PersonView(
            pair("张辉", "ZHANG HUI"), "首席记者", "简介", ("張輝",), GROUPS, PERIODS, (BOX,)
        ),
        PersonView(pair("万俟松"), "", "", (), (), (), ()),
    ),
    "day.html": (
        DayView(DAY, "第14806期", "今日四版。", GROUPS, SECTION, SECTION, SECTION, (BOX,)),
        DayView(DAY, "", "", GROUPS, None, None, SECTION, ()),
    ),
    "page.html": (
        PageView(
            DAY, pair("第1版"), "要闻", ("责编：石丽君",), TEASER, (PLAIN,), (SECTION,), SECTION
        ),
        PageView(DAY, pair("第1版"), "", (), None, (), (), SECTION),
    ),
    "month.html": (
        MonthView(
            MONTH,
            (pair("周一"),),
            ((CalendarDay(),), (CalendarDay("2", "#", 3),)),
            GROUPS,
            SECTION,
            SECTION,
            None,
        ),
    ),
    "year.html": (
        YearView(pair("2026年"), PERIODS, SECTION, (BOX,)),
        YearView(pair("2026年"), PERIODS, SECTION, ()),
    ),
    "directory.html": (
        DirectoryView(SECTION.pair, ((SECTION.pair, ENTRIES),)),
        DirectoryView(SECTION.pair, ()),
    ),
    "statistics.html": (
        StatisticsView(SECTION.pair, (BOX,), (SMALL_BOX,)),
        StatisticsView(SECTION.pair, (), ()),
    ),
    "corrections.html": (
        CorrectionsView(SECTION, None, "说明", SERIES, (CORRECTED,), PERIODS),
        CorrectionsView(SECTION, MONTH, "", None, (CORRECTED,), (), SECTION, SERIES),
        CorrectionsView(SECTION, None, "", None, (), ()),
    ),
    "colophon.html": (
        ColophonView(
            *(SECTION.pair, SERIES.pair, "1957年3月18日"),
            lines=(ColophonLine("主办", "本社"),),
            records=(Link("CN 00-0716"), Link("备案", "#")),
            policies=(SECTION,),
            staff=(StaffLine(Link("张辉", "#"), "记者"), StaffLine(Link("石丽君", "#"), "")),
            people=SECTION,
            copyright="版权",
        ),
        ColophonView(SECTION.pair, SERIES.pair, "", (), (), (), (), SECTION, ""),
    ),
    "notice.html": (
        NoticeView(
            MONTH, "zh-Hans", "这里原有一篇稿件。", "2026-11-24", "24日", "已撤下", (SECTION,)
        ),
        NoticeView(MONTH, "zh-Hant", "這裡原有一篇稿件。", "", "", "", ()),
    ),
    "search.html": (
        SearchView(SECTION.pair, "#", (("yaowen", "要闻"),), (("news", "消息"),)),
        SearchView(SECTION.pair, "#", (), ()),
    ),
    "not-found.html": (None,),
    "subscribe.html": (
        SubscribeView(
            pair("订阅", "DINGYUE"),
            "https://example.org/feed/atom.xml",
            Followed(SECTION, "一县之事", FORMS),
            ((SECTION.pair, (Followed(SECTION, "", FORMS),)),),
            SECTION,
        ),
        SubscribeView(pair("订阅"), "", Followed(SECTION, "", ()), (), SECTION),
    ),
}
