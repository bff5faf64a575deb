"""Galleys: the proof of one file, on which the desk marks what is wrong."""

from dataclasses import dataclass, field
from typing import Protocol

from xianbao.desk.problem import Detail, Problem
from xianbao.desk.rule import Rule, Severity


class Placed(Protocol):
    """Anything that knows where it stands in a file, counted from 1."""

    @property
    def line(self) -> int:
        """The line."""

    @property
    def column(self) -> int:
        """The column, in characters."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a file, counted from 1."""

    line: int = 1
    column: int = 1


START = Place()
"""The head of a file, for a problem of the file as a whole."""


@dataclass(slots=True)
class Galley:
    """The proof of one file; ``path`` is as messages show it."""

    path: str
    problems: list[Problem] = field(default_factory=list)

    def mark(self, rule: Rule, at: Placed = START, **details: Detail) -> None:
        """Note that a rule is broken at a place."""
        self.problems.append(
            Problem(self.path, at.line, at.column, rule, tuple(details.items())),
        )

    @property
    def passed(self) -> bool:
        """Whether no error is marked; warnings pass."""
        return all(problem.severity is Severity.WARNING for problem in self.problems)
