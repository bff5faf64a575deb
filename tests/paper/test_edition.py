from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from xianbao.paper.article import Article
from xianbao.paper.credit import Credit, Credited, Role
from xianbao.paper.edition import Edition
from xianbao.paper.issue import Issue, Page
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
    return Edition(Masthead(Label("青禾县报")), Staff(PEOPLE), articles, {DAY: issue}, NOW)


def test_a_story_without_a_writer_inherits_the_page_writers() -> None:
    assert HUI in edition(STORY).inherited(STORY)


def test_a_story_with_its_own_writer_inherits_none() -> None:
    own = replace(STORY, credits=(LI,))
    assert HUI not in edition(own).inherited(own)


def test_a_page_photographer_is_inherited_only_where_a_photo_has_no_credit() -> None:
    pictured = replace(STORY, photos=(BARE_PHOTO,))
    credited = replace(STORY, photos=(replace(BARE_PHOTO, courtesy="资料片"),))
    assert SHAN in edition(pictured).inherited(pictured)
    assert SHAN not in edition(credited).inherited(credited)
    assert SHAN not in edition(STORY).inherited(STORY)


def test_a_duty_editor_of_the_story_takes_the_place_of_the_page_one() -> None:
    own = replace(STORY, credits=(ZHAI,))
    assert SHI in edition(STORY).inherited(STORY)
    assert SHI not in edition(own).inherited(own)


@pytest.mark.parametrize("page", [0, 3])
def test_a_story_on_no_such_page_inherits_nothing(page: int) -> None:
    elsewhere = replace(STORY, page=page)
    assert edition(elsewhere).inherited(elsewhere) == ()


def test_a_story_counts_once_for_a_person_named_twice() -> None:
    twice = replace(STORY, credits=(HUI, replace(HUI, role=Role.AUTHOR, name="張輝")))
    assert edition(twice).by_person[Credited.WRITTEN]["zhang-hui"] == (twice,)


def test_a_day_runs_as_its_paper_does_and_web_stories_come_last() -> None:
    first = replace(STORY, key="2026/11/22/01-09", page=1)
    web = replace(STORY, key="2026/11/22/00-web", page=0)
    assert edition(web, STORY, first).by_day[DAY] == (first, STORY, web)


def test_people_who_are_neither_staff_nor_credited_are_not_listed() -> None:
    stranger = Person("wu-ming", "吴鸣", "Wu Ming", staff=False)
    whole = edition(STORY)
    assert stranger not in replace(whole, staff=whole.staff.joined_by([stranger])).people
