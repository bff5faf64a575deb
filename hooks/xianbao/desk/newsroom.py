"""The newsroom: everything that a story is checked against while it is read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, tzinfo
from functools import cached_property

from xianbao.desk.folder import Folder
from xianbao.desk.people import Roster
from xianbao.desk.pixels import Size
from xianbao.paper.credit import Credited
from xianbao.paper.issue import Issue, Page
from xianbao.paper.masthead import Masthead
from xianbao.paper.script import simplified


@dataclass(frozen=True)
class Directory:
    """Sections or series, looked up as editors name them: in 汉字 of either script, or by key."""

    names: Mapping[str, str]
    """汉字 → key, in the order of the masthead."""

    def key(self, name: str) -> str:
        """The key that a name stands for, or nothing."""
        return self._by_spelling.get(simplified(name.strip())) or ""

    @cached_property
    def _by_spelling(self) -> dict[str, str]:
        spellings = {key: key for key in self.names.values()}
        spellings.update((simplified(han), key) for han, key in self.names.items())
        return spellings


def directory(names: Iterable[tuple[str, str]]) -> Directory:
    """A directory of names in 汉字 with their keys."""
    return Directory(dict(names))


@dataclass(frozen=True)
class Newsroom:
    """The paper as it stands before its stories are read.

    ``sections`` and ``series`` are absent where the masthead could not be read, and stories are
    then not checked against them. ``sizes`` remembers the pictures measured so far,
    ``redirects`` which file has claimed an old address.
    """

    folder: Folder
    masthead: Masthead
    zone: tzinfo
    roster: Roster
    issues: Mapping[date, Issue]
    sections: Directory | None
    series: Directory | None
    sizes: dict[str, Size | None] = field(default_factory=dict)
    redirects: dict[str, str] = field(default_factory=dict)

    def page(self, day: date, number: int) -> Page | None:
        """A page of that day's issue, if the issue lists it."""
        issue = self.issues.get(day)
        return issue.page(number) if issue else None

    def credits_photos(self, day: date, number: int) -> bool:
        """Whether a page credits all of its photos at once."""
        page = self.page(day, number)
        if page is None:
            return False
        return bool(page.photo_courtesy) or any(
            credit.role.credited is Credited.PHOTOGRAPHED for credit in page.credits
        )
