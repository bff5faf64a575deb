"""What is kept comes back as it was, and nothing else can come in with it."""

import os
import pickle
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest

from xianbao.desk.fix import Edit, Fix
from xianbao.desk.kept import UnfitBytesError, frozen, problems_of, rows, thawed
from xianbao.desk.problem import Problem
from xianbao.desk.rulebook import place, reading
from xianbao.desk.words import Words
from xianbao.paper.article import Article, Correction, Kind, Source
from xianbao.paper.credit import Credit, Role
from xianbao.paper.photo import Photo
from xianbao.paper.quantity import Change, Quality, Quantity
from xianbao.paper.staff import Person, Staff
from xianbao.paper.statistics import Item, Statistics

ZONE = ZoneInfo("Asia/Shanghai")
ZHANG = Credit(Role.PHOTOGRAPHER, "張輝", "zhang-hui")
HALF = Quantity(Fraction(1, 2), "ratio", Quality.ABOUT, "一半")
ARTICLE = Article(
    key="2026/11/22/01-01",
    copy="2026/11/22/01-01.md",
    title="望津桥恢复通车",
    section="yaowen",
    published=datetime(2026, 11, 22, 8, 30, tzinfo=ZONE),
    kind=Kind.REPRINT,
    body="岫水昨夜涨了半尺。",
    credits=(ZHANG, ZHANG),
    photos=(Photo("a.png", 12, 8, credits=(ZHANG,)),),
    statistics=(
        Statistics(
            "数字",
            (
                Item(
                    "投资",
                    Quantity(Decimal(35), "元", Quality.EXACT, "35元"),
                    HALF,
                    Change(1, HALF, "增"),
                ),
            ),
        ),
    ),
    source=Source("岫水晚报"),
    embargo=datetime(2026, 11, 23, tzinfo=ZONE),
    corrections=(Correction(date(2026, 11, 24), "乙"),),
)


def test_an_article_comes_back_as_it_was() -> None:
    assert thawed(frozen(ARTICLE), Article) == ARTICLE


def test_equal_articles_are_equal_bytes_however_they_came_about() -> None:
    apart = replace(
        ARTICLE,
        title="".join(list(ARTICLE.title)),
        credits=(Credit(Role("photographer"), "張" + "輝"[:1], "zhang-" + "hui"), ZHANG),
    )
    assert frozen(apart) == frozen(ARTICLE) == frozen(thawed(frozen(ARTICLE), Article))


def test_the_staff_come_back_with_all_their_names() -> None:
    staff = Staff(
        (Person("zhang-hui", "张辉", "Zhang Hui", ("小辉",), roles=frozenset({Role.AUTHOR})),)
    )
    again = thawed(frozen(staff), Staff)
    assert again == staff
    assert again.named("小辉") is again["zhang-hui"]


class Spell:
    """A pickle that runs a command when it is read."""

    def __reduce__(self) -> tuple[object, ...]:
        return (os.system, ("touch /tmp/never",))


@pytest.mark.parametrize(
    "content",
    [
        pickle.dumps(Spell()),
        pickle.dumps(eval),
        pickle.dumps(getattr),
        pickle.dumps(os.path.join),
        b"cxianbao.paper.card\ndigest_of\n(C\x01xtR.",
        b"cxianbao.paper.card\ndate\n.",
        b"cxianbao.desk.store\nStore\n.",
        b"cxianbao.paper.nothing\nX\n.",
        frozen("文字"),
        frozen(ARTICLE)[:-20],
        b"",
    ],
)
def test_bytes_that_hold_anything_else_are_refused(content: bytes) -> None:
    with pytest.raises(UnfitBytesError):
        thawed(content, Article)


def test_problems_come_back_as_they_were() -> None:
    problems = [
        Problem("articles/甲.md", 1, 2, reading.NO_STORIES, (("folder", "articles"),)),
        Problem(
            "x", 3, 4, place.ALIAS_TAKEN, (("value", ("甲", "乙")), ("other", Words("甲", "a")))
        ),
        Problem("x", 3, 5, place.ALIAS_TAKEN, (("value", ()), ("other", ("words", "b")))),
        Problem("x", 3, 5, reading.NO_STORIES, (), 4, 1, Fix((Edit(7, 9, "甲"), Edit(9, 9, "")))),
    ]
    assert problems_of(rows(problems)) == problems
