"""``xianbao ledger``: every address that readers were ever given, kept with the copy."""

import sys
from pathlib import Path

import click

from xianbao.command.language import message_language
from xianbao.command.newsroom import now
from xianbao.command.project import existing
from xianbao.command.upkeep import looked_after
from xianbao.desk.crew import WorkerLostError
from xianbao.desk.intake import read
from xianbao.desk.placement import LEDGER
from xianbao.desk.register import HEAD, Register
from xianbao.desk.rule import Severity
from xianbao.desk.words import Words
from xianbao.press.slices import available
from xianbao.press.standing.served import served

_REFUSED = Words(
    "稿件还有 {errors} 处错误，先改好：xianbao proof",
    "There are {errors} errors in copy. Mend them first: xianbao proof",
)
_ADDED = Words("{path} 补记了 {count} 个网址", "{path}: {count} addresses added")
_LACKS = Words(
    "有 {count} 个网址还没记进 {path} → xianbao ledger --write",
    "{count} addresses are not in {path} yet → xianbao ledger --write",
)
_COMPLETE = Words("{path} 里的网址都打得开", "Every address in {path} is there")
_NONE = Words(
    "还没有 {path} → 第一次出版以后运行 xianbao ledger --write",
    "There is no {path} yet → Run xianbao ledger --write after the first publication",
)


@click.command()
@click.option("--write", is_flag=True, help="把新网址补记进去 / add the addresses that are new")
@click.argument(
    "articles",
    type=click.Path(file_okay=False, path_type=Path),
    callback=existing,
    default=Path("articles"),
)
def ledger(articles: Path, *, write: bool) -> None:
    """网址登记簿：给过读者的网址是否都还在 / whether every published address is still there.

    登记簿是 articles/ledger.txt，只增不减。出版以后用 --write 补记新网址，同稿件一起存进
    仓库 / The ledger is articles/ledger.txt; nothing is ever taken out of it. After publishing,
    --write adds what is new; keep the file with the copy.

    有网址打不开了，以 1 退出 / Leaves with 1 where an address has died.
    """
    articles = articles.absolute()
    store = articles.parent / ".xianbao" / "desk.sqlite"
    kept = store if store.parent.is_dir() else None
    language = message_language()
    try:
        intake = read(articles, kept, workers=available())
    except WorkerLostError as lost:
        raise click.ClickException(lost.words.said(language)) from None
    errors = sum(problem.severity is Severity.ERROR for problem in intake.problems)
    if errors:
        raise click.ClickException(_REFUSED.said(language).format(errors=errors))
    moment = now()
    edition = intake.archive.edition(moment)
    register = Register.of(articles)
    path = f"{articles.name}/{LEDGER}"
    if register is None and not write:
        raise click.ClickException(_NONE.said(language).format(path=path))
    if write:
        register = register or Register(HEAD)
        fresh = register.lacks(served(edition))
        if fresh:
            text = register.joined_by(fresh)
            (articles / LEDGER).write_text(text, encoding="utf-8", newline="\n")
        click.echo(_ADDED.said(language).format(path=path, count=len(fresh)))
    found = looked_after(articles, intake.archive, edition, moment)
    for problem in found.problems:
        click.echo(problem.render(language))
    if found.unrecorded:
        click.echo(_LACKS.said(language).format(path=path, count=found.unrecorded), err=True)
    elif not found.problems:
        click.echo(_COMPLETE.said(language).format(path=path), err=True)
    sys.exit(1 if found.problems else 0)
