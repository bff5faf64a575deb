"""``xianbao build``: the whole paper into ``site/``."""

import gc
import os
import time
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any

import click

from xianbao.command.elsewhere import Elsewhere, elsewhere_options
from xianbao.command.newsroom import open_edition
from xianbao.command.project import config_option
from xianbao.command.summary import summary
from xianbao.press.pressroom import (
    STORE,
    CopyRefusedError,
    Orders,
    print_edition,
    unmoved,
)
from xianbao.press.printing import Report
from xianbao.press.publishing.lock import StillBuildingError, locked
from xianbao.press.publishing.publication import Publication
from xianbao.press.slices import WorkerLostError
from xianbao.press.standing import host as kept_host
from xianbao.press.standing.collision import AddressTakenError
from xianbao.press.standing.imprint import host_key


@click.command()
@click.option("--strict", is_flag=True, help="有提醒也不出版 / refuse to publish on warnings too")
@click.option("--dry-run", "dry", is_flag=True, help="只说会改什么 / only say what would change")
@click.option("--workers", type=click.IntRange(0), default=0, help="进程数，0 为自动 / processes")
@click.option("--by-hash", is_flag=True, help="逐个比内容，不看时间 / trust no times")
@elsewhere_options
@config_option
def build(
    config_file: Path,
    *,
    strict: bool,
    dry: bool,
    workers: int,
    by_hash: bool,
    **asked: Any,  # noqa: ANN401  # the options of `Elsewhere`
) -> None:
    """出版：生成整张报纸 / build the paper into site/."""
    gc.disable()
    started = time.monotonic()
    orders = Orders(workers, strict, dry, by_hash, waiting=_say_waiting)
    elsewhere = Elsewhere(**asked)
    with elsewhere.taken_up(orders):
        report = _printed(config_file, orders)
    if report is None:
        raise SystemExit(1)
    report.seconds = time.monotonic() - started
    click.echo(elsewhere.done(report) or summary(report, dry=dry))


def _say_waiting() -> None:
    click.echo("另一次出版正在进行，等它完成… / waiting for another build to finish…", err=True)


def _printed(config_file: Path, orders: Orders) -> Report | None:
    try:
        done = _without_host(config_file, orders)
    except (CopyRefusedError, StillBuildingError, AddressTakenError, WorkerLostError) as error:
        raise click.ClickException(str(error)) from None
    if not done:
        _through_host(config_file, orders)
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
                orders.publication.mend()
            return _with_kept(config_file, settings, orders)
    except OSError as error:
        raise click.ClickException(unmoved(settings.site, error)) from None


def _with_kept(config_file: Path, settings: kept_host.Settings, orders: Orders) -> bool:
    """The same, with the lock held."""
    project = config_file.absolute().parent
    warnings: list[str] = []
    opened = partial(open_edition, project / "articles", project / STORE, orders)
    edition = opened(warnings.append)
    folders = (project / "docs", project / settings.templates, project / "hooks")
    key = host_key(config_file, edition.masthead, folders)
    host = kept_host.kept(project / STORE / "host", key) if key else None
    if host is None or (orders.strict and (warnings or host.warned)):
        orders.publication = None
        return False
    for warning in warnings:
        click.echo(f"WARNING -  {warning}", err=True)
    print_edition(project, edition, host, orders, lambda: opened(_unsaid))
    return True


def _unsaid(_: str) -> None:
    """A warning that has been said before."""


def _through_host(config_file: Path, orders: Orders) -> None:
    """Build through the host, which is loaded only now: it takes its time."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    from mkdocs.__main__ import State  # noqa: PLC0415
    from mkdocs.commands import build as host  # noqa: PLC0415
    from mkdocs.config import load_config  # noqa: PLC0415
    from mkdocs.exceptions import ConfigurationError  # noqa: PLC0415

    log = State()  # type: ignore[no-untyped-call]  # the host has no types here
    log.stream.setLevel("WARNING")
    try:
        config = load_config(config_file=str(config_file), strict=orders.strict or None)
    except ConfigurationError as error:
        raise click.ClickException(str(error)) from None
    config.extra["xianbao"] = orders
    config.plugins.on_startup(command="build", dirty=False)
    try:
        host.build(config)
    finally:
        config.plugins.on_shutdown()
