from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from xianbao.paper import catalogue
from xianbao.paper.archive import archive_of
from xianbao.paper.article import Article
from xianbao.paper.credit import Credit, Credited, Role
from xianbao.paper.edition import Edition, beside
from xianbao.paper.issue import Issue, Page, inherited
from xianbao.paper.label import Label
from xianbao.paper.masthead import Masthead
from xianbao.paper.photo import Photo
from xianbao.paper.staff import Person, Staff

NOW = datetime(2026, 11, 22, 8, tzinfo=UTC)
DAY = date(2026, 11, 22)
HUI = Credit(Role.REPORTER, "张辉", "zhang-hui")
LI = Credit(Role.REPORTER, "李若溪", "li-ruoxi")
SHAN = Credit(Role.PHOTOGRAPHER, "单文柏", "shan-wenbo")
SHI = Credit(Role.DUTY_EDITOR, "石丽君", "shi-lijun")
ZHAI = Credit(Role.DUTY_EDITOR, "翟书遥", "zhai-shuyao")
STORY = Article("2026/11/22/02-01", "02-01.md", "今日通车", "yaowen", NOW, page=2)
BARE_PHOTO = Photo("2026/11/22/bridge.jpg", 3, 2)
PEOPLE = tuple(
    Person(credit.person, credit.name, credit.name) for credit in (HUI, LI, SHAN, SHI, ZHAI)
)


def edition(*articles: Article, credits_: tuple[Credit, ...] = (HUI, SHAN, SHI)) -> Edition:
    issue = Issue(DAY, "14806", (Page(2, "综合", credits_),))
    masthead = Masthead(Label("青禾县报"))
    return archive_of(masthead, Staff(PEOPLE), articles, {DAY: issue}).edition(NOW)


def passed_on(story: Article) -> tuple[Credit, ...]:
    """What a story takes from its page."""
    return inherited(story, edition(story).page_of(story))


def run(count: int, **fields: object) -> list[Article]:
    """Stories a day apart, the newest first."""
    days = (NOW - timedelta(days=number) for number in range(count))
    return [
        replace(STORY, key=f"{day:%Y/%m/%d}/02-01", published=day, **fields)  # type: ignore[arg-type]
        for day in days
    ]


def keys(of: Edition, name: str) -> list[str]:
    return [card.key for card in of.stories(name)]


def test_a_story_without_a_writer_inherits_the_page_writers() -> None:
    assert HUI in passed_on(STORY)


def test_a_story_with_its_own_writer_inherits_none() -> None:
    assert HUI not in passed_on(replace(STORY, credits=(LI,)))


def test_a_page_photographer_is_inherited_only_where_a_photo_has_no_credit() -> None:
    assert SHAN in passed_on(replace(STORY, photos=(BARE_PHOTO,)))
    assert SHAN not in passed_on(replace(STORY, photos=(replace(BARE_PHOTO, courtesy="资料片"),)))
    assert SHAN not in passed_on(STORY)


def test_a_duty_editor_of_the_story_takes_the_place_of_the_page_one() -> None:
    assert SHI in passed_on(STORY)
    assert SHI not in passed_on(replace(STORY, credits=(ZHAI,)))


@pytest.mark.parametrize("page", [0, 3])
def test_a_story_on_no_such_page_inherits_nothing(page: int) -> None:
    assert passed_on(replace(STORY, page=page)) == ()


def test_a_story_counts_once_for_a_person_named_twice() -> None:
    twice = replace(STORY, credits=(HUI, replace(HUI, role=Role.AUTHOR, name="張輝")))
    of = edition(twice)
    assert keys(of, catalogue.person("zhang-hui")) == [twice.key]
    assert of.cards[0].people(Credited.WRITTEN) == ("zhang-hui",)


def test_a_day_runs_as_its_paper_does_and_web_stories_come_last() -> None:
    first = replace(STORY, key="2026/11/22/01-09", page=1)
    web = replace(STORY, key="2026/11/22/00-web", page=0)
    found = keys(edition(web, STORY, first), catalogue.day("2026/11/22"))
    assert found == [first.key, STORY.key, web.key]


