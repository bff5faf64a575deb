"""``.vscode/``: what Visual Studio Code needs to know of this paper.

Its YAML extension checks and completes ``masthead.yml``, ``staff.yml`` and ``issue.yml`` by our
schemas. It does not look into the front matter of Markdown, and no extension does so that a
newsroom could be asked to install; there, snippets that need no extension offer every field, and
`xianbao proof` as a task puts its messages under the words that they are about.
"""

import json
from collections.abc import Iterator

from xianbao.command.editors.paper import Paper
from xianbao.desk.schema import DOCUMENTS, NOTICE
from xianbao.desk.stylebook.field import Field, Type
from xianbao.desk.stylebook.story import STORY

SCHEMAS = "schema"
"""The folder of the schemas.

At the head of the project and not in ``.vscode/``: other editors and CI read them as well.
"""
SETTINGS = ".vscode/settings.json"
SNIPPETS = ".vscode/xianbao.code-snippets"
TASKS = ".vscode/tasks.json"
EXTENSIONS = ".vscode/extensions.json"

PROOF = ("proof", "--format", "concise")
PROBLEM = r"^(.+?):(\d+):(\d+): (XB\d+) (.+)$"
"""A line of `PROOF`: file, line, column, code, message."""

_FILES = {
    "masthead": "articles/masthead.yml",
    "staff": "articles/staff.yml",
    "issue": "articles/*/*/*/issue.yml",
}
_WANTED = (
    "redhat.vscode-yaml",
    "editorconfig.editorconfig",
    "ms-ceintl.vscode-language-pack-zh-hans",
)
_INNER = frozenset({Type.RECORD, Type.RECORDS, Type.PAIRS, Type.CODES})


def schema_file(name: str) -> str:
    """Where the schema of a document stands."""
    return f"{SCHEMAS}/{name}.schema.json"


def json_file(value: object) -> str:
    """A value as the text of a file."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def settings() -> str:
    """Schemas by file, and what makes Chinese copy bearable to write."""
    return f"// {NOTICE}\n" + json_file(
        {
            "yaml.schemas": {
                f"./{schema_file(name)}": _FILES[name] for name in DOCUMENTS if name in _FILES
            },
            "files.encoding": "utf8",
            "files.eol": "\n",
            "editor.unicodeHighlight.allowedLocales": {"zh-hans": True, "zh-hant": True},
            "[markdown]": {
                "editor.wordWrap": "on",
                "editor.quickSuggestions": {"other": "on", "comments": "off", "strings": "off"},
                "editor.unicodeHighlight.ambiguousCharacters": False,
                "files.trimTrailingWhitespace": False,
            },
        }
    )


def extensions() -> str:
    """The extensions that are recommended on opening the folder."""
    return json_file({"recommendations": list(_WANTED)})


def snippets(paper: Paper) -> str:
    """A snippet for each field of a story, by its Chinese name and by its English one."""
    found = dict(_snippet(paper, field) for field in STORY.fields)
    return f"// {NOTICE}\n" + json_file(found)


def _snippet(paper: Paper, field: Field) -> tuple[str, object]:
    alias = field.aliases[0]
    return f"{alias} · {field.name}", {
        "scope": "markdown",
        "prefix": [*field.aliases, field.name],
        "body": list(_body(paper, field)),
        "description": f"{field.meaning.zh}。如「{field.example}」",
    }


def _body(paper: Paper, field: Field) -> Iterator[str]:
    alias = field.aliases[0]
    options = [choice.aliases[0] for choice in field.choices]
    options = options or [one.label for one in paper.options(STORY, field)]
    if options:
        yield f"{alias}: ${{1|{','.join(map(_plain, options))}|}}"
    elif field.type in _INNER:
        yield f"{alias}: {_plain(field.content)}"
    else:
        yield f"{alias}: ${{1:{_plain(field.content)}}}"


def _plain(text: str) -> str:
    """Text in which a snippet sees no sign of its own."""
    return "".join(f"\\{sign}" if sign in "\\$},|" else sign for sign in text)


def tasks() -> str:
    """Proof, new story and preview as entries of the menu Terminal → Run Task."""
    kinds = [choice.aliases[0] for choice in STORY["kind"].choices]
    return f"// {NOTICE}\n" + json_file(
        {
            "version": "2.0.0",
            "tasks": [
                {
                    **_task("看大样", *PROOF),
                    "detail": "查出全部稿件的问题，标在出错的字下面",
                    "group": {"kind": "build", "isDefault": True},
                    "presentation": {"reveal": "silent", "clear": True},
                    "problemMatcher": _matcher(),
                },
                {
                    **_task("新建稿件", "new", "${input:kind}", "--title", "${input:title}"),
                    "detail": "建好文件夹和文件，填好能填的栏",
                    "problemMatcher": [],
                },
                {
                    **_task("预览", "serve"),
                    "detail": "http://127.0.0.1:8000/ 存一次盘刷新一次",
                    "isBackground": True,
                    "problemMatcher": [],
                },
            ],
            "inputs": [
                {
                    "id": "kind",
                    "type": "pickString",
                    "description": STORY["kind"].meaning.zh,
                    "options": kinds,
                    "default": kinds[0],
                },
                {
                    "id": "title",
                    "type": "promptString",
                    "description": f"{STORY['title'].meaning.zh}（可以先空着）",
                },
            ],
        }
    )


def _task(label: str, *words: str) -> dict[str, object]:
    return {
        "label": label,
        "type": "process",
        "command": "${workspaceFolder}/.venv/bin/xianbao",
        "windows": {"command": "${workspaceFolder}\\.venv\\Scripts\\xianbao.exe"},
        "args": list(words),
        "options": {"cwd": "${workspaceFolder}"},
    }


def _matcher() -> dict[str, object]:
    return {
        "owner": "xianbao",
        "source": "县报",
        "fileLocation": ["relative", "${workspaceFolder}"],
        "severity": "warning",
        "pattern": {
            "regexp": PROBLEM,
            "file": 1,
            "line": 2,
            "column": 3,
            "code": 4,
            "message": 5,
        },
    }
