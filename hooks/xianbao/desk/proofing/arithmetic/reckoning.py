"""The reckoning: every check of a story's figures, over sentences that are read once."""

from collections.abc import Iterator

from xianbao.desk.problem import Problem
from xianbao.desk.proofing.arithmetic.anniversaries import find_anniversaries
from xianbao.desk.proofing.arithmetic.calendar import find_days
from xianbao.desk.proofing.arithmetic.changes import find_changes
from xianbao.desk.proofing.arithmetic.levels import find_levels
from xianbao.desk.proofing.arithmetic.listings import find_listings
from xianbao.desk.proofing.arithmetic.parts import find_itemized, find_parts
from xianbao.desk.proofing.arithmetic.periods import find_periods
from xianbao.desk.proofing.arithmetic.rates import find_rates
from xianbao.desk.proofing.arithmetic.reading import Finding, Sentence, read_sentences
from xianbao.desk.proofing.arithmetic.repeats import find_repeats
from xianbao.desk.proofing.arithmetic.shares import find_shares
from xianbao.desk.proofing.beat import Beat
from xianbao.desk.proofing.manuscript import Manuscript, Where

_UNREAD = frozenset((Where.ALT, Where.DATELINE, Where.CELL))
"""What stands alone in a cell, or is not read on the page, has no sentence to check."""
_MANY = frozenset((Where.BODY, Where.LIST, Where.QUOTE))


def check_figures(manuscript: Manuscript, _: Beat) -> Iterator[Problem]:
    """What a story's figures contradict."""
    read = [run for run in manuscript.runs if run.where not in _UNREAD]
    sentences = list(read_sentences(read))
    told = set()
    for finding in _findings(sentences, manuscript):
        place = (finding.run.offset(finding.start), finding.rule.code)
        if place not in told:
            told.add(place)
            yield manuscript.mark(
                finding.rule, finding.run, finding.start, finding.end, **dict(finding.details)
            )


def _findings(sentences: list[Sentence], manuscript: Manuscript) -> Iterator[Finding]:
    today = manuscript.article.day
    body = [sentence for sentence in sentences if sentence.run.where in _MANY]
    yield from find_rates(body)
    yield from find_itemized(sentences)
    yield from find_repeats(sentences)
    for sentence in sentences:
        yield from find_shares(sentence)
        yield from find_changes(sentence)
        yield from find_parts(sentence)
        yield from find_periods(sentence)
        yield from find_listings(sentence)
        yield from find_levels(sentence)
        yield from find_days(sentence, today)
        yield from find_anniversaries(sentence, today)
