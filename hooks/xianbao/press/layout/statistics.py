"""The paper's own statistics page."""

from xianbao.paper import catalogue
from xianbao.press import address
from xianbao.press.layout import counts
from xianbao.press.layout.composer import Composer
from xianbao.press.sheet import Sheet
from xianbao.press.view.listing import StatisticsView

REPORTED = 12
"""How many of the newest boxes the page repeats; each story keeps its own."""


def statistics_sheet(composer: Composer) -> Sheet:
    """Counts by month, section, kind, writer and photographer, and the newest reported boxes."""
    stories = composer.edition.stories(catalogue.ALL)
    exhibits = [
        found
        for found in (
            counts.totals(stories, composer),
            counts.month_counts(stories, composer),
            counts.section_counts(stories, composer),
            counts.kind_counts(stories, composer),
            counts.person_counts(stories, composer),
            counts.photographer_counts(stories, composer),
        )
        if found
    ]
    reported = counts.recent_boxes(stories, composer, REPORTED)
    boxes, downloads = counts.with_downloads(address.STATISTICS, (*exhibits, *reported), composer)
    head = composer.wording.pair("Statistics of the paper")
    view = StatisticsView(head, boxes[: len(exhibits)], boxes[len(exhibits) :])
    return Sheet(
        address=address.STATISTICS,
        template="statistics.html",
        view=view,
        title=composer.page_title(head.han),
        downloads=downloads,
    )
