"""Rules: what the desk asks of copy, each with its code and its message."""

from dataclasses import dataclass
from enum import StrEnum

from xianbao.desk.words import Words


class Severity(StrEnum):
    """An error stops the press before anything is published; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that can be wrong with copy.

    ``fact`` says what is wrong and ``step`` what to do next; both are templates whose names in
    braces the desk fills in. ``near`` replaces ``step`` where the desk can guess what was meant,
    and then holds ``{near}``. ``why`` is the reason for the rule, in one line. ``wrong`` and
    ``right`` are an example as copy, for the handbook. A rule that is ``off`` is reported only
    where the masthead asks for it; what a ``secret`` one has found is never shown in any form.
    """

    code: str
    severity: Severity
    fact: Words
    step: Words
    why: Words
    near: Words | None = None
    wrong: str = ""
    right: str = ""
    off: bool = False
    secret: bool = False


def error(  # noqa: PLR0913 - the columns of one table
    code: str,
    fact: Words,
    step: Words,
    why: Words,
    near: Words | None = None,
    *,
    wrong: str = "",
    right: str = "",
) -> Rule:
    """A rule whose breach stops the press."""
    return Rule(code, Severity.ERROR, fact, step, why, near, wrong, right)


def warning(  # noqa: PLR0913 - the columns of one table
    code: str,
    fact: Words,
    step: Words,
    why: Words,
    near: Words | None = None,
    *,
    wrong: str = "",
    right: str = "",
    off: bool = False,
    secret: bool = False,
) -> Rule:
    """A rule whose breach is told and does not stop the press."""
    return Rule(code, Severity.WARNING, fact, step, why, near, wrong, right, off, secret)
