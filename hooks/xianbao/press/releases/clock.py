"""The clock: whether the moment of an edition can be, after what was published before.

A machine whose clock is wrong would publish stories before their time, or take them away again.
What it can be compared with is the last run, which is kept beside the site.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from xianbao.press.releases.vault import Seen

SLACK = timedelta(hours=1)
"""How far behind the last run a clock may stand, if that changes nothing: machines differ."""
LEAP = timedelta(days=31)
"""A paper that is not built for longer, with a story due in between, is asked about."""


class ClockError(Exception):
    """The moment of an edition cannot be told from a clock that is wrong."""

    def __init__(self, at: datetime, last: datetime, *, behind: bool) -> None:
        """``at`` is the moment, ``last`` the latest that the last run knew; both aware."""
        zone = at.tzinfo
        stamp, before = f"{at:%Y-%m-%d %H:%M:%S}", f"{last.astimezone(zone):%Y-%m-%d %H:%M:%S}"
        fact = _BEHIND if behind else _AHEAD
        super().__init__(fact.format(now=stamp, last=before) + _STEP.format(now=stamp))
        self.at = at
        self.last = last
        self.behind = behind


_BEHIND = (
    "这台机器的时间是 {now}，比上一次出版的 {last} 还早：照它出版，已登的稿件会被撤下。"
    "没有出版，已上线的报纸不变。 / The clock says {now}, which is before the last publication,"
    " {last}: stories that are out would go again. Nothing was published."
)
_AHEAD = (
    "这台机器的时间是 {now}，上一次出版是 {last}，隔了一个多月，其间有稿件解禁或到期："
    "时间要是不对，定时的稿件会提前登出。没有出版，已上线的报纸不变。 / The clock says"
    " {now}, over a month after the last publication, {last}, and stories are due in between:"
    " if it is wrong, they would be out too early. Nothing was published."
)
_STEP = (
    "\n→ 请先校准时间；确实要出这一刻的报纸，就写明："
    ' / Set the clock right, or insist:\nxianbao build --as-of "{now}"'
)


def check_clock(
    at: datetime, seen: Seen | None, next_due: Callable[[datetime], datetime | None]
) -> None:
    """Raise `ClockError` where the clock of a run is not to be believed.

    ``at`` is its moment, which no editor has named; ``seen`` the last run. ``next_due`` tells when,
    after a moment, the next embargo ends or the next story expires.
    """
    if seen is None:
        return
    last = seen.latest
    early, late = min(at, last), max(at, last)
    due = next_due(early)
    matters = due is not None and due <= late
    if at < last and (matters or last - at > SLACK):
        raise ClockError(at, last, behind=True)
    if at - last > LEAP and matters:
        raise ClockError(at, last, behind=False)
