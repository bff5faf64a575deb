"""Waivers: warnings that an editor passes over, each with a reason."""

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from xianbao.desk.galley import Galley
from xianbao.desk.near import nearest
from xianbao.desk.problem import Problem
from xianbao.desk.record import Record, once
from xianbao.desk.rule import Severity
from xianbao.desk.rulebook import PROOFED, RULE
from xianbao.desk.rulebook import proofing as rules
from xianbao.desk.stylebook.proof import PROOF
from xianbao.desk.tree import Listing, Mapping, Scalar, is_blank

ABOUT_PROOFS = "XB25"
"""How the codes begin that speak about waivers, and cannot be waived."""


class Waiver(NamedTuple):
    """A code that is passed over, where that is written, and the name of the field there."""

    code: str
    line: int
    column: int
    name: str


def read_waivers(story: Record) -> tuple[Waiver, ...]:
    """The waivers of a story, all their slips marked."""
    return waivers_in(story.records("proof", PROOF))


def waivers_in(proofs: Iterable[Record]) -> tuple[Waiver, ...]:
    """The waivers in the ``proof`` of a story or of the masthead, all their slips marked."""
    return tuple(waiver for record in proofs for waiver in _read(record))


def _read(record: Record) -> Iterator[Waiver]:
    entry = record.entries.get("ignore")
    if entry is None:
        return
    name = record.typed("ignore")
    if isinstance(entry.value, Mapping):
        for code, reason in once(entry.value, record.galley):
            yield from _waiver(record, code, name, reasoned=not is_blank(reason))
        return
    reasoned = bool(record.text("reason"))
    nodes = entry.value.items if isinstance(entry.value, Listing) else (entry.value,)
    for node in nodes:
        if isinstance(node, Scalar):
            yield from _waiver(record, node, name, reasoned=reasoned)
        else:
            record.wrong_type("ignore", node)


def _waiver(record: Record, written: Scalar, name: str, *, reasoned: bool) -> Iterator[Waiver]:
    code = known_code(written, record.galley)
    if not code:
        return
    if not can_be_waived(code):
        record.galley.mark(rules.NOT_TO_BE_IGNORED, written, value=code)
        return
    if not reasoned:
        record.galley.mark(rules.NO_REASON, written, value=code)
    yield Waiver(code, written.line, written.column, name)


def known_code(written: Scalar, galley: Galley) -> str:
    """The code that was meant; nothing, and it is marked, where there is none."""
    code = written.text.strip().upper()
    if code in RULE:
        return code
    near = nearest(code, filter(can_be_waived, RULE))
    galley.mark(rules.UNKNOWN_CODE, written, value=written.text.strip(), near=near)
    return ""


def can_be_waived(code: str) -> bool:
    """Whether a code is that of a warning about copy."""
    return RULE[code].severity is Severity.WARNING and not code.startswith(ABOUT_PROOFS)


def let_pass(galley: Galley, waivers: Collection[Waiver]) -> None:
    """Take what is waived off a galley, and mark each waiver for which nothing was found.

    What only a proof looks for is left to the proof.
    """
    here = [waiver for waiver in waivers if waiver.code not in PROOFED]
    kept = list(passed_over(galley.problems, here))
    hit = {problem.code for problem in galley.problems}
    if galley.passed:
        kept.extend(unused(galley.path, waiver) for waiver in here if waiver.code not in hit)
    galley.problems[:] = kept


def passed_over(problems: Iterable[Problem], waivers: Iterable[Waiver]) -> Iterator[Problem]:
    """Problems without those that are waived."""
    codes = {waiver.code for waiver in waivers}
    for problem in problems:
        if problem.severity is Severity.ERROR or problem.code not in codes:
            yield problem


def unused(path: str, waiver: Waiver) -> Problem:
    """The problem that a waiver has nothing to pass over."""
    details = (("value", waiver.code), ("name", waiver.name))
    return Problem(
        path,
        waiver.line,
        waiver.column,
        rules.UNUSED_IGNORE,
        details,
        waiver.line,
        waiver.column + len(waiver.code),
    )
