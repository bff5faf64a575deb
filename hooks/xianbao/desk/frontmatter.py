"""Front matter: the fields between the ``---`` lines, and the text below them."""

import re
from typing import NamedTuple

import yaml

from xianbao.desk import composition, slip
from xianbao.desk.galley import Galley, Place
from xianbao.desk.rulebook import reading
from xianbao.desk.stylebook import FORMS
from xianbao.desk.stylebook.field import Form
from xianbao.desk.tree import Mapping, Node

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_LOOKS_LIKE_A_FENCE = re.compile(r"^[-—－–]{2,}[ \t]*$", re.MULTILINE)
_NAMES = frozenset(name for form in FORMS for name in form.by_spelling)
_VAGUE = (reading.INDENT, reading.UNREADABLE_YAML)
SLIPS = 20
"""Slips of one file that are told at most, each mended in thought to read on."""


class Copy(NamedTuple):
    """A story's file divided: its fields, and its text with the line that the text begins on."""

    fields: Mapping
    body: str
    body_line: int


def divide(text: str, form: Form, galley: Galley) -> Copy | None:
    """A story's fields and text, or nothing where the fields cannot be read."""
    blank = len(text) - len(text.lstrip("\n"))
    opening = _FENCE.match(text, blank)
    if opening is None:
        at = Place(blank + 1 if text.strip() else 1)
        galley.mark(reading.NO_FRONT_MATTER, at)
        return None
    closing = _FENCE.search(text, opening.end())
    if closing is None:
        wrong = _LOOKS_LIKE_A_FENCE.search(text, opening.end())
        at = Place(text.count("\n", 0, wrong.start()) + 1) if wrong else Place(blank + 1)
        galley.mark(reading.UNCLOSED_FRONT_MATTER, at)
        return None
    matter = text[opening.end() + 1 : closing.start()]
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
    lines = text.split("\n")
    told: set[int] = set()
    for _ in range(SLIPS):
        try:
            node = composition.compose("\n".join(lines), first_line, galley)
        except composition.Refused:
            return None
        except yaml.MarkedYAMLError as error:
            found = _found(error, lines)
        else:
            found = {} if isinstance(node, Mapping | None) else slip.tell_tales(lines, _NAMES)
            if not found:
                return node
        if not _mend(lines, found, told, galley, first_line):
            return None
    return None


def _found(error: yaml.MarkedYAMLError, lines: list[str]) -> dict[int, slip.Slip]:
    """The slips behind an error: on its own lines if they show one, else straight above them.

    Lines further away are left alone: 「来源：县统计局」 may be good copy there.
    """
    marks = (error.context_mark, error.problem_mark)
    stumbled = {min(mark.line, len(lines) - 1) for mark in marks if mark is not None}
    shown = slip.tell_tales(lines, _NAMES)
    found = {index: shown[index] for index in stumbled if index in shown}
    explained = slip.explain(error, lines)
    if not found and explained.rule not in _VAGUE:
        return {explained.at.line - 1: explained}
    for index in stumbled:
        above = index - 1
        while above in shown or (above >= 0 and not lines[above].strip()):
            if above in shown:
                found[above] = shown[above]
            above -= 1
    return found or {explained.at.line - 1: explained}


def _mend(
    lines: list[str],
    found: dict[int, slip.Slip],
    told: set[int],
    galley: Galley,
    first_line: int,
) -> bool:
    """Mark slips and put their lines right; whether reading on makes sense."""
    mended = False
    for index, one in found.items():
        if index not in told:
            at = Place(one.at.line + first_line - 1, one.at.column)
            galley.mark(one.rule, at, **one.details)
        if one.mended and one.mended != lines[index] and index not in told:
            lines[index] = one.mended
            mended = True
        told.add(index)
    return mended
