"""Readings: a run of copy in sentences, its figures read when a check first asks for them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from xianbao.desk.problem import Detail
from xianbao.desk.proofing.arithmetic.figure import Figure, figure_of
from xianbao.desk.proofing.manuscript import Run
from xianbao.desk.rule import Rule
from xianbao.paper.notation import one_notation
from xianbao.paper.quantity import Quantity, read_quantities

_MARKS = str.maketrans(";:()!?", "；：（）！？")
_COMMA = re.compile(r",(?![0-9]{3}(?![0-9]))|(?<![0-9]),")
_NUMBER = re.compile("[0-9一二两三四五六七八九十]")
_EDGE = "\v"
"""What no copy holds, since the desk refuses control characters."""
_STOP = re.compile("[。！？]|\n[ \t\u3000]*\n")
NOUN = re.compile("[^，。；：、（）0-9]{0,8}")
"""What may stand between a figure and what is said of it: no more than what it counts."""
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
            self._figures = tuple(map(self._printed, read_quantities(self.text)))
        return self._figures

    def _printed(self, quantity: Quantity) -> Figure:
        """A figure as it stands in the copy, of which ``text`` is a transcript."""
        start = self.start + quantity.start
        raw = self.run.text[start : start + len(quantity.raw)]
        return figure_of(quantity if raw == quantity.raw else replace(quantity, raw=raw))

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

    def bound(self, place: int, gap: re.Pattern[str] = NOUN) -> Figure | None:
        """The figure right before a place, with no more than a gap between."""
        before = self.before(place + 1)
        return before[0] if before and gap.fullmatch(self.text, before[0].end, place) else None

    def finding(self, rule: Rule, first: int, last: int, **details: Detail) -> Finding:
        """The finding that a stretch of the sentence breaks a rule."""
        return Finding(
            rule, self.run, self.start + first, self.start + last, tuple(details.items())
        )


def clause_start(text: str, place: int, marks: str = "，；：。") -> int:
    """Where the clause begins that a place stands in; ``marks`` are those that divide clauses."""
    return max(text.rfind(mark, 0, place) for mark in marks) + 1


def read_sentences(runs: Iterable[Run]) -> Iterator[Sentence]:
    """The sentences of runs; those without a number, and those too long to be one, are left out."""
    kept = tuple(runs)
    # All at once, since to translate many short texts takes several times as long.
    texts = _one_notation(_EDGE.join(run.text for run in kept)).split(_EDGE)
    if len(texts) != len(kept):
        texts = [_one_notation(run.text) for run in kept]
    for run, text in zip(kept, texts, strict=True):
        start = 0
        for stop in (*(match.end() for match in _STOP.finditer(text)), len(text)):
            if 0 < stop - start <= LONGEST and _NUMBER.search(text, start, stop):
                yield Sentence(run, text[start:stop], start)
            start = stop


def _one_notation(text: str) -> str:
    text = one_notation(text).translate(_MARKS)
    return _COMMA.sub("，", text) if "," in text else text
