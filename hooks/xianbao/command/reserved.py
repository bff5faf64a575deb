"""``xianbao reserved``: whether a change touches anything but copy."""

import sys
from pathlib import Path

import click

from xianbao.command.git import GitError, changed
from xianbao.command.language import message_language
from xianbao.command.project import config_option
from xianbao.desk.words import Words

_FREE = "articles"
_KEPT = frozenset({"articles/masthead.yml"})
"""What lies among copy and yet decides for the whole site."""
_FOUND = Words(
    "这次改动碰了稿件以外的 {count} 个文件，要请维护的人来改：",
    "This change touches {count} files other than copy, which are for a maintainer to change:",
)
_STEP = Words(
    "→ 只交 articles/ 里的稿件和图片（masthead.yml 除外），别的从这次改动里拿掉；"
    "真的要改，请在合并请求里写明缘由。",
    "→ Send only stories and photos below articles/ (masthead.yml apart) and take the rest out;"
    " if it must change, say why in the request.",
)
_NONE = Words("只改了稿件。", "Nothing but copy is changed.")


@click.command()
@click.option(
    "--since", default="", metavar="REF", help="从哪个分支或提交算改动 / since which commit"
)
@config_option
def reserved(config_file: Path, since: str) -> None:
    """改动是否只在稿件里 / whether nothing but copy is changed.

    设置、版式、程序、自动发布的文件归维护的人管。改动碰到它们，就说出来，以 1 退出 / Settings,
    templates, program and workflows belong to maintainers: what touches them is told, and this
    leaves with 1.
    """
    language = message_language()
    try:
        files = changed(config_file.absolute().parent, since)
    except GitError as error:
        raise click.ClickException(str(error)) from None
    found = sorted(file for file in files if not is_copy(file))
    if not found:
        click.echo(_NONE.said(language))
        return
    click.echo(_FOUND.said(language).format(count=len(found)))
    for file in found:
        # Never at the beginning of a line, where a forge would read it as a command of ours.
        click.echo(f"- {file if file.isprintable() else ascii(file)}")
    click.echo(_STEP.said(language))
    sys.exit(1)


def is_copy(file: str) -> bool:
    """Whether anybody may change a file: a story, a photo, an issue."""
    parts = file.split("/")
    hidden = any(part.startswith(".") for part in parts)
    return parts[0] == _FREE and len(parts) > 1 and file not in _KEPT and not hidden
