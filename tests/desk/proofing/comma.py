"""A check that mends, for tests of what is built on checks."""

from collections.abc import Iterator
from dataclasses import replace

from desk.proofing.mending import COMMA
from xianbao.desk.problem import Problem
from xianbao.desk.proofing.beat import Beat
from xianbao.desk.proofing.manuscript import Manuscript
from xianbao.desk.rule import Severity
from xianbao.desk.rulebook import field as rules

COMMA_RULE = replace(rules.LONG_TITLE, severity=Severity.WARNING)


def half_width_comma(manuscript: Manuscript, _: Beat) -> Iterator[Problem]:
    """Told under the code of a rule that is known, since it comes back from the store."""
    for run in manuscript.runs:
        for match in COMMA.finditer(run.text):
            if run.verbatim(*match.span()):
                fix = (manuscript.edit(run, *match.span(), "，"),)
                span = match.span()
                yield manuscript.mark(COMMA_RULE, run, *span, fix, length="1", limit="0")
