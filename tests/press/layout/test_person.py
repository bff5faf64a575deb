from dataclasses import replace
from datetime import date

from press.fiction import MASTHEAD, OUYANG, STAFF, ZHANG, article, composed, credit, photo
from xianbao.paper.article import Article
from xianbao.paper.credit import Role
from xianbao.paper.issue import Issue, Page
from xianbao.paper.label import Pair, Reading
from xianbao.paper.staff import Person, Staff
from xianbao.press.layout.person import LATEST, person_pair, person_sheet, year_sheet
from xianbao.press.view.listing import ArchiveView, PersonView

WROTE = (credit(Role.REPORTER, ZHANG, "張輝"),)
TOOK = (credit(Role.PHOTOGRAPHER, ZHANG),)


def of_zhang(
    *stories: Article, issues: dict[date, Issue] | None = None
) -> tuple[PersonView, list[ArchiveView]]:
    composer = composed(*stories, issues=issues)
    years = composer.edition.parts("person-year/zhang-hui")
    sheets = [
        person_sheet("zhang-hui", composer),
        *(year_sheet("zhang-hui", year, composer) for year in years),
    ]
    assert sheets[0].address == "people/zhang-hui/"
    views = [sheet.view for sheet in sheets]
    assert isinstance(views[0], PersonView)
    return views[0], [view for view in views if isinstance(view, ArchiveView)]


def test_one_who_has_done_nothing_yet_has_a_page_with_name_and_job() -> None:
    own, years = of_zhang()
    assert (own.name.han, own.job, own.about, own.aliases) == (
        *("张辉", "首席记者", "跑山路"),
        ("張輝",),
    )
    assert (own.groups, own.years, own.boxes, years) == ((), (), (), [])


def test_what_was_written_photographed_and_edited_is_told_apart() -> None:
    picture = photo("a.png", credits=TOOK)
    stories = (
        article("2026/11/01/web-1", title="写", credits=WROTE),
        article("2026/11/02/web-1", title="拍", photos=(picture,)),
        article("2026/11/03/web-1", title="编", credits=(credit(Role.EDITOR, ZHANG),)),
        article("2026/11/04/web-1", title="都", credits=WROTE, photos=(picture, picture)),
    )
    own, _ = of_zhang(*stories)
    groups = [(g.head.pair.han, [s.title for s in g.stories], g.note) for g in own.groups]
    assert groups == [
        ("文字", ["都", "写"], "2篇"),
        ("图片", ["都", "拍"], "2篇"),
        ("编辑校对", ["编"], "1篇"),
    ]
    assert [(year.label.han, year.count) for year in own.years] == [("2026年", 4)]


def test_a_credit_printed_once_for_a_page_counts_for_its_stories() -> None:
    day = date(2026, 11, 22)
    issues = {day: Issue(day, pages=(Page(1, credits=WROTE),))}
    stories = (
        article("2026/11/22/01-01", title="无署名", page=1),
        article("2026/11/22/01-02", page=1, credits=(credit(Role.AUTHOR, OUYANG),)),
    )
    own, _ = of_zhang(*stories, issues=issues)
    assert [[s.title for s in g.stories] for g in own.groups] == [["无署名"]]


def test_the_own_page_shows_the_latest_and_a_year_shows_all() -> None:
    stories = [
        article(f"{2025 + n // 14}/10/{n % 14 + 1:02}/web-1", title=str(n), credits=WROTE)
        for n in range(28)
    ]
    own, (new, old) = of_zhang(*stories)
    assert [s.title for s in own.groups[0].stories] == [str(27 - n) for n in range(LATEST)]
    assert [(year.label.han, year.count) for year in own.years] == [("2026年", 14), ("2025年", 14)]
    assert (len(new.stories), len(old.stories)) == (14, 14)
    assert new.older is not None
    assert new.older.href.endswith("people/zhang-hui/2025/")
    assert (new.newer, old.older) == (None, None)


def test_a_name_carries_its_reading_whatever_the_labels_are() -> None:
    english, none = (
        composed(masthead=replace(MASTHEAD, labels=reading))
        for reading in (Reading.ENGLISH, Reading.NONE)
    )
    latin = Person("j-smith", "J. Smith", "J. Smith")
    assert person_pair(ZHANG, english) == Pair("张辉", "Zhang Hui", "zh-Latn-pinyin")
    assert person_pair(ZHANG, none) == Pair("张辉")
    assert person_pair(latin, english) == Pair("J. Smith")


def test_a_person_s_page_is_described_by_what_they_are() -> None:
    plain = Staff((replace(ZHANG, about=""), OUYANG))
    descriptions = [
        person_sheet(key, composed(staff=staff)).description
        for key, staff in (("zhang-hui", STAFF), ("zhang-hui", plain), ("ouyang-he", plain))
    ]
    assert descriptions == ["跑山路", "首席记者", ""]
