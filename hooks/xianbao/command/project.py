"""Where a command is run: the folder of the paper, which holds ``mkdocs.yml`` and ``articles/``."""

from pathlib import Path

import click

from xianbao.command.language import message_language
from xianbao.desk.words import Words

_ELSEWHERE = Words(
    "这里没有 {path}。→ 先进入报纸的文件夹，再运行这个命令。",
    "There is no {path} here. → Change to the paper's folder and run this again.",
)


def existing(_: click.Context, __: click.Parameter, path: Path) -> Path:
    """The path itself, as a callback of an option."""
    return here(path)


def here(path: Path) -> Path:
    """The path itself; `click.ClickException` in an editor's words if nothing is there."""
    if path.exists():
        return path
    raise click.ClickException(_ELSEWHERE.said(message_language()).format(path=path))


config_option = click.option(
    "--config",
    "config_file",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("mkdocs.yml"),
    callback=existing,
    show_default=True,
    help="设置文件 / the host's settings",
)
"""``--config``, which ``build`` and ``serve`` share."""
