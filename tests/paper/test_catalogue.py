from dataclasses import replace
from datetime import UTC, datetime

import pytest

from xianbao.paper import catalogue
from xianbao.paper.article import Article
from xianbao.paper.card import Card, card_of
from xianbao.paper.credit import Credit, Role
from xianbao.paper.photo import Photo

BRIDGE = Photo("2026/11/22/bridge.jpg", 3, 2, credits=(Credit(Role.PHOTOGRAPHER, "单", "shan"),))
STORY = Article(
    key="2026/11/22/02-01",
    copy="2026/11/22/02-01.md",
    title="今日通车",
    section="yaowen",
    published=datetime(2026, 11, 22, 8, tzinfo=UTC),
    page=2,
    series=("zou", "xiang"),
    credits=(Credit(Role.REPORTER, "张辉", "zhang"), Credit(Role.EDITOR, "单", "shan")),
    photos=(BRIDGE, BRIDGE),
    aliases=("/1.html", "/old/2/"),
)


def card(**fields: object) -> Card:
    return card_of(replace(STORY, **fields), "")  # type: ignore[arg-type]  # a test's own fields


def test_a_story_stands_in_every_list_that_its_card_names() -> None:
    assert set(catalogue.lists_of(card())) == {
        *("all/", "story/2026/11/22/02-01", "day/2026/11/22", "page/2026/11/22/2"),
        *("month/2026-11", "year/2026", "section/yaowen", "section-month/yaowen/2026-11"),
        *("series/zou", "series/xiang", "series-month/zou/2026-11", "series-month/xiang/2026-11"),
        *("person/zhang", "person/shan", "person-year/zhang/2026", "person-year/shan/2026"),
        *("photo/2026/11/22/bridge.jpg", "alias/1.html", "alias/old/2"),
    }


def test_a_story_stands_in_each_list_once() -> None:
    names = catalogue.lists_of(card())
    assert len(names) == len(set(names))


def test_a_bare_story_stands_in_the_lists_of_its_day_and_section() -> None:
    bare = card(page=0, series=(), credits=(), photos=(), aliases=())
    assert catalogue.lists_of(bare) == [
        *("all/", "story/2026/11/22/02-01", "section/yaowen", "section-month/yaowen/2026-11"),
        *("day/2026/11/22", "month/2026-11", "year/2026"),
    ]


@pytest.mark.parametrize("name", catalogue.lists_of(card()))
def test_a_list_s_name_begins_with_its_family(name: str) -> None:
    assert catalogue.family(name) in catalogue.FAMILIES
    assert name in catalogue.FAMILIES[catalogue.family(name)](card())


@pytest.mark.parametrize(
    ("name", "parent"),
    [
        ("day/2026/11/22", "day"),
        ("month/2026-11", "month"),
        ("year/2026", "year"),
        ("person/zhang", "person"),
        ("person-year/zhang/2026", "person-year/zhang"),
        ("section-month/yaowen/2026-11", "section-month/yaowen"),
        ("series-month/zou/2026-11", "series-month/zou"),
    ],
)
def test_lists_of_one_kind_of_one_thing_have_one_parent(name: str, parent: str) -> None:
    assert catalogue.parent(name) == parent


def test_a_day_is_in_the_order_of_print_and_everything_else_newest_first() -> None:
    first, web = card(page=1, key="2026/11/22/09-09"), card(page=0, key="2026/11/22/00-00")
    later = card(published=datetime(2026, 11, 22, 9, tzinfo=UTC), page=3)
    run = [web, later, card(), first]
    assert sorted(run, key=catalogue.order("day/2026/11/22")) == [first, card(), later, web]
    assert sorted(run, key=catalogue.order("section/yaowen")) == [later, web, card(), first]


def test_an_old_address_has_one_name_however_it_was_written() -> None:
    assert {catalogue.alias(old) for old in ("/old/2", "/old/2/", "old/2")} == {"alias/old/2"}
