"""The public list of corrections: the latest, and one closed list a year."""

from collections.abc import Iterable
from dataclasses import replace

from xianbao.paper import catalogue
from xianbao.paper.article import Correction, day_of
from xianbao.paper.card import Card
from xianbao.paper.masthead import Subject
from xianbao.press import address
from xianbao.press.address import ROOT
from xianbao.press.feed import channel
from xianbao.press.layout.colophon import policy_link
from xianbao.press.layout.composer import CORRECTION_WORDS, Composer
from xianbao.press.metadata.head import page_head, step
from xianbao.press.sheet import Sheet
from xianbao.press.view.link import Link, PairLink
from xianbao.press.view.listing import Period
from xianbao.press.view.remedy import Corrected, CorrectionNote, CorrectionsView

LATEST = 30
"""How many corrections the first page shows; each stands in its year's list for good."""


def note_of(correction: Correction, composer: Composer) -> CorrectionNote:
    """A correction as it is printed."""
    return CorrectionNote(
        correction.day.isoformat(),
        composer.wording.day_text(correction.day),
        composer.wording.pair(CORRECTION_WORDS[correction.kind]),
        correction.text,
    )


def latest_sheet(composer: Composer) -> Sheet:
    """The latest corrections, and the way to each year's."""
    cards = composer.edition.stories(catalogue.CORRECTED)
    days = ((day, card.key) for card in cards for day in card.corrected)
    newest = sorted(days, reverse=True)[:LATEST]
    shown = {key for _, key in newest}
    entries = _entries((card for card in cards if card.key in shown), composer)[:LATEST]
    head = composer.wording.pair("Corrections")
    view = CorrectionsView(
        head=PairLink(head, ""),
        period=None,
        about=composer.wording.text("Corrections explained"),
        policy=_policy(composer),
        entries=tuple(entries),
        years=tuple(_year(text, composer) for text in composer.edition.parts("correction-year")),
    )
    sheet = Sheet(address.CORRECTIONS, "corrections.html", view, composer.page_title(head.han))
    way = (step(head.han, address.CORRECTIONS, composer),)
    return replace(sheet, head=page_head(sheet, composer, way, channel.corrections(composer)))


def year_sheet(text: str, composer: Composer) -> Sheet:
    """Everything that was corrected in a year."""
    name = catalogue.correction_year(text)
    entries = _entries(composer.edition.stories(name), composer)
    older, newer = composer.edition.beside(name)
    head = composer.word("Corrections", address.CORRECTIONS)
    period = composer.year(text)
    view = CorrectionsView(
        head=head,
        period=period,
        about="",
        policy=None,
        entries=tuple(entry for entry in entries if entry.note.date[:4] == text),
        years=(),
        older=_beside(older, composer),
        newer=_beside(newer, composer),
    )
    title = composer.page_title(period.han, head.pair.han)
    return Sheet(address.corrections_year(int(text)), "corrections.html", view, title)


def _entries(cards: Iterable[Card], composer: Composer) -> list[Corrected]:
    """The corrections of some stories, the latest first."""
    found = [
        (note.day, card.key, number, Corrected(note_of(note, composer), story, story_day))
        for card in cards
        for story, story_day in (_story(card, composer),)
        for number, note in enumerate(composer.edition.article(card.key).corrections)
    ]
    found.sort(key=lambda entry: entry[:3], reverse=True)
    return [entry for *_, entry in found]


def _story(card: Card, composer: Composer) -> tuple[Link, str]:
    teaser = composer.teaser(card)
    return Link(teaser.title, teaser.href), composer.wording.day_text(day_of(card.key))


def _year(text: str, composer: Composer) -> Period:
    cards = composer.edition.stories(catalogue.correction_year(text))
    count = sum(day.startswith(text) for card in cards for day in card.corrected)
    return Period(composer.year(text), ROOT + address.corrections_year(int(text)), count)


def _beside(text: str | None, composer: Composer) -> PairLink | None:
    if text is None:
        return None
    return PairLink(composer.year(text), ROOT + address.corrections_year(int(text)))


def _policy(composer: Composer) -> PairLink | None:
    """How the paper corrects, if the masthead names the page."""
    policies = composer.edition.masthead.policies
    found = (policy for policy in policies if policy.subject is Subject.CORRECTIONS)
    return next((policy_link(policy, composer) for policy in found), None)
