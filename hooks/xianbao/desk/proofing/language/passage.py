"""Passages: the text of a run, with what in it must stay as it is written."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from xianbao.desk.proofing.language.letters import HAN, has_han
from xianbao.desk.proofing.manuscript import Where

_ADDRESS = re.compile(
    r"[a-zA-Z][a-zA-Z0-9+.-]{1,15}://[!-~]+"
    r"|[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
    r"|(?:www\.|[A-Za-z0-9-]{1,63}\.(?:com|cn|org|net|example)\b)[!-~]*"
)
_MAY_BE_ADDRESS = re.compile("://|@|www|[a-z]\\.[a-z]")
_PAUSE = re.compile("[，。；？！,;?!.]")
_STOP = re.compile('[。！？…”』」.!?"]$')
_FLOWING = frozenset(
    {Where.BODY, Where.QUOTE, Where.LIST, Where.SUMMARY, Where.HIGHLIGHT, Where.CAPTION}
)


Span = tuple[int, int]
"""Where a stretch of a text begins and ends."""
Keeper = Callable[[str], Iterable[Span]]
"""Finds what in a text must stay as it is written."""


def addresses(text: str) -> Iterator[Span]:
    """The stretches of a text that are web addresses or e-mail addresses."""
    if _MAY_BE_ADDRESS.search(text):
        for match in _ADDRESS.finditer(text):
            yield match.span()


@dataclass(frozen=True)
class Passage:
    """One text to be read; ``keeper`` is asked once something in it seems wrong."""

    text: str
    where: Where = Where.BODY
    keeper: Keeper = addresses

    @cached_property
    def kept(self) -> tuple[Span, ...]:
        """The stretches that no check of language touches."""
        return tuple(_apart(sorted(self.keeper(self.text))))

    def keeps(self, start: int, end: int) -> bool:
        """Whether a stretch reaches into what is kept."""
        at = bisect_right(self.kept, start, key=_end_of)
        return at < len(self.kept) and self.kept[at][0] < end

    def covers(self, start: int, end: int) -> bool:
        """Whether a stretch stands within what is kept."""
        at = bisect_right(self.kept, start, key=_end_of)
        return at < len(self.kept) and self.kept[at][0] <= start and end <= self.kept[at][1]

    def holding(self, spans: Iterable[Span]) -> "Passage":
        """The same passage, of which more is kept."""
        held = (*self.kept, *spans)
        return replace(self, keeper=lambda _: held)

    @cached_property
    def is_prose(self) -> bool:
        """Whether it is running text, in which a space has nothing to say.

        In headlines, tables and verse it has.
        """
        if self.where not in _FLOWING or _PAUSE.search(self.text) is None:
            return False
        if not has_han(self.text):
            return False
        return "\n" not in self.text or is_wrapped(self.text)

    @cached_property
    def is_sentence(self) -> bool:
        """Whether it is running text that ends as a sentence does."""
        return self.is_prose and _STOP.search(self.text) is not None


def _end_of(span: Span) -> int:
    return span[1]


def _apart(spans: Iterable[Span]) -> Iterator[Span]:
    """Spans in their order, those that overlap as one."""
    last: Span | None = None
    for span in spans:
        if last and span[0] < last[1]:
            last = (last[0], max(last[1], span[1]))
            continue
        if last:
            yield last
        last = span
    if last:
        yield last


NARROWEST = 24
"""Half-widths of the narrowest column that text is wrapped to; shorter lines may be verse."""
_UNEVEN = 4
_LEAST_LINES = 3
_ENDS_MID_WORD = re.compile(f"[{HAN}A-Za-z0-9]$")


def is_wrapped(text: str) -> bool:
    """Whether a text's lines are broken at a fixed width, mostly in the middle of a clause."""
    lines = text.split("\n")
    if len(lines) < _LEAST_LINES:
        return False
    *full, last = map(width, lines)
    widest = max(full)
    if widest < NARROWEST or widest - min(full) > _UNEVEN or last > widest + _UNEVEN:
        return False
    broken = sum(_ENDS_MID_WORD.search(line) is not None for line in lines[:-1])
    return broken * 2 > len(full)


def width(text: str) -> int:
    """How wide a text is, in half-widths."""
    return sum(1 + (character >= "\u2010") for character in text)
