from datetime import UTC, datetime

from xianbao.paper import tally
from xianbao.paper.archive import archive_of
from xianbao.paper.article import Article, Kind
from xianbao.paper.credit import Credit, Credited, Role
from xianbao.paper.issue import Issue, Page
from xianbao.paper.label import Label
from xianbao.paper.masthead import Masthead, Section
from xianbao.paper.photo import Photo
from xianbao.paper.series import Series
from xianbao.paper.staff import Person, Staff
from xianbao.paper.tally import Count, Totals

ZHANG = Credit(Role.REPORTER, "张辉", "zhang-hui")
LI = Credit(Role.REPORTER, "李若溪", "li-ruoxi")
SHAN = Credit(Role.PHOTOGRAPHER, "单文柏", "shan-wenbai")
BRIDGE = Photo("bridge.jpg", 3, 2, credits=(SHAN,))


def story(key: str, section: str = "yaowen", **fields: object) -> Article:
    year, month, day, _ = key.split("/")
    published = datetime(int(year), int(month), int(day), tzinfo=UTC)
    return Article(key, f"{key}.md", "题", section, published, **fields)  # type: ignore[arg-type]


STORIES = (
    story("2026/11/22/01-01", credits=(ZHANG,), photos=(BRIDGE, BRIDGE), series=("zoubian",)),
    story("2026/11/20/01-01", "shengyin", kind=Kind.VOICE, page=1),
    story("2026/08/28/01-01", "shengyin", credits=(ZHANG, LI), photos=(BRIDGE,)),
    story("2025/12/31/web-1", credits=(LI,)),
)
EDITION = archive_of(
    Masthead(
        Label("棠岫日报"),
        sections=(
            Section("shengyin", Label("今日声音")),
            Section("yaowen", Label("要闻")),
            Section("suilan", Label("速览")),
        ),
        series=(Series("zoubian", Label("走转改")),),
    ),
    Staff(
        (
            Person("li-ruoxi", "李若溪", "Li Ruoxi"),
            Person("zhang-hui", "张辉", "Zhang Hui"),
            Person("shan-wenbai", "单文柏", "Shan Wenbai"),
            Person("chen-yanan", "陈延安", "Chen Yan'an"),
        )
    ),
    STORIES,
    {STORIES[1].day: Issue(STORIES[1].day, pages=(Page(1, credits=(LI,)),))},
).edition(datetime(2026, 11, 22, tzinfo=UTC))
CARDS = EDITION.cards


def test_months_are_counted_oldest_first() -> None:
    assert tally.by_month(CARDS) == (
        Count("2025-12", 1),
        Count("2026-08", 1),
        Count("2026-11", 2),
    )


def test_kinds_without_a_story_are_left_out() -> None:
    assert tally.by_kind(CARDS) == (Count("news", 3), Count("voice", 1))


def test_sections_stand_in_the_order_of_the_masthead() -> None:
    assert tally.by_section(CARDS, EDITION) == (Count("shengyin", 2), Count("yaowen", 2))


def test_a_page_credit_counts_and_equals_keep_the_order_of_the_staff() -> None:
    assert tally.by_person(CARDS, EDITION, Credited.WRITTEN) == (
        Count("li-ruoxi", 3),
        Count("zhang-hui", 2),
    )


def test_people_are_counted_over_the_stories_asked_for() -> None:
    assert tally.by_person(CARDS[:1], EDITION, Credited.WRITTEN) == (Count("zhang-hui", 1),)


def test_totals_count_each_person_once() -> None:
    assert tally.totals(CARDS) == Totals(stories=4, pictures=3, people=3)


def test_an_empty_paper_counts_nothing() -> None:
    assert tally.by_month(()) == ()
    assert tally.totals(()) == Totals(0, 0, 0)
