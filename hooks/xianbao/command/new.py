"""``xianbao new``: the file of a new story, with all that can be known of it filled in."""

import os
from pathlib import Path
from typing import Any

import click

from xianbao.command.language import message_language
from xianbao.command.project import existing
from xianbao.desk.words import Words

_MADE = Words(
    "已建好 {path}（草稿）。→ 写好以后删去「状态: 草稿」这一行，再运行 xianbao proof。",
    "{path} is ready, as a draft. → When it is written, delete the line “status: draft” and"
    " run xianbao proof.",
)
_UNWRITABLE = Words(
    "{file} 写不进去。→ 看看磁盘满没满、文件夹让不让写，再试一次。",
    "{file} cannot be written. → See whether the disk is full and the folder may be written to.",
)


@click.command()
@click.argument("words", nargs=-1, metavar="[story] [KIND]")
@click.option("--title", "-t", default="", help="标题 / the headline")
@click.option("--section", "-s", default="", help="栏目，不写是第一个 / the section, or the first")
@click.option(
    "--reporter", "-r", default="", help="署名，不写取自 git / who signs it, or the name in git"
)
@click.option(
    "--date",
    "-d",
    "day",
    default="",
    help="日期，如 2026-11-23、明天；不写是今天 / the day, or today",
)
@click.option(
    "--page",
    "-p",
    type=click.IntRange(1, 99),
    help="第几版，不写就只上网 / the page, or the web alone",
)
@click.option(
    "--name",
    "-n",
    default="",
    help="文件名，不写取下一个空号 / the file's name, or the next free one",
)
@click.option("--folder", is_flag=True, help="单独一个文件夹，好放图片 / a folder for photos")
@click.option("--open", "opened", is_flag=True, help="建好就打开 / open it in an editor")
@click.option(
    "--articles",
    type=click.Path(file_okay=False, path_type=Path),
    callback=existing,
    default=Path("articles"),
    hidden=True,
)
def new(
    words: tuple[str, ...],
    articles: Path,
    *,
    opened: bool,
    **asked: Any,  # noqa: ANN401  # the parts of `Order`
) -> None:
    """建一篇新稿件 / begin a story.

    KIND 是体裁，中英文都认：消息（不写就是）、通讯、评论、简讯、图片新闻、声音、公告、转载 / KIND
    is news (unless given), feature, opinion, brief, picture, voice, notice or reprint.

    例如 xianbao new 通讯 --page 3 --title 摆渡三十年 / For example: xianbao new feature --page 3
    --date tomorrow
    """
    # Other commands need not load this.
    from xianbao.command.order import Order, Refused  # noqa: PLC0415

    language = message_language()
    order = Order(articles, words, **asked)
    try:
        path, doubts = order.carried_out(language)
    except Refused as refusal:
        raise click.ClickException(refusal.words.said(language)) from None
    except OSError as error:
        said = _UNWRITABLE.said(language)
        raise click.ClickException(said.format(file=error.filename)) from None
    for doubt in doubts:
        click.echo(doubt, err=True)
    click.echo(_MADE.said(language).format(path=path.as_posix()))
    if opened:
        _open(path)


def _open(path: Path) -> None:
    """Open a file in the editor that the machine names, or as a double click would."""
    if os.environ.get("VISUAL") or os.environ.get("EDITOR"):
        click.edit(filename=str(path))
    else:
        click.launch(str(path))
