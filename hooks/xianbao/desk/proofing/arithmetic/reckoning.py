"""The reckoning: every check of a story's figures, over sentences that are read once."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from xianbao.desk.problem import Problem
from xianbao.desk.proofing.arithmetic.amounts import find_amounts
from xianbao.desk.proofing.arithmetic.anniversaries import find_anniversaries
from xianbao.desk.proofing.arithmetic.brackets import find_brackets
from xianbao.desk.proofing.arithmetic.changes import find_changes
from xianbao.desk.proofing.arithmetic.durations import find_durations
from xianbao.desk.proofing.arithmetic.enumerations import find_enumerations
from xianbao.desk.proofing.arithmetic.levels import find_levels
from xianbao.desk.proofing.arithmetic.listings import find_listings
from xianbao.desk.proofing.arithmetic.moons import find_moons
from xianbao.desk.proofing.arithmetic.ordinals import find_ordinals
from xianbao.desk.proofing.arithmetic.parts import find_itemized, find_parts
from xianbao.desk.proofing.arithmetic.periods import find_periods
from xianbao.desk.proofing.arithmetic.rates import find_rates
from xianbao.desk.proofing.arithmetic.reading import Finding, Sentence, read_sentences
from xianbao.desk.proofing.arithmetic.repeats import find_repeats
from xianbao.desk.proofing.arithmetic.shares import find_shares
from xianbao.desk.proofing.arithmetic.totals import find_totals
from xianbao.desk.proofing.arithmetic.weekdays import find_weekdays
from xianbao.desk.proofing.beat import Beat
from xianbao.desk.proofing.manuscript import Manuscript, Where

_UNREAD = frozenset((Where.ALT, Where.DATELINE, Where.CELL))
"""What stands alone in a cell, or is not read on the page, has no sentence to check."""
_TEXT = frozenset((Where.BODY, Where.LIST, Where.QUOTE))
_STORY = _TEXT | {Where.HEADING}

_OF_A_SENTENCE: tuple[Callable[[Sentence], Iterator[Finding]], ...] = (
    find_shares,
    find_changes,
    find_amounts,
    find_parts,
    find_totals,
    find_brackets,
    find_periods,
    find_listings,
    find_enumerations,
    find_levels,
)
_OF_A_DAY: tuple[Callable[[Sentence, date], Iterator[Finding]], ...] = (
    find_weekdays,
    find_moons,
    find_durations,
    find_anniversaries,
)


def check_figures(manuscript: Manuscript, _: Beat) -> Iterator[Problem]:
    """What a story's figures contradict; each place is told once."""
    sentences = list(read_sentences(run for run in manuscript.runs if run.where not in _UNREAD))
    told = set()
    for finding in _findings(sentences, manuscript.article.day):
        place = (finding.run.offset(finding.start), finding.rule.code)
        if place not in told:
            told.add(place)
            yield manuscript.mark(
                finding.rule, finding.run, finding.start, finding.end, (), **dict(finding.details)
            )


def _findings(sentences: Sequence[Sentence], today: date) -> Iterator[Finding]:
    text = [sentence for sentence in sentences if sentence.run.where in _STORY]
    yield from find_rates([one for one in text if one.run.where in _TEXT])
    yield from find_itemized(sentences)
    yield from find_repeats(sentences, text)
    yield from find_ordinals(sentences, text)
    for sentence in sentences:
        for find in _OF_A_SENTENCE:
            yield from find(sentence)
        for find_on in _OF_A_DAY:
            yield from find_on(sentence, today)
