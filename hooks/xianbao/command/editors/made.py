"""Every file that is made for editors' programs."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from xianbao.command.editors import gitcms, issueform, pagescms, vscode
from xianbao.command.editors.paper import Paper
from xianbao.desk.folder import MASTHEAD, STAFF
from xianbao.desk.galley import Galley
from xianbao.desk.masthead import read_masthead
from xianbao.desk.schema import Ideas, documents
from xianbao.desk.staff import read_staff

T = TypeVar("T")


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
        gitcms.FILE: gitcms.git_cms(paper, standing(articles.parent / gitcms.FILE)),
        issueform.FILE: issueform.story_form(paper),
    }
    return {Path(path): text for path, text in made.items()}


def _read(path: Path, read: Callable[[bytes, Galley], T | None]) -> T | None:
    return read(path.read_bytes(), Galley(path.name)) if path.exists() else None


def standing(path: Path) -> str:
    """What a file holds now; nothing where there is none."""
    return path.read_text(encoding="utf-8") if path.exists() else ""
