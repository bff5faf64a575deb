"""The paper's own counts: what was printed, by month, kind, section and person."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from xianbao.paper.article import Article, Kind
from xianbao.paper.credit import Credited
from xianbao.paper.edition import Edition


@dataclass(frozen=True, slots=True)
class Count:
    """How many of something.

    ``key`` names it and is not printed: a month ``2026-11``, the value of a `Kind`, the key of a
    section, series or person.
    """

    key: str
    count: int


@dataclass(frozen=True, slots=True)
class Totals:
    """Stories, pictures and people with a credit, each once."""

    stories: int
    pictures: int
    people: int


def by_month(articles: Sequence[Article]) -> tuple[Count, ...]:
    """Stories of each month that has any, oldest first."""
    return _in_order(Counter(_month(article) for article in articles))


def by_year(articles: Sequence[Article]) -> tuple[Count, ...]:
    """Stories of each year that has any, oldest first."""
    return _in_order(Counter(article.key[:4] for article in articles))


def pictures_by_month(articles: Sequence[Article]) -> tuple[Count, ...]:
    """Photos of each month that has any, oldest first."""
    months: Counter[str] = Counter()
    for article in articles:
        if article.photos:
            months[_month(article)] += len(article.photos)
    return _in_order(months)


def by_kind(articles: Sequence[Article]) -> tuple[Count, ...]:
    """Stories of each kind that there are any of, in the order of `Kind`."""
    kinds = Counter(article.kind for article in articles)
    return tuple(Count(kind.value, kinds[kind]) for kind in Kind if kinds[kind])


def by_section(articles: Sequence[Article], edition: Edition) -> tuple[Count, ...]:
    """Stories of each section that has any, in the masthead's order."""
    sections = Counter(article.section for article in articles)
    return tuple(Count(key, sections[key]) for key in edition.sections if sections[key])


def by_series(articles: Sequence[Article], edition: Edition) -> tuple[Count, ...]:
    """Stories of each series that has any, in the masthead's order."""
    series = Counter(key for article in articles for key in article.series)
    return tuple(Count(key, series[key]) for key in edition.series if series[key])


def by_person(
    articles: Sequence[Article], edition: Edition, credited: Credited
) -> tuple[Count, ...]:
    """Stories that each person wrote, photographed or edited, the busiest first.

    A credit printed once for a page counts for its stories, as on the person's own page. Equal
    counts keep the order of the staff file.
    """
    counts: Counter[str] = Counter()
    for article in articles:
        inherited = edition.inherited(article)
        people = {credit.person for credit in inherited if credit.role.credited is credited}
        counts.update(people | article.people(credited))
    found = [Count(person.key, counts[person.key]) for person in edition.people]
    return tuple(sorted((one for one in found if one.count), key=lambda one: -one.count))


def pictures(articles: Sequence[Article]) -> int:
    """Photos printed with these stories."""
    return sum(len(article.photos) for article in articles)


def totals(articles: Sequence[Article], edition: Edition) -> Totals:
    """The three numbers that head a page of statistics; people credited by a page count too."""
    people: set[str] = set()
    for article in articles:
        people.update(credit.person for credit in edition.inherited(article))
        for credited in Credited:
            people.update(article.people(credited))
    return Totals(len(articles), pictures(articles), len(people))


def _month(article: Article) -> str:
    return f"{article.key[:4]}-{article.key[5:7]}"


def _in_order(counts: Counter[str]) -> tuple[Count, ...]:
    return tuple(Count(key, count) for key, count in sorted(counts.items()))
