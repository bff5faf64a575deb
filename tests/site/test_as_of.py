"""``--as-of``: the edition of a moment that an editor names; a build says when the next is due."""

import pytest

from newspaper import Newspaper

HELD = "2026/11/22/01-02/index.html"


@pytest.fixture
def held(paper: Newspaper) -> Newspaper:
    """A paper with one story that is held back until the next morning, and goes in December."""
    paper.story("01-01.md")
    paper.story("01-02.md", "embargo: 2026-11-23 06:00\nexpires: 2026-12-01")
    return paper


@pytest.mark.parametrize(
    ("moment", "seen", "next_one"),
    [
        ("2026-11-23 05:59:59", False, "2026-11-23 06:00:00"),
        ("2026-11-23T06:00", True, "2026-12-01 00:00:00"),
        ("2026年12月1日", False, ""),
    ],
)
def test_a_build_is_of_the_moment_that_was_named_and_says_when_the_next_is_due(
    held: Newspaper, moment: str, next_one: str, *, seen: bool
) -> None:
    done = held.run("xianbao", "build", "--as-of", moment)
    assert done.returncode == 0, done.stderr
    assert (HELD in held.pages()) is seen
    assert (f"下一次有稿件解禁或到期：{next_one}，到时再出版一次。" in done.stdout) is bool(
        next_one
    )
    assert ("解禁" in done.stdout) is bool(next_one)


def test_a_draft_is_never_due(paper: Newspaper) -> None:
    paper.story("01-01.md")
    paper.story("01-02.md", "status: draft\nembargo: 2026-11-23 06:00")
    assert "解禁" not in paper.run("xianbao", "build").stdout


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("昨天", "「昨天」不是日期。→ 写成 2026-11-22 06:00"),
        ("2026-02-30", "没有 2026-02-30 这一天"),
        ("2026-11-22 26:00", "「26:00」不是时刻"),
    ],
)
def test_what_is_no_moment_is_told_and_nothing_is_published(
    held: Newspaper, typed: str, told: str
) -> None:
    done = held.run("xianbao", "build", "--as-of", typed)
    assert done.returncode == 2
    assert told in done.stderr
    assert not held.site.exists()
