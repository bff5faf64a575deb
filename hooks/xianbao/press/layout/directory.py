"""All sections, all series, all people."""

from collections.abc import Iterable

from xianbao.paper import catalogue
from xianbao.paper.card import Card
from xianbao.paper.label import Pair
from xianbao.paper.staff import Person
from xianbao.press import address
from xianbao.press.address import ROOT
from xianbao.press.layout.composer import Composer
from xianbao.press.layout.listing import Listing, all_series, sections
from xianbao.press.layout.person import person_pair
from xianbao.press.sheet import Sheet
from xianbao.press.view.link import Link, PairLink
from xianbao.press.view.listing import DirectoryView, Entry


def sections_sheet(composer: Composer) -> Sheet:
    """A page for all sections."""
    head = composer.wording.pair("Sections")
    return _listings_sheet(address.SECTIONS, head, sections(composer), composer)


def series_sheet(composer: Composer) -> Sheet:
    """A page for all series."""
    head = composer.wording.pair("Series")
    return _listings_sheet(address.SERIES, head, all_series(composer), composer)


def people_sheet(composer: Composer) -> Sheet:
    """A page for all people: staff in the order of the staff file, then those credited besides."""
    people = tuple(composer.edition.people)
    staff = tuple(_person_entry(person, composer) for person in people if person.staff)
    others = tuple(_person_entry(person, composer) for person in people if not person.staff)
    head = composer.wording.pair("People")
    groups = (
        (composer.wording.pair("Staff"), staff),
        (composer.wording.pair("Contributors"), others),
    )
    view = DirectoryView(head, tuple(group for group in groups if group[1]))
    return Sheet(address.PEOPLE, "directory.html", view, composer.page_title(head.han))


def _listings_sheet(own: str, head: Pair, listings: Iterable[Listing], composer: Composer) -> Sheet:
    entries = tuple(_entry(listing, composer) for listing in listings)
    view = DirectoryView(head, ((head, entries),) if entries else ())
    return Sheet(own, "directory.html", view, composer.page_title(head.han))


def _entry(listing: Listing, composer: Composer) -> Entry:
    stories = composer.edition.stories(listing.name)
    return Entry(
        PairLink(listing.head, ROOT + listing.address),
        listing.about or listing.banner,
        len(stories),
        _latest(stories, composer),
    )


def _person_entry(person: Person, composer: Composer) -> Entry:
    stories = composer.edition.stories(catalogue.person(person.key))
    return Entry(
        PairLink(person_pair(person, composer), ROOT + address.person(person.key)),
        person.job,
        len(stories),
        _latest(stories, composer),
    )


def _latest(stories: tuple[Card, ...], composer: Composer) -> Link | None:
    if not stories:
        return None
    teaser = composer.teaser(stories[0])
    return Link(teaser.title, teaser.href, teaser.script)
