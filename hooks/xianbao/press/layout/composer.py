"""The composer: sets the small things that many pages share, each once a run."""

from collections.abc import Iterable
from datetime import date

from markupsafe import Markup

from xianbao.paper.article import Article, Kind
from xianbao.paper.card import Card
from xianbao.paper.credit import Credit, Credited, Role
from xianbao.paper.edition import Edition
from xianbao.paper.issue import Issue, inherited
from xianbao.paper.label import Label, Pair
from xianbao.paper.photo import Photo
from xianbao.paper.script import language_of
from xianbao.paper.summary import first_words
from xianbao.press import address
from xianbao.press.address import ROOT
from xianbao.press.newsbill.typeface import Typeface
from xianbao.press.typesetting.headline import headline, plain_title
from xianbao.press.view.byline import Byline
from xianbao.press.view.furniture import DateLine
from xianbao.press.view.link import Link, PairLink
from xianbao.press.view.picture import Picture
from xianbao.press.view.teaser import Teaser
from xianbao.press.wording import Wording

ROLE_WORDS = {
    Role.REPORTER: "Reporter",
    Role.CORRESPONDENT: "Correspondent",
    Role.AUTHOR: "Author",
    Role.COMPILER: "Compiler",
    Role.PHOTOGRAPHER: "Photographer",
    Role.ILLUSTRATOR: "Illustrator",
    Role.EDITOR: "Editor",
    Role.DUTY_EDITOR: "Duty editor",
    Role.PROOFREADER: "Proofreader",
}
KIND_WORDS = {
    Kind.NEWS: "News",
    Kind.FEATURE: "Feature",
    Kind.OPINION: "Opinion",
    Kind.BRIEF: "Brief",
    Kind.PICTURE: "Picture news",
    Kind.VOICE: "Voice",
    Kind.NOTICE: "Notice",
    Kind.REPRINT: "Reprint",
}


_ROLES = tuple(Role)
_WRITERS = tuple(role for role in Role if role.credited is Credited.WRITTEN)
_PHOTOGRAPHERS = frozenset(role for role in Role if role.credited is Credited.PHOTOGRAPHED)