def test_people_who_are_neither_staff_nor_credited_are_not_listed() -> None:
    stranger = Person("wu-ming", "吴鸣", "Wu Ming", staff=False)
    of = edition(STORY)
    assert stranger not in replace(of, staff=of.staff.joined_by([stranger])).people


def test_everyone_credited_stands_after_the_staff_by_key() -> None:
    named = [Credit(Role.AUTHOR, name, name) for name in ("zuo", "an")]
    outsiders = [Person(one.person, one.name, one.name, staff=False) for one in named]
    of = edition(replace(STORY, credits=tuple(named)))
    people = replace(of, staff=of.staff.joined_by(outsiders)).people
    assert list(people) == [*PEOPLE, *outsiders[::-1]]


def test_a_story_sees_as_far_beside_itself_as_the_list_reaches() -> None:
    of = edition(*run(30))
    near = of.near(catalogue.section("yaowen"), of.cards[9])
    assert (near.before, near.after) == (of.cards[8:9], of.cards[10:11])
    first = of.near(catalogue.section("yaowen"), of.cards[0])
    assert (first.before, first.after) == ((), of.cards[1:2])


def test_pages_of_a_day_are_those_of_its_issue_and_those_that_stories_name() -> None:
    web, fifth = replace(STORY, page=0), replace(STORY, key="2026/11/22/05-01", page=5)
    assert edition(web).pages(DAY) == (2,)
    assert edition(web, fifth).pages(DAY) == (2, 5)
    assert edition().pages(DAY) == ()


def test_the_parts_of_a_list_run_from_new_to_old() -> None:
    of = edition(*run(90))
    assert of.parts("month") == ["2026-11", "2026-10", "2026-09", "2026-08"]
    assert of.parts("section-month/yaowen") == of.parts("month")
    assert of.beside("month/2026-10") == ("2026-09", "2026-11")
    assert of.beside("day/2026/11/22") == ("2026/11/21", None)


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("5", ("3", "7")),
        ("4", ("3", "5")),
        ("3", (None, "5")),
        ("8", ("7", None)),
        ("1", (None, "3")),
    ],
)
def test_what_stands_beside_a_part_is_told_whether_it_is_there_or_not(
    part: str, expected: tuple[str | None, str | None]
) -> None:
    assert beside(["7", "5", "3"], part) == expected
    assert beside((), part) == (None, None)


def test_every_question_is_noted_with_what_it_was_asked_of() -> None:
    of = edition(STORY)
    of.readings.start()
    of.article(STORY.key)
    of.faces("section/yaowen")
    of.holds("month/2026-11")
    of.near("day/2026/11/22", of.cards[0])
    of.beside("day/2026/11/22")
    of.pages(DAY)
    of.picture("2026/11/22/bridge.jpg")
    of.person("shi-lijun")
    assert "shi-lijun" in of.ranks
    assert of.readings.taken() == {
        *("text 2026/11/22/02-01", "faces section/yaowen", "list section/yaowen"),
        *("holds month/2026-11", "near day/2026/11/22 2026/11/22/02-01", "beside day/2026/11/22"),
        *("issue 2026/11/22", "list day/2026/11/22", "picture 2026/11/22/bridge.jpg"),
        *("person shi-lijun", "staff "),
    }


def test_whoever_reads_all_people_has_read_who_is_credited_at_all() -> None:
    of = edition(replace(STORY, credits=(HUI,)))
    of.readings.start()
    assert list(of.people) == list(PEOPLE)
    assert {"staff ", "parts person", "person zhang-hui"} <= of.readings.taken()


def test_nothing_is_noted_before_a_page_is_begun_nor_after_it_is_done() -> None:
    of = edition(STORY)
    of.article(STORY.key)
    assert of.readings.taken() == frozenset()
    of.readings.start()
    assert of.readings.taken() == frozenset()
    of.article(STORY.key)
    assert of.readings.taken() == frozenset()
