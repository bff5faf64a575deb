"""What may be written for a field, as JSON Schema."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from xianbao.desk.issues import PAGES
from xianbao.desk.layout import PICTURES
from xianbao.desk.stylebook.field import Field, Form, Type

Schema = dict[str, object]
"""A JSON Schema, or a part of one."""

TEXT: Schema = {
    "anyOf": [
        {"type": ["string", "number"]},
        {"not": {"type": ["string", "number", "object", "array", "null"]}},
    ]
}
"""A line of text. YAML tools make more of ``35`` and ``no``; the desk reads what stands there.

A truth value is let in by the back door: named as a type, it would be offered on every line.
"""
EMPTY: Schema = {
    "not": {
        "anyOf": [
            {"type": ["number", "boolean", "object", "array"]},
            {"type": "string", "minLength": 1},
        ]
    }
}
"""Nothing after a field's name; said this way, ``null`` is offered to nobody."""
NOTHING: Schema = {"$ref": "#/$defs/nothing"}
"""`EMPTY`, which each document defines once."""

_DIGIT = "[0-9０-９]"
_DAY = rf"{_DIGIT}{{4}}\s*[-－/／.．年]\s*{_DIGIT}{{1,2}}\s*[-－/／.．月]\s*{_DIGIT}{{1,2}}\s*日?"
_CLOCK = rf"{_DIGIT}{{1,2}}[:：]{_DIGIT}{{2}}([:：]{_DIGIT}{{2}})?"
_MOMENT = rf"^\s*{_DAY}(\s*[TＴ]?\s*{_CLOCK})?\s*$"
_CODE = r"^\s*[Xx][Bb][0-9]{3}\s*$"
_NUMBER = r"^\s*第?\s*0*[1-9][0-9]{0,2}\s*版?\s*$"
_WEB_ADDRESS = r"^\s*[Hh][Tt][Tt][Pp][Ss]?://[^\s/?#]+\S*\s*$"
_OLD_ADDRESS = r"^\s*/[^/\s]\S*\s*$"


def told(schema: Schema, message: str) -> Schema:
    """The same, with what an editor is told who writes something else.

    ``errorMessage`` is no word of the standard; Visual Studio Code knows it, others pass it over.
    """
    found = {
        key: [told(one, message) for one in part]
        if isinstance(part, list) and key == "anyOf"
        else told(part, message)
        if isinstance(part, dict) and key in _CONTENTS
        else part
        for key, part in schema.items()
    }
    return {**found, "errorMessage": message} if _ASSERTIONS & set(found) else found


_CONTENTS = frozenset({"items", "additionalProperties", "propertyNames"})
_ASSERTIONS = frozenset({"type", "enum", "pattern"})


def one_or_several(item: Schema) -> Schema:
    """One thing, or a list in which something may be left out."""
    return {"anyOf": [item, {"type": "array", "items": {"anyOf": [item, NOTHING]}}]}


def suggested(words: Sequence[str], otherwise: Schema) -> Schema:
    """A text for which there are likely words: they are offered, any other is let pass."""
    return {"anyOf": [{"enum": list(words)}, otherwise]} if words else otherwise


def record(form: Form) -> Schema:
    """A group of fields, or what it may be shortened to: the content of one of them."""
    group: Schema = {"$ref": f"#/$defs/{form.name}"}
    short: Schema = {"$ref": f"#/$defs/{form.name}.{form.short}"}
    return {"anyOf": [short, group]} if form.short else group


class Blank(NamedTuple):
    """A field to be filled in.

    ``inner`` is the table of the fields inside it, where it has any; ``words`` are likely contents.
    """

    field: Field
    inner: Form | None = None
    words: Sequence[str] = ()

    @property
    def form(self) -> Form:
        """The table of the fields inside it. Raises `LookupError` where it has none."""
        if self.inner is None:
            message = f"{self.field.name} is a group of fields without a table"
            raise LookupError(message)
        return self.inner

    @property
    def spellings(self) -> Schema:
        """One of its choices, in Chinese or in English."""
        aliases = [alias for choice in self.field.choices for alias in choice.aliases]
        return {"enum": [*aliases, *(choice.value for choice in self.field.choices)]}


