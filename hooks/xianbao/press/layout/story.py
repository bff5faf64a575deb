"""A story's own page."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from xianbao.paper import catalogue
from xianbao.paper.article import Article
from xianbao.paper.card import Card
from xianbao.paper.credit import Credit, Credited, Role
from xianbao.paper.issue import inherited
from xianbao.paper.script import language_of
from xianbao.paper.summary import characters, minutes
from xianbao.press import address
from xianbao.press.address import ROOT
from xianbao.press.box import story_box
from xianbao.press.download import story_downloads
from xianbao.press.layout.clipping import clipping
from xianbao.press.layout.composer import Composer
from xianbao.press.layout.corrections import note_of
from xianbao.press.leaf import Leaf
from xianbao.press.metadata.head import story_head
from xianbao.press.metadata.ninjs import ninjs_leaves
from xianbao.press.metadata.particulars import particulars
from xianbao.press.newsbill.share import share_card
from xianbao.press.sheet import Sheet
from xianbao.press.typesetting.headline import banner_line
from xianbao.press.typesetting.typeset import Typesetter
from xianbao.press.view.box import Box
from xianbao.press.view.clipping import Clipping
from xianbao.press.view.link import Link, PairLink
from xianbao.press.view.story import Banner, Neighbours, Reprint, StoryView
from xianbao.press.view.teaser import Teaser

_HEAD_ROLES = frozenset(Role) - frozenset({Role.EDITOR, Role.DUTY_EDITOR, Role.PROOFREADER})
_FOOT_ROLES = frozenset(Role) - _HEAD_ROLES
_BESIDE = 5
"""How many stories of the same page or series stand beside a story."""


class Around(NamedTuple):
    """What stands around a story on its own page alone."""

    in_section: Neighbours | None = None
    in_day: Neighbours | None = None
    same_series: tuple[Teaser, ...] = ()
    same_page: tuple[Teaser, ...] = ()
    clipping: Clipping | None = None


_ALONE = Around()


def story_sheet(card: Card, composer: Composer, typesetter: Typesetter) -> Sheet:
    """The page of one story; beside it the story for other newsrooms, and its boxes."""
    article = composer.edition.article(card.key)
    teaser = composer.teaser(card)
    beside = _Beside(card, composer)
    around = Around(
        in_section=beside.in_section(teaser.section),
        in_day=beside.in_day(),
        same_series=composer.teasers(beside.in_series()),
        same_page=composer.teasers(beside.on_page()),
        clipping=clipping(address.story(article.key), composer),
    )
    view, downloads = story_view(card, composer, typesetter, around)
    particular = particulars(article, teaser.summary, composer)
    return Sheet(
        address=address.story(article.key),
        template="story.html",
        view=view,
        title=f"{view.title} - {composer.edition.masthead.name.han}",
        description=teaser.summary or view.title,
        running=composer.running(article.day, article.page),
        head=story_head(particular, composer, share_card(card, composer)),
        downloads=(*ninjs_leaves(particular, view.body, composer), *downloads),
    )


def story_view(
    card: Card, composer: Composer, typesetter: Typesetter, around: Around = _ALONE
) -> tuple[StoryView, tuple[Leaf, ...]]:
    """A story, by itself unless it is told what stands around it, and its boxes' downloads."""
    wording = composer.wording
    article = composer.edition.article(card.key)
    teaser = composer.teaser(card)
    pictures = {photo.file: composer.picture(photo, article) for photo in article.photos}
    placed = {photo.file for photo in article.photos if photo.in_body}
    boxes, downloads = _boxes(article, composer)
    count = characters(article.body)
    passed_on = inherited(article, composer.edition.page_of(article))
    view = StoryView(
        kind=article.kind.value,
        kind_pair=composer.kind(article.kind),
        language=language_of(article.script),
        title=teaser.title,
        headline=teaser.headline,
        kicker=article.kicker,
        deck=article.subtitle,
        section=teaser.section,
        banners=tuple(
            Banner(composer.series(key), banner_line(composer.edition.series[key].banner))
            for key in article.series
        ),
        date=article.published.isoformat() if article.timed else article.day.isoformat(),
        day=wording.moment_text(article.published, timed=article.timed),
        place=_place(article, composer),
        bylines=composer.bylines(article.credits, _HEAD_ROLES),
        reprint=_reprint(article),
        corrections=tuple(note_of(note, composer) for note in article.corrections),
        highlights=article.highlights,
        pictures=tuple(picture for file, picture in pictures.items() if file not in placed),
        body=typesetter.story(article, pictures),
        boxes=boxes,
        signatures=composer.bylines((*article.credits, *passed_on), _FOOT_ROLES),
        page_line=_page_line(passed_on, composer),
        minutes=minutes(count),
        characters=count,
        copyright=composer.edition.masthead.copyright,
        updated=article.updated.isoformat() if article.updated else "",
        updated_day=_updated(article, composer),
        kept="|".join(_kept(article)) if composer.edition.masthead.search else "",
        by=composer.byline(article),
        **around._asdict(),
    )
    return view, downloads


