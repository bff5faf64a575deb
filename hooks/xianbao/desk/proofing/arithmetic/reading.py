"""Readings: a run of copy in sentences, its figures read when a check first asks for them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from xianbao.desk.problem import Detail
from xianbao.desk.proofing.arithmetic.figure import Figure, figure_of
from xianbao.desk.proofing.manuscript import Run
from xianbao.desk.rule import Rule
from xianbao.paper.notation import one_notation
from xianbao.paper.quantity import read_quantities

_MARKS = str.maketrans(";:()!?", "；：（）！？")
_COMMA = re.compile(r",(?![0-9]{3}(?![0-9]))|(?<![0-9]),")
_STOP = re.compile("[。！？]|\n[ \t\u3000]*\n")
LONGEST = 400
"""Characters of a sentence that is read; a longer one is a list that has lost its stops."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check has found at a stretch of a run."""

    rule: Rule
    run: Run
    start: int
    end: int
    details: tuple[tuple[str, Detail], ...]


@dataclass(slots=True)
class Sentence:
    """A sentence in one notation: full-width marks, half-width digits, characters in their places.

    ``start`` is where it begins in its run.
    """

    run: Run
    text: str
    start: int
    _figures: tuple[Figure, ...] | None = field(default=None, repr=False)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Its figures in order, with places in the sentence."""
        if self._figures is None:
            self._figures = tuple(map(figure_of, read_quantities(self.text)))
        return self._figures

    def at(self, place: int, reach: int = 0) -> Figure | None:
        """The figure that begins at a place, or within a few characters behind it."""
        for figure in self.figures:
            if figure.start > place + reach:
                return None
            if figure.start >= place:
                return figure
        return None

    def before(self, place: int) -> tuple[Figure, ...]:
        """The figures that end before a place, the nearest first."""
        return tuple(figure for figure in reversed(self.figures) if figure.end <= place)

    def finding(self, rule: Rule, first: int, last: int, **details: Detail) -> Finding:
        """The finding that a stretch of the sentence breaks a rule."""
        return Finding(
            rule, self.run, self.start + first, self.start + last, tuple(details.items())
        )


def read_sentences(run: Run) -> Iterator[Sentence]:
    """The sentences of a run; those too long to be one are left out."""
    text = _COMMA.sub("，", one_notation(run.text).translate(_MARKS))
    start = 0
    for stop in (*(match.end() for match in _STOP.finditer(text)), len(text)):
        if 0 < stop - start <= LONGEST:
            yield Sentence(run, text[start:stop], start)
        start = stop
