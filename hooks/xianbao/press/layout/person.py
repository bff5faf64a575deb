"""A person's page: written, photographed, edited; and one closed list a year."""

from collections import Counter
from dataclasses import replace

from xianbao.paper import catalogue
from xianbao.paper.card import Card
from xianbao.paper.credit import Credited
from xianbao.paper.label import Pair
from xianbao.paper.staff import Person
from xianbao.press import address
from xianbao.press.address import ROOT
from xianbao.press.feed import channel
from xianbao.press.layout.composer import Composer
from xianbao.press.layout.counts import kind_counts, month_counts, with_downloads
from xianbao.press.metadata.head import page_head, step
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


def person_pair(person: Person, composer: Composer) -> Pair:
    """A name with its reading, which stands whatever the labels' second reading is."""
    if composer.edition.masthead.labels.value == "none" or person.reading == person.name:
        return Pair(person.name)
    return Pair(person.name, person.reading, "zh-Latn-pinyin")


def year_sheet(key: str, year: str, composer: Composer) -> Sheet:
    """One year of a person's work."""
    person = composer.edition.person(key)
    name = catalogue.person_year(key, year)
    older, newer = composer.edition.beside(name)
    view = ArchiveView(
        head=PairLink(person_pair(person, composer), ROOT + address.person(key)),
        period=composer.year(year),
        stories=composer.every(name),
        older=_year_link(key, older, composer),
        newer=_year_link(key, newer, composer),
    )
    return Sheet(
        address=address.person_year(key, int(year)),
        template="archive.html",
        view=view,
        title=composer.page_title(person.name, view.period.han),
    )


def person_sheet(key: str, composer: Composer) -> Sheet:
    """A person's own page."""
    person = composer.edition.person(key)
    stories = composer.edition.stories(catalogue.person(key))
    own = address.person(key)
    boxes, downloads = with_downloads(
        own, (month_counts(stories, composer), kind_counts(stories, composer)), composer
    )
    years = Counter(story.key[:4] for story in stories)
    view = PersonView(
        name=person_pair(person, composer),
        job=person.job,
        about=person.about,
        aliases=person.aliases,
        groups=tuple(
            _group(credited, done, composer)
            for credited in Credited
            if (done := [story for story in stories if key in story.people(credited)])
        ),
        years=tuple(
            Period(composer.year(year), ROOT + address.person_year(key, int(year)), years[year])
            for year in sorted(years, reverse=True)
        ),
        boxes=boxes,
    )
    sheet = Sheet(
        address=own,
        template="person.html",
        view=view,
        title=composer.page_title(person.name),
        description=person.about or person.job,
        downloads=downloads,
    )
    way = (
        step(composer.wording.text("People"), address.PEOPLE, composer),
        step(person.name, own, composer),
    )
    return replace(sheet, head=page_head(sheet, composer, way, channel.person(key, composer)))


def _group(credited: Credited, stories: list[Card], composer: Composer) -> Group:
    return Group(
        PairLink(composer.wording.pair(CREDITED_WORDS[credited])),
        composer.teasers(stories[:LATEST]),
        composer.wording.text("Stories counted", count=len(stories)),
    )


def _year_link(key: str, year: str | None, composer: Composer) -> PairLink | None:
    if year is None:
        return None
    return PairLink(composer.year(year), ROOT + address.person_year(key, int(year)))
