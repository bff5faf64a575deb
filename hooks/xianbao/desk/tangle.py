"""Tangles: text that would keep the press busy for minutes, or end it, is not taken.

Setting a text costs time in the square of the brackets, backquotes, stars or short lines that one
block leaves open, and a call on the stack for every list inside a list. Measured with
Python-Markdown 3.11 (``python -m bench.strain``): 6,000 open brackets take 17 s, 1,000 half a
second; 10,000 backquotes 2 s, 6,500 lines of a dash each 1 s, 100,000 stars 15 s; 400 lists inside
each other exceed the stack.
"""

import re
from itertools import islice

from xianbao.desk.galley import Galley, Place
from xianbao.desk.rulebook import body as rules

MOST_OPENINGS = 1000
"""``[`` and ``<`` in one block: a table with as many links would pass."""
MOST_TICKS = 1000
"""Backquotes in one block."""
MOST_STARS = 8000
"""``*`` and ``_`` in one block: a table of 2,000 rows may have a bold cell in each."""
MOST_HEADS = 1000
"""Headings, rules and marks alone on their line that follow each other without an empty line."""
MOST_ENTITIES = 4000
"""``&`` in one block."""
MOST_NOTES = 2000
"""``[^`` in a story: as many footnotes as a thick book has, each with its mark."""
MOST_LINKS = 4000
"""``](`` in a story."""
MOST_TAGS = 4000
"""HTML tags in a story: a thousand characters with their readings above them in ``<ruby>``."""
MOST_ITEMS = 5000
"""Items of lists, and quotes, in a story."""
DEEPEST = 25
"""Lists and quotes inside each other; nobody follows five."""

_MARK = r"(?:[-+*>]|\d{1,9}[.)])"
_STEP = r"(?:[-+*] +|\d++\. +|> *)"
"""What goes one list or quote deeper in the same line."""
_RULE = r"(?! {0,3}(?:(?:- {0,2}+){3,}|(?:\* {0,2}+){3,}) *$)"
"""No rule across the page, which looks like many lists: one mark, no more than two spaces apart."""
_NESTED = re.compile(
    rf"^ {{{4 * DEEPEST},}}{_MARK} |(?:^{_RULE} *|^[^\n\]]*\]: *){_STEP}{{{DEEPEST},}}",
    re.MULTILINE,
)
"""Indented so deep, or so many marks in one line, be it a footnote's, whatever stands behind."""
_MARKS = "-+*>."
"""Of which each mark of a list or a quote holds one."""
_BLANK = re.compile(r"\n[ \t]*\n")
_HEAD = re.compile(r"^ {0,3}(?:#|[-=*_+>:|] ?(?:[-=*_+>:|] ?){0,80}$)", re.MULTILINE)
_COUNTED: tuple[tuple[int, str, re.Pattern[str] | None], ...] = (
    (MOST_OPENINGS, "[<", None),
    (MOST_TICKS, "`", None),
    (MOST_STARS, "*_", None),
    (MOST_ENTITIES, "&", None),
    (MOST_HEADS, "\n", _HEAD),
)
"""Most of a sort in one block, the signs of which a text must hold more, and what is counted."""
_WHOLE = (
    (MOST_NOTES, "[^", re.compile(r"\[\^")),
    (MOST_LINKS, "](", re.compile(r"\]\(")),
    (MOST_TAGS, "<", re.compile(r"<[A-Za-z/!?]")),
    (MOST_ITEMS, "\n", re.compile(rf"^[ >]{{0,24}}{_MARK} ", re.MULTILINE)),
)
"""The same of a whole story."""
_FEWEST = min(most for most, _, _ in (*_COUNTED, *_WHOLE))
"""Characters of the longest text that holds too many of no sort, and need not be counted."""


def is_tangled(text: str, first_line: int, galley: Galley) -> bool:
    """Whether a text cannot be set; it is then marked at the line where that begins."""
    nested = _NESTED.search(text.expandtabs(4)) if _may_nest(text) else None
    if nested:
        place = Place(first_line + text.count("\n", 0, nested.start()))
        galley.mark(rules.TOO_NESTED, place, limit=str(DEEPEST))
        return True
    if len(text) <= _FEWEST:
        return False
    for most, signs, counted in _COUNTED:
        start = _tangled(text, most, signs, counted)
        if start is not None:
            galley.mark(rules.TANGLED, Place(first_line + text.count("\n", 0, start)))
            return True
    for most, sign, pattern in _WHOLE:
        if text.count(sign) > most:
            first = next(islice(pattern.finditer(text), most, None), None)
            if first:
                galley.mark(rules.TANGLED, Place(first_line + text.count("\n", 0, first.start())))
                return True
    return False


def _may_nest(text: str) -> bool:
    """Whether a text holds as many marks or blanks as `_NESTED` asks for; hardly any story does."""
    if text.count(" ") + 4 * text.count("\t") >= 4 * DEEPEST:
        return True
    return sum(map(text.count, _MARKS)) >= DEEPEST


def _tangled(text: str, most: int, signs: str, counted: re.Pattern[str] | None) -> int | None:
    """Where a block with too many of a sort begins; their squares count together."""
    if sum(map(text.count, signs)) <= most:
        return None
    budget, start = most**2, 0
    for block in _BLANK.split(text):
        found = len(counted.findall(block)) if counted else sum(map(block.count, signs))
        budget -= found**2
        if budget < 0:
            lead = len(block) - len(block.lstrip())
            return text.index(block, start) + lead
        start += len(block)
    return None
