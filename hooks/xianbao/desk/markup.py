"""Markup in copy: what the press would have to leave out is refused here, and never silently.

A text is made into HTML as it stands, and cleaned of what no story may hold; where the two differ,
what differs is shown to its writer. Nearly all copy cannot differ and is not made into anything.
"""

from xianbao.desk.destination import trouble
from xianbao.desk.galley import Galley, Place
from xianbao.desk.rulebook import body as rules
from xianbao.desk.rulebook import photo as photos
from xianbao.desk.rulebook import reading
from xianbao.desk.suspicion import may_differ
from xianbao.paper.markup import CODED, hides

_SHOWN = 60


def check_markup(text: str, written: str, first_line: int, galley: Galley) -> None:
    """Mark what of a text no story may hold.

    ``text`` is Markdown with its links and pictures written from the root; ``written`` is what
    the editor wrote, beginning on line ``first_line``, where the place is looked for.
    """
    if "&#" in text:
        _check_coded(written, first_line, galley)
    if not may_differ(text):
        return
    # Loaded when first needed: most runs meet no story that has to be looked at twice.
    from xianbao.desk.culprit import culprit_in, found_at  # noqa: PLC0415

    culprit = culprit_in(text)
    if culprit is None:
        return
    line, column = found_at(culprit, text, written)
    at = Place(first_line + line, column + 1)
    if culprit.sort != "link":
        shown = culprit.written.strip().replace("\n", " ")[:_SHOWN]
        galley.mark(rules.MARKUP, at, markup=shown)
        return
    target = dict(culprit.attributes).get("href", "")
    rule = trouble(target) or (rules.LINK_HIDDEN_HOST if target else None)
    if rule is None and not galley.passed:
        return  # a picture that was told of already
    if rule is None:
        galley.mark(photos.PHOTO_REMOTE, at, file=dict(culprit.attributes).get("src", ""))
    elif all(one.rule is not rule for one in galley.problems):
        galley.mark(rule, at, target=target)


def _check_coded(written: str, first_line: int, galley: Galley) -> None:
    """Mark characters that no copy may hold, given by their numbers."""
    for found in CODED.finditer(written):
        if hides(found):
            line = written.count("\n", 0, found.start())
            column = found.start() - (written.rfind("\n", 0, found.start()) + 1)
            at = Place(first_line + line, column + 1)
            galley.mark(reading.CONTROL_CHARACTER, at, character=found[0])
