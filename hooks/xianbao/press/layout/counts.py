"""Statistics sidebars: the paper's own counts, and the latest boxes that stories reported."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from xianbao.paper import tally
from xianbao.paper.article import Article, Kind
from xianbao.paper.credit import Credited
from xianbao.paper.label import Pair
from xianbao.paper.statistics import Statistics
from xianbao.press import address
from xianbao.press.address import ROOT
from xianbao.press.box import Counted, count_box, story_box
from xianbao.press.download import count_downloads, story_downloads
from xianbao.press.headline import plain_title
from xianbao.press.layout.composer import KIND_WORDS, Composer
from xianbao.press.leaf import Leaf
from xianbao.press.view.box import Box
from xianbao.press.view.link import Link, PairLink

MONTHS = 12
"""How many months a box shows; a year is what fits a sidebar and what a reader compares."""

PEOPLE = 10
"""How many people a sidebar names; the page of all people has everyone."""


@dataclass(frozen=True, slots=True)
class CountExhibit:
    """Counts that will be a box on some page."""

    head: Pair
    counts: tuple[Counted, ...]
    unit: str
    more: PairLink | None = None


@dataclass(frozen=True, slots=True)
class StoryExhibit:
    """A story's box that will stand on another page."""

    statistics: Statistics
    about: Link


Exhibit = CountExhibit | StoryExhibit


def with_downloads(
    own: str, exhibits: Iterable[Exhibit | None], composer: Composer
) -> tuple[tuple[Box, ...], tuple[Leaf, ...]]:
    """Boxes for the page at ``own``, with their files beside it; what is None is left out."""
    boxes: list[Box] = []
    leaves: list[Leaf] = []
    for exhibit in exhibits:
        if exhibit is None:
            continue
        name = f"statistics-{len(boxes) + 1}"
        box, files = _box(exhibit, name, f"{own}{name}", composer)
        boxes.append(replace(box, downloads=_links(files)))
        leaves.extend(files)
    return tuple(boxes), tuple(leaves)


def _box(
    exhibit: Exhibit, anchor: str, stem: str, composer: Composer
) -> tuple[Box, tuple[Leaf, ...]]:
    if isinstance(exhibit, StoryExhibit):
        box = story_box(exhibit.statistics, anchor, composer.wording, about=exhibit.about)
        return box, story_downloads(exhibit.statistics, stem)
    box = count_box(
        exhibit.head, anchor, exhibit.counts, composer.wording, exhibit.unit, more=exhibit.more
    )
    return box, count_downloads(exhibit.head.han, exhibit.counts, exhibit.unit, stem)


def _links(files: Iterable[Leaf]) -> tuple[Link, ...]:
    return tuple(Link(leaf.file.rsplit(".", 1)[1].upper(), ROOT + leaf.file) for leaf in files)


def month_counts(stories: Sequence[Article], composer: Composer) -> CountExhibit | None:
    """Stories of each of the last months that have any, oldest first."""
    counts = tally.by_month(stories)[-MONTHS:]
    counted = tuple(
        Counted(
            composer.wording.month_pair(*_month(one.key)).han,
            one.count,
            ROOT + address.month(*_month(one.key)),
        )
        for one in counts
    )
    return _exhibit("Stories by month", counted, composer)


def kind_counts(stories: Sequence[Article], composer: Composer) -> CountExhibit | None:
    """Stories of each kind."""
    counted = tuple(
        Counted(composer.wording.text(KIND_WORDS[Kind(one.key)]), one.count)
        for one in tally.by_kind(stories)
    )
    return _exhibit("Stories by kind", counted, composer)


def section_counts(stories: Sequence[Article], composer: Composer) -> CountExhibit | None:
    """Stories of each section."""
    edition = composer.edition
    counted = tuple(
        Counted(edition.sections[one.key].label.han, one.count, ROOT + address.section(one.key))
        for one in tally.by_section(stories, edition)
    )
    return _exhibit("Stories by section", counted, composer)


def person_counts(stories: Sequence[Article], composer: Composer) -> CountExhibit | None:
    """Who wrote most of these stories."""
    edition = composer.edition
    counted = tuple(
        Counted(edition.staff[one.key].name, one.count, ROOT + address.person(one.key))
        for one in tally.by_person(stories, edition, Credited.WRITTEN)[:PEOPLE]
    )
    return _exhibit("Stories by writer", counted, composer)


def photographer_counts(stories: Sequence[Article], composer: Composer) -> CountExhibit | None:
    """In how many of these stories each photographer has a picture."""
    edition = composer.edition
    counted = tuple(
        Counted(edition.staff[one.key].name, one.count, ROOT + address.person(one.key))
        for one in tally.by_person(stories, edition, Credited.PHOTOGRAPHED)[:PEOPLE]
    )
    return _exhibit("Stories by photographer", counted, composer)


def totals(stories: Sequence[Article], composer: Composer) -> CountExhibit:
    """Stories, pictures and people, in one box without a common unit."""
    found = tally.totals(stories, composer.edition)
    text = composer.wording.text
    counted = (
        Counted(text("Stories"), found.stories),
        Counted(text("Pictures"), found.pictures),
        Counted(text("People"), found.people, ROOT + address.PEOPLE),
    )
    return CountExhibit(composer.wording.pair("Totals"), counted, "")


def latest_box(stories: Sequence[Article]) -> StoryExhibit | None:
    """The newest box that one of these stories, newest first, reported."""
    return next(iter(recent_boxes(stories, 1)), None)


def recent_boxes(stories: Iterable[Article], most: int = 2) -> tuple[StoryExhibit, ...]:
    """The newest boxes, the first of each story, up to ``most``."""
    found: list[StoryExhibit] = []
    for story in stories:
        if story.statistics:
            found.append(
                StoryExhibit(
                    story.statistics[0],
                    Link(plain_title(story.title), ROOT + address.story(story.key)),
                )
            )
        if len(found) == most:
            break
    return tuple(found)


def _exhibit(msgid: str, counted: tuple[Counted, ...], composer: Composer) -> CountExhibit | None:
    if not counted:
        return None
    return CountExhibit(composer.wording.pair(msgid), counted, composer.wording.text("stories"))


def _month(key: str) -> tuple[int, int]:
    year, month = key.split("-")
    return int(year), int(month)
