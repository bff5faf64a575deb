"""``xianbao new``: the file of a new story, with all that can be known of it filled in."""

import os
import shutil
import subprocess
from datetime import date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from xianbao.command.language import message_language
from xianbao.command.newsroom import now
from xianbao.command.project import existing
from xianbao.desk.folder import MASTHEAD, STAFF
from xianbao.desk.galley import Galley
from xianbao.desk.masthead import read_masthead
from xianbao.desk.moment import NotAMoment, read_moment
from xianbao.desk.near import nearest
from xianbao.desk.newcopy.beginning import Beginning, Refused, Request, refused
from xianbao.desk.newcopy.pattern import PATTERNS, Pattern
from xianbao.desk.rulebook import field as fields
from xianbao.desk.staff import read_staff
from xianbao.desk.stylebook.story import KINDS
from xianbao.desk.terms import NAMELESS
from xianbao.desk.words import Words
from xianbao.paper.article import Kind
from xianbao.paper.script import simplified

_MADE = Words(
    "已建好 {path}（草稿）。→ 写好以后删去「状态: 草稿」这一行，再运行 xianbao proof。",
    "{path} is ready, as a draft. → When it is written, delete the line “status: draft” and"
    " run xianbao proof.",
)
_UNWRITABLE = Words(
    "{file} 写不进去。→ 看看磁盘满没满、文件夹让不让写，再试一次。",
    "{file} cannot be written. → See whether the disk is full and the folder may be written to.",
)
_STORY = frozenset({"story", "稿件", "稿"})
_DAYS = {"今天": 0, "today": 0, "明天": 1, "tomorrow": 1, "后天": 2}
_EXAMPLE = "2026-11-23"


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
def new(  # noqa: PLR0913 - each is an option of its own
    words: tuple[str, ...],
    articles: Path,
    *,
    title: str,
    section: str,
    reporter: str,
    day: str,
    page: int | None,
    name: str,
    folder: bool,
    opened: bool,
) -> None:
    """建一篇新稿件 / begin a story.

    体裁中英文都认：消息（不写就是）、通讯、评论、简讯、图片新闻、声音、公告、转载 / Its
    kind is news (unless given), feature, opinion, brief, picture, voice, notice or reprint.

    例如 xianbao new 通讯 --page 3 --title 摆渡三十年 / For example: xianbao new feature --page 3
    --date tomorrow
    """
    beginning = _beginning(articles)
    try:
        request = Request(
            _pattern(words),
            _day(day, beginning),
            page or 0,
            name,
            section,
            reporter or _git_name(articles),
            title,
            folder,
            guessed=not reporter,
        )
        path = beginning.file(request)
    except Refused as refusal:
        raise click.ClickException(refusal.words.said(message_language())) from None
    except OSError as error:
        said = _UNWRITABLE.said(message_language())
        raise click.ClickException(said.format(file=error.filename)) from None
    for doubt in beginning.doubts:
        language = message_language()
        click.echo(f"{doubt.code} {doubt.fact(language)}。→ {doubt.step(language)}", err=True)
    click.echo(_MADE.said(message_language()).format(path=path.as_posix()))
    if opened:
        _open(path)


def _beginning(articles: Path) -> Beginning:
    masthead, staff = articles / MASTHEAD, articles / STAFF
    return Beginning(
        articles,
        read_masthead(masthead.read_bytes(), Galley(MASTHEAD)) if masthead.exists() else None,
        read_staff(staff.read_bytes(), Galley(STAFF)) if staff.exists() else None,
        message_language(),
    )


def _pattern(words: tuple[str, ...]) -> Pattern:
    """The pattern of the kind that was typed. Raises `Refused`."""
    typed = words[1:] if words and words[0].lower() in _STORY else words
    spelt = {alias: one.value for one in KINDS for alias in (one.value, *one.aliases)}
    word = "".join(typed) or Kind.NEWS.value
    value = spelt.get(simplified(word).lower())
    if value is None:
        raise refused(
            fields.UNKNOWN_CHOICE,
            name=Words("体裁", "kind"),
            value=word,
            near=nearest(simplified(word), spelt),
            choices=tuple(one.shown for one in KINDS),
        )
    return PATTERNS[Kind(value)]


def _day(typed: str, beginning: Beginning) -> date:
    """The day that was typed, or today in the paper's zone. Raises `Refused`."""
    word = typed.strip().lower()
    if word and word not in _DAYS:
        try:
            return read_moment(word).day
        except NotAMoment as slip:
            raise refused(slip.rule, value=slip.part, example=_EXAMPLE) from None
    zone = (beginning.masthead or NAMELESS).zone
    return now().astimezone(ZoneInfo(zone)).date() + timedelta(_DAYS.get(word, 0))


def _git_name(articles: Path) -> str:
    """The name that git signs with here, or nothing."""
    git = shutil.which("git")
    if git is None:
        return ""
    asked = subprocess.run(  # noqa: S603 - a fixed question
        [git, "config", "user.name"],
        cwd=articles,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    return asked.stdout.strip()


def _open(path: Path) -> None:
    """Open a file in the editor that the machine names, or as a double click would."""
    if os.environ.get("VISUAL") or os.environ.get("EDITOR"):
        click.edit(filename=str(path))
    else:
        click.launch(str(path))
