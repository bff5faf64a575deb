"""What may be written for a field, as JSON Schema."""

from collections.abc import Sequence
from typing import assert_never

from xianbao.desk.issues import PAGES
from xianbao.desk.layout import PICTURES
from xianbao.desk.stylebook.field import Field, Form, Type

Schema = dict[str, object]
"""A JSON Schema, or a part of one."""

TEXT: Schema = {"type": ["string", "number", "boolean"]}
"""A line of text: YAML tools take ``35`` and ``no`` for something else; the desk reads what stands."""
NOTHING: Schema = {"type": ["null", "string"], "maxLength": 0}
"""A field whose name alone was written."""

_DIGIT = "[0-9０-９]"
_DAY = rf"{_DIGIT}{{4}}\s*[-－/／.．年]\s*{_DIGIT}{{1,2}}\s*[-－/／.．月]\s*{_DIGIT}{{1,2}}\s*日?"
_CLOCK = rf"{_DIGIT}{{1,2}}[:：]{_DIGIT}{{2}}([:：]{_DIGIT}{{2}})?"
_MOMENT = rf"^\s*{_DAY}(\s*[TＴ]?\s*{_CLOCK})?\s*$"
_NUMBER = r"^\s*第?\s*0*[1-9][0-9]{0,2}\s*版?\s*$"
_WEB_ADDRESS = r"^\s*[Hh][Tt][Tt][Pp][Ss]?://[^\s/?#]+\S*\s*$"
_OLD_ADDRESS = r"^\s*/[^/\s]\S*\s*$"


def one_or_several(item: Schema) -> Schema:
    """One thing, or a list in which something may be left out."""
    return {"anyOf": [item, {"type": "array", "items": {"anyOf": [item, NOTHING]}}]}


def suggested(words: Sequence[str], otherwise: Schema) -> Schema:
    """A text for which there are likely words: they are offered, any other is let pass."""
    return {"anyOf": [{"enum": list(words)}, otherwise]} if words else otherwise


def record(form: Form) -> Schema:
    """A group of fields, or the text that it may be shortened to."""
    group: Schema = {"$ref": f"#/$defs/{form.name}"}
    return {"anyOf": [TEXT, group]} if form.short else group


def written(field: Field, inner: Form | None, words: Sequence[str]) -> Schema:  # noqa: PLR0911
    """What may be written for a field.

    ``inner`` is the table of the fields inside it; ``words`` are likely contents.
    """
    match field.type:
        case Type.TEXT | Type.PROSE | Type.QUANTITY:
            return suggested(words, TEXT)
        case Type.TEXTS | Type.NAMES:
            return one_or_several(suggested(words, TEXT))
        case Type.DAY | Type.MOMENT:
            return {"type": "string", "pattern": _MOMENT}
        case Type.NUMBER:
            return _number()
        case Type.CHOICE:
            return {"enum": _spellings(field)}
        case Type.CHOICES:
            return one_or_several({"enum": _spellings(field)})
        case Type.WEB_ADDRESS:
            return {"type": "string", "pattern": _WEB_ADDRESS}
        case Type.ADDRESSES:
            return one_or_several({"type": "string", "pattern": _OLD_ADDRESS})
        case Type.FILE:
            return {"type": "string", "pattern": _picture()}
        case Type.RECORD:
            return record(_known(inner))
        case Type.RECORDS:
            return one_or_several(record(_known(inner)))
        case Type.PAIRS:
            return pairs(inner)
        case _:
            assert_never(field.type)


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


def _spellings(field: Field) -> list[str]:
    """Each choice in Chinese, then in English."""
    aliases = [alias for choice in field.choices for alias in choice.aliases]
    return [*aliases, *(choice.value for choice in field.choices)]


def _known(form: Form | None) -> Form:
    if form is None:
        message = "a group of fields without a table"
        raise LookupError(message)
    return form
