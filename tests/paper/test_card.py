from collections.abc import Callable
from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from xianbao.paper.article import (
    Article,
    Correction,
    Kind,
    Play,
    Source,
    Status,
    Withdrawal,
    day_of,
)
from xianbao.paper.card import Card, card_of, digest, digest_of
from xianbao.paper.credit import Credit, Credited, Role
from xianbao.paper.issue import Page
from xianbao.paper.photo import Photo
from xianbao.paper.statistics import Statistics

NOON = datetime(2026, 11, 22, 4, tzinfo=UTC)
HUI = Credit(Role.REPORTER, "张辉", "zhang-hui")
SHAN = Credit(Role.PHOTOGRAPHER, "单文柏", "shan-wenbo")
SHI = Credit(Role.DUTY_EDITOR, "石丽君", "shi-lijun")
BRIDGE = Photo("2026/11/22/bridge.jpg", 3, 2, "桥", credits=(SHAN,))
STORY = Article(
    key="2026/11/22/02-01",
    copy="2026/11/22/02-01.md",
    title="今日通车",
    section="yaowen",
    published=NOON,
    body="岫水昨夜涨了半尺。\n\n渡口照常开船。",
    page=2,
    credits=(HUI,),
    photos=(BRIDGE, replace(BRIDGE, file="2026/11/22/ferry.jpg")),
)

SHOWN: dict[str, object] = {
    "title": "今日|通车",
    "section": "minsheng",
    "kind": Kind.FEATURE,
    "kicker": "引题",
    "subtitle": "副题",
    "summary": "桥通了。",
    "body": "渡口照常开船。",
    "series": ("zou",),
    "credits": (replace(HUI, name="張輝"),),
    "photos": (replace(BRIDGE, caption="老桥"),),
    "source": Source("云澹日报"),
    "script": "hant",
}
"""Other values of everything that pages other than a story's own show of it."""
OWN: dict[str, object] = {
    "copy": "2026/11/22/02-01/index.md",
    "timed": True,
    "dateline": "本报讯",
    "highlights": ("要点",),
    "body": "岫水昨夜涨了半尺。\n\n渡口今天停航。",
    "statistics": (Statistics("数", ()),),
    "withdrawal": Withdrawal(date(2026, 11, 24), "已撤下"),
    "corrections": (Correction(date(2026, 11, 23), "应为46米"),),
    "source": None,
    "updated": NOON + timedelta(days=1),
    "photos": (BRIDGE, replace(BRIDGE, file="2026/11/22/ferry.jpg", caption="渡口")),
}
"""Other values of what only its own page shows."""
PLACED: dict[str, object] = {
    "key": "2026/11/22/02-02",
    "published": NOON + timedelta(seconds=1),
    "page": 3,
    "play": Play.LEAD,
    "status": Status.DRAFT,
    "embargo": NOON,
    "expires": NOON,
    "aliases": ("/1.html",),
    "corrections": (Correction(date(2026, 11, 23), "应为46米"),),
}
"""Other values of what decides where and when it stands."""


def card(story: Article, page: Page | None = None) -> Card:
    return card_of(story, digest((story,)), page)


def faced(story: Article, page: Page | None = None) -> str:
    return card(story, page).face


def test_every_field_of_an_article_shows_somewhere() -> None:
    assert {field.name for field in fields(Article)} == {*SHOWN, *OWN, *PLACED}


@pytest.mark.parametrize("field", SHOWN)
def test_what_other_pages_show_of_a_story_is_in_its_face(field: str) -> None:
    changed = replace(STORY, **{field: SHOWN[field]})  # type: ignore[arg-type]  # a field's own value
    assert faced(changed) != faced(STORY)
    assert card(changed).text != card(STORY).text


@pytest.mark.parametrize("field", OWN)
def test_what_only_its_own_page_shows_leaves_the_face_as_it_is(field: str) -> None:
    changed = replace(STORY, **{field: OWN[field]})  # type: ignore[arg-type]  # as above
    assert faced(changed) == faced(STORY)


