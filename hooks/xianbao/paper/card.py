"""Cards: what the catalogue keeps of a story, so that it is listed and counted unopened."""

from collections.abc import Iterable, Iterator
from datetime import date
from hashlib import blake2b
from typing import NamedTuple

from xianbao.paper.article import Article, Status, day_of
from xianbao.paper.credit import Credit, Credited
from xianbao.paper.issue import Page, inherited
from xianbao.paper.summary import first_words

_DIGEST = 12
"""Bytes of a digest: two of 100,000 stories agree by chance once in 10^19."""


class Card(NamedTuple):
    """One story's card: plain values only, so that 100,000 of them are read in a moment.

    ``key``, ``section``, ``series``, ``page`` and ``aliases`` are the article's. Moments are in
    seconds since 1970. ``kind`` and ``play`` are the values of `Kind` and `Play`; ``written``,
    ``photographed`` and ``edited`` are the keys of people, sorted, those whom its printed page
    credits included. ``photos`` are the files of its photos. ``boxes`` counts its boxes of
    statistics. ``corrected`` are the days of its corrections in order: ``2026-11-23``. A
    ``withdrawn`` one is known to the archive in full, and to an edition by its `notice`.
    ``modified`` is when readers last got something new of it. ``text`` is a digest of the whole
    article, ``face`` of what other pages show of it.
    """

    key: str
    section: str
    published: int
    kind: str
    page: int
    series: tuple[str, ...]
    written: tuple[str, ...]
    photographed: tuple[str, ...]
    edited: tuple[str, ...]
    photos: tuple[str, ...]
    boxes: int
    play: str
    draft: bool
    embargo: int | None
    expires: int | None
    aliases: tuple[str, ...]
    corrected: tuple[str, ...]
    withdrawn: bool
    modified: int
    face: str
    text: str

    @property
    def day(self) -> date:
        """The day of the issue that the story belongs to, which is the day in its address."""
        return day_of(self.key)

    @property
    def item(self) -> str:
        """The last part of its address: ``03-02``."""
        return self.key[11:]

    def people(self, credited: Credited) -> tuple[str, ...]:
        """Keys of everyone whom the story or its page credits so, each once."""
        if credited is Credited.WRITTEN:
            return self.written
        return self.photographed if credited is Credited.PHOTOGRAPHED else self.edited

    def visible_at(self, moment: int) -> bool:
        """Whether a story is published, past its embargo and not yet expired."""
        if self.draft or self.withdrawn or not self.let_go_at(moment):
            return False
        return self.expires is None or moment < self.expires

    def let_go_at(self, moment: int) -> bool:
        """Whether its embargo is over, if it had one."""
        return self.embargo is None or moment >= self.embargo

    @property
    def notice(self) -> "Card":
        """What readers may know of a story that was withdrawn: its addresses."""
        return _BLANK._replace(key=self.key, aliases=self.aliases, text=self.text)


_BLANK = Card(
    key="",
    section="",
    published=0,
    kind="",
    page=0,
    series=(),
    written=(),
    photographed=(),
    edited=(),
    photos=(),
    boxes=0,
    play="",
    draft=False,
    embargo=None,
    expires=None,
    aliases=(),
    corrected=(),
    withdrawn=True,
    modified=0,
    face="",
    text="",
)


def card_of(article: Article, text: str, page: Page | None = None) -> Card:
    """A story's card.

    ``text`` is the digest of the whole article, which its keeper has; ``page`` is the printed page
    that it stands on, if its day's issue lists it.
    """
    passed_on = inherited(article, page)
    written, photographed, edited = _people(article, passed_on)
    return Card(
        key=article.key,
        section=article.section,
        published=int(article.published.timestamp()),
        kind=article.kind.value,
        page=article.page,
        series=article.series,
        written=written,
        photographed=photographed,
        edited=edited,
        photos=tuple(photo.file for photo in article.photos),
        boxes=len(article.statistics),
        play=article.play.value,
        draft=article.status is Status.DRAFT,
        embargo=int(article.embargo.timestamp()) if article.embargo else None,
        expires=int(article.expires.timestamp()) if article.expires else None,
        aliases=article.aliases,
        corrected=tuple(note.day.isoformat() for note in article.corrections),
        withdrawn=article.status is Status.WITHDRAWN,
        modified=int(article.modified.timestamp()),
        face=digest(_face(article, passed_on, page)),
        text=text,
    )


def digest(parts: Iterable[object]) -> str:
    """A digest of values whose ``repr`` tells them apart; `digest_of` for bytes."""
    return digest_of(repr(tuple(parts)).encode("utf-8", "surrogatepass"))


def digest_of(content: bytes) -> str:
    """A short digest of bytes, in hexadecimal."""
    return blake2b(content, digest_size=_DIGEST).hexdigest()


def _people(article: Article, passed_on: Iterable[Credit]) -> list[tuple[str, ...]]:
    """Keys of everyone who wrote, photographed and edited a story, each once, sorted."""
    people: dict[Credited, set[str]] = {credited: set() for credited in Credited}
    photos = (credit for photo in article.photos for credit in photo.credits)
    for credit in (*article.credits, *photos, *passed_on):
        people[credit.role.credited].add(credit.person)
    return [tuple(sorted(keys)) for keys in people.values()]


def _face(article: Article, passed_on: Iterable[Credit], page: Page | None) -> Iterator[object]:
    """Everything of a story that stands on pages other than its own."""
    yield (article.title, article.kicker, article.subtitle)
    yield article.summary or first_words(article.body)
    yield (article.section, article.kind.value, article.series, article.script)
    yield _named(article.credits)
    yield article.source.name if article.source else ""
    for photo in article.photos[:1]:
        yield (photo.file, photo.width, photo.height, photo.caption, photo.alt, photo.courtesy)
        yield (photo.focus, photo.ai)
        yield _named(photo.credits or passed_on)
        yield page.photo_courtesy if page else ""


def _named(credits_: Iterable[Credit]) -> tuple[tuple[str, str, str], ...]:
    return tuple((credit.role.value, credit.name, credit.person) for credit in credits_)
