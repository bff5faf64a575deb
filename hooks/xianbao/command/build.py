"""``xianbao build``: the whole paper into ``site/``."""

import gc
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import click

from xianbao.command.asof import AsOf
from xianbao.command.elsewhere import Elsewhere, elsewhere_options
from xianbao.command.host import HostAside, can_fork, load_press, through_host
from xianbao.command.newsroom import open_edition
from xianbao.command.progress import Progress
from xianbao.command.project import config_option
from xianbao.command.summary import summary
from xianbao.desk.moment import Moment
from xianbao.desk.standing import masthead_of
from xianbao.paper.edition import Edition
from xianbao.press.pressroom import (
    STORE,
    CopyRefusedError,
    Orders,
    print_edition,
    unmoved,
)
from xianbao.press.printing import UNPRINTABLE, Report
from xianbao.press.publishing.lock import StillBuildingError, locked
from xianbao.press.publishing.publication import Publication
from xianbao.press.standing import host as kept_host
from xianbao.press.standing.imprint import host_key, tells_all


@click.command()
@click.option("--strict", is_flag=True, help="有提醒也不出版 / refuse to publish on warnings too")
@click.option("--dry-run", "dry", is_flag=True, help="只说会改什么 / only say what would change")
@click.option("--workers", type=click.IntRange(0), default=0, help="进程数，0 为自动 / processes")
@click.option(
    "--as-of",
    "as_of",
    type=AsOf(),
    metavar="YYYY-MM-DD",
    help="出到这一刻为止 / the edition of this moment, as 2026-11-22T06:00",
)
@click.option("--by-hash", is_flag=True, help="逐个比内容，不看时间 / trust no times")
@elsewhere_options
@config_option
def build(  # noqa: PLR0913  # one an option
    config_file: Path,
    *,
    strict: bool,
    dry: bool,
    workers: int,
    by_hash: bool,
    as_of: Moment | None,
    **asked: Any,  # noqa: ANN401  # the options of `Elsewhere`
) -> None:
    """出版：生成整张报纸 / build the paper into site/."""
    gc.disable()
    started = time.monotonic()
    watch = Progress()
    orders = Orders(workers, strict, dry, by_hash, waiting=_say_waiting)
    orders.reading, orders.advance = watch.begun, watch.set
    if as_of:
        orders.moment = lambda zone: as_of.first(ZoneInfo(zone))
    elsewhere = Elsewhere(**asked)
    try:
        with elsewhere.taken_up(orders):
            report = _printed(config_file, orders)
    finally:
        watch.clear()
    if report is None:
        raise SystemExit(1)
    report.seconds = time.monotonic() - started
    click.echo(elsewhere.done(report) or summary(report, dry=dry, unrecorded=orders.unrecorded))


def _say_waiting() -> None:
    click.echo("另一次出版正在进行，等它完成… / waiting for another build to finish…", err=True)


def _printed(config_file: Path, orders: Orders) -> Report | None:
    try:
        done = _without_host(config_file, orders) or _host_aside(config_file, orders)
    except (CopyRefusedError, StillBuildingError, *UNPRINTABLE) as error:
        raise click.ClickException(str(error)) from None
    if not done:
        through_host(config_file, orders)
    return orders.report


def _without_host(config_file: Path, orders: Orders) -> bool:
    """Print with what the host made before; whether that still held."""
    project = config_file.absolute().parent
    folder = project / STORE / "host"
    settings = kept_host.peek(folder)
    if settings is None:
        return False
    try:
        with ExitStack() as held:
            if not orders.dry:
                orders.publication = Publication(project / settings.site)
                held.enter_context(locked(orders.publication.lock, orders.waiting))
                orders.mended |= orders.publication.mend().made_good
            return _with_kept(config_file, settings, orders, _Copy.read(project, orders))
    except OSError as error:
        raise click.ClickException(unmoved(settings.site, error)) from None


def _host_aside(config_file: Path, orders: Orders) -> bool:
    """Print what is read while the host works beside it; whether that could be done.

    So goes a first build on a machine of several cores, since host and desk take their time both.
    Copy has been read when this returns, and what is wrong with it told.
    """
    project = config_file.absolute().parent
    folder = project / STORE / "host"
    if kept_host.peek(folder) is not None:
        return False
    masthead = masthead_of(project / "articles")
    alone = orders.dry or orders.processes == 1 or not can_fork()
    if alone or masthead is None or not tells_all(config_file):
        # What is wrong with copy is told here: the host would break its lines anywhere.
        _Copy.read(project, orders)
        return False
    with HostAside(config_file, masthead) as host:
        # Now, while the host has but one core; later there is no core to spare.
        load_press()
        copy = _Copy.read(project, orders)
        settings = kept_host.peek(host.folder) if host.done() else None
        if settings is None:
            return False
        try:
            orders.publication = Publication(project / settings.site)
            with locked(orders.publication.lock, orders.waiting):
                found = orders.publication.mend()
                orders.mended |= found.made_good
                if not found.cold:
                    # Another build may have published later copy than this one has read.
                    copy = _Copy.read(project, orders)
                kept_host.adopt(folder, host.folder)
                return _with_kept(config_file, settings, orders, copy)
        except OSError as error:
            raise click.ClickException(unmoved(settings.site, error)) from None


@dataclass(frozen=True, slots=True)
class _Copy:
    """What was read: the edition, and what there was to remark."""

    edition: Edition
    warnings: tuple[str, ...]

    @classmethod
    def read(cls, project: Path, orders: Orders) -> "_Copy":
        """Read all copy; raises `CopyRefusedError`."""
        warnings: list[str] = []
        edition = open_edition(project / "articles", project / STORE, orders, warnings.append)
        return cls(edition, tuple(warnings))


def _with_kept(
    config_file: Path, settings: kept_host.Settings, orders: Orders, copy: _Copy
) -> bool:
    """Print with what the host made, the lock held; whether it still held."""
    project = config_file.absolute().parent
    edition = copy.edition
    folders = (project / "docs", project / settings.templates, project / "hooks")
    key = host_key(config_file, edition.masthead, folders)
    host = kept_host.kept(project / STORE / "host", key) if key else None
    strict = orders.strict or settings.strict
    if host is None or (strict and (copy.warnings or host.warned)):
        orders.publication = None
        return False
    for warning in copy.warnings:
        click.echo(f"WARNING -  {warning}", err=True)
    print_edition(project, edition, host, orders, lambda: _Copy.read(project, orders).edition)
    return True
