"""``xianbao serve``: a preview that reloads on every save."""

import os
from pathlib import Path

import click

from xianbao.command.project import config_option


@click.command()
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="地址 / host:port")
@config_option
def serve(config_file: Path, address: str) -> None:
    """预览：存盘即刷新 / preview, reloaded on every save."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    from mkdocs.__main__ import State  # noqa: PLC0415
    from mkdocs.commands import serve as host  # noqa: PLC0415

    log = State()  # type: ignore[no-untyped-call]  # the host has no types here
    log.stream.setLevel("INFO")
    host.serve(str(config_file), livereload=True, dev_addr=address)
