"""A clock is not believed where believing it would take stories away, or bring them too early."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone

import pytest

from xianbao.press.releases.clock import LEAP, SLACK, ClockError, check_clock
from xianbao.press.releases.vault import Seen

LAST = datetime(2026, 11, 22, 12, tzinfo=UTC)
SEEN = Seen(LAST, LAST, "p")
SECOND = timedelta(seconds=1)
Due = Callable[[datetime], datetime | None]


def never(_: datetime) -> datetime | None:
    return None


def due(moment: datetime) -> Due:
    return lambda after: moment if moment > after else None


def refused(at: datetime, next_due: Due, seen: Seen | None = SEEN) -> str:
    try:
        check_clock(at, seen, next_due)
    except ClockError as error:
        return "behind" if error.behind else "ahead"
    return ""


def test_without_a_last_run_every_clock_is_believed() -> None:
    assert refused(LAST - 100 * LEAP, due(LAST - LEAP), None) == ""


def test_a_clock_a_little_behind_is_believed_where_that_changes_nothing() -> None:
    assert refused(LAST - SLACK, never) == ""
    assert refused(LAST - SLACK, due(LAST + SECOND)) == ""
    assert refused(LAST - SLACK - SECOND, never) == "behind"


def test_a_clock_a_second_behind_is_refused_where_a_story_came_out_in_it() -> None:
    assert refused(LAST - SECOND, due(LAST)) == "behind"
    assert refused(LAST - SECOND, due(LAST + SECOND)) == ""


def test_the_same_moment_again_is_believed_whatever_is_due() -> None:
    assert refused(LAST, due(LAST)) == ""
    assert refused(LAST, never) == ""


def test_a_leap_ahead_is_refused_only_with_a_story_due_in_it() -> None:
    assert refused(LAST + LEAP + SECOND, never) == ""
    assert refused(LAST + LEAP + SECOND, due(LAST + LEAP + 2 * SECOND)) == ""
    assert refused(LAST + LEAP + SECOND, due(LAST + LEAP + SECOND)) == "ahead"
    assert refused(LAST + LEAP + SECOND, due(LAST + SECOND)) == "ahead"
    assert refused(LAST + LEAP, due(LAST + SECOND)) == ""


def test_the_latest_that_the_last_run_knew_counts() -> None:
    insisted = Seen(LAST - 2 * LEAP, LAST, "p")
    assert refused(LAST - SLACK - SECOND, never, insisted) == "behind"
    assert refused(LAST - SLACK - SECOND, never, Seen(LAST, LAST - 2 * LEAP, "p")) == "behind"


@pytest.mark.parametrize(("ahead", "said"), [(False, "还早"), (True, "隔了一个多月")])
def test_a_refusal_says_both_times_in_the_paper_s_zone_and_how_to_insist(
    *, ahead: bool, said: str
) -> None:
    zone = timezone(timedelta(hours=8))
    at = (LAST + 2 * LEAP if ahead else LAST - LEAP).astimezone(zone)
    with pytest.raises(ClockError) as raised:
        check_clock(at, SEEN, due(LAST + SECOND))
    assert (raised.value.at, raised.value.last) == (at, LAST)
    assert said in str(raised.value)
    assert "2026-11-22 20:00:00" in str(raised.value)
    assert f'xianbao build --as-of "{at:%Y-%m-%d %H:%M:%S}"' in str(raised.value)


def test_an_hour_is_slack_and_a_month_is_a_leap() -> None:
    assert timedelta(hours=1) == SLACK
    assert timedelta(days=31) == LEAP
