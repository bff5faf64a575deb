"""Checks of harm: what a story would give away about somebody, and where."""

from collections.abc import Callable, Iterable, Iterator
from re import Pattern

from xianbao.desk.problem import Problem
from xianbao.desk.proofing.beat import Beat
from xianbao.desk.proofing.harm import glance
from xianbao.desk.proofing.harm.location import holds_location
from xianbao.desk.proofing.harm.span import Span, apart, plain
from xianbao.desk.proofing.manuscript import Manuscript, Run
from xianbao.desk.proofing.people import field
from xianbao.desk.rule import Rule
from xianbao.desk.rulebook import harm as rules
from xianbao.paper.article import Kind

Told = Iterable[tuple[Rule, Span]]


def private_numbers(manuscript: Manuscript, _: Beat) -> Iterator[Problem]:
    """Numbers of identity cards, mobile phones and bank cards."""
    notice = manuscript.article.kind is Kind.NOTICE
    return _marked(manuscript, glance.NUMBERS, lambda text: numbers_in(plain(text), notice=notice))


def numbers_in(text: str, *, notice: bool) -> Told:
    """Private numbers of all sorts; what is of one sort is not counted as another."""
    from xianbao.desk.proofing.harm import numbers  # noqa: PLC0415 - see `glance`

    found: list[tuple[Rule, Span]] = []
    for rule, spans in (
        (rules.RESIDENT_NUMBER, numbers.resident_numbers(text)),
        (rules.CARD_NUMBER, numbers.card_numbers(text)),
        (rules.MOBILE_NUMBER, numbers.mobile_numbers(text, notice=notice)),
    ):
        found += [(rule, span) for span in apart(spans, [taken for _, taken in found])]
    return found


def private_plates(manuscript: Manuscript, _: Beat) -> Iterator[Problem]:
    """Plates of private vehicles."""
    return _marked(manuscript, glance.PLATES, _plates_in)


def _plates_in(text: str) -> Told:
    from xianbao.desk.proofing.harm.plate import plates  # noqa: PLC0415 - see `glance`

    return ((rules.PLATE, span) for span in plates(text))


def home_doors(manuscript: Manuscript, _: Beat) -> Iterator[Problem]:
    """Home addresses down to the door."""
    return _marked(manuscript, glance.DOORS, _doors_in)


def _doors_in(text: str) -> Told:
    from xianbao.desk.proofing.harm.door import doors  # noqa: PLC0415 - see `glance`

    return ((rules.DOOR, span) for span in doors(text))


def named_in_full(manuscript: Manuscript, _: Beat) -> Iterator[Problem]:
    """Minors and victims, unless the story says that all its names are invented."""
    if any(glance.is_aliased(run.text) for run in manuscript.runs):
        return iter(())
    return _marked(manuscript, glance.PERSONS, names_in)


def names_in(text: str) -> Told:
    """Minors and victims named in full; a minor who is a victim counts once."""
    from xianbao.desk.proofing.harm.named import minors, victims  # noqa: PLC0415 - see `glance`

    young = tuple(dict.fromkeys(minors(text)))
    hurt = tuple(dict.fromkeys(apart(victims(text), young)))
    return [
        *((rules.MINOR_NAMED, span) for span in young),
        *((rules.VICTIM_NAMED, span) for span in hurt),
    ]


def located_photos(manuscript: Manuscript, beat: Beat) -> Iterator[Problem]:
    """Photos that hold the place where they were taken."""
    for photo in manuscript.article.photos:
        if holds_location(beat.articles / photo.file):
            run = field.file(manuscript, photo)
            yield manuscript.mark(rules.LOCATED_PHOTO, run, 0, len(run.text), file=run.text)


def _marked(
    manuscript: Manuscript,
    gate: Pattern[str],
    told: Callable[[str], Told],
) -> Iterator[Problem]:
    """What is told of the runs that pass the gate, marked in the story."""
    for run in manuscript.runs:
        if gate.search(run.text):
            yield from _in_run(manuscript, run, told(run.text))


def _in_run(manuscript: Manuscript, run: Run, told: Told) -> Iterator[Problem]:
    return (manuscript.mark(rule, run, *span) for rule, span in told)
