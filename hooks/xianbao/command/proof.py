"""``xianbao proof``: every problem of every file, and nothing built."""

import sys
from pathlib import Path

import click

from xianbao.command.language import message_language
from xianbao.command.project import existing
from xianbao.desk.intake import read
from xianbao.desk.rule import Severity


@click.command()
@click.argument(
    "articles",
    type=click.Path(file_okay=False, path_type=Path),
    callback=existing,
    default=Path("articles"),
)
def proof(articles: Path) -> None:
    """看大样：查出全部问题 / list every problem of every file.

    Leaves with 1 where an error was found, 0 otherwise.
    """
    problems = read(articles).problems
    language = message_language()
    for problem in problems:
        click.echo(problem.render(language))
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    warnings = len(problems) - errors
    click.echo(f"错误 {errors}，提醒 {warnings} / {errors} errors, {warnings} warnings", err=True)
    sys.exit(1 if errors else 0)
