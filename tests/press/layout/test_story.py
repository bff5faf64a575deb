from dataclasses import replace
from datetime import date, datetime

import pytest
from markupsafe import Markup

from press.fiction import (
    MASTHEAD,
    OUYANG,
    SHANGHAI,
    SHI,
    ZHANG,
    ZHOU,
    article,
    card,
    composed,
    credit,
    photo,
    statistics,
)
from xianbao.paper.article import Article, Correction, Source
from xianbao.paper.credit import Role
from xianbao.paper.issue import Issue, Page
from xianbao.press.address import ROOT
from xianbao.press.layout.story import story_sheet
from xianbao.press.sheet import Sheet
from xianbao.press.typesetting.typeset import Typesetter
from xianbao.press.view.link import Link
from xianbao.press.view.story import Reprint, StoryView
from xianbao.press.view.teaser import Teaser

KEY = "2026/11/22/01-01"
DAY = date(2026, 11, 22)


def sheet(story: Article, *others: Article, issues: dict[date, Issue] | None = None) -> Sheet:
    composer = composed(
        story, *others, masthead=replace(MASTHEAD, copyright="版权所有"), issues=issues
    )
    typesetter = Typesetter(lambda picture: Markup("<figure>{}</figure>").format(picture.src))
    return story_sheet(card(story, composer.edition), composer, typesetter)


def view(story: Article, *others: Article, issues: dict[date, Issue] | None = None) -> StoryView:
    found = sheet(story, *others, issues=issues).view
    assert isinstance(found, StoryView)
    return found


def titles(*teasers: Teaser | None) -> list[str]:
    return [teaser.title if teaser else "" for teaser in teasers]


def test_a_bare_story_has_a_page_without_empty_parts() -> None:
    found = view(article(KEY, body=""))
    empty = ("banners", "bylines", "corrections", "highlights", "pictures", "boxes", "signatures")
    assert {name: getattr(found, name) for name in empty} == dict.fromkeys(empty, ())
    assert (found.kicker, found.deck, found.page_line, found.reprint) == ("", "", "", None)
    assert (found.place, found.same_series, found.same_page) == (None, (), ())
    assert (found.minutes, found.characters, found.body) == (1, 0, "")
    assert found.copyright == "版权所有"


def test_the_head_of_the_page_describes_the_story() -> None:
    told = sheet(article(KEY, title="望津桥|通车", summary="桥通了。"))
    assert (told.address, told.title) == (f"{KEY}/", "望津桥通车 - 棠岫日报")
    assert told.description == "桥通了。"
    assert sheet(article(KEY)).description == "岫水昨夜涨了半尺。"
    assert sheet(article(KEY, title="一图", body="")).description == "一图"


def test_a_time_is_printed_only_where_the_editor_gave_one() -> None:
    moment = datetime(2026, 11, 22, 19, 30, 7, tzinfo=SHANGHAI)
    timed, untimed = (view(article(KEY, published=moment, timed=timed)) for timed in (True, False))
    assert (timed.date, timed.day) == ("2026-11-22T19:30:07+08:00", "2026年11月22日 19:30:07")
    assert (untimed.date, untimed.day) == ("2026-11-22", "2026年11月22日")


def test_writers_stand_at_the_head_and_editors_at_the_end() -> None:
    everyone = tuple(credit(role, ZHANG) for role in Role)
    found = view(article(KEY, credits=everyone))
    assert [byline.role.han for byline in found.bylines] == [
        *("记者", "通讯员", "作者", "整理", "摄影", "绘图"),
    ]
    assert [byline.role.han for byline in found.signatures] == ["编辑", "责编", "校对"]


def test_what_is_printed_once_for_a_page_holds_for_its_stories() -> None:
    page = Page(
        1, credits=(credit(Role.REPORTER, ZHANG), credit(Role.DUTY_EDITOR, SHI)), name="要闻版"
    )
    issues = {DAY: Issue(DAY, pages=(page,))}
    unsigned = view(article(KEY, page=1), issues=issues)
    assert unsigned.page_line == "本版稿件由本报记者 张辉 采写"
    assert [byline.people[0].text for byline in unsigned.signatures] == ["石丽君"]
    signed = view(article(KEY, page=1, credits=(credit(Role.AUTHOR, ZHOU),)), issues=issues)
    assert signed.page_line == ""
    own_editor = article(KEY, page=1, credits=(credit(Role.DUTY_EDITOR, OUYANG),))
    names = [byline.people[0].text for byline in view(own_editor, issues=issues).signatures]
    assert names == ["欧阳禾"]


def test_a_story_s_place_is_its_printed_page() -> None:
    place = view(article(KEY, page=3)).place
    assert place is not None
    assert (place.pair.han, place.href) == ("第3版", f"{ROOT}2026/11/22/p3/")


