"""The bench: what stories are read with, what is to be read, and what comes of it.

All of it can be sent to another process.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from xianbao.desk.folder import Folder
from xianbao.desk.kept import Row
from xianbao.desk.month import Claim
from xianbao.desk.terms import Terms
from xianbao.paper.card import Card
from xianbao.paper.staff import Person, Staff


@dataclass(frozen=True, slots=True)
class Bench:
    """All that stories are read with.

    ``outsiders`` are the people from outside whom other copy names already, by `identity`.
    """

    folder: Folder
    terms: Terms
    staff: Staff
    checked: bool
    outsiders: Mapping[str, Person]


class Day(NamedTuple):
    """What is to be read of one day: its stories by path, and its issue, of which one is given.

    ``issue`` is the path of one to be read, ``known`` the bytes of one that was read before.
    """

    stories: tuple[str, ...]
    issue: str = ""
    known: bytes = b""


class Filed(NamedTuple):
    """One file as it was read: a story with its card, or an issue without; frozen.

    ``content`` is empty where an error was marked; ``hash`` is empty where nothing could be read.
    """

    path: str
    hash: str
    card: Card | None
    content: bytes
    problems: tuple[Row, ...]
    claims: tuple[Claim, ...]
    asked: tuple[str, ...]


class Batch(NamedTuple):
    """What was read of some days, and whom of outside it names, by printed spelling."""

    filed: tuple[Filed, ...]
    outsiders: dict[str, Person]
