"""The plan of a newsbill: which words stand where, at what size. Nothing is drawn here.

A bill is 1200 by 630 pixels, as the places ask for that show links. Above stand the paper's name
and the section, below the day and the paper's address; the headline has all that is between.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from xianbao.paper.label import Pair
from xianbao.press.newsbill.lines import Atom, broken

WIDTH, HEIGHT = 1200, 630
EDGE = 72
TOP, BOTTOM = 132, 538
"""The rows at which the headline's part begins and ends."""
SIZES = (
    (148, 1), (116, 1), (128, 2), (112, 2), (100, 2),
    (88, 3), (80, 3), (72, 3), (62, 4), (52, 5), (44, 6),
)  # fmt: skip
"""Sizes of a headline, the best first, and the lines that it may then have: one that nearly fills
its line is better than two short ones."""
_LEADING = 1.26
_ROOM = 366
"""Rows that kicker and headline may take, so that air is left above and below."""
_KICKER, _KICKER_ROOM = 34, 58
_LABEL, _LABEL_READING = 168, 40

INK, RED = "ink", "red"

Measure = Callable[[str, int], float]
"""The width of a text at a size, in pixels."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one line: ``x`` and ``y`` are those of their left end on the line they stand on."""

    text: str
    x: int
    y: int
    size: int
    colour: str = INK
    tracking: int = 0


def top(name: Pair, section: Pair, measure: Measure) -> tuple[Run, ...]:
    """Nameplate and section."""
    runs = [Run(name.han, EDGE, 88, 46, INK, 5)]
    if name.second:
        x = EDGE + round(_width(runs[0], measure)) + 16
        runs.append(Run(_fit(name.second, 420, 19, 4, measure), x, 88, 19, INK, 4))
    return (*runs, *_section(section, measure))


def _section(section: Pair, measure: Measure) -> tuple[Run, ...]:
    """The section at the right end, its reading after it."""
    right = WIDTH - EDGE
    runs: list[Run] = []
    if section.second:
        second = Run(_fit(section.second, 360, 19, 3, measure), 0, 88, 19, RED, 3)
        right -= round(_width(second, measure)) - second.tracking + 1
        runs.append(Run(second.text, right, 88, 19, RED, 3))
        right -= 12
    han = Run(_fit(section.han, 300, 32, 0, measure), 0, 88, 32, RED)
    return (Run(han.text, right - round(_width(han, measure)), 88, 32, RED), *runs)


def bottom(day: str, place: str, measure: Measure) -> tuple[Run, ...]:
    """The day, and where the paper is."""
    runs = [Run(day, EDGE, 592, 26)]
    if place:
        shown = _fit(place, 480, 22, 1, measure)
        run = Run(shown, 0, 592, 22, INK, 1)
        runs.append(Run(shown, WIDTH - EDGE - round(_width(run, measure)), 592, 22, INK, 1))
    return tuple(runs)


def headline(atoms: Sequence[Atom], kicker: str, measure: Measure) -> tuple[Run, ...]:
    """Kicker and headline, as large as there is room for, in the middle of their part."""
    room = WIDTH - 2 * EDGE
    above = _KICKER_ROOM if kicker else 0
    size, lines = _lines(atoms, room, _ROOM - above, measure)
    step = round(size * _LEADING)
    height = above + step * len(lines)
    y = TOP + max(0, (BOTTOM - TOP - height) // 2)
    runs: list[Run] = []
    if kicker:
        shown = _fit(kicker, room, _KICKER, 0, measure)
        runs.append(Run(shown, EDGE, y + _KICKER + 4, _KICKER, RED))
    first = y + above + round(step * 0.5 + size * 0.38)
    for number, line in enumerate(lines):
        runs.append(Run(line, EDGE, first + number * step, size))
    return tuple(runs)


def label(section: Pair, measure: Measure) -> tuple[Run, ...]:
    """A section's own bill, which serves all of its older stories: no headline but its name."""
    size = _LABEL
    while size > _LABEL_READING and measure(section.han, size) > WIDTH - 2 * EDGE:
        size -= 8
    y = TOP + (BOTTOM - TOP) // 2 + round(size * 0.3)
    runs = [Run(section.han, EDGE, y, size)]
    if section.second:
        second = _fit(section.second, WIDTH - 2 * EDGE, _LABEL_READING, 8, measure)
        runs.append(Run(second, EDGE + 6, y + 84, _LABEL_READING, RED, 8))
    return tuple(runs)


def _lines(
    atoms: Sequence[Atom], room: int, height: int, measure: Measure
) -> tuple[int, list[str]]:
    for size, wanted in SIZES:
        most = min(wanted, int(height / (size * _LEADING)))
        lines = broken(atoms, room, lambda text, size=size: measure(text, size), most)  # type: ignore[misc]
        if lines is not None:
            return size, lines
    size = SIZES[-1][0]
    most = int(height / (size * _LEADING))
    lines = broken(atoms, room, lambda text: measure(text, size), 1_000) or []
    cut = lines[:most]
    cut[-1] = _fit(f"{cut[-1]}…", room, size, 0, measure)
    return size, cut


def _width(run: Run, measure: Measure) -> float:
    return measure(run.text, run.size) + run.tracking * len(run.text)


def _fit(text: str, room: int, size: int, tracking: int, measure: Measure) -> str:
    """A text cut short with … where its room does not hold it."""
    if measure(text, size) + tracking * len(text) <= room:
        return text
    kept = text.rstrip("…")
    while kept and measure(f"{kept}…", size) + tracking * (len(kept) + 1) > room:
        kept = kept[:-1]
    return f"{kept}…"
