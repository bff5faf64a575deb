"""Statistics sidebars: the paper's own counts, and the latest boxes that stories reported."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from xianbao.paper import tally
from xianbao.paper.article import Article, Kind
from xianbao.paper.card import Card
from xianbao.paper.credit import Credited
from xianbao.paper.label import Pair
from xianbao.paper.script import language_of
from xianbao.paper.statistics import Statistics
from xianbao.press import address
from xianbao.press.address import ROOT
from xianbao.press.box import Counted, count_box, story_box
from xianbao.press.download import count_downloads, story_files
from xianbao.press.layout.composer import KIND_WORDS, Composer
from xianbao.press.leaf import Leaf
from xianbao.press.typesetting.headline import plain_title
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
    """A story's box that will stand on another page; its files stay beside the story."""

    statistics: Statistics
    about: Link
    files: tuple[Link, ...]


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
        if isinstance(exhibit, StoryExhibit):
            boxes.append(_reported_box(exhibit, name, composer))
            continue
        counts, unit = exhibit.counts, exhibit.unit
        files = count_downloads(exhibit.head.han, counts, unit, f"{own}{name}")
        box = count_box(exhibit.head, name, counts, composer.wording, unit, more=exhibit.more)
        boxes.append(replace(box, downloads=_links(leaf.file for leaf in files)))
        leaves.extend(files)
    return tuple(boxes), tuple(leaves)


def _reported_box(exhibit: StoryExhibit, anchor: str, composer: Composer) -> Box:
    box = story_box(exhibit.statistics, anchor, composer.wording, about=exhibit.about)
    return replace(box, downloads=exhibit.files)


def _links(files: Iterable[str]) -> tuple[Link, ...]:
    return tuple(Link(file.rsplit(".", 1)[1].upper(), ROOT + file) for file in files)


def month_counts(stories: Sequence[Card], composer: Composer) -> CountExhibit | None:
    """Stories of each of the last months that have any, oldest first."""
    counts = tally.by_month(stories)[-MONTHS:]
    counted = tuple(
        Counted(
            composer.month(one.key).han,
            one.count,
            ROOT + address.month(int(one.key[:4]), int(one.key[5:])),
        )
        for one in counts
    )
    return _exhibit("Stories by month", counted, composer)


def kind_counts(stories: Sequence[Card], composer: Composer) -> CountExhibit | None:
    """Stories of each kind."""
    counted = tuple(
        Counted(composer.wording.text(KIND_WORDS[Kind(one.key)]), one.count)
        for one in tally.by_kind(stories)
    )
    return _exhibit("Stories by kind", counted, composer)


def section_counts(stories: Sequence[Card], composer: Composer) -> CountExhibit | None:
    """Stories of each section."""
    edition = composer.edition
    counted = tuple(
        Counted(edition.sections[one.key].label.han, one.count, ROOT + address.section(one.key))
        for one in tally.by_section(stories, edition)
    )
    return _exhibit("Stories by section", counted, composer)


def person_counts(stories: Sequence[Card], composer: Composer) -> CountExhibit | None:
    """Who wrote most of these stories."""
    edition = composer.edition
    counted = tuple(
        Counted(edition.person(one.key).name, one.count, ROOT + address.person(one.key))
        for one in tally.by_person(stories, edition, Credited.WRITTEN)[:PEOPLE]
    )
    return _exhibit("Stories by writer", counted, composer)


def photographer_counts(stories: Sequence[Card], composer: Composer) -> CountExhibit | None:
    """In how many of these stories each photographer has a picture."""
    edition = composer.edition
    counted = tuple(
        Counted(edition.person(one.key).name, one.count, ROOT + address.person(one.key))
        for one in tally.by_person(stories, edition, Credited.PHOTOGRAPHED)[:PEOPLE]
    )
    return _exhibit("Stories by photographer", counted, composer)


def totals(stories: Sequence[Card], composer: Composer) -> CountExhibit:
    """Stories, pictures and people, in one box without a common unit."""
    found = tally.totals(stories)
    text = composer.wording.text
    counted = (
        Counted(text("Stories"), found.stories),
        Counted(text("Pictures"), found.pictures),
        Counted(text("People"), found.people, ROOT + address.PEOPLE),
    )
    return CountExhibit(composer.wording.pair("Totals"), counted, "")


def latest_box(stories: Sequence[Card], composer: Composer) -> StoryExhibit | None:
    """The newest box that one of these stories, newest first, reported."""
    return next(iter(recent_boxes(stories, composer, 1)), None)


def recent_boxes(
    stories: Iterable[Card], composer: Composer, most: int = 2
) -> tuple[StoryExhibit, ...]:
    """The newest boxes, the first of each story, up to ``most``."""
    boxed = islice((story for story in stories if story.boxes), most)
    return tuple(_reported(composer.edition.article(story.key)) for story in boxed)


def _reported(story: Article) -> StoryExhibit:
    href = ROOT + address.story(story.key)
    about = Link(plain_title(story.title), href, language_of(story.script))
    return StoryExhibit(story.statistics[0], about, _links(story_files(story.key, 1)))


def _exhibit(msgid: str, counted: tuple[Counted, ...], composer: Composer) -> CountExhibit | None:
    if not counted:
        return None
    return CountExhibit(composer.wording.pair(msgid), counted, composer.wording.text("stories"))
