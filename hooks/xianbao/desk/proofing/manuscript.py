"""Manuscripts: a story as its readers will see it, each character of it with its place in the file.

Checks read runs, not Markdown: a link's address, code and HTML cannot be mistaken for copy.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from xianbao.desk.fix import Edit, Fix
from xianbao.desk.galley import Place
from xianbao.desk.problem import UNSAID, Detail, Problem
from xianbao.desk.rule import Rule
from xianbao.desk.words import Words
from xianbao.paper.article import Article


class Where(StrEnum):
    """What a run is a part of."""

    TITLE = "title"
    KICKER = "kicker"
    SUBTITLE = "subtitle"
    SUMMARY = "summary"
    HIGHLIGHT = "highlight"
    DATELINE = "dateline"
    CAPTION = "caption"
    ALT = "alt"
    BOX = "box"
    BODY = "body"
    HEADING = "heading"
    QUOTE = "quote"
    LIST = "list"
    CELL = "cell"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a run that stands in the file as it is read.

    ``index`` is where it begins in the run, ``offset`` where it begins in the file, and ``length``
    counts its characters, which are the same in both; 0 is one character of the run that the file
    spells in another way, as ``&amp;``.
    """

    index: int
    offset: int
    length: int


@dataclass(frozen=True, slots=True)
class Run:
    """One stretch of text as a reader sees it: a field, a paragraph, a heading, an item, a cell.

    ``text`` has no Markdown marks, no addresses of links and no code in it; soft line breaks stay
    as line breaks. ``name`` is the field's English name in front matter (also for captions and
    words of a box), for the value of a box's item the item's label, and empty in the body.
    """

    where: Where
    text: str
    name: str
    pieces: tuple[Piece, ...]

    def offset(self, index: int) -> int:
        """Where the character ``text[index]`` stands in the file; also for the end of the text."""
        if not self.pieces:
            return 0
        if index >= len(self.text) and index:
            return self.end(index)
        piece = self._piece(index)
        return piece.offset + min(index - piece.index, piece.length)

    def end(self, index: int) -> int:
        """Where a stretch ends in the file whose last character is ``text[index - 1]``."""
        if index <= 0:
            return self.offset(0)
        piece = self._piece(index - 1)
        return piece.offset + max(index - piece.index, 1)

    def verbatim(self, start: int, end: int) -> bool:
        """Whether the file has a stretch just as it is read, unbroken, so that it may be edited."""
        if not self.pieces or not 0 <= start <= end <= len(self.text):
            return False
        if start == len(self.text):
            start = max(start - 1, 0)
        piece = self._piece(start)
        return end <= piece.index + piece.length

    def _piece(self, index: int) -> Piece:
        at = bisect_right(self.pieces, index, key=_index_of) - 1
        return self.pieces[max(at, 0)]


def _index_of(piece: Piece) -> int:
    return piece.index


@dataclass(frozen=True, slots=True)
class Manuscript:
    """One story to be proofed.

    ``path`` is as messages show it, ``text`` the whole file as `decode` returns it; ``runs`` are in
    the order of the file.
    """

    path: str
    text: str
    article: Article
    runs: tuple[Run, ...]
    _lines: list[int] = field(default_factory=list, repr=False, compare=False)

    def mark(
        self,
        rule: Rule,
        run: Run,
        start: int,
        end: int,
        fix: tuple[Edit, ...] = (),
        **details: Detail,
    ) -> Problem:
        """The problem that a stretch of a run breaks a rule; a secret one is told without words."""
        first = run.offset(start)
        last = max(run.end(end), first) if end > start else first
        at, to = self.place(first), self.place(last)
        return Problem(
            self.path,
            at.line,
            at.column,
            rule,
            tuple(_sayable(details) if rule.secret else details.items()),
            to.line,
            to.column,
            Fix(fix) if fix else None,
        )

    def edit(self, run: Run, start: int, end: int, text: str) -> Edit:
        """The edit that puts a text in the place of a stretch, which must be `Run.verbatim`."""
        first = run.offset(start)
        return Edit(first, first + end - start, text)

    def place(self, offset: int) -> Place:
        """The line and column of an offset in the file."""
        if not self._lines:
            self._lines.extend(_line_starts(self.text))
        line = bisect_right(self._lines, offset)
        return Place(line, offset - self._lines[line - 1] + 1)


def _sayable(details: dict[str, Detail]) -> Iterator[tuple[str, Detail]]:
    """Details without what stands in the copy, so that it is not even kept."""
    for name, detail in details.items():
        yield name, detail if isinstance(detail, Words) else UNSAID


def _line_starts(text: str) -> list[int]:
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts
