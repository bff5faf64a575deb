"""Spans: where in a text something stands, and what stands around it."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

FAR = 24
"""Characters on each side of a number that can say what it is."""

LONGEST = 200
"""Characters on each side beyond which no sentence is followed."""

_BREAK = re.compile("[。！？；，：“”:;,!?\n]")
_STOP = re.compile("[。！？；!?;\n]")
_WIDE = {
    ord(wide): plain
    for wide, plain in zip("０１２３４５６７８９Ｘｘ－＋", "0123456789XX-+", strict=True)
}


class Span(NamedTuple):
    """A stretch of a text."""

    start: int
    end: int

    def meets(self, other: "Span") -> bool:
        """Whether two stretches have a character in common."""
        return self.start < other.end and other.start < self.end


def plain(text: str) -> str:
    """The text with narrow digits, of the same length."""
    return text if text.isascii() else text.translate(_WIDE)


def before(text: str, start: int, pattern: re.Pattern[str] = _STOP) -> str:
    """The words just before a place, back to the last stop."""
    near = text[max(0, start - FAR) : start]
    return pattern.split(near)[-1]


def clause_before(text: str, start: int) -> str:
    """The words just before a place, back to the last comma."""
    return before(text, start, _BREAK)


def after(text: str, end: int, far: int = FAR) -> str:
    """The words just after a place, up to the next comma or stop."""
    return _BREAK.split(text[end : end + far])[0]


def sentence(text: str, span: Span) -> str:
    """The sentence in which a stretch stands."""
    start, end = max(0, span.start - LONGEST), min(len(text), span.end + LONGEST)
    head = _STOP.split(text[start : span.start])[-1]
    return head + text[span.start : span.end] + _STOP.split(text[span.end : end])[0]


def apart(spans: Iterable[Span], taken: Iterable[Span]) -> Iterator[Span]:
    """The stretches that meet none of those which are taken and do not meet one another."""
    ordered = sorted(taken)
    for span in spans:
        at = bisect_right(ordered, span)
        if not any(span.meets(other) for other in ordered[max(0, at - 1) : at + 1]):
            yield span
