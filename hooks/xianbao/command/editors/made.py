"""Every file that is made for editors' programs."""

from pathlib import Path

from xianbao.command.derived import found
from xianbao.command.editors import gitcms, issueform, pagescms, vscode
from xianbao.command.editors.paper import Paper
from xianbao.desk.schema import Ideas, documents
from xianbao.desk.standing import standing_in


def files(articles: Path) -> dict[Path, str]:
    """Every generated file by its path below the project's folder.

    Sections, series and names are those of the paper in ``articles``; what cannot be read there
    is left out, since telling why is the business of `xianbao proof`.
    """
    standing = standing_in(articles)
    ideas = Ideas(standing.what(), standing.who())
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
        gitcms.FILE: gitcms.git_cms(paper, found(articles.parent / gitcms.FILE)),
        issueform.FILE: issueform.story_form(paper),
    }
    return {Path(path): text for path, text in made.items()}