def written(blank: Blank) -> Schema:
    """What may be written for a field."""
    return _WRITTEN[blank.field.type](blank)


def pairs(form: Form | None) -> Schema:
    """Lines of ``name: content``; where the content has fields of its own, also a list of groups.

    A line of a box of figures is ``到位资金: 35亿元``, or a line of points, or spelt out.
    """
    if form is None:
        return {"type": "object", "additionalProperties": {"anyOf": [TEXT, NOTHING]}}
    group: Schema = {"$ref": f"#/$defs/{form.name}"}
    points: Schema = {
        "type": "object",
        "propertyNames": {"not": {"enum": list(form.by_spelling)}},
        "additionalProperties": TEXT,
    }
    line: Schema = {"anyOf": [TEXT, group, points]}
    single: Schema = {
        "type": "object",
        "minProperties": 1,
        "maxProperties": 1,
        "propertyNames": {"not": {"enum": list(form.by_spelling)}},
        "additionalProperties": line,
    }
    return {
        "anyOf": [
            {"type": "object", "additionalProperties": line},
            {"type": "array", "items": {"anyOf": [group, single]}},
        ]
    }


def _codes() -> Schema:
    """Codes of messages, each with its reason, or a list of them."""
    code: Schema = {"type": "string", "pattern": _CODE}
    reasons: Schema = {
        "type": "object",
        "propertyNames": code,
        "additionalProperties": {"anyOf": [TEXT, NOTHING]},
    }
    return {"anyOf": [reasons, one_or_several(code)]}


def _number() -> Schema:
    """A whole number; every one in the stylebook is that of a page."""
    digits: Schema = {"type": "string", "pattern": _NUMBER}
    whole: Schema = {"type": "integer", "minimum": PAGES.start, "maximum": PAGES.stop - 1}
    return {"anyOf": [whole, digits]}


def _picture() -> str:
    """Pictures beside the story; what lies elsewhere is for the desk to refuse in better words."""
    endings = (
        "".join(f"[{letter.upper()}{letter}]" if letter.isalpha() else letter for letter in ending)
        for ending in sorted(one.lstrip(".") for one in PICTURES)
    )
    return rf"\.({'|'.join(endings)})\s*$|^\s*([A-Za-z][A-Za-z0-9+.-]*:)?//"


_LINE: Schema = {"type": "string"}
_WRITTEN: dict[Type, Callable[[Blank], Schema]] = {
    Type.TEXT: lambda blank: suggested(blank.words, TEXT),
    Type.PROSE: lambda blank: suggested(blank.words, TEXT),
    Type.QUANTITY: lambda blank: suggested(blank.words, TEXT),
    Type.TEXTS: lambda blank: one_or_several(suggested(blank.words, TEXT)),
    Type.NAMES: lambda blank: one_or_several(suggested(blank.words, TEXT)),
    Type.DAY: lambda _: {**_LINE, "pattern": _MOMENT},
    Type.MOMENT: lambda _: {**_LINE, "pattern": _MOMENT},
    Type.NUMBER: lambda _: _number(),
    Type.CHOICE: lambda blank: blank.spellings,
    Type.CHOICES: lambda blank: one_or_several(blank.spellings),
    Type.WEB_ADDRESS: lambda _: {**_LINE, "pattern": _WEB_ADDRESS},
    Type.ADDRESSES: lambda _: one_or_several({**_LINE, "pattern": _OLD_ADDRESS}),
    Type.FILE: lambda _: {**_LINE, "pattern": _picture()},
    Type.RECORD: lambda blank: record(blank.form),
    Type.RECORDS: lambda blank: one_or_several(record(blank.form)),
    Type.CODES: lambda _: _codes(),
    Type.PAIRS: lambda blank: pairs(blank.inner),
}
