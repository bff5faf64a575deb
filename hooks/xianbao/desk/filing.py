"""Filing: what was read of a month joins what stands of it."""

from collections.abc import Iterable, Mapping

from xianbao.desk.asked import people_asked
from xianbao.desk.bench import Filed
from xianbao.desk.changes import Turn
from xianbao.desk.kept import Row
from xianbao.desk.layout import Layout
from xianbao.desk.month import Month, Outsider, Subjects
from xianbao.paper.card import Card
from xianbao.paper.staff import Person, Staff


def filed_month(
    turn: Turn,
    layout: Layout,
    read: Mapping[str, Filed],
    places: tuple[Row, ...],
) -> Month:
    """The month with what was read of it, by path; its people from outside are to follow.

    ``places`` are the problems of where its files stand.
    """
    kept, stands = turn.kept, turn.hashes
    month = Month(turn.files, dict(stands), turn.pictures)
    cards = {card.key: card for card in kept.cards}
    month.cards = tuple(
        card
        for key, path in layout.stories.items()
        if (card := read[path].card if path in read else cards.get(key))
    )
    month.problems = {path: rows for path, rows in kept.problems.items() if path in stands}
    month.claims = {path: claims for path, claims in kept.claims.items() if path in stands}
    month.issues = {path: issue for path, issue in kept.issues.items() if path in stands}
    for path, filed in read.items():
        month.hashes[path] = filed.hash
        if filed.problems:
            month.problems[path] = filed.problems
        if filed.claims:
            month.claims[path] = filed.claims
        if filed.content and filed.card is None:
            month.issues[path] = filed.content
    if places:
        month.problems[""] = places
    month.claims = {path: month.claims[path] for path in sorted(month.claims)}
    month.issues = {path: month.issues[path] for path in sorted(month.issues)}
    return month


def filed_subjects(turn: Turn, kept: Subjects, read: Mapping[str, Filed]) -> Subjects:
    """What the stories and issues of a month have asked."""
    subjects = {path: asked for path, asked in kept.items() if path in turn.hashes}
    subjects.update((path, filed.asked) for path, filed in read.items())
    return subjects


def filed_outsiders(
    turn: Turn,
    subjects: Subjects,
    read: Iterable[str],
    met: Mapping[str, Outsider],
) -> dict[str, Outsider]:
    """The people from outside whom a month names, by spelling.

    ``met`` are all whom the files that were read name: whoever is named there and is not among
    them is on the staff now.
    """
    named = {path: people_asked(asked) for path, asked in subjects.items()}
    anew = {name for path in read for name in named[path]}
    found = {}
    for name in sorted(set().union(*named.values())):
        outsider = met.get(name) if name in anew else turn.kept.outsiders.get(name)
        if outsider:
            found[name] = outsider
    return found


def joined(staff: Staff, months: Iterable[Month]) -> Staff:
    """The staff and, after them, everyone else whom copy names, in the order of their keys.

    Whoever is spelt in several ways is shown in the one that sorts first, so that it does not
    matter which story was read first.
    """
    names: dict[str, tuple[str, Outsider]] = {}
    for month in months:
        for name, outsider in month.outsiders.items():
            known = names.get(outsider.identity)
            if known is None or name < known[0]:
                names[outsider.identity] = (name, outsider)
    people: list[Person] = [outsider.person(name) for name, outsider in names.values()]
    return staff.joined_by(sorted(people, key=lambda person: person.key))


def gone(kept: Iterable[Card], now: Iterable[Card]) -> set[str]:
    """The addresses of stories that are no longer kept."""
    return {card.key for card in kept} - {card.key for card in now}
