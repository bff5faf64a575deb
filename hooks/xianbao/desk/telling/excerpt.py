"""Excerpts: the lines that a problem is in, cut to the screen, with the words underlined."""

from collections.abc import Iterator
from typing import NamedTuple

from xianbao.desk.telling.told import Told
from xianbao.desk.telling.width import cells, columns

MOST_LINES = 4
"""Lines of a long span that are shown; the others are left out in its middle."""

_LEFT_OUT = "…"
_REACH = 4
"""Widths of the screen to either side of a place: no more of an endless line is measured."""


class Shown(NamedTuple):
    """A line of an excerpt: its number (0 for lines left out), its text, what underlines it."""

    number: int
    text: str
    margin: str
    underline: str


def excerpt(told: Told, width: int) -> Iterator[Shown]:
    """The lines of a problem, each at most ``width`` columns wide; none where nothing is there."""
    lines = told.lines
    if not any(line.strip() for _, line in lines):
        return
    for at, (number, line) in enumerate(lines):
        if len(lines) > MOST_LINES and MOST_LINES // 2 <= at < len(lines) - MOST_LINES // 2:
            if at == MOST_LINES // 2:
                yield Shown(0, _LEFT_OUT, "", "")
            continue
        start = told.start[1] - 1 if number == told.start[0] else len(line) - len(line.lstrip())
        end = told.end[1] - 1 if number == told.end[0] else len(line)
        yield _shown(number, line, min(start, len(line)), end, width)


def _shown(number: int, line: str, start: int, end: int, width: int) -> Shown:
    """A line from ``start`` to ``end`` underlined, as much of it as the width holds."""
    left, right = max(0, start - _REACH * width), start + _REACH * width
    more, line = right < len(line), line[left:right]
    start, end = start - left, max(end, start) - left
    shown = [cell for cell, _ in cells(line)]
    widths = [wide for _, wide in cells(line)]
    while 0 < end < len(line) and widths[end] == 0:
        end += 1  # an accent belongs to the letter before it
    first, last = _window(widths, start, end, width)
    before = "".join(shown[first:start])
    text = before + "".join(shown[start:last])
    head = _LEFT_OUT if first or left else ""
    tail = _LEFT_OUT if more or last < len(line) else ""
    under = sum(widths[start : min(end, last)])
    margin = " " * (columns(head) + sum(widths[first:start]))
    return Shown(number, f"{head}{text}{tail}".rstrip(), margin, "^" * max(under, 1))


def _window(widths: list[int], start: int, end: int, width: int) -> tuple[int, int]:
    """From where to where a line is shown: the span with as much around it as there is room."""
    if sum(widths) <= width:
        return 0, len(widths)
    room = width - 2 * columns(_LEFT_OUT)
    first = last = start
    taken = 0
    while last < end and last < len(widths) and taken + widths[last] <= room:
        taken += widths[last]
        last += 1
    left = (room - taken) // 2
    while first and left >= widths[first - 1]:
        first -= 1
        left -= widths[first]
        taken += widths[first]
    while last < len(widths) and taken + widths[last] <= room:
        taken += widths[last]
        last += 1
    while first and taken + widths[first - 1] <= room:
        first -= 1
        taken += widths[first]
    while first and widths[first] == 0:
        first -= 1  # a letter is not shown without its accents, nor they without it
    return first, last
