"""The last good form: a story that an editor has just broken stays in the dummy as it was."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field, replace

from xianbao.desk.asked import address_of
from xianbao.desk.intake import Intake
from xianbao.paper.archive import Archive
from xianbao.paper.article import Article
from xianbao.paper.card import Card
from xianbao.paper.shelf import DamagedShelfError, Shelf

MOST = 200
"""Stories of one save that are remembered; more of them change when a branch does, not a story."""


@dataclass(slots=True)
class LastGood:
    """Remembers stories as the desk last passed them, from before they were saved again."""

    _stories: dict[str, tuple[Card, Article]] = field(default_factory=dict)

    def remember(self, paths: Iterable[str], intake: Intake | None) -> None:
        """Take the stories at some paths out of what was read before."""
        keys = {address_of(path) for path in paths}
        if intake is None or not 0 < len(keys) <= MOST:
            return
        for card in intake.archive.cards:
            if card.key in keys:
                # Where another run has filed it anew meanwhile, it is left out until it is mended.
                with suppress(DamagedShelfError, KeyError):
                    self._stories[card.key] = (card, intake.archive.shelf(card.key))

    def made_good(self, intake: Intake) -> Archive:
        """What the desk has passed, and in place of what it refused the last good form."""
        archive = intake.archive
        if not self._stories:
            return archive
        passed = {card.key for card in archive.cards}
        refused = {address_of(path) for path in intake.files if path.endswith(".md")} - passed
        self._stories = {key: one for key, one in self._stories.items() if key in refused}
        if not self._stories:
            return archive
        articles = {key: article for key, (_, article) in self._stories.items()}
        cards = (*archive.cards, *(card for card, _ in self._stories.values()))
        return replace(archive, cards=cards, shelf=_before(articles, archive.shelf))


def _before(articles: dict[str, Article], shelf: Shelf) -> Shelf:
    def opened(key: str) -> Article:
        return articles.get(key) or shelf(key)

    return opened
