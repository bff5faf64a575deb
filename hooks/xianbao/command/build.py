"""``xianbao build``: the whole paper into ``site/``."""

import os
import time
from pathlib import Path

import click

from xianbao.command.project import config_option


@click.command()
@click.option("--strict", is_flag=True, help="有提醒也不出版 / refuse to publish on warnings too")
@config_option
def build(config_file: Path, *, strict: bool) -> None:
    """出版：生成整张报纸 / build the paper into site/."""
    started = time.monotonic()
    config = _published(config_file, strict=strict)
    seconds = time.monotonic() - started
    click.echo(f"{config} 已出版，用时 {seconds:.1f} 秒 / published in {seconds:.1f} s")


def _published(config_file: Path, *, strict: bool) -> str:
    """Build through the host, which is loaded only now: ``--help`` should not wait for it."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    from mkdocs.__main__ import State  # noqa: PLC0415
    from mkdocs.commands import build as host  # noqa: PLC0415
    from mkdocs.config import load_config  # noqa: PLC0415
    from mkdocs.exceptions import ConfigurationError  # noqa: PLC0415

    log = State()  # type: ignore[no-untyped-call]  # the host has no types here
    log.stream.setLevel("WARNING")
    try:
        config = load_config(config_file=str(config_file), strict=strict or None)
    except ConfigurationError as error:
        raise click.ClickException(str(error)) from None
    folder = str(config.site_dir)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        host.build(config)
    finally:
        config.plugins.on_shutdown()
    return os.path.relpath(folder)
