"""Mending: fields that YAML's own reader takes, each slip told and put right in thought."""

import yaml

from xianbao.desk import composition, slip
from xianbao.desk.galley import Galley, Place
from xianbao.desk.rulebook import reading
from xianbao.desk.tree import Mapping, Node

_VAGUE = (reading.INDENT, reading.UNREADABLE_YAML)
SLIPS = 20
"""Slips of one file that are told at most, each mended in thought to read on."""


def read_mended(text: str, galley: Galley, first_line: int) -> Node | None:
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
            found = {} if isinstance(node, Mapping | None) else slip.tell_tales(lines)
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
    shown = slip.tell_tales(lines)
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
