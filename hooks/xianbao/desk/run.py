"""A run of the desk: what has changed is read, and joins what stands."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from xianbao.desk import filing
from xianbao.desk.bench import Batch, Day, Filed
from xianbao.desk.kept import rows
from xianbao.desk.layout import misplaced
from xianbao.desk.ledger import Ledger
from xianbao.desk.month import Outsider, Subjects
from xianbao.desk.plan import Plan, bench, days_to_read
from xianbao.paper.script import identity
from xianbao.paper.staff import Staff

Keep = Callable[[Iterable[tuple[str, bytes]]], None]
"""What takes stories as bytes by address, as they are read."""

Told = Callable[[int], None]
"""What is told how many more stories are done."""
Begun = Callable[[int], Told]
"""What is told how many stories there are to do, and gives what is told of each."""


def unwatched(_: int) -> Told:
    """Nobody watches."""
    return lambda _: None


@dataclass(slots=True)
class Outcome:
    """What a run leaves behind.

    ``ledger`` is what is to be kept, ``news`` the months in it that have changed, each with what
    its stories asked. ``gone`` are the addresses of stories that are kept no longer; ``read``
    counts those that were read.
    """

    ledger: Ledger
    news: dict[str, Subjects] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)
    read: int = 0


def carried_out(plan: Plan, workers: int, keep: Keep, begun: Begun = unwatched) -> Outcome:
    """Read what has to be read; ``keep`` is given each story as it comes."""
    days = days_to_read(plan)
    filed: dict[str, Filed] = {}
    met: dict[str, Outsider] = {}
    read = sum(len(day.stories) for day in days)
    told = begun(read)
    for batch in _read(plan, days, workers) if days else ():
        keep((one.card.key, one.content) for one in batch.filed if one.card)
        for one in batch.filed:
            # Whole stories are held by nobody but their keeper: they are many.
            filed[one.path] = one._replace(content=b"") if one.card else one
        for name, person in batch.outsiders.items():
            met[name] = Outsider(identity(name), person.key, person.reading)
        told(len(batch.filed))
    return _filed(plan, filed, met, read)


def _read(plan: Plan, days: Sequence[Day], workers: int) -> Iterator[Batch]:
    from xianbao.desk.crew import batches  # noqa: PLC0415 - all that reads copy comes with it

    return batches(bench(plan), days, workers)


def _filed(plan: Plan, read: dict[str, Filed], met: dict[str, Outsider], count: int) -> Outcome:
    before = plan.ledger
    months = dict(before.months)
    outcome = Outcome(before, read=count)
    others = False
    for name, turn in plan.turns.items():
        here = {path: read[path] for path in turn.to_read if path in read}
        layout = plan.folder.month(name)
        places = rows(misplaced(plan.folder.root.name, layout))
        month = filing.filed_month(turn, layout, here, places)
        subjects = filing.filed_subjects(turn, plan.asked.get(name, {}), here)
        month.outsiders = filing.filed_outsiders(turn, subjects, here, met)
        others = others or month.outsiders != turn.kept.outsiders
        outcome.gone |= filing.gone(turn.kept.cards, month.cards)
        outcome.news[name] = subjects
        if month.files:
            months[name] = month
        else:
            months.pop(name, None)
    everyone = before.everyone
    if others or plan.standing.staff != before.standing.staff or not before.months:
        everyone = filing.joined(plan.standing.who() or Staff(), months.values())
    ordered = {name: months[name] for name in sorted(months)}
    outcome.ledger = Ledger(plan.head, ordered, plan.standing, everyone)
    return outcome
