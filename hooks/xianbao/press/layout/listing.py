"""Section and series pages, with one closed list a month: lists that never shift."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from xianbao.paper import catalogue
from xianbao.paper.label import Pair
from xianbao.press import address
from xianbao.press.address import ROOT
from xianbao.press.feed import channel
from xianbao.press.feed.channel import Channel
from xianbao.press.layout.composer import Composer
from xianbao.press.layout.counts import latest_box, month_counts, person_counts, with_downloads
from xianbao.press.metadata.head import page_head, step
from xianbao.press.newsbill.share import section_card
from xianbao.press.sheet import Sheet
from xianbao.press.typesetting.headline import banner_line
from xianbao.press.view.link import PairLink
from xianbao.press.view.listing import ArchiveView, Period, SectionView
from xianbao.press.view.teaser import Teaser

LATEST = 20
"""How many stories a section's own page shows; the others are in its months."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What a section and a series have in common: a label, an address, a list of stories.

    ``name`` is the list's in the catalogue, ``month`` names one month of it.
    """

    address: str
    name: str
    month: Callable[[str], str]
    head: Pair
    about: str = ""
    banner: str = ""
    series: bool = False
    channel: Channel | None = None

    def month_address(self, month: str) -> str:
        """The address of one closed month of the list: ``2026-11``."""
        return f"{self.address}{month}/"


def section(key: str, composer: Composer) -> Listing:
    """A section of the masthead, one without stories too."""
    one = composer.edition.sections[key]
    name = catalogue.section(key)
    head = composer.pair(one.label)

    def month(text: str) -> str:
        return catalogue.section_month(key, text)

    feed = channel.section(key, composer)
    return Listing(address.section(key), name, month, head, one.about, channel=feed)


def series(key: str, composer: Composer) -> Listing:
    """A series of the masthead."""
    one = composer.edition.series[key]
    name = catalogue.series(key)
    head = composer.pair(one.label)

    def month(text: str) -> str:
        return catalogue.series_month(key, text)

    feed = channel.series(key, composer)
    place, about = address.series(key), one.about
    return Listing(place, name, month, head, about, one.banner, series=True, channel=feed)


def sections(composer: Composer) -> Iterator[Listing]:
    """Every section of the masthead."""
    return (section(key, composer) for key in composer.edition.sections)


def all_series(composer: Composer) -> Iterator[Listing]:
    """Every series of the masthead."""
    return (series(key, composer) for key in composer.edition.series)


def month_sheet(listing: Listing, month: str, composer: Composer) -> Sheet:
    """One closed month of a section or series."""
    name = listing.month(month)
    older, newer = composer.edition.beside(name)
    view = ArchiveView(
        head=PairLink(listing.head, ROOT + listing.address),
        period=composer.month(month),
        stories=_unbadged(listing, composer.every(name)),
        older=_month_link(listing, older, composer),
        newer=_month_link(listing, newer, composer),
    )
    return Sheet(
        address=listing.month_address(month),
        template="archive.html",
        view=view,
        title=composer.page_title(listing.head.han, view.period.han),
    )


def own_sheet(listing: Listing, composer: Composer) -> Sheet:
    """A section's or series' own page."""
    stories = composer.edition.stories(listing.name)
    boxes, downloads = with_downloads(
        listing.address,
        (
            latest_box(stories, composer),
            month_counts(stories, composer),
            person_counts(stories, composer),
        ),
        composer,
    )
    shown = _unbadged(listing, composer.teasers(stories[:LATEST]))
    counts = Counter(catalogue.month_of(card.key) for card in stories)
    view = SectionView(
        head=listing.head,
        about=listing.about,
        lead=shown[0] if shown else None,
        stories=shown[1:],
        months=tuple(
            Period(composer.month(month), ROOT + listing.month_address(month), counts[month])
            for month in sorted(counts, reverse=True)
        ),
        boxes=boxes,
        series=listing.series,
        banner=banner_line(listing.banner),
        print=None if listing.series or not stories else _print(listing, composer),
    )
    sheet = Sheet(
        address=listing.address,
        template="section.html",
        view=view,
        title=composer.page_title(listing.head.han),
        description=listing.about,
        downloads=downloads,
    )
    above = composer.wording.text("Series") if listing.series else composer.wording.text("Sections")
    place = address.SERIES if listing.series else address.SECTIONS
    way = (step(above, place, composer), step(listing.head.han, listing.address, composer))
    key = listing.name.partition("/")[2]
    card = None if listing.series else section_card(key, composer)
    return replace(sheet, head=page_head(sheet, composer, way, listing.channel, card))


def _print(listing: Listing, composer: Composer) -> PairLink:
    key = listing.name.partition("/")[2]
    return composer.word("Print this section", address.section_reader(key))


def _unbadged(listing: Listing, teasers: tuple[Teaser, ...]) -> tuple[Teaser, ...]:
    """A series' own badge is not said again on every line of its list."""
    if not listing.series:
        return teasers
    own = ROOT + listing.address
    return tuple(
        replace(teaser, series=tuple(badge for badge in teaser.series if badge.href != own))
        for teaser in teasers
    )


def _month_link(listing: Listing, month: str | None, composer: Composer) -> PairLink | None:
    if month is None:
        return None
    return PairLink(composer.month(month), ROOT + listing.month_address(month))
