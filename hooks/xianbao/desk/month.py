"""Months: what is kept of all files of one month, in a form that is loaded in a moment."""

import marshal
from dataclasses import dataclass, field
from typing import NamedTuple

from xianbao.desk.kept import Row
from xianbao.desk.scan import Stamp
from xianbao.paper.card import Card
from xianbao.paper.staff import Person

Claim = tuple[str, int, int]
"""An old address as a story writes it, with the line and column where."""
Subjects = dict[str, tuple[str, ...]]
"""The path of each story and issue → what it asked about."""


class Outsider(NamedTuple):
    """Someone from outside, in plain values, and what all spellings of the name share."""

    identity: str
    key: str
    reading: str

    def person(self, name: str) -> Person:
        """The person under one of the spellings."""
        return Person(self.key, name, self.reading, staff=False)


@dataclass(slots=True)
class Month:
    """What is kept of a month.

    ``files`` gives every file its stamp; ``hashes`` each story and issue the digest of its
    content, empty for one that cannot be read; ``pictures`` each picture its own stamp, which
    differs whenever the picture does. ``cards`` are in the order of the paths. ``problems`` are by
    path, those of where files stand under the empty path; ``claims`` the old addresses that a
    story claims; ``outsiders`` by printed spelling; ``issues`` by path, frozen.
    """

    files: dict[str, Stamp] = field(default_factory=dict)
    hashes: dict[str, str] = field(default_factory=dict)
    pictures: dict[str, str] = field(default_factory=dict)
    cards: tuple[Card, ...] = ()
    problems: dict[str, tuple[Row, ...]] = field(default_factory=dict)
    claims: dict[str, tuple[Claim, ...]] = field(default_factory=dict)
    outsiders: dict[str, Outsider] = field(default_factory=dict)
    issues: dict[str, bytes] = field(default_factory=dict)

    def packed(self) -> bytes:
        """The month as bytes."""
        return marshal.dumps(
            (
                self.files,
                self.hashes,
                self.pictures,
                [tuple(card) for card in self.cards],
                self.problems,
                self.claims,
                {name: tuple(outsider) for name, outsider in self.outsiders.items()},
                self.issues,
            )
        )


def unpacked(content: bytes) -> Month:
    """The month of bytes that `Month.packed` gave and whose checksum has been compared.

    Anything else is a slip of ours and raises whatever it raises.
    """
    files, hashes, pictures, cards, problems, claims, outsiders, issues = marshal.loads(content)  # noqa: S302 - see above
    return Month(
        files,
        hashes,
        pictures,
        # Cards are made without their constructor: a hundred thousand in 30 ms, not in 100.
        tuple(map(tuple.__new__, [Card] * len(cards), cards)),
        problems,
        claims,
        {name: Outsider(*outsider) for name, outsider in outsiders.items()},
        issues,
    )


def packed_subjects(subjects: Subjects) -> bytes:
    """What was asked, as bytes."""
    return marshal.dumps(subjects)


def unpacked_subjects(content: bytes) -> Subjects:
    """What was asked, of bytes whose checksum has been compared."""
    subjects: Subjects = marshal.loads(content)  # noqa: S302 - see above
    return subjects
