"""A story's own page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from xianbao.paper.article import Article
from xianbao.paper.credit import Credited, Role
from xianbao.press import address
from xianbao.press.address import ROOT
from xianbao.press.box import story_box
from xianbao.press.download import story_downloads
from xianbao.press.layout.composer import Composer
from xianbao.press.leaf import Leaf
from xianbao.press.sheet import Sheet
from xianbao.press.summary import characters, minutes
from xianbao.press.typeset import Typesetter
from xianbao.press.view.box import Box
from xianbao.press.view.byline import Byline
from xianbao.press.view.link import Link, PairLink
from xianbao.press.view.story import Banner, CorrectionNote, Neighbours, Reprint, StoryView
from xianbao.press.view.teaser import Teaser

_HEAD_ROLES = frozenset(Role) - frozenset({Role.EDITOR, Role.DUTY_EDITOR, Role.PROOFREADER})
_FOOT_ROLES = frozenset(Role) - _HEAD_ROLES
_BESIDE = 5
"""How many stories of the same page or series stand beside a story."""


@dataclass(frozen=True, slots=True)
class Place:
    """A story's place in one order: a position that is looked up, not searched."""

    stories: Sequence[Article]
    index: int

    def older(self) -> Article | None:
        """The story after it in a list that runs from new to old."""
        return self.stories[self.index + 1] if self.index + 1 < len(self.stories) else None

    def newer(self) -> Article | None:
        """The story before it in a list that runs from new to old."""
        return self.stories[self.index - 1] if self.index else None


class Places:
    """Where every story stands in its section, its day and its series; made in one pass."""

    def __init__(self, composer: Composer) -> None:
        """Number every list once: asking a list for a story's place would be quadratic."""
        edition = composer.edition
        self._section = _numbered(edition.by_section.values())
        self._day = _numbered(edition.by_day.values())
        self._series = {
            key: {article.key: index for index, article in enumerate(stories)}
            for key, stories in edition.by_series.items()
        }
        self._edition = edition

    def in_section(self, article: Article) -> Place:
        """Its place in its section, newest first."""
        return Place(self._edition.by_section[article.section], self._section[article.key])

    def in_day(self, article: Article) -> Place:
        """Its place in the day's paper, from the front page on."""
        return Place(self._edition.by_day[article.day], self._day[article.key])

    def in_series(self, article: Article, key: str) -> Place:
        """Its place in one of its series, newest first."""
        return Place(self._edition.by_series[key], self._series[key][article.key])


def story_sheet(
    article: Article, composer: Composer, places: Places, typesetter: Typesetter
) -> Sheet:
    """The page of one story, its boxes' downloads beside it."""
    wording = composer.wording
    teaser = composer.teaser(article)
    pictures = {photo.file: composer.picture(photo, article) for photo in article.photos}
    placed = {photo.file for photo in article.photos if photo.in_body}
    boxes, downloads = _boxes(article, composer)
    count = characters(article.body)
    view = StoryView(
        kind=article.kind.value,
        kind_pair=composer.kind(article.kind),
        language="zh-Hant" if article.script == "hant" else "zh-Hans",
        title=teaser.title,
        headline=teaser.headline,
        kicker=article.kicker,
        deck=article.subtitle,
        section=teaser.section,
        banners=tuple(
            Banner(composer.series(key), composer.edition.series[key].banner)
            for key in article.series
        ),
        date=article.published.isoformat() if article.timed else article.day.isoformat(),
        day=wording.moment_text(article.published, timed=article.timed),
        place=_place(article, composer),
        bylines=composer.bylines(article.credits, _HEAD_ROLES),
        reprint=_reprint(article),
        corrections=tuple(
            CorrectionNote(note.day.isoformat(), wording.day_text(note.day), note.text)
            for note in article.corrections
        ),
        highlights=article.highlights,
        pictures=tuple(picture for file, picture in pictures.items() if file not in placed),
        body=typesetter.body(article.body, article.dateline, pictures),
        boxes=boxes,
        signatures=_signatures(article, composer),
        page_line=_page_line(article, composer),
        minutes=minutes(count),
        characters=count,
        in_section=_neighbours(places.in_section(article), teaser.section, composer),
        in_day=_day_neighbours(article, places, composer),
        same_series=_same_series(article, places, composer),
        same_page=_same_page(article, places, composer),
        copyright=composer.edition.masthead.copyright,
    )
    return Sheet(
        address=address.story(article.key),
        template="story.html",
        view=view,
        title=f"{view.title} - {composer.edition.masthead.name.han}",
        description=teaser.summary or view.title,
        running=composer.running(article.day, article.page),
        downloads=downloads,
    )


