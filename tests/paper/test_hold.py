from dataclasses import replace
from datetime import datetime, timedelta, timezone

from xianbao.paper.archive import archive_of
from xianbao.paper.article import Article, Status
from xianbao.paper.card import Card
from xianbao.paper.hold import Held, Hold, held_at
from xianbao.paper.label import Label
from xianbao.paper.masthead import Masthead
from xianbao.paper.staff import Staff

NOON = datetime(2026, 11, 22, 12, tzinfo=timezone(timedelta(hours=8)))
HOUR = timedelta(hours=1)
STORY = Article("2026/11/22/01-01", "2026/11/22/01-01.md", "望津桥恢复通车", "yaowen", NOON)
MASTHEAD = Masthead(Label("棠岫日报", "TANGXIU RIBAO"))


def card(**changed: object) -> Card:
    archive = archive_of(MASTHEAD, Staff(), (replace(STORY, **changed),))  # type: ignore[arg-type]
    return archive.cards[0]


def at(moment: datetime) -> int:
    return int(moment.timestamp())


def test_a_story_that_readers_see_is_not_held_back() -> None:
    assert held_at(card(embargo=NOON, expires=NOON + HOUR), at(NOON)) is None


def test_a_draft_is_held_back_whatever_the_time() -> None:
    assert held_at(card(status=Status.DRAFT, embargo=NOON), at(NOON)) == Held(Hold.DRAFT)


def test_a_withdrawn_story_is_held_back_whatever_the_time() -> None:
    story = card(status=Status.WITHDRAWN, expires=NOON, embargo=NOON + HOUR)
    assert held_at(story, at(NOON)) == Held(Hold.WITHDRAWN)


def test_an_embargoed_story_is_held_back_until_its_moment() -> None:
    story = card(embargo=NOON + HOUR)
    assert held_at(story, at(NOON)) == Held(Hold.EMBARGOED, at(NOON + HOUR))
    assert held_at(story, at(NOON + HOUR)) is None


def test_an_expired_story_is_held_back_from_its_moment_on() -> None:
    story = card(expires=NOON)
    assert held_at(story, at(NOON) - 1) is None
    assert held_at(story, at(NOON)) == Held(Hold.EXPIRED, at(NOON))


def test_a_dummy_holds_what_readers_do_not_see_yet_and_lists_nothing_taken_down() -> None:
    stories = (
        STORY,
        replace(STORY, key="2026/11/22/01-02", status=Status.DRAFT),
        replace(STORY, key="2026/11/22/01-03", embargo=NOON + HOUR),
        replace(STORY, key="2026/11/22/01-04", expires=NOON),
    )
    archive = archive_of(MASTHEAD, Staff(), stories)
    assert [one.item for one in archive.edition(NOON).cards] == ["01-01"]
    assert [one.item for one in archive.dummy(NOON).cards] == ["01-01", "01-02", "01-03"]
    assert [one.item for one in archive.dummy().cards] == ["01-01", "01-02", "01-03", "01-04"]
    assert archive.dummy().dummy
    assert not archive.edition(NOON).dummy
