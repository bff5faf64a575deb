"""Entries: a story as it stands in every feed that carries it, made once for all of them."""

from dataclasses import dataclass
from datetime import datetime

from xianbao.paper.card import Card
from xianbao.press.address import ROOT
from xianbao.press.feed import atom, jsonfeed, rss
from xianbao.press.feed.content import content
from xianbao.press.layout.composer import Composer
from xianbao.press.metadata.particulars import particulars
from xianbao.press.metadata.writing import Json
from xianbao.press.typesetting.typeset import Typesetter

_AT_HAND = 512
"""Entries kept: the newest stories stand in the feeds of their section, series and people too."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A finished entry in each form, and when the story was last modified."""

    modified: datetime
    atom: str
    rss: str
    json: Json


class Entries:
    """The entries of one run."""

    def __init__(self, composer: Composer, typesetter: Typesetter) -> None:
        """Nothing is made yet."""
        self.composer = composer
        self._typesetter = typesetter
        self._made: dict[str, tuple[Entry, frozenset[str]]] = {}

    def entry(self, card: Card) -> Entry:
        """A story's entry; what was read for it is noted for each feed that carries it."""
        readings = self.composer.edition.readings
        found = self._made.get(card.key)
        if found is None:
            if len(self._made) >= _AT_HAND:
                self._made.clear()
            found = self._made[card.key] = readings.apart(lambda: self._entry(card))
        readings.again(found[1])
        return found[0]

    def _entry(self, card: Card) -> Entry:
        composer = self.composer
        article = composer.edition.article(card.key)
        story = particulars(article, composer.teaser(card).summary, composer)
        pictures = {photo.file: composer.picture(photo, article) for photo in article.photos}
        body = self._typesetter.story(article, pictures)
        html = content(story, body, composer)
        assert ROOT not in html  # noqa: S101
        return Entry(
            article.modified,
            atom.entry(story, html),
            rss.item(story, html, composer.edition.masthead),
            jsonfeed.item(story, html),
        )
