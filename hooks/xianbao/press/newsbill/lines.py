"""Lines of a headline: where it is broken so that it fills its width and tears no word."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from itertools import accumulate

Measure = Callable[[str], float]
"""The width of a text set in one line, in pixels."""

_CUTS = re.compile(r"(<wbr>|\s+)")
_OPENING = frozenset("“‘「『《〈（([【〔")
_CLOSING = frozenset("”’」』》〉）)]】〕，。、；：？！…—～·,.;:?!%％℃")
_TORN = 0.02
"""What a break inside a part costs, against one at a space, where the editor meant it."""
_SHORT = 2
"""Characters: a last line of fewer is a widow, which no headline has."""


@dataclass(frozen=True, slots=True)
class Atom:
    """What stays whole, and whether a space stands before it."""

    text: str
    apart: bool = False


def atoms(headline: str) -> tuple[Atom, ...]:
    """A headline with ``<wbr>`` where a line may break (see `typesetting.headline`), in atoms."""
    found: list[Atom] = []
    apart = False
    for piece in _CUTS.split(headline):
        if not piece or piece == "<wbr>":
            continue
        if piece.isspace():
            apart = bool(found)
        else:
            found.append(Atom(unescape(piece), apart))
            apart = False
    return tuple(found)


def broken(whole: Sequence[Atom], width: float, measure: Measure, most: int) -> list[str] | None:
    """The lines, as few and as even as can be; None where ``most`` do not hold the headline."""
    fitting = list(_fitting(whole, width, measure))
    count = len(fitting)
    if not count:
        return []
    sizes = [measure(atom.text) for atom in fitting]
    gap = measure(" ")
    ends = [
        0.0,
        *accumulate(size + gap * atom.apart for size, atom in zip(sizes, fitting, strict=True)),
    ]

    def length(start: int, end: int) -> float:
        return ends[end] - ends[start] - gap * fitting[start].apart

    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for number in range(1, most + 1):
        best.append(_next(best[-1], fitting, width, length, ends[-1] / max(number, 1)))
        if count in best[-1]:
            # Costs are reckoned against an even share, which is known only with the lines' number.
            return _traced(number, fitting, width, length)
    return None


def _next(
    before: dict[int, tuple[float, int]],
    fitting: Sequence[Atom],
    width: float,
    length: Callable[[int, int], float],
    even: float,
) -> dict[int, tuple[float, int]]:
    """The cheapest ways to one line more, by the atoms that are then set."""
    found: dict[int, tuple[float, int]] = {}
    count = len(fitting)
    for start, (cost, _) in before.items():
        for end in range(start + 1, count + 1):
            size = length(start, end)
            if size > width:
                break
            slack = (size - even) / width
            more = cost + slack * slack
            if end < count:
                more += 0 if fitting[end].apart else _TORN
            elif start and sum(len(atom.text) for atom in fitting[start:end]) < _SHORT:
                more += 1
            if end not in found or more < found[end][0]:
                found[end] = (more, start)
    return found


def _traced(
    lines: int, fitting: Sequence[Atom], width: float, length: Callable[[int, int], float]
) -> list[str]:
    even = length(0, len(fitting)) / lines
    steps: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for _ in range(lines):
        steps.append(_next(steps[-1], fitting, width, length, even))
    found: list[str] = []
    end = len(fitting)
    for step in reversed(steps[1:]):
        start = step[end][1]
        found.append(_joined(fitting[start:end]))
        end = start
    return found[::-1]


def _joined(part: Sequence[Atom]) -> str:
    return "".join(f" {atom.text}" if atom.apart else atom.text for atom in part).strip()


def _fitting(whole: Sequence[Atom], width: float, measure: Measure) -> Iterator[Atom]:
    """The atoms, those that no line holds divided where marks allow it."""
    for atom in whole:
        if measure(atom.text) <= width:
            yield atom
            continue
        apart = atom.apart
        for part in _divided(atom.text):
            yield Atom(part, apart)
            apart = False


def _divided(text: str) -> Iterator[str]:
    """Single characters, each with the marks that must not be parted from it."""
    part = ""
    for character in text:
        if part and character not in _CLOSING and part[-1] not in _OPENING:
            yield part
            part = ""
        part += character
    yield part
