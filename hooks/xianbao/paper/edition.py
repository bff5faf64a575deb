"""The edition: what readers may see at one moment, ready to be looked up."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import TypeVar

from xianbao.paper.article import Article
from xianbao.paper.credit import Credit, Credited
from xianbao.paper.issue import Issue, Page
from xianbao.paper.masthead import Masthead, Section
from xianbao.paper.series import Series
from xianbao.paper.staff import Person, Staff

K = TypeVar("K")


@dataclass(frozen=True)
class Edition:
    """Visible stories, newest first, with every look-up made once and in one pass."""

    masthead: Masthead
    staff: Staff
    articles: tuple[Article, ...]
    issues: Mapping[date, Issue]
    at: datetime

    @cached_property
    def by_section(self) -> Mapping[str, tuple[Article, ...]]:
        """Section key → its stories, newest first."""
        return _grouped((article.section, article) for article in self.articles)

    @cached_property
    def by_series(self) -> Mapping[str, tuple[Article, ...]]:
        """Series key → its stories, newest first."""
        return _grouped((key, article) for article in self.articles for key in article.series)

    @cached_property
    def by_day(self) -> Mapping[date, tuple[Article, ...]]:
        """Day → its stories in the order of the printed paper: by page, then by item."""
        days = _grouped((article.day, article) for article in self.articles)
        return {day: tuple(sorted(stories, key=_place)) for day, stories in days.items()}

    @cached_property
    def by_person(self) -> Mapping[Credited, Mapping[str, tuple[Article, ...]]]:
        """What was done → person key → stories, newest first; a story counts once for a person."""
        pairs: dict[Credited, list[tuple[str, Article]]] = {credited: [] for credited in Credited}
        for article in self.articles:
            inherited = self.inherited(article)
            for credited in Credited:
                people = article.people(credited).union(
                    credit.person for credit in inherited if credit.role.credited is credited
                )
                pairs[credited].extend((person, article) for person in sorted(people))
        return {credited: _grouped(found) for credited, found in pairs.items()}

    def page_of(self, article: Article) -> Page | None:
        """The printed page that a story stands on, if its day's issue lists it."""
        issue = self.issues.get(article.day)
        return issue.page(article.page) if issue else None

    def inherited(self, article: Article) -> tuple[Credit, ...]:
        """The credits printed once for its page that hold for a story.

        The page's writers where the story names none, its photographers where a photo has no
        credit, its editors in every role that the story does not fill itself.
        """
        page = self.page_of(article)
        if page is None or not page.credits:
            return ()
        roles = {credit.role for credit in article.credits}
        written = any(role.credited is Credited.WRITTEN for role in roles)
        bare = any(not photo.credits and not photo.courtesy for photo in article.photos)
        holds = {
            Credited.WRITTEN: not written,
            Credited.PHOTOGRAPHED: bare,
            Credited.EDITED: True,
        }
        return tuple(
            credit
            for credit in page.credits
            if holds[credit.role.credited] and credit.role not in roles
        )

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """All staff in the order of the staff file, then everyone else credited, by their keys.

        An order of first mention would move people when a story before theirs is filed or hidden.
        """
        credited = {key for stories in self.by_person.values() for key in stories}
        found = (p for p in self.staff.people if p.staff or p.key in credited)
        return tuple(sorted(found, key=lambda person: "" if person.staff else person.key))

    @cached_property
    def sections(self) -> Mapping[str, Section]:
        """Section key → section, in the masthead's order."""
        return {section.key: section for section in self.masthead.sections}

    @cached_property
    def series(self) -> Mapping[str, Series]:
        """Series key → series, in the masthead's order."""
        return {series.key: series for series in self.masthead.series}


def _place(article: Article) -> tuple[int, str]:
    return (article.page or 10_000, article.item)


def _grouped(pairs: Iterable[tuple[K, Article]]) -> dict[K, tuple[Article, ...]]:
    found: dict[K, list[Article]] = defaultdict(list)
    for key, article in pairs:
        found[key].append(article)
    return {key: tuple(articles) for key, articles in found.items()}
