"""The archive: everything filed, each thing once, looked up by key."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from xianbao.paper.article import Article, day_of
from xianbao.paper.card import Card, card_of, digest
from xianbao.paper.edition import Edition
from xianbao.paper.hold import held_at
from xianbao.paper.issue import Issue, Issues
from xianbao.paper.masthead import Masthead
from xianbao.paper.shelf import Shelf
from xianbao.paper.staff import Staff
from xianbao.paper.withheld import NOTHING, Filed, Nowhere, OnShelf, Withheld


@dataclass(frozen=True)
class Archive:
    """All copy that the desk passed: drafts and embargoed stories too.

    ``pictures`` gives each picture file that was filed its stamp, which differs whenever the file
    does; ``issue_stamps`` does the same for issues, so that none is opened to be compared.
    ``filed`` gives what was filed as it was filed.
    """

    masthead: Masthead
    staff: Staff
    cards: Sequence[Card]
    issues: Mapping[date, Issue]
    shelf: Shelf
    pictures: Mapping[str, str] = field(default_factory=dict)
    issue_stamps: Mapping[date, str] = field(default_factory=dict)
    filed: Filed = field(default_factory=Nowhere)

    def edition(self, at: datetime) -> Edition:
        """What readers may see at one moment; ``at`` is aware.

        Of a story that was withdrawn there is a notice. One that has expired leaves nothing: it
        was filed for a time, as readers were told or as its owner allowed. Issues of days that
        hold no visible story are left out too: a page heading would tell of a story that is not
        there.
        """
        moment = int(at.timestamp())
        visible: list[Card] = []
        others: list[Card] = []
        for card in self.cards:
            (visible if card.visible_at(moment) else others).append(card)
        return self._edition(
            visible,
            (card for card in others if card.withdrawn and card.let_go_at(moment)),
            withheld=self._withheld(visible, others, moment),
        )

    def _withheld(self, visible: list[Card], others: list[Card], moment: int) -> Withheld:
        """The stories that readers do not see, and the pictures that no other story prints."""
        held = ((card.key, held_at(card, moment)) for card in others)
        stories = tuple((key, found.hold) for key, found in held if found)
        photos = dict.fromkeys(self.pictures)
        photos.update(dict.fromkeys(file for card in others for file in card.photos))
        if photos:
            for card in visible:
                for file in card.photos:
                    photos.pop(file, None)
        return Withheld(stories, tuple(photos), self.filed)

    def retired(self, at: datetime) -> Iterator[Card]:
        """Stories that are away by the editor's word: withdrawn, expired, or embargoed.

        A draft is not among them: what was published must not become one unnoticed.
        """
        moment = int(at.timestamp())
        for card in self.cards:
            if card.withdrawn or not (card.draft or card.visible_at(moment)):
                yield card

    def due(self, at: datetime) -> datetime | None:
        """When the next embargo ends or the next story expires after a moment, in its zone."""
        moment = int(at.timestamp())
        next_ones = (
            bound
            for card in self.cards
            if not card.draft
            for bound in (card.embargo, None if card.withdrawn else card.expires)
            if bound is not None and bound > moment
        )
        bound = min(next_ones, default=None)
        return None if bound is None else datetime.fromtimestamp(bound, at.tzinfo)

    def dummy(self, at: datetime | None = None) -> Edition:
        """Everything that was filed and has not expired, held back or not.

        Without a moment, what has expired too. It is for the newsroom's eyes, never for print.
        """
        moment = int(at.timestamp()) if at else 0
        return self._edition(
            (
                card
                for card in self.cards
                if not card.withdrawn and (card.expires is None or moment < card.expires)
            ),
            (card for card in self.cards if card.withdrawn),
            dummy=True,
        )

    def _edition(
        self,
        cards: Iterable[Card],
        withdrawn: Iterable[Card],
        *,
        dummy: bool = False,
        withheld: Withheld = NOTHING,
    ) -> Edition:
        visible = list(cards)
        visible.sort(key=lambda card: card.key)
        visible.sort(key=lambda card: card.published, reverse=True)
        days = {day_of(key) for key in {card.key[:10] for card in visible}}
        issues = Issues(self.issues, frozenset(days & self.issues.keys()), self.issue_stamps)
        return Edition(
            self.masthead,
            self.staff,
            tuple(visible),
            issues,
            self.shelf,
            self.pictures,
            dummy=dummy,
            notices=tuple(sorted(card.notice for card in withdrawn)),
            withheld=withheld,
        )


def archive_of(
    masthead: Masthead,
    staff: Staff,
    articles: Iterable[Article],
    issues: Mapping[date, Issue] | None = None,
) -> Archive:
    """An archive of stories that are all in memory."""
    shelf = {article.key: article for article in articles}
    issues = issues or {}
    cards = []
    for article in shelf.values():
        issue = issues.get(article.day)
        page = issue.page(article.page) if issue else None
        cards.append(card_of(article, digest((article.public,)), page))
    stamps = {day: digest((issue,)) for day, issue in issues.items()}
    shelf_of = shelf.__getitem__
    filed = OnShelf(shelf)
    return Archive(
        masthead, staff, tuple(cards), issues, shelf_of, issue_stamps=stamps, filed=filed
    )
