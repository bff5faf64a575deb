"""``.pages.yml``: the forms of Pages CMS, where one edits a repository in a browser.

Names of fields must be ASCII there, so its stories carry the English names. Photos are stored in
the day's folder and named from the head of ``articles/``, which the desk reads as such.
"""

from collections.abc import Callable, Iterable, Iterator

from xianbao.command.editors.paper import Paper, after_text, before_text, label
from xianbao.command.editors.yamlfile import Value, yaml_file
from xianbao.desk.layout import PICTURES
from xianbao.desk.stylebook import FORM
from xianbao.desk.stylebook.field import Field, Form, Type
from xianbao.desk.stylebook.staff import STAFF
from xianbao.desk.stylebook.story import STORY

FILE = ".pages.yml"

_NAME = "{year}/{month}/{day}/web-{hour}{minute}{second}.md"
"""Where a new story goes: its day, and a name that no other has."""
_LEFT_TO_FILES = frozenset({("item", "points")})
"""Fields of free lines, which this program has no form for."""


def pages_cms(paper: Paper) -> str:
    """The whole file."""
    return yaml_file(
        {
            "media": {
                "input": "articles",
                "output": "/",
                "extensions": sorted(ending.lstrip(".") for ending in PICTURES),
                "rename": "safe",
            },
            "settings": {"content": {"merge": True}, "commit": {"identity": "user"}},
            "content": [_stories(paper), _staff(paper)],
        }
    )


def _stories(paper: Paper) -> Value:
    return {
        "name": "stories",
        "label": STORY.title.zh,
        "type": "collection",
        "path": "articles",
        "subfolders": True,
        "format": "yaml-frontmatter",
        "filename": _NAME,
        "operations": {"rename": False},
        "view": {
            "fields": ["title", "section", "status"],
            "primary": "title",
            "search": ["title"],
            "layout": "list",
        },
        "fields": [
            *_fields(paper, STORY, before_text()),
            {"name": "body", "label": "正文", "type": "rich-text", "options": {"switcher": True}},
            *_fields(paper, STORY, after_text()),
        ],
    }


def _staff(paper: Paper) -> Value:
    return {
        "name": "staff",
        "label": STAFF.title.zh,
        "type": "file",
        "path": "articles/staff.yml",
        "format": "yaml",
        "list": True,
        "fields": list(_fields(paper, STAFF, STAFF.fields)),
    }


def _fields(paper: Paper, form: Form, fields: Iterable[Field]) -> Iterator[Value]:
    for field in fields:
        if (form.name, field.name) not in _LEFT_TO_FILES:
            yield _field(paper, form, field)


def _field(paper: Paper, form: Form, field: Field) -> Value:
    entry: dict[str, Value] = {
        "name": field.name,
        "label": label(field),
        "description": paper.hint(form, field),
    }
    if field.required:
        entry["required"] = True
    options = paper.options(form, field)
    if options:
        several = field.type in (Type.TEXTS, Type.CHOICES)
        values: Value = [{"value": one.value, "label": one.label} for one in options]
        entry |= {"type": "select", "options": {"values": values, "multiple": several}}
    elif field.form:
        inner = FORM[field.form]
        shown = inner.short or inner.fields[0].name
        collapsible: Value = {"collapsible": {"collapsed": False, "summary": f"{{{shown}}}"}}
        entry |= {
            "type": "object",
            "list": collapsible,
            "fields": list(_fields(paper, inner, inner.fields)),
        }
    else:
        entry |= _INPUTS[field.type]()
    if form is STORY and field.name == "status":
        entry["default"] = "draft"
    return entry


def _moment(pattern: str, *, clock: bool) -> dict[str, Value]:
    return {"type": "date", "default": "", "options": {"time": clock, "format": pattern}}


_LINE: dict[str, Value] = {"type": "string"}
_INPUTS: dict[Type, Callable[[], dict[str, Value]]] = {
    Type.TEXT: lambda: _LINE,
    Type.QUANTITY: lambda: _LINE,
    Type.NAMES: lambda: _LINE,
    Type.PROSE: lambda: {"type": "text"},
    Type.TEXTS: lambda: {**_LINE, "list": True},
    Type.CHOICES: lambda: {**_LINE, "list": True},
    Type.ADDRESSES: lambda: {**_LINE, "list": True},
    Type.CHOICE: lambda: _LINE,
    Type.DAY: lambda: _moment("yyyy-MM-dd", clock=False),
    Type.MOMENT: lambda: _moment("yyyy-MM-dd HH:mm", clock=True),
    Type.NUMBER: lambda: {"type": "number", "options": {"min": 1}},
    Type.WEB_ADDRESS: lambda: {**_LINE, "pattern": "^(https?://.+)?$"},
    Type.FILE: lambda: {"type": "image"},
}
"""The input for a field that is neither chosen nor made of other fields."""
