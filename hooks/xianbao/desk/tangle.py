"""Tangles: text that would keep the press busy for minutes, or end it, is not taken.

Setting a text costs time in the square of the brackets that one block leaves open, and a call on
the stack for every list inside a list. Measured with Python-Markdown 3.10: 6,000 open brackets
take 17 s, 1,000 half a second; 400 lists inside each other exceed the stack.
"""

import re

from xianbao.desk.galley import Galley, Place
from xianbao.desk.rulebook import body as rules

MOST_OPENINGS = 1000
"""``[`` and ``<`` in one block: a table with as many links would pass."""
DEEPEST = 25
"""Lists and quotes inside each other; nobody follows five."""

_MARK = r"(?:[-+*>]|\d{1,9}[.)])"
_NESTED = re.compile(
    rf"^(?: {{{4 * DEEPEST},}}{_MARK} | *(?:{_MARK} *){{{DEEPEST},}}[^\s*+>-])",
    re.MULTILINE,
)
"""Indented so deep, or so many marks in one line; a line of nothing but marks is a rule."""
_BLANK = re.compile(r"\n[ \t]*\n")


def is_tangled(text: str, first_line: int, galley: Galley) -> bool:
    """Whether a text cannot be set; it is then marked at the line where that begins."""
    nested = _NESTED.search(text.expandtabs(4))
    if nested:
        place = Place(first_line + text.count("\n", 0, nested.start()))
        galley.mark(rules.TOO_NESTED, place, limit=str(DEEPEST))
        return True
    start = _tangled(text)
    if start is not None:
        galley.mark(rules.TANGLED, Place(first_line + text.count("\n", 0, start)))
        return True
    return False


def _tangled(text: str) -> int | None:
    """Where a block with too many openings begins; their squares count together."""
    if text.count("[") + text.count("<") <= MOST_OPENINGS:
        return None
    budget, start = MOST_OPENINGS**2, 0
    for block in _BLANK.split(text):
        budget -= (block.count("[") + block.count("<")) ** 2
        if budget < 0:
            lead = len(block) - len(block.lstrip())
            return text.index(block, start) + lead
        start += len(block)
    return None
