"""Findings: what is wrong with a stretch of one text, before it is put at its place in a file."""

from dataclasses import dataclass
from typing import NamedTuple

from xianbao.desk.problem import Detail
from xianbao.desk.rule import Rule


class Change(NamedTuple):
    """A stretch of a text and what takes its place."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong with ``text[start:end]``, and the changes that mend it, if they are safe."""

    rule: Rule
    start: int
    end: int
    changes: tuple[Change, ...] = ()
    details: tuple[tuple[str, Detail], ...] = ()


def finding(
    rule: Rule, start: int, end: int, changes: tuple[Change, ...] = (), **details: Detail
) -> Finding:
    """A finding whose details are given by name."""
    return Finding(rule, start, end, changes, tuple(details.items()))


def changed(text: str, changes: tuple[Change, ...]) -> str:
    """A text after changes that do not overlap."""
    parts = []
    done = 0
    for change in sorted(changes):
        parts += [text[done : change.start], change.text]
        done = change.end
    return "".join((*parts, text[done:]))
