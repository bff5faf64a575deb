"""Front matter: the fields between the ``---`` lines, and the text below them."""

import re
from typing import NamedTuple

from xianbao.desk.galley import Galley, Place
from xianbao.desk.plainfields import NotPlain, read_plain
from xianbao.desk.rulebook import reading
from xianbao.desk.slip import tell_tales
from xianbao.desk.stylebook.field import Form
from xianbao.desk.tree import Listing, Mapping, Node

_OPENING = re.compile(r"---[ \t]*$", re.MULTILINE)
_CLOSING = re.compile(r"\n---[ \t]*$", re.MULTILINE)
_LOOKS_LIKE_A_FENCE = re.compile(r"^[-—－–]{2,}[ \t]*$", re.MULTILINE)


MOST_FIELDS = 60_000
"""Characters of a story's fields: a box of 500 lines and forty captions take half of that."""


class Copy(NamedTuple):
    """A story's file divided: its fields, and its text with the line that the text begins on."""

    fields: Mapping
    body: str
    body_line: int


def divide(text: str, form: Form, galley: Galley) -> Copy | None:
    """A story's fields and text, or nothing where the fields cannot be read."""
    blank = len(text) - len(text.lstrip("\n"))
    opening = _OPENING.match(text, blank)
    if opening is None:
        at = Place(blank + 1 if text.strip() else 1)
        galley.mark(reading.NO_FRONT_MATTER, at)
        return None
    closing = _CLOSING.search(text, opening.end())
    if closing is None:
        wrong = _LOOKS_LIKE_A_FENCE.search(text, opening.end())
        at = Place(text.count("\n", 0, wrong.start()) + 1) if wrong else Place(blank + 1)
        galley.mark(reading.UNCLOSED_FRONT_MATTER, at)
        return None
    matter = text[opening.end() + 1 : closing.start() + 1]
    if len(matter) > MOST_FIELDS:
        galley.mark(reading.LONG_FIELDS, Place(blank + 1), limit=str(MOST_FIELDS))
        return None
    fields = read_fields(matter, form, galley, blank + 2)
    if fields is None:
        return None
    body_line = blank + 3 + matter.count("\n")
    return Copy(fields, text[closing.end() + 1 :], body_line)


def read_fields(text: str, form: Form, galley: Galley, first_line: int = 1) -> Mapping | None:
    """The fields of a YAML text, or nothing where problems made it unreadable."""
    node = read_tree(text, galley, first_line)
    if node is None:
        return Mapping((), first_line, 1) if galley.passed else None
    if isinstance(node, Mapping):
        return node
    galley.mark(reading.NOT_FIELDS, node, example=form.fields[0].example)
    return None


def read_tree(text: str, galley: Galley, first_line: int = 1) -> Node | None:
    """The tree of a YAML text; every slip that can be mended in thought is told in one run."""
    try:
        node = read_plain(text, first_line)
    except NotPlain:
        return _read_whole(text, galley, first_line)
    if isinstance(node, Listing) and tell_tales(text.split("\n")):
        return _read_whole(text, galley, first_line)
    return node


def _read_whole(text: str, galley: Galley, first_line: int) -> Node | None:
    # Loaded when first needed: a run that meets only plain copy does without YAML's own reader.
    from xianbao.desk.mending import read_mended  # noqa: PLC0415

    return read_mended(text, galley, first_line)