def _kept(article: Article) -> Iterator[str]:
    """What search files a story under; a person by key, and by each name that is printed."""
    yield f"section:{article.section}"
    yield f"kind:{article.kind.value}"
    credits_ = (*article.credits, *(one for photo in article.photos for one in photo.credits))
    people = (f"person:{text}" for one in credits_ for text in (one.person, one.name))
    yield from dict.fromkeys(people)


def _boxes(article: Article, composer: Composer) -> tuple[tuple[Box, ...], tuple[Leaf, ...]]:
    boxes: list[Box] = []
    leaves: list[Leaf] = []
    for number, statistics in enumerate(article.statistics, start=1):
        files = story_downloads(statistics, article.key, number)
        links = tuple(Link(leaf.file.rsplit(".", 1)[1].upper(), ROOT + leaf.file) for leaf in files)
        boxes.append(story_box(statistics, f"statistics-{number}", composer.wording, links))
        leaves.extend(files)
    return tuple(boxes), tuple(leaves)


def _updated(article: Article, composer: Composer) -> str:
    """The day, with the time where the editor gave one: midnight is a day alone."""
    moment = article.updated
    if moment is None:
        return ""
    return composer.wording.moment_text(moment, timed=bool(moment.hour or moment.minute))


def _place(article: Article, composer: Composer) -> PairLink | None:
    if not article.page:
        return None
    return composer.page(article.day, article.page)


def _reprint(article: Article) -> Reprint | None:
    source = article.source
    if source is None:
        return None
    return Reprint(Link(source.name, source.url), source.original_title, source.original_author)


def _page_line(passed_on: Sequence[Credit], composer: Composer) -> str:
    """本版稿件由本报记者 X 采写, where the story names no writer of its own."""
    names = [credit.name for credit in passed_on if credit.role.credited is Credited.WRITTEN]
    return composer.wording.text("Page written by", names="、".join(names)) if names else ""


class _Beside:
    """What stands beside a story in its lists."""

    def __init__(self, card: Card, composer: Composer) -> None:
        self._card = card
        self._composer = composer
        self._day = composer.edition.near(catalogue.day(card.key[:10]), card)

    def in_section(self, head: PairLink) -> Neighbours:
        """The stories just older and just newer in its section."""
        near = self._composer.edition.near(catalogue.section(self._card.section), self._card)
        return self._neighbours(head, near.after[:1], near.before[-1:])

    def in_day(self) -> Neighbours:
        """In a day's paper the story before stands first, as on paper."""
        head = self._composer.day(self._card.day)
        return self._neighbours(head, self._day.before[-1:], self._day.after[:1])

    def _neighbours(
        self, head: PairLink, first: Sequence[Card], second: Sequence[Card]
    ) -> Neighbours:
        one, two = (self._composer.teasers(cards) for cards in (first, second))
        return Neighbours(head, one[0] if one else None, two[0] if two else None)

    def in_series(self) -> Sequence[Card]:
        """Up to two newer and then older stories of its first series, five in all.

        Nothing that a later story would change twice.
        """
        if not self._card.series:
            return ()
        near = self._composer.edition.near(catalogue.series(self._card.series[0]), self._card)
        newer = near.before[-2:]
        return (*newer, *near.after[: _BESIDE - 1])[:_BESIDE]

    def on_page(self) -> Sequence[Card]:
        """The first stories of its printed page, as far as they stand near it."""
        if not self._card.page:
            return ()
        beside = (*self._day.before, *self._day.after)
        return [card for card in beside if card.page == self._card.page][:_BESIDE]
