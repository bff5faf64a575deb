"""Section and series pages, with one closed list a month: lists that never shift."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from xianbao.paper.article import Article
from xianbao.paper.label import Pair
from xianbao.press import address
from xianbao.press.address import ROOT
from xianbao.press.layout.composer import Composer
from xianbao.press.layout.counts import latest_box, month_counts, person_counts, with_downloads
from xianbao.press.sheet import Sheet
from xianbao.press.view.link import PairLink
from xianbao.press.view.listing import ArchiveView, Period, SectionView
from xianbao.press.view.teaser import Teaser

LATEST = 20
"""How many stories a section's own page shows; the others are in its months."""

Month = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Listing:
    """What a section and a series have in common: a label, an address, stories newest first."""

    address: str
    head: Pair
    stories: tuple[Article, ...]
    about: str = ""
    banner: str = ""
    series: bool = False

    def month_address(self, month: Month) -> str:
        """The address of one closed month of the list."""
        return f"{self.address}{month[0]:04}-{month[1]:02}/"


def sections(composer: Composer) -> Iterator[Listing]:
    """Every section of the masthead, those without stories too."""
    for section in composer.edition.masthead.sections:
        stories = composer.edition.by_section.get(section.key, ())
        head = composer.pair(section.label)
        yield Listing(address.section(section.key), head, stories, section.about)


def series(composer: Composer) -> Iterator[Listing]:
    """Every series of the masthead."""
    for one in composer.edition.masthead.series:
        stories = composer.edition.by_series.get(one.key, ())
        head = composer.pair(one.label)
        yield Listing(address.series(one.key), head, stories, one.about, one.banner, series=True)


def listing_sheets(listing: Listing, composer: Composer) -> Iterator[Sheet]:
    """A section's or series' own page, and one for each month that it has stories in."""
    months = by_month(listing.stories)
    yield _own_sheet(listing, months, composer)
    ordered = list(months)
    for index, month in enumerate(ordered):
        view = ArchiveView(
            head=PairLink(listing.head, ROOT + listing.address),
            period=composer.wording.month_pair(*month),
            stories=_teasers(listing, months[month], composer),
            older=_month_link(listing, ordered, index + 1, composer),
            newer=_month_link(listing, ordered, index - 1, composer),
        )
        yield Sheet(
            address=listing.month_address(month),
            template="archive.html",
            view=view,
            title=composer.page_title(listing.head.han, view.period.han),
        )


def by_month(stories: Iterable[Article]) -> dict[Month, tuple[Article, ...]]:
    """Stories, newest first, by the month of their address: newest month first."""
    ordered = sorted(stories, key=lambda story: (story.day, story.published), reverse=True)
    groups = groupby(ordered, key=lambda story: (story.day.year, story.day.month))
    return {month: tuple(group) for month, group in groups}


def _own_sheet(
    listing: Listing, months: dict[Month, tuple[Article, ...]], composer: Composer
) -> Sheet:
    boxes, downloads = with_downloads(
        listing.address,
        (
            latest_box(listing.stories),
            month_counts(listing.stories, composer),
            person_counts(listing.stories, composer),
        ),
        composer,
    )
    shown = _teasers(listing, listing.stories[:LATEST], composer)
    view = SectionView(
        head=listing.head,
        about=listing.about,
        lead=shown[0] if shown else None,
        stories=shown[1:],
        months=tuple(
            Period(
                composer.wording.month_pair(*month),
                ROOT + listing.month_address(month),
                len(stories),
            )
            for month, stories in months.items()
        ),
        boxes=boxes,
        series=listing.series,
        banner=listing.banner,
    )
    return Sheet(
        address=listing.address,
        template="section.html",
        view=view,
        title=composer.page_title(listing.head.han),
        description=listing.about,
        downloads=downloads,
    )


def _teasers(
    listing: Listing, stories: Iterable[Article], composer: Composer
) -> tuple[Teaser, ...]:
    """The list's stories; a series' own badge is not said again on every line of its list."""
    own = ROOT + listing.address
    return tuple(
        replace(teaser, series=tuple(badge for badge in teaser.series if badge.href != own))
        for teaser in composer.teasers(stories)
    )


def _month_link(
    listing: Listing, months: list[Month], index: int, composer: Composer
) -> PairLink | None:
    if not 0 <= index < len(months):
        return None
    month = months[index]
    return PairLink(composer.wording.month_pair(*month), ROOT + listing.month_address(month))
