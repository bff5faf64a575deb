"""The newsroom: everything that a story is checked against while it is read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, tzinfo
from functools import cached_property, lru_cache
from zoneinfo import ZoneInfo

from xianbao.desk.asked import Asked
from xianbao.desk.folder import Folder
from xianbao.desk.month import Claim
from xianbao.desk.people import Roster
from xianbao.desk.pixels import Size
from xianbao.desk.terms import Directory, Terms
from xianbao.paper.credit import Credited
from xianbao.paper.issue import Issue, Page


class Issues(Mapping[date, Issue]):
    """The issues of the days that are being read; asking for a day's is noted."""

    def __init__(self, asked: Asked) -> None:
        """Begin with none."""
        self._asked = asked
        self._issues: dict[date, Issue] = {}

    def add(self, issue: Issue) -> None:
        """Take in the issue of a day."""
        self._issues[issue.day] = issue

    def __getitem__(self, day: date) -> Issue:
        """The issue of a day; `KeyError` if there is none."""
        self._asked.note(issue_path(day))
        return self._issues[day]

    def __iter__(self) -> Iterator[date]:
        """The days that have an issue."""
        return iter(self._issues)

    def __len__(self) -> int:
        """How many issues there are."""
        return len(self._issues)


@lru_cache(maxsize=4096)
def issue_path(day: date) -> str:
    """Where the issue of a day stands below ``articles/``."""
    return f"{day:%Y/%m/%d}/issue.yml"


@dataclass(frozen=True)
class Newsroom:
    """The paper as it stands before its stories are read.

    ``masthead`` is as much of it as stories depend on. ``sizes`` remembers the pictures measured
    so far, ``claims`` the old addresses that the story in hand lays claim to.
    """

    folder: Folder
    masthead: Terms
    roster: Roster
    issues: Issues
    sizes: dict[str, Size | None] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)

    @cached_property
    def zone(self) -> tzinfo:
        """The paper's time zone."""
        return ZoneInfo(self.masthead.zone)

    @property
    def sections(self) -> Directory | None:
        """The sections; nothing where stories are not checked against them."""
        return self.masthead.sections

    @property
    def series(self) -> Directory | None:
        """The series; nothing where stories are not checked against them."""
        return self.masthead.series

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
