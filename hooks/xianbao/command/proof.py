"""``xianbao proof``: every problem of every file, and nothing built."""

import os
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import click

from xianbao.command import mending
from xianbao.command.chosen import Chosen, chosen
from xianbao.command.git import GitError, changed
from xianbao.command.language import message_language
from xianbao.command.newsroom import now
from xianbao.command.progress import Progress
from xianbao.command.upkeep import looked_after
from xianbao.desk.crew import WorkerLostError
from xianbao.desk.problem import Problem, settled
from xianbao.desk.proofing.proof import Job, Proof
from xianbao.desk.proofing.proof import proof as proofed
from xianbao.desk.rule import Severity
from xianbao.desk.telling.machine import as_github, as_gitlab, as_json, as_sarif
from xianbao.desk.telling.sources import Sources
from xianbao.desk.telling.text import Screen, text_lines
from xianbao.desk.telling.told import Told, told
from xianbao.desk.words import Language, Words
from xianbao.press.slices import available

WIDEST = 120
"""Columns of an excerpt on the widest terminal: a longer line is hard to read."""
ROUNDS = 3
"""How often a paper is proofed and mended: the last time there is nothing left to mend."""

_ONE_OF_TWO = Words("--fix 和 --diff 只能写一个", "Give either --fix or --diff, not both")
_MENDABLE = Words("{count} 处可以自动改好：加 --fix", "{count} can be mended: add --fix")
_MENDED = Words("改好 {fixes} 处，{files} 个文件", "Mended {fixes} places in {files} files")
_LEFT = Words(
    "{path} 没有写：它刚被改过，或不让写。→ 再运行一次",
    "{path} was not written: it has just changed, or may not be written. → Run this again",
)


def _text(problems: Sequence[Told], language: Language) -> str:
    width = min(shutil.get_terminal_size((100, 24)).columns, WIDEST)
    screen = Screen(width, _is_coloured())
    return "".join(f"{line}\n" for one in problems for line in text_lines(one, language, screen))


def _concise(problems: Sequence[Told], language: Language) -> str:
    return "".join(f"{one.line(language)}\n" for one in problems)


FORMATS: dict[str, Callable[[Sequence[Told], Language], str]] = {
    "text": _text,
    "concise": _concise,
    "json": as_json,
    "sarif": as_sarif,
    "github": as_github,
    "gitlab": as_gitlab,
}


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(tuple(FORMATS)),
    default="text",
    show_default=True,
    help="怎样列出 / how problems are listed",
)
@click.option("--fix", is_flag=True, help="能自动改的就改好 / mend what can be mended safely")
@click.option("--diff", is_flag=True, help="只看会怎么改，不写文件 / show what --fix would change")
@click.option(
    "--changed", "only_changed", is_flag=True, help="只看改动过的文件 / changed files only"
)
@click.option(
    "--since", default="", metavar="REF", help="从哪个分支或提交算改动 / changed since a branch"
)
@click.option("--workers", type=click.IntRange(0), default=0, help="进程数，0 为自动 / processes")
@click.option("--by-hash", is_flag=True, help="逐个比内容，不看时间 / trust no times")
def proof(  # noqa: PLR0913 - one for each option
    paths: tuple[Path, ...],
    form: str,
    since: str,
    workers: int,
    *,
    fix: bool,
    diff: bool,
    only_changed: bool,
    by_hash: bool,
) -> None:
    """看大样：查出全部问题 / list every problem of every file.

    PATHS 是稿件或文件夹，不写就查全部 / PATHS are files or folders; everything unless given.

    退出码：0 没有错误（可有提醒），1 有错误，2 命令写错了 / Leaves with 0 where there is no error
    (there may be warnings), 1 where there is one, 2 where the command was wrong.
    """
    if fix and diff:
        raise click.UsageError(_ONE_OF_TWO.said(message_language()))
    choice = chosen(paths)
    if only_changed or since:
        choice = _narrowed(choice, since)
    watch = Progress()
    job = Job(workers or available(), by_hash, watch.begun)
    made, problems = _proofed(choice, job, watch)
    if diff:
        stories = mending.mended(made, problems, choice.articles)
        for line in mending.diff(stories, problems, choice.articles):
            click.echo(line, nl=False)
    else:
        if fix:
            problems = _fixed(made, problems, choice, job, watch)
        language = message_language()
        sources = Sources(choice.project)
        click.echo(FORMATS[form](tuple(told(problems, language, sources)), language), nl=False)
    _sum_up(problems, fixed=fix)


def _proofed(choice: Chosen, job: Job, watch: Progress) -> tuple[Proof, list[Problem]]:
    try:
        made = proofed(choice.articles, choice.store, job)
    except WorkerLostError as lost:
        raise click.ClickException(lost.words.said(message_language())) from None
    finally:
        watch.clear()
    problems = settled((*made.problems, *_upkept(made, choice.articles)))
    return made, [problem for problem in problems if choice.holds(problem)]


def _upkept(made: Proof, articles: Path) -> tuple[Problem, ...]:
    """What only the paper as a whole shows, once its copy has no error."""
    if made.intake is None or not made.intake.passed:
        return ()
    moment = now()
    archive = made.intake.archive
    return looked_after(articles, archive, archive.edition(moment), moment).problems


def _fixed(
    made: Proof, problems: list[Problem], choice: Chosen, job: Job, watch: Progress
) -> list[Problem]:
    """Mend until nothing is left to mend; the problems that remain."""
    done = mending.Done()
    for _ in range(ROUNDS):
        now = mending.written(mending.mended(made, problems, choice.articles), choice.articles)
        done = mending.Done(done.fixes + now.fixes, done.files + now.files, now.left)
        if not now.files:
            break
        made, problems = _proofed(choice, job, watch)
    language = message_language()
    words = _MENDED.said(language).format(fixes=done.fixes, files=done.files)
    click.echo(words, err=True)
    for path in done.left:
        click.echo(_LEFT.said(language).format(path=path), err=True)
    return problems


def _narrowed(choice: Chosen, since: str) -> Chosen:
    try:
        return replace(choice, files=changed(choice.articles, since))
    except GitError as error:
        raise click.UsageError(str(error)) from None


def _sum_up(problems: Sequence[Problem], *, fixed: bool) -> None:
    language = message_language()
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    warnings = len(problems) - errors
    click.echo(f"错误 {errors}，提醒 {warnings} / errors: {errors}, warnings: {warnings}", err=True)
    mendable = sum(problem.fix is not None for problem in problems)
    if mendable and not fixed:
        click.echo(_MENDABLE.said(language).format(count=mendable), err=True)
    sys.exit(1 if errors else 0)


def _is_coloured() -> bool:
    """Whether colours are shown: on a terminal that can, unless ``NO_COLOR`` says no."""
    can = sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    return can and not os.environ.get("NO_COLOR")
