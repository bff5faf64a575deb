"""``xianbao schema``: everything that editors' programs take from the stylebook."""

from pathlib import Path

import click

from xianbao.command.derived import keep
from xianbao.command.project import existing


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
    # Other commands need not load this.
    from xianbao.command.editors.made import files  # noqa: PLC0415

    made = {articles.parent / path: text for path, text in files(articles).items()}
    keep(made, "xianbao schema", check=check)