def test_photos_placed_in_the_text_are_not_placed_again() -> None:
    placed = photo("2026/11/22/a.png", in_body=True)
    story = article(KEY, photos=(placed, photo("2026/11/22/b.png")), body="![](/2026/11/22/a.png)")
    found = view(story)
    assert [picture.src for picture in found.pictures] == [f"{ROOT}2026/11/22/b.png"]
    assert f"<figure>{ROOT}2026/11/22/a.png</figure>" in found.body


def test_a_series_stands_over_its_story_with_its_banner() -> None:
    banners = view(article(KEY, series=("xiang", "zou"))).banners
    assert [(one.badge.pair.han, one.line) for one in banners] == [
        ("重点项目", "大干四季度"),
        ("走转改", ""),
    ]


def test_a_reprint_says_where_it_comes_from() -> None:
    source = Source("云澹日报", "https://example.com/1", "老桥七月", "沈一苇")
    assert view(article(KEY, source=source)).reprint == Reprint(
        Link("云澹日报", "https://example.com/1"), "老桥七月", "沈一苇"
    )


def test_corrections_carry_their_day() -> None:
    notes = view(article(KEY, corrections=(Correction(date(2026, 11, 23), "应为46米"),)))
    (note,) = notes.corrections
    assert (note.date, note.day, note.text) == ("2026-11-23", "2026年11月23日", "应为46米")


def test_every_box_has_its_files_beside_the_story() -> None:
    boxes = (statistics("一", 产量="3吨"), statistics("二", 面积="4亩"))
    found = sheet(article(KEY, statistics=boxes))
    assert [leaf.file for leaf in found.downloads] == [
        *(f"{KEY}/ninjs.json", f"{KEY}/ninjs-2.2.json"),
        *(f"{KEY}/statistics-{number}.{ending}" for number in (1, 2) for ending in ("csv", "json")),
    ]
    assert isinstance(found.view, StoryView)
    assert [box.anchor for box in found.view.boxes] == ["statistics-1", "statistics-2"]
    assert found.view.boxes[1].downloads == (
        Link("CSV", f"{ROOT}{KEY}/statistics-2.csv"),
        Link("JSON", f"{ROOT}{KEY}/statistics-2.json"),
    )


def test_a_story_brought_up_to_date_says_when() -> None:
    noon = datetime(2026, 11, 23, 12, tzinfo=SHANGHAI)
    found = view(article(KEY, updated=noon))
    assert (found.updated, found.updated_day) == (
        "2026-11-23T12:00:00+08:00",
        "2026年11月23日 12:00",
    )
    assert view(article(KEY, updated=noon.replace(hour=0))).updated_day == "2026年11月23日"
    assert view(article(KEY)).updated_day == ""


def test_neighbours_in_the_section_are_as_it_lists_them_and_in_the_day_by_page() -> None:
    items = {"01-01": 1, "01-02": 1, "02-01": 2, "web-1": 0}
    stories = [article(f"2026/11/22/{i}", title=i, page=p) for i, p in items.items()]
    before = article("2026/11/21/01-01", title="昨天")
    after = article("2026/11/23/01-01", title="明天")
    found = view(stories[2], *stories[:2], stories[3], before, after)
    assert titles(found.in_day.older, found.in_day.newer) == ["01-02", "web-1"]
    assert titles(found.in_section.older, found.in_section.newer) == ["web-1", "01-02"]
    first = view(stories[0], *stories[1:], before, after)
    assert titles(first.in_day.older, first.in_day.newer) == ["", "01-02"]
    assert titles(first.in_section.older, first.in_section.newer) == ["01-02", "明天"]


def test_a_story_alone_has_no_neighbours() -> None:
    found = view(article(KEY))
    assert [n.older or n.newer for n in (found.in_section, found.in_day)] == [None, None]


@pytest.mark.parametrize(
    ("index", "expected"),
    [
        (0, ["8", "7", "6", "5"]),
        (1, ["9", "7", "6", "5", "4"]),
        (5, ["6", "5", "3", "2", "1"]),
        (9, ["2", "1"]),
    ],
)
def test_beside_a_story_of_a_series_stand_the_nearest_ones(index: int, expected: list[str]) -> None:
    run = [article(f"2026/11/{n + 10}/01-01", title=str(n), series=("zou",)) for n in range(10)]
    newest_first = run[::-1]
    story = newest_first[index]
    found = view(story, *(one for one in run if one is not story))
    assert titles(*found.same_series) == expected


def test_beside_a_story_stand_up_to_five_of_its_page() -> None:
    stories = [article(f"2026/11/22/01-{n:02}", title=str(n), page=1) for n in range(9)]
    other = article("2026/11/22/02-01", title="另一版", page=2)
    found = view(stories[0], *stories[1:], other)
    assert titles(*found.same_page) == ["1", "2", "3", "4", "5"]


def test_a_long_story_tells_how_long() -> None:
    found = view(article(KEY, body="字" * 1000))
    assert (found.characters, found.minutes) == (1000, 2)
