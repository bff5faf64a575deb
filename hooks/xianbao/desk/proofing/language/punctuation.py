"""Punctuation: all that is wrong with the marks and spaces of one passage, each told once.

Groups of marks come first (`claims`), then single half-width marks, then spaces, which are judged
in the text as it will be when the half-width marks are mended; so mending once mends all.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from xianbao.desk.proofing.language import marks
from xianbao.desk.proofing.language.claims import claims
from xianbao.desk.proofing.language.figures import figure_spaces
from xianbao.desk.proofing.language.finding import Finding
from xianbao.desk.proofing.language.glyphs import spaced_out
from xianbao.desk.proofing.language.passage import Passage
from xianbao.desk.proofing.language.spaces import mark_spaces

_MARKS: tuple[Callable[[Passage], Iterator[Finding]], ...] = (
    marks.brackets,
    marks.half_marks,
    marks.wide_forms,
    marks.straight_quotes,
)
_SPACES: tuple[Callable[[Passage, str], Iterator[Finding]], ...] = (
    spaced_out,
    figure_spaces,
    mark_spaces,
)


def punctuation(passage: Passage, *, listing: bool = False) -> list[Finding]:
    """Every finding of a passage, in order; `listing` asks for 顿号 between quoted items too."""
    found = list(claims(passage))
    if marks.SUSPECT.search(passage.text):
        held = passage.holding((one.start, one.end) for one in found) if found else passage
        for check in _MARKS:
            found += check(held)
        if listing:
            found += marks.listing_commas(passage)
    if " " in passage.text:
        found += _of_spaces(passage, found)
    return sorted(found, key=lambda one: (one.start, one.end))


def _of_spaces(passage: Passage, found: list[Finding]) -> Iterator[Finding]:
    """Findings about spaces; one beside a mark that is mended anyway joins that finding."""
    text = _mended(passage.text, found)
    taken = {
        at
        for one in found
        for change in one.changes
        if change.text == "" or change.end - change.start > 1
        for at in range(change.start, change.end)
    }
    beside = {change.start: n for n, one in enumerate(found) for change in one.changes}
    beside |= {change.end: n for n, one in enumerate(found) for change in one.changes}
    for check in _SPACES:
        for one in check(passage, text):
            if any(at in taken for change in one.changes for at in range(change.start, change.end)):
                continue
            taken.update(at for c in one.changes for at in range(c.start, c.end))
            neighbour = beside.get(one.start, beside.get(one.end))
            if neighbour is not None and check is mark_spaces:
                other = found[neighbour]
                found[neighbour] = replace(other, changes=(*other.changes, *one.changes))
            else:
                yield one


def _mended(text: str, found: list[Finding]) -> str:
    """The text with marks put right, in which every character keeps its place."""
    letters = list(text)
    for one in found:
        for change in one.changes:
            length = change.end - change.start
            letters[change.start : change.end] = (change.text * length)[:length]
    return "".join(letters)
