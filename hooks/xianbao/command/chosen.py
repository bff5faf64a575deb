"""Which files a command is about: the folder of copy, and what of it was named."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from xianbao.command.language import message_language
from xianbao.command.project import here
from xianbao.desk.folder import MASTHEAD
from xianbao.desk.problem import Problem
from xianbao.desk.words import Words

ARTICLES = Path("articles")
HOST = "mkdocs.yml"

_NO_FILE = Words("没有 {path}。→ 看看文件名", "There is no {path}. → Check its name")
_OUTSIDE = Words(
    "{path} 不在 {folder} 文件夹里。→ 只能查稿件",
    "{path} is not in the folder {folder}. → Only copy can be proofed",
)


@dataclass(frozen=True, slots=True)
class Chosen:
    """A folder of copy, and the files and folders in it that were named; all where none was.

    ``files`` are further narrowed down to, where there are any to narrow down to.
    """

    articles: Path
    named: tuple[str, ...] = ()
    files: frozenset[str] | None = None

    @property
    def project(self) -> Path:
        """The folder that paths in messages are relative to."""
        return self.articles.parent

    @property
    def store(self) -> Path | None:
        """Where the project keeps what it has found; nothing for a folder of copy by itself."""
        return self.project / ".xianbao" if (self.project / HOST).exists() else None

    def holds(self, problem: Problem) -> bool:
        """Whether a problem is in what was chosen."""
        path = problem.path.removeprefix(f"{self.articles.name}/")
        if self.files is not None and path not in self.files:
            return False
        return not self.named or any(
            path == name or path.startswith(f"{name}/") or name == "." for name in self.named
        )


def chosen(paths: Sequence[Path]) -> Chosen:
    """What was named on the command line; `click.UsageError` where that cannot be."""
    if not paths:
        return Chosen(here(ARTICLES).absolute())
    language = message_language()
    for path in paths:
        if not path.exists():
            raise click.UsageError(_NO_FILE.said(language).format(path=path))
    real = _folder_of(paths[0])
    # Of a link, its own name is shown, as where nothing is named.
    articles = ARTICLES.absolute() if ARTICLES.resolve() == real else real
    named = []
    for path in paths:
        place = path.resolve()
        if place != real and real not in place.parents:
            words = _OUTSIDE.said(language)
            raise click.UsageError(words.format(path=path, folder=articles.name))
        named.append(place.relative_to(real).as_posix())
    return Chosen(articles, tuple(named))


def _folder_of(path: Path) -> Path:
    """The folder of copy that a file belongs to: the nearest one with a masthead."""
    place = path.resolve()
    for folder in (place, *place.parents):
        if (folder / MASTHEAD).is_file():
            return folder
    return here(ARTICLES).resolve()
