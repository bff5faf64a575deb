"""The beat: what all stories of a paper are checked against, the same for each of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from xianbao.paper.issue import Issue
from xianbao.paper.masthead import Masthead
from xianbao.paper.staff import Staff


@dataclass(frozen=True, slots=True)
class Term:
    """A word that the paper has agreed on, from the masthead's ``glossary``.

    ``avoid`` are the spellings that must not be used for it, ``short`` the short forms that may be.
    ``title`` is the full title of an office, where the term is the name of whoever holds it.
    ``reason`` is what the masthead says for it. Stories before ``since`` are not held to it.
    """

    name: str
    avoid: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    title: str = ""
    reason: str = ""
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Beat:
    """What stories are checked against; it can be sent to another process.

    ``staff`` are the people of the staff file, without those from outside. ``also`` are the codes
    that are off unless asked for, and are asked for. ``articles`` is the folder of copy, for checks
    that look into a picture; its stamp decides whether a story is checked again.
    """

    masthead: Masthead
    staff: Staff = field(default_factory=Staff)
    glossary: tuple[Term, ...] = ()
    issues: Mapping[date, Issue] = field(default_factory=dict)
    also: frozenset[str] = frozenset()
    articles: Path = Path("articles")

    def issue_of(self, day: date) -> Issue | None:
        """The issue of a day, if it was filed."""
        return self.issues.get(day)
