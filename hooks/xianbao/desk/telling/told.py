"""What is told of a problem, in one language: the value that every format is made of.

Nothing secret gets this far: what a secret rule has found is blotted out of every text, also where
another rule's message or excerpt would show it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from xianbao.desk.fix import Fix
from xianbao.desk.problem import Problem, in_a_line
from xianbao.desk.rule import Rule
from xianbao.desk.telling.sources import Source, Sources
from xianbao.desk.words import Language

BLOT = "▒"
"""Stands for a character that must not be shown."""

_NAMING = ("value", "name", "mark", "target")
"""Details that may be the very words at a problem's place."""
_SHORT = 4
"""Characters from which on a secret is looked for in messages too: a shorter one is any word."""

Spot = tuple[int, int]
"""A line and a column, counted from 1."""


@dataclass(frozen=True, slots=True)
class Told:
    """One problem as it is told.

    ``end`` is behind the last character, and equals ``start`` where the problem is of a place
    alone; ``lines`` are those that an excerpt may show, ``edits`` those of its fix.
    """

    path: str
    start: Spot
    end: Spot
    rule: Rule
    fact: str
    step: str
    lines: tuple[tuple[int, str], ...]
    edits: tuple[tuple[Spot, Spot, str], ...]

    @property
    def code(self) -> str:
        """The code of its rule."""
        return self.rule.code

    def line(self, language: Language) -> str:
        """All of it in one line, as `Problem.render` gives it."""
        place = f"{self.path}:{self.start[0]}:{self.start[1]}: {self.code}"
        return f"{place} {in_a_line(self.fact, self.step, language)}"


def told(problems: Iterable[Problem], language: Language, sources: Sources) -> Iterator[Told]:
    """What is told of problems, in their order."""
    problems = tuple(problems)
    secrets = _secrets(problems, sources)
    words = {path: _words(spans, sources[path]) for path, spans in secrets.items()}
    for problem in problems:
        path = problem.path
        hidden = _Hidden(secrets.get(path, []), words.get(path, []))
        yield _told(problem, language, sources[path], hidden)


def secret_words(problems: Iterable[Problem], sources: Sources) -> dict[str, list[str]]:
    """What must not be shown, by the paths of the files that it stands in."""
    return {
        path: _words(spans, sources[path]) for path, spans in _secrets(problems, sources).items()
    }


class _Hidden(NamedTuple):
    """What must not be shown of one file: where it stands, and its words."""

    spans: list[tuple[Spot, Spot]]
    words: list[str]


def _secrets(problems: Iterable[Problem], sources: Sources) -> dict[str, list[tuple[Spot, Spot]]]:
    secrets: dict[str, list[tuple[Spot, Spot]]] = {}
    for problem in problems:
        if problem.rule.secret and problem.end_line:
            secrets.setdefault(problem.path, []).append(_span(problem, sources[problem.path]))
    return secrets


def _words(secrets: list[tuple[Spot, Spot]], source: Source) -> list[str]:
    words = (source.stretch(*one) for one in secrets)
    return sorted({word for word in words if len(word) >= _SHORT}, key=len, reverse=True)


def _told(problem: Problem, language: Language, source: Source, hidden: "_Hidden") -> Told:
    start, end = _span(problem, source)

    def blotted(text: str) -> str:
        for word in hidden.words:
            text = text.replace(word, BLOT * len(word))
        return text

    return Told(
        problem.path,
        start,
        end,
        problem.rule,
        blotted(problem.fact(language)),
        blotted(problem.step(language)),
        () if problem.rule.secret else tuple(_lines(start, end, source, hidden.spans)),
        () if problem.rule.secret else tuple(_edits(problem.fix, source)),
    )


def _span(problem: Problem, source: Source) -> tuple[Spot, Spot]:
    """From where to where a problem is; of one that tells a place alone, the words there."""
    start = (problem.line, problem.column)
    if problem.end_line:
        return start, (problem.end_line, problem.end_column)
    line = source.line(problem.line)
    for name, detail in problem.details:
        if name in _NAMING and isinstance(detail, str) and detail:
            for margin in (0, 1):  # in quotes, perhaps
                at = problem.column - 1 + margin
                if line.startswith(detail, at):
                    return (problem.line, at + 1), (problem.line, at + 1 + len(detail))
    return start, start


def _lines(
    start: Spot, end: Spot, source: Source, secrets: list[tuple[Spot, Spot]]
) -> Iterator[tuple[int, str]]:
    """The lines of a span with what is secret blotted out; none for a file as a whole."""
    if start == end == (1, 1):
        return
    for number in range(start[0], end[0] + 1):
        line = source.line(number)
        for first, last in secrets:
            if first[0] <= number <= last[0]:
                left = first[1] - 1 if first[0] == number else 0
                right = last[1] - 1 if last[0] == number else len(line)
                line = line[:left] + re.sub(".", BLOT, line[left:right]) + line[right:]
        yield number, line


def _edits(fix: Fix | None, source: Source) -> Iterator[tuple[Spot, Spot, str]]:
    for edit in fix.edits if fix else ():
        yield source.place(edit.start), source.place(edit.end), edit.text
