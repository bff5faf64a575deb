"""``docs/admin/config.yml``: forms with review states, for Sveltia CMS or Decap CMS.

Both read the same file. Every story that is begun there is a branch and a pull request, and moves
from draft to review to ready on a board; what is merged is published. The folder is excluded from
the site (``exclude_docs`` in ``mkdocs.yml``) until a newsroom wants it. No reader's page leads
there or loads anything of it; the program itself, in an editor's browser, fetches its icons and its
translation from where its makers keep them.
"""

from collections.abc import Callable, Iterable, Iterator

import yaml

from xianbao.command.editors.paper import Paper, after_text, before_text, label
from xianbao.command.editors.yamlfile import Value, yaml_file
from xianbao.desk.layout import PICTURES
from xianbao.desk.stylebook import FORM
from xianbao.desk.stylebook.field import Field, Form, Type
from xianbao.desk.stylebook.story import STORY

FILE = "docs/admin/config.yml"

_DAY = "{{date | date('YYYY')}}/{{date | date('MM')}}/{{date | date('DD')}}"
"""The folder of a story, from its date field; so that the two never disagree."""
_NAME = "web-{{hour}}{{minute}}{{second}}"
_REMARKS = (
    "Sveltia CMS 和 Decap CMS 通用。把 repo 换成自己的仓库；backend 一段由您改，程序不动。",
    "For Sveltia CMS or Decap CMS. `backend` is yours: put your own repository behind `repo`.",
)
_EXAMPLE: Value = {"name": "github", "repo": "owner/repository", "branch": "main"}
_ENDINGS = ",".join(sorted(PICTURES))
_LEFT_TO_FILES = frozenset({("item", "points"), ("story", "page")})
"""Fields of free lines; and the page, which a web story has none of."""


def git_cms(paper: Paper, standing: str = "") -> str:
    """The whole file; whose repository it is, it keeps from the file that stands there."""
    name = paper.ideas.masthead.name.han if paper.ideas.masthead else "县报"
    return yaml_file(
        {
            "backend": _backend(standing),
            "publish_mode": "editorial_workflow",
            "app_title": name,
            "media_folder": "articles",
            "public_folder": "/",
            "slug": {"encoding": "ascii", "clean_accents": True, "timezone": "local"},
            "output": {"omit_empty_optional_fields": True},
            "collections": [
                _stories(paper, "stories", "稿件", f"{_DAY}/{{{{slug}}}}"),
                _stories(paper, "illustrated", "带图的稿件", f"{_DAY}/{{{{slug}}}}/index"),
            ],
        },
        *_REMARKS,
    )


def _backend(standing: str) -> Value:
    """The newsroom's own settings of where its repository is and how one signs in."""
    try:
        found = yaml.safe_load(standing)
    except yaml.YAMLError:
        found = None
    kept = found.get("backend") if isinstance(found, dict) else None
    return kept if isinstance(kept, dict) and kept else _EXAMPLE


def _stories(paper: Paper, name: str, title: str, path: str) -> Value:
    """A collection; photos are stored beside the story's file."""
    return {
        "name": name,
        "label": title,
        "label_singular": title,
        "folder": "articles",
        "path": path,
        "slug": _NAME,
        "extension": "md",
        "format": "yaml-frontmatter",
        "create": True,
        "media_folder": "",
        "public_folder": "",
        "summary": "{{title}}（{{section}}）",
        "sortable_fields": ["date", "title"],
        "fields": [
            *_fields(paper, STORY, before_text()),
            {"name": "body", "label": "正文", "widget": "markdown", "required": False},
            *_fields(paper, STORY, after_text()),
        ],
    }


def _fields(paper: Paper, form: Form, fields: Iterable[Field]) -> Iterator[Value]:
    for field in fields:
        if (form.name, field.name) not in _LEFT_TO_FILES:
            yield _field(paper, form, field)


def _field(paper: Paper, form: Form, field: Field) -> Value:
    places = (form.name, field.name)
    entry: dict[str, Value] = {
        "name": field.name,
        "label": label(field),
        "hint": paper.hint(form, field),
        "required": field.required or places in _ALSO_REQUIRED,
    }
    options = paper.options(form, field)
    if options:
        several = field.type in (Type.TEXTS, Type.CHOICES)
        values: Value = [{"value": one.value, "label": one.label} for one in options]
        return entry | {"widget": "select", "options": values, "multiple": several}
    if field.form:
        inner = FORM[field.form]
        shown = inner.short or inner.fields[0].name
        parts: Value = list(_fields(paper, inner, inner.fields))
        summary = f"{{{{fields.{shown}}}}}"
        return entry | {"widget": "list", "summary": summary, "fields": parts}
    return entry | _WIDGETS[field.type]() | (_NOW if places in _ALSO_REQUIRED else {})


_ALSO_REQUIRED = frozenset({("story", "date")})
"""A story begun here goes into the folder of its date, so that it must have one."""
_NOW: dict[str, Value] = {"default": "{{now}}"}


def _moment(day: str, clock: str) -> dict[str, Value]:
    times: dict[str, Value] = {"time_format": clock, "type": "datetime-local"} if clock else {}
    pattern = f"{day} {clock}".rstrip()
    return {
        "widget": "datetime",
        "format": pattern,
        "date_format": day,
        **(times or {"type": "date"}),
    }


_LINE: dict[str, Value] = {"widget": "string"}
_SEVERAL: dict[str, Value] = {
    "widget": "list",
    "field": {"name": "line", "label": "一条", "widget": "string"},
}
_WIDGETS: dict[Type, Callable[[], dict[str, Value]]] = {
    Type.TEXT: lambda: _LINE,
    Type.QUANTITY: lambda: _LINE,
    Type.NAMES: lambda: _LINE,
    Type.PROSE: lambda: {"widget": "text"},
    Type.TEXTS: lambda: _SEVERAL,
    Type.CHOICES: lambda: _SEVERAL,
    Type.ADDRESSES: lambda: _SEVERAL,
    Type.CHOICE: lambda: _LINE,
    Type.DAY: lambda: _moment("YYYY-MM-DD", ""),
    Type.MOMENT: lambda: _moment("YYYY-MM-DD", "HH:mm"),
    Type.NUMBER: lambda: {"widget": "number", "value_type": "int", "min": 1},
    Type.WEB_ADDRESS: lambda: {**_LINE, "pattern": ["^https?://.+", "写完整网址"]},
    Type.FILE: lambda: {"widget": "image", "accept": _ENDINGS},
}
"""The input for a field that is neither chosen nor made of other fields."""
