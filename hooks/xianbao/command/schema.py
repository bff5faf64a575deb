"""``xianbao schema``: everything that editors' programs take from the stylebook."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from xianbao.command.editors import gitcms, issueform, pagescms, vscode
from xianbao.command.editors.paper import Paper
from xianbao.command.project import existing
from xianbao.desk.folder import MASTHEAD, STAFF
from xianbao.desk.galley import Galley
from xianbao.desk.masthead import read_masthead
from xianbao.desk.schema import Ideas, documents
from xianbao.desk.staff import read_staff

T = TypeVar("T")


@click.command()
@click.option("--check", is_flag=True, help="只看是否过时，不写文件 / only say what is out of date")
@click.argument(
    "articles",
    type=click.Path(file_okay=False, path_type=Path),
    callback=existing,
    default=Path("articles"),
)
def schema(articles: Path, *, check: bool) -> None:
    """写各种编辑器要用的文件 / write what editors' programs read.

    schema/ 里的 JSON Schema、VS Code 的设置、Pages CMS、Sveltia CMS
    和 Decap CMS 的表单、来稿单 / The JSON Schemas in schema/, the settings of VS Code,
    the forms of Pages CMS, Sveltia CMS and Decap CMS, the issue form for stringers.

    加 --check 只查不写；有过时的，以 1 退出 / With --check nothing is written; it leaves with 1
    where a file is out of date.
    """
    stale = {path: text for path, text in files(articles).items() if _standing(path) != text}
    for path, text in stale.items():
        if check:
            click.echo(f"{path.as_posix()} 已过时 → 运行 xianbao schema / out of date", err=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            click.echo(f"{path.as_posix()} 已更新 / written")
    sys.exit(1 if check and stale else 0)


def files(articles: Path) -> dict[Path, str]:
    """Every generated file by its path below the project's folder.

    Sections, series and names are those of the paper in ``articles``; what cannot be read there
    is left out, since telling why is the business of `xianbao proof`.
    """
    ideas = Ideas(
        _read(articles / MASTHEAD, read_masthead),
        _read(articles / STAFF, read_staff),
    )
    paper = Paper(ideas)
    made = {
        vscode.schema_file(name): vscode.json_file(document)
        for name, document in documents(ideas).items()
    } | {
        vscode.SETTINGS: vscode.settings(),
        vscode.EXTENSIONS: vscode.extensions(),
        vscode.SNIPPETS: vscode.snippets(paper),
        vscode.TASKS: vscode.tasks(),
        pagescms.FILE: pagescms.pages_cms(paper),
        gitcms.FILE: gitcms.git_cms(paper, _standing(articles.parent / gitcms.FILE)),
        issueform.FILE: issueform.story_form(paper),
    }
    return {Path(path): text for path, text in made.items()}


def _read(path: Path, read: Callable[[bytes, Galley], T | None]) -> T | None:
    return read(path.read_bytes(), Galley(path.name)) if path.exists() else None


def _standing(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""