class Composer:
    """Sets labels, links, photos, bylines and teasers of one edition."""

    def __init__(
        self,
        edition: Edition,
        wording: Wording,
        base: str = "",
        standing: tuple[PairLink, ...] = (),
        face: Typeface | None = None,
    ) -> None:
        """Keep what has been set: a story stands on a dozen pages and is set once.

        ``base`` is the whole address of the site's root, ending in a slash; empty where the
        settings name none. ``standing`` are the paper's standing pages, ``face`` is what newsbills
        are set in, if there are any.
        """
        self.edition = edition
        self.wording = wording
        self.base = base
        self.standing = standing
        self.face = face
        self._teasers: dict[str, Teaser] = {}
        self._days: dict[date, PairLink] = {}
        self._pages: dict[int, Pair] = {}
        self._months: dict[str, Pair] = {}
        self._sections: dict[str, PairLink] = {}
        self._series: dict[str, PairLink] = {}

    def pair(self, label: Label) -> Pair:
        """A label of the masthead with the reading that the paper chose."""
        return label.pair(self.edition.masthead.labels)

    def section(self, key: str) -> PairLink:
        """A section's label, linked."""
        found = self._sections.get(key)
        if found is None:
            label = self.edition.sections[key].label
            found = self._sections[key] = PairLink(self.pair(label), ROOT + address.section(key))
        return found

    def series(self, key: str) -> PairLink:
        """A series' label, linked."""
        found = self._series.get(key)
        if found is None:
            label = self.edition.series[key].label
            found = self._series[key] = PairLink(self.pair(label), ROOT + address.series(key))
        return found

    def word(self, msgid: str, to: str | None = None) -> PairLink:
        """An interface word, linked to an address below the root where one is given."""
        return PairLink(self.wording.pair(msgid), "" if to is None else ROOT + to)

    def kind(self, kind: Kind) -> Pair:
        """消息, 通讯, 评论 …"""
        return self.wording.pair(KIND_WORDS[kind])

    def credit(self, credit: Credit) -> Link:
        """A name as printed, linked to its person."""
        return Link(credit.name, ROOT + address.person(credit.person))

    def bylines(self, credits_: Iterable[Credit], among: frozenset[Role]) -> tuple[Byline, ...]:
        """Credits by role, in the order of roles in `Role`."""
        found: dict[Role, list[Link]] = {}
        for credit in credits_:
            if credit.role in among:
                found.setdefault(credit.role, []).append(self.credit(credit))
        return tuple(
            Byline(self.wording.pair(ROLE_WORDS[role]), tuple(found[role]))
            for role in _ROLES
            if role in found
        )

    def byline(self, article: Article) -> str:
        """Who wrote it, as one line of text: 本报记者 张辉 通讯员 周采薇."""
        parts: list[str] = []
        for role in _WRITERS:
            names = [credit.name for credit in article.credits if credit.role is role]
            if names:
                title = self.wording.text(
                    "Our reporter" if role is Role.REPORTER else ROLE_WORDS[role]
                )
                parts.append(f"{title} {' '.join(names)}")
        if not parts and article.source:
            parts.append(article.source.name)
        return "　".join(parts)

    def picture(self, photo: Photo, article: Article) -> Picture:
        """A photo with its credit: its own, else the words printed once for its page."""
        credits_, courtesy = self.credited(photo, article)
        return Picture(
            src=ROOT + photo.file,
            width=photo.width,
            height=photo.height,
            alt=photo.alt or photo.caption or plain_title(article.title),
            caption=photo.caption,
            bylines=self.bylines(credits_, _PHOTOGRAPHERS),
            courtesy=courtesy,
        )

    def credited(self, photo: Photo, article: Article) -> tuple[tuple[Credit, ...], str]:
        """A photo's credits and its courtesy: its own, else those of its page."""
        if photo.courtesy or photo.credits:
            return photo.credits, photo.courtesy
        page = self.edition.page_of(article)
        return inherited(article, page), page.photo_courtesy if page else ""

    def teaser(self, card: Card) -> Teaser:
        """A story as other pages show it."""
        self.edition.readings.note("face", card.key)
        return self._set(card)

    def every(self, name: str) -> tuple[Teaser, ...]:
        """Every story of a list, in its order."""
        return tuple(map(self._set, self.edition.faces(name)))

    def _set(self, card: Card) -> Teaser:
        found = self._teasers.get(card.key)
        if found is None:
            found = self._teasers[card.key] = self._teaser(self.edition.opened(card.key))
        return found

    def teasers(self, cards: Iterable[Card]) -> tuple[Teaser, ...]:
        """Several stories, in their order."""
        return tuple(self.teaser(card) for card in cards)

    def _teaser(self, article: Article) -> Teaser:
        return Teaser(
            href=ROOT + address.story(article.key),
            title=plain_title(article.title),
            headline=self._headline(article.title),
            day=f"{article.key[5:7]}-{article.key[8:10]}",
            date=f"{article.key[:4]}-{article.key[5:7]}-{article.key[8:10]}",
            kind=article.kind.value,
            section=self.section(article.section),
            kicker=article.kicker,
            deck=article.subtitle,
            summary=article.summary or first_words(article.body),
            byline=self.byline(article),
            series=tuple(self.series(key) for key in article.series),
            picture=self.picture(article.photos[0], article) if article.photos else None,
            script=language_of(article.script),
        )

    def _headline(self, title: str) -> Markup:
        made = self.wording.memo.made("headline", title, lambda: str(headline(title)))
        return Markup(made)  # noqa: S704  # made by `headline`, which escapes; its sum was checked

    def page_title(self, *parts: str) -> str:
        """A page's ``<title>``, from the particular to the paper's name, without empty parts."""
        return " - ".join(part for part in (*parts, self.edition.masthead.name.han) if part)

    def issue_number(self, issue: Issue | None) -> str:
        """第14806期, or as the editor wrote it; empty where the day has no number."""
        number = issue.number if issue else ""
        return self.wording.text("Issue number", number=number) if number.isdigit() else number

    def date_line(self, day: date) -> DateLine:
        """A day with its weekday and its lunar date."""
        return DateLine(day.isoformat(), self.wording.date_pair(day), self.wording.lunar_text(day))

    def running(self, day: date, page: int = 0) -> tuple[Pair, ...]:
        """What a running head says after the paper's name: day, printed page, issue number."""
        head: tuple[Pair, ...] = (self.day(day).pair,)
        head = (*head, self.page_pair(page)) if page else head
        number = self.issue_number(self.edition.issue(day))
        return (*head, Pair(number)) if number else head

    def page_pair(self, number: int) -> Pair:
        """第3版."""
        found = self._pages.get(number)
        if found is None:
            found = self._pages[number] = self.wording.page_pair(number)
        return found

    def day(self, day: date) -> PairLink:
        """A day's paper, linked."""
        found = self._days.get(day)
        if found is None:
            found = PairLink(self.wording.date_pair(day), ROOT + address.day(day))
            self._days[day] = found
        return found

    def month(self, text: str) -> Pair:
        """A month: ``2026-11``."""
        found = self._months.get(text)
        if found is None:
            found = self._months[text] = self.wording.month_pair(int(text[:4]), int(text[5:]))
        return found

    def year(self, text: str) -> Pair:
        """A year: ``2026``."""
        return self.wording.year_pair(int(text))

    def page(self, day: date, number: int) -> PairLink:
        """A printed page, linked: 第3版."""
        return PairLink(self.page_pair(number), ROOT + address.page(day, number))
