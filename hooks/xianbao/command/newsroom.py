"""Where desk and press meet: from a folder of copy to the edition of this moment."""

import os
import re
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from xianbao.command.git import commit_of
from xianbao.command.language import message_language
from xianbao.command.upkeep import looked_after
from xianbao.desk.crew import WorkerLostError
from xianbao.desk.intake import read
from xianbao.desk.rule import Severity
from xianbao.desk.store import discard
from xianbao.desk.words import Words
from xianbao.paper.archive import archive_of
from xianbao.paper.edition import Edition
from xianbao.paper.staff import Staff
from xianbao.press.pressroom import CopyRefusedError, Orders

_EPOCH = re.compile(r"\d{1,12}", re.ASCII)
_LAST = int(datetime(2200, 1, 1, tzinfo=UTC).timestamp())
"""Where the years end that a moment in copy may lie in."""
_SHOWN = 40
_NO_EPOCH = Words(
    "环境变量 SOURCE_DATE_EPOCH 是「{value}」，不是时刻。→ 写 1970 年以来的秒数，或不设它",
    "SOURCE_DATE_EPOCH is “{value}”, which is no moment. → Give seconds since 1970, or unset it",
)
_REFUSED = Words(
    "稿件有 {errors} 处错误，没有出版，已上线的报纸不变：",
    "Nothing was published, what is online stays: {errors} errors in copy:",
)


def open_edition(
    articles: Path, store: Path, orders: Orders, warn: Callable[[str], None]
) -> Edition:
    """What readers may see now of the copy in ``articles``.

    ``store`` is the folder in which parsed copy is kept. ``warn`` receives each warning as a line
    of text. Raises `CopyRefusedError` with every problem, warnings too, when any of them is an
    error.
    """
    if orders.aside:
        return archive_of(orders.aside.masthead, Staff(), ()).edition(now())
    kept = store / "desk.sqlite"
    if orders.afresh:
        discard(kept)
    try:
        intake = read(
            articles,
            kept,
            workers=orders.processes,
            by_hash=orders.by_hash,
            begun=orders.reading,
        )
    except WorkerLostError as lost:
        raise CopyRefusedError(lost.words.said(message_language())) from None
    orders.mended |= intake.mended
    language = message_language()
    moment = _taken(orders, intake.archive.masthead.zone)
    orders.due = intake.archive.due(moment)
    orders.next_due = intake.archive.due
    orders.source = partial(commit_of, articles.parent)
    edition = intake.archive.edition(moment)
    problems = intake.problems
    if intake.passed:
        upkeep = looked_after(articles, intake.archive, edition, moment)
        problems = (*problems, *upkeep.problems)
        orders.unrecorded = upkeep.unrecorded
    lines = [problem.render(language) for problem in problems]
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    if errors:
        head = _REFUSED.said(language).format(errors=errors)
        raise CopyRefusedError("\n".join((head, *lines)))
    for line in lines:
        warn(line)
    return edition


def _taken(orders: Orders, zone: str) -> datetime:
    """The moment of this run, in the paper's zone; it stays the same however often copy is read."""
    if orders.at is None or orders.clock is None:
        orders.clock = now().astimezone(ZoneInfo(zone))
        orders.at = (
            orders.moment(zone).astimezone(ZoneInfo(zone)) if orders.moment else orders.clock
        )
    return orders.at


def now() -> datetime:
    """The one clock reading of a build, or the moment that ``SOURCE_DATE_EPOCH`` names.

    The variable is the one of reproducible-builds.org: seconds since 1970 in UTC. Raises
    `click.ClickException` where it names none: a build must not take another moment than was asked.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    if not epoch:
        return datetime.now(UTC)
    if not _EPOCH.fullmatch(epoch) or int(epoch) >= _LAST:
        message = _NO_EPOCH.said(message_language()).format(value=epoch[:_SHOWN])
        raise click.ClickException(message)
    return datetime.fromtimestamp(int(epoch), UTC)
