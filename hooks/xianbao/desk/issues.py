"""Issues: the paper of one day with its pages."""

import re
from collections.abc import Iterator

from xianbao.desk.frontmatter import read_fields
from xianbao.desk.galley import Galley
from xianbao.desk.people import Roster
from xianbao.desk.placement import Placement
from xianbao.desk.record import Record, read_record
from xianbao.desk.rulebook import field as fields
from xianbao.desk.rulebook import paper as rules
from xianbao.desk.stylebook.issue import ISSUE, PAGE
from xianbao.desk.text import decode
from xianbao.paper.credit import Role
from xianbao.paper.issue import Issue, Page

PAGES = range(1, 1000)
"""Numbers that a printed page may have."""

_NUMBER = re.compile(r"(?:总?第)?\s*(\d{1,7})\s*[期号]?", re.ASCII)
_ROLES = (Role.DUTY_EDITOR, Role.EDITOR, Role.PROOFREADER, Role.REPORTER, Role.PHOTOGRAPHER)


def read_issue(data: bytes, placement: Placement, roster: Roster, galley: Galley) -> Issue | None:
    """The issue of a day, all its slips marked; nothing where it could not be read."""
    text = decode(data, galley)
    tree = read_fields(text, ISSUE, galley) if text is not None else None
    record = read_record(tree, ISSUE, galley) if tree else None
    if record is None:
        return None
    return Issue(
        day=placement.day,
        number=_number(record),
        pages=tuple(sorted(_pages(record, roster), key=lambda page: page.number)),
        note=record.prose("note"),
    )


def _number(record: Record) -> str:
    """The running number in digits: ``第14806期`` is 14806."""
    scalar = record.scalar("number")
    if scalar is None:
        return ""
    match = _NUMBER.fullmatch(scalar.text.strip())
    if match is None:
        record.galley.mark(rules.BAD_ISSUE_NUMBER, scalar, value=scalar.text)
        return ""
    return match[1]


def _pages(issue: Record, roster: Roster) -> Iterator[Page]:
    lines: dict[int, int] = {}
    for record in issue.records("pages", PAGE):
        number = page_number(record)
        if not number:
            continue
        at = record.where("page")
        if number in lines:
            details = {"number": str(number), "line": str(lines[number])}
            issue.galley.mark(rules.PAGE_TWICE, at, **details)
            continue
        lines[number] = at.line
        yield Page(
            number,
            name=record.text("name"),
            credits=tuple(
                credit
                for role in _ROLES
                for credit in roster.credits(role, record.texts(role.value), issue.galley)
            ),
            photo_courtesy=record.text("photos"),
        )


def page_number(record: Record) -> int:
    """The number of a printed page, or 0 where there is none or it was marked."""
    number = record.number("page")
    if number is None:
        return 0
    if number not in PAGES:
        record.galley.mark(fields.PAGE_RANGE, record.where("page"), value=str(number))
        return 0
    return number