@pytest.mark.parametrize("field", PLACED)
def test_where_a_story_stands_is_on_its_card_and_not_in_its_face(field: str) -> None:
    changed = card(replace(STORY, **{field: PLACED[field]}))  # type: ignore[arg-type]  # as above
    assert changed.face == faced(STORY)
    assert changed._replace(text="") != card(STORY)._replace(text="")


def test_a_card_holds_plain_values_only() -> None:
    full = card(replace(STORY, embargo=NOON, expires=NOON, aliases=("/1.html",)))
    flat = [part for value in full for part in (value if isinstance(value, tuple) else (value,))]
    assert {type(value) for value in flat} <= {str, int, bool}
    assert Card._make(tuple(full)) == full


def test_a_card_names_everyone_once_by_what_they_did() -> None:
    twice = replace(STORY, credits=(HUI, replace(HUI, role=Role.AUTHOR), SHI))
    found = card(twice)
    assert (found.written, found.photographed, found.edited) == (
        *(("zhang-hui",), ("shan-wenbo",)),
        ("shi-lijun",),
    )
    assert [found.people(credited) for credited in Credited] == [
        *(found.written, found.photographed, found.edited)
    ]


def test_those_whom_the_page_credits_are_on_the_card_where_the_story_names_nobody() -> None:
    page = Page(2, credits=(HUI, SHAN, SHI))
    bare = card(replace(STORY, credits=(), photos=(replace(BRIDGE, credits=()),)), page)
    assert (bare.written, bare.photographed, bare.edited) == (
        *(("zhang-hui",), ("shan-wenbo",)),
        ("shi-lijun",),
    )
    assert card(STORY, Page(2, credits=(replace(HUI, person="li-ruoxi"),))).written == (
        "zhang-hui",
    )


@pytest.mark.parametrize(
    "page", [Page(2, credits=(SHAN,)), Page(2, photo_courtesy="资料片")], ids=["name", "courtesy"]
)
def test_a_page_s_credit_of_a_photo_is_in_the_face_of_a_story_that_shows_it(page: Page) -> None:
    bare = replace(STORY, photos=(replace(BRIDGE, credits=()),))
    assert faced(bare, page) != faced(bare)
    assert faced(replace(STORY, photos=()), page) == faced(replace(STORY, photos=()))


@pytest.mark.parametrize(
    ("changed", "seen"),
    [
        (lambda one: one, (True, True, True)),
        (lambda one: replace(one, status=Status.DRAFT), (False, False, False)),
        (lambda one: replace(one, embargo=NOON), (False, True, True)),
        (lambda one: replace(one, expires=NOON), (True, False, False)),
        (
            lambda one: replace(one, embargo=NOON, expires=NOON + timedelta(seconds=1)),
            (False, True, False),
        ),
    ],
)
def test_a_card_knows_when_its_story_is_seen(
    changed: Callable[[Article], Article], seen: tuple[bool, ...]
) -> None:
    moment = int(NOON.timestamp())
    found = card(changed(STORY))
    assert tuple(found.visible_at(moment + second) for second in (-1, 0, 1)) == seen


def test_a_moment_is_the_same_in_every_zone() -> None:
    there = NOON.astimezone(ZoneInfo("Asia/Shanghai"))
    assert card(replace(STORY, published=there)).published == card(STORY).published


def test_a_story_s_day_is_that_of_its_address() -> None:
    late = card(replace(STORY, published=NOON + timedelta(days=3)))
    assert (late.day, late.item, day_of(late.key)) == (
        *(date(2026, 11, 22), "02-01"),
        date(2026, 11, 22),
    )


def test_digests_tell_values_apart_that_look_alike() -> None:
    alike = (("ab", "c"), ("a", "bc"), ("abc",), (("ab", "c"),), (1,), ("1",), ("\ud800",))
    assert len({digest(parts) for parts in alike}) == len(alike)
    assert digest_of(b"") != digest_of(b"\0")
    assert digest(["a", "b"]) == digest(iter(("a", "b")))
