from datetime import date

from press.fiction import OUYANG, SHI, ZHANG, article, composed, credit, statistics
from xianbao.paper.article import day_of
from xianbao.paper.credit import Role
from xianbao.paper.issue import Issue, Page
from xianbao.press.layout.day import day_sheet, page_sheet
from xianbao.press.view.listing import DayView, PageView

DAY = date(2026, 11, 22)
ISSUE = Issue(
    DAY,
    "14806",
    (
        Page(1, "要闻版"),
        Page(
            2,
            "综合版",
            (
                credit(Role.REPORTER, ZHANG),
                credit(Role.PHOTOGRAPHER, OUYANG),
                credit(Role.DUTY_EDITOR, SHI),
            ),
        ),
        Page(4, "副刊", photo_courtesy="资料片"),
    ),
    "今日四版",
)
STORIES = (
    article("2026/11/22/01-01", title="一", page=1),
    article("2026/11/22/01-02", title="二", page=1, statistics=(statistics("数", 产量="3吨"),)),
    article("2026/11/22/02-01", title="三", page=2),
    article("2026/11/22/web-1", title="四"),
)


def views(*more: str) -> dict[str, object]:
    composer = composed(
        *STORIES, *(article(key, title="别的") for key in more), issues={DAY: ISSUE}
    )
    found: dict[str, object] = {}
    for text in composer.edition.parts("day"):
        pages = composer.edition.pages(day_of(text))
        printed = (page_sheet(text, number, composer) for number in pages)
        found |= {sheet.address: sheet.view for sheet in (day_sheet(text, composer), *printed)}
    return found


def test_a_day_has_a_page_for_itself_and_for_each_printed_page() -> None:
    own = ["2026/11/22/", "2026/11/22/p1/", "2026/11/22/p2/", "2026/11/22/p4/"]
    assert list(views("2026/11/20/web-1")) == [*own, "2026/11/20/"]


def test_a_day_groups_its_stories_by_page_and_those_of_the_web_last() -> None:
    day = views()["2026/11/22/"]
    assert isinstance(day, DayView)
    assert (day.number, day.note) == ("第14806期", "今日四版")
    groups = [(g.head.pair.han, g.note, [s.title for s in g.stories]) for g in day.groups]
    assert groups == [
        ("第1版", "要闻版", ["一", "二"]),
        ("第2版", "综合版", ["三"]),
        ("网络专稿", "", ["四"]),
    ]
    assert (day.boxes[0].title, day.date.lunar) == ("数", "农历丙午年十月十四")


def test_a_day_leads_to_the_days_that_have_a_paper() -> None:
    found = views("2026/11/10/web-1", "2026/12/30/web-1")
    day = found["2026/11/22/"]
    assert isinstance(day, DayView)
    assert day.older is not None
    assert day.newer is not None
    assert day.older.href.endswith("2026/11/10/")
    assert day.newer.href.endswith("2026/12/30/")
    assert day.month.href.endswith("2026/11/")
    newest, oldest = found["2026/12/30/"], found["2026/11/10/"]
    assert isinstance(newest, DayView)
    assert isinstance(oldest, DayView)
    assert (newest.newer, oldest.older) == (None, None)


def test_a_printed_page_shows_its_own_stories_and_every_page_s_tab() -> None:
    page = views()["2026/11/22/p1/"]
    assert isinstance(page, PageView)
    assert (page.number.han, page.name) == ("第1版", "要闻版")
    assert page.lead is not None
    assert [page.lead.title, *(one.title for one in page.stories)] == ["一", "二"]
    assert [one.pair.han for one in page.pages] == ["第1版", "第2版", "第4版"]


def test_a_page_without_stories_still_stands() -> None:
    page = views()["2026/11/22/p4/"]
    assert isinstance(page, PageView)
    assert (page.lead, page.stories) == (None, ())
    assert page.credits == ("本版照片为资料片",)


def test_a_page_s_credits_are_printed_as_on_paper() -> None:
    page = views()["2026/11/22/p2/"]
    assert isinstance(page, PageView)
    assert page.credits == (
        "本版稿件由本报记者 张辉 采写",
        "本版照片由 欧阳禾 摄影",
        "责编：石丽君",
    )