def _numbered(lists: Iterable[Sequence[Article]]) -> dict[str, int]:
    return {article.key: index for stories in lists for index, article in enumerate(stories)}


def _boxes(article: Article, composer: Composer) -> tuple[tuple[Box, ...], tuple[Leaf, ...]]:
    boxes: list[Box] = []
    leaves: list[Leaf] = []
    for number, statistics in enumerate(article.statistics, start=1):
        files = story_downloads(statistics, f"{article.key}/statistics-{number}")
        links = tuple(Link(leaf.file.rsplit(".", 1)[1].upper(), ROOT + leaf.file) for leaf in files)
        boxes.append(story_box(statistics, f"statistics-{number}", composer.wording, links))
        leaves.extend(files)
    return tuple(boxes), tuple(leaves)


def _place(article: Article, composer: Composer) -> PairLink | None:
    if not article.page:
        return None
    return composer.page(article.day, article.page)


def _reprint(article: Article) -> Reprint | None:
    source = article.source
    if source is None:
        return None
    return Reprint(Link(source.name, source.url), source.original_title, source.original_author)


def _signatures(article: Article, composer: Composer) -> tuple[Byline, ...]:
    """Editors and duty editor: the story's own, else those of its page."""
    credits_ = (*article.credits, *composer.edition.inherited(article))
    return composer.bylines(credits_, _FOOT_ROLES)


def _page_line(article: Article, composer: Composer) -> str:
    """本版稿件由本报记者 X 采写, where the story names no writer of its own."""
    names = [
        credit.name
        for credit in composer.edition.inherited(article)
        if credit.role.credited is Credited.WRITTEN
    ]
    return composer.wording.text("Page written by", names="、".join(names)) if names else ""


def _neighbours(place: Place, head: PairLink, composer: Composer) -> Neighbours:
    older, newer = place.older(), place.newer()
    return Neighbours(
        head,
        composer.teaser(older) if older else None,
        composer.teaser(newer) if newer else None,
    )


def _day_neighbours(article: Article, places: Places, composer: Composer) -> Neighbours:
    """In a day's paper the story before stands first, as on paper."""
    place = places.in_day(article)
    before, after = place.newer(), place.older()
    return Neighbours(
        composer.day(article.day),
        composer.teaser(before) if before else None,
        composer.teaser(after) if after else None,
    )


def _same_series(article: Article, places: Places, composer: Composer) -> tuple[Teaser, ...]:
    """The stories next to it in its first series: nothing that a later story would change twice."""
    if not article.series:
        return ()
    place = places.in_series(article, article.series[0])
    return composer.teasers(_around(place))


def _around(place: Place) -> list[Article]:
    """Up to two newer and three older stories."""
    start = max(0, place.index - 2)
    beside = list(place.stories[start : place.index + _BESIDE])
    return [story for story in beside if story is not place.stories[place.index]][:_BESIDE]


def _same_page(article: Article, places: Places, composer: Composer) -> tuple[Teaser, ...]:
    if not article.page:
        return ()
    place = places.in_day(article)
    beside = [
        story
        for story in place.stories[max(0, place.index - 12) : place.index + 13]
        if story.page == article.page and story is not article
    ]
    return composer.teasers(beside[:_BESIDE])
