"""A person's page: written, photographed, edited; and one closed list a year."""

from collections.abc import Iterator
from itertools import groupby

from xianbao.paper.article import Article
from xianbao.paper.credit import Credited
from xianbao.paper.label import Pair
from xianbao.paper.staff import Person
from xianbao.press import address
from xianbao.press.address import ROOT
from xianbao.press.layout.composer import Composer
from xianbao.press.layout.counts import kind_counts, month_counts, with_downloads
from xianbao.press.sheet import Sheet
from xianbao.press.view.link import PairLink
from xianbao.press.view.listing import ArchiveView, Group, Period, PersonView

LATEST = 12
"""How many stories of each sort a person's own page shows; the others are in the years."""

CREDITED_WORDS = {
    Credited.WRITTEN: "Written",
    Credited.PHOTOGRAPHED: "Photographed",
    Credited.EDITED: "Edited",
}


def person_sheets(person: Person, composer: Composer) -> Iterator[Sheet]:
    """A person's own page, and one for each year in which they are credited."""
    done = {
        credited: composer.edition.by_person[credited].get(person.key, ()) for credited in Credited
    }
    everything = _each_once(done)
    years = {
        year: tuple(group) for year, group in groupby(everything, key=lambda story: story.day.year)
    }
    yield _own_sheet(person, done, everything, years, composer)
    ordered = list(years)
    name = person_pair(person, composer)
    for index, year in enumerate(ordered):
        view = ArchiveView(
            head=PairLink(name, ROOT + address.person(person.key)),
            period=composer.wording.year_pair(year),
            stories=composer.teasers(years[year]),
            older=_year_link(person, ordered, index + 1, composer),
            newer=_year_link(person, ordered, index - 1, composer),
        )
        yield Sheet(
            address=address.person_year(person.key, year),
            template="archive.html",
            view=view,
            title=composer.page_title(person.name, view.period.han),
        )


def person_pair(person: Person, composer: Composer) -> Pair:
    """A name with its reading, which stands whatever the labels' second reading is."""
    if composer.edition.masthead.labels.value == "none" or person.reading == person.name:
        return Pair(person.name)
    return Pair(person.name, person.reading, "zh-Latn-pinyin")


def _each_once(done: dict[Credited, tuple[Article, ...]]) -> list[Article]:
    stories = {story.key: story for group in done.values() for story in group}
    return sorted(stories.values(), key=lambda story: (story.day, story.published), reverse=True)


def _own_sheet(
    person: Person,
    done: dict[Credited, tuple[Article, ...]],
    everything: list[Article],
    years: dict[int, tuple[Article, ...]],
    composer: Composer,
) -> Sheet:
    own = address.person(person.key)
    boxes, downloads = with_downloads(
        own,
        (month_counts(tuple(everything), composer), kind_counts(tuple(everything), composer)),
        composer,
    )
    view = PersonView(
        name=person_pair(person, composer),
        job=person.job,
        about=person.about,
        aliases=person.aliases,
        groups=tuple(
            Group(
                PairLink(composer.wording.pair(CREDITED_WORDS[credited])),
                composer.teasers(stories[:LATEST]),
                composer.wording.text("Stories counted", count=len(stories)),
            )
            for credited, stories in done.items()
            if stories
        ),
        years=tuple(
            Period(
                composer.wording.year_pair(year),
                ROOT + address.person_year(person.key, year),
                len(stories),
            )
            for year, stories in years.items()
        ),
        boxes=boxes,
    )
    return Sheet(
        address=own,
        template="person.html",
        view=view,
        title=composer.page_title(person.name),
        description=person.about or person.job,
        downloads=downloads,
    )


def _year_link(person: Person, years: list[int], index: int, composer: Composer) -> PairLink | None:
    if not 0 <= index < len(years):
        return None
    year = years[index]
    return PairLink(composer.wording.year_pair(year), ROOT + address.person_year(person.key, year))
