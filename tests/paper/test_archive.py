from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from xianbao.paper.archive import Archive, archive_of
from xianbao.paper.article import Article, Status
from xianbao.paper.edition import Edition
from xianbao.paper.issue import Issue
from xianbao.paper.label import Label
from xianbao.paper.masthead import Masthead
from xianbao.paper.staff import Staff

NOW = datetime(2026, 11, 22, 8, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
STORY = Article("2026/11/22/01-01", "2026/11/22/01-01.md", "今日通车", "yaowen", NOW)


def archive(*articles: Article) -> Archive:
    issues = {story.day: Issue(story.day, "14806") for story in articles}
    return archive_of(Masthead(Label("青禾县报")), Staff(), articles, issues)


def visible_at(story: Article, moment: datetime) -> bool:
    return bool(archive(story).edition(moment).cards)


def told(edition: Edition) -> list[Article]:
    """The stories of an edition in its order, opened."""
    return [edition.article(card.key) for card in edition.cards]


def test_a_plain_story_is_visible() -> None:
    assert visible_at(STORY, NOW)


def test_a_draft_is_never_visible() -> None:
    assert not visible_at(replace(STORY, status=Status.DRAFT), NOW + 999 * MINUTE)


@pytest.mark.parametrize(("moment", "seen"), [(NOW - MINUTE, False), (NOW, True)])
def test_an_embargo_ends_on_the_minute(moment: datetime, *, seen: bool) -> None:
    assert visible_at(replace(STORY, embargo=NOW), moment) is seen


@pytest.mark.parametrize(("moment", "seen"), [(NOW - MINUTE, True), (NOW, False)])
def test_a_story_expires_on_the_minute(moment: datetime, *, seen: bool) -> None:
    assert visible_at(replace(STORY, expires=NOW), moment) is seen


def test_an_edition_holds_stories_newest_first() -> None:
    older = replace(STORY, key="2026/11/21/01-01", published=NOW - 1440 * MINUTE)
    assert told(archive(older, STORY).edition(NOW)) == [STORY, older]


def test_stories_of_one_moment_stand_as_in_the_paper_whatever_order_they_came_in() -> None:
    twin = replace(STORY, key="2026/11/22/01-02")
    assert told(archive(twin, STORY).edition(NOW)) == [STORY, twin]
    assert told(archive(STORY, twin).edition(NOW)) == [STORY, twin]


def test_the_issue_of_a_day_without_a_visible_story_is_left_out() -> None:
    draft = replace(STORY, key="2026/11/23/01-01", status=Status.DRAFT)
    assert set(archive(STORY, draft).edition(NOW).issues) == {date(2026, 11, 22)}


def test_issues_of_one_day_stand_though_most_of_its_stories_are_hidden() -> None:
    draft = replace(STORY, key="2026/11/22/01-02", status=Status.DRAFT)
    edition = archive(STORY, draft).edition(NOW)
    assert told(edition) == [STORY]
    assert set(edition.issues) == {date(2026, 11, 22)}


def test_a_story_that_was_never_filed_cannot_be_opened() -> None:
    with pytest.raises(KeyError):
        archive(STORY).edition(NOW).article("2026/11/22/09-09")
