"""Particulars: what every format tells of a story, found out once."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from xianbao.paper.article import Article, Kind
from xianbao.paper.credit import Credit, Credited, Role
from xianbao.paper.inscription import SOURCES
from xianbao.paper.issue import inherited
from xianbao.paper.photo import Photo
from xianbao.paper.script import language_of
from xianbao.paper.summary import characters
from xianbao.press import address
from xianbao.press.darkroom.renditions import renditions
from xianbao.press.layout.composer import AI_WORDS, ROLE_WORDS, Composer
from xianbao.press.metadata.identity import identifier, linked, outside
from xianbao.press.typesetting.headline import plain_title
from xianbao.press.value import value
from xianbao.press.view.link import PairLink

_BETWEEN_NAMES = re.compile(r"\s*[、，,；;/]\s*")


@value
class Named:
    """A thing of the paper's with its address: a section, a series."""

    name: str
    address: str


@value
class Signed:
    """Someone credited, each by themselves.

    ``name`` is the name alone, as printed; ``title`` says what they did or are (本报记者, 摄影).
    ``address`` leads to their page, empty for people of other papers. ``body`` says that it is not
    a person but a paper or an office.
    """

    name: str
    title: str = ""
    address: str = ""
    role: Role | None = None
    body: bool = False


@dataclass(frozen=True, slots=True)
class Image:
    """A photo with its credit, as words (张辉 摄, 资料片) and as people.

    ``source`` is IPTC's word for a picture that a machine made or changed, ``made`` the paper's.
    """

    file: str
    address: str
    width: int
    height: int
    caption: str
    alt: str
    creators: tuple[Signed, ...]
    credit: str
    source: str = ""
    made: str = ""


@value
class Printed:
    """Where a story stands on paper; ``number`` and ``name`` may be empty."""

    day: str
    number: str
    page: int
    name: str
    address: str


@value
class Particulars:
    """A story for machines.

    ``published`` and ``modified`` are ISO 8601 with the zone. ``authors`` are never empty: a
    reprint's are those of the original, and where nobody is named it is the paper itself.
    ``helpers`` are those who are neither authors nor editors. ``original`` says that the story is
    another paper's, ``source_url`` where it stands there.
    """

    article: Article
    address: str
    identifier: str
    title: str
    summary: str
    language: str
    published: str
    modified: str
    kind: str
    section: Named
    series: tuple[Named, ...]
    byline: str
    authors: tuple[Signed, ...]
    editors: tuple[Signed, ...]
    helpers: tuple[Signed, ...]
    images: tuple[Image, ...]
    printed: Printed | None
    characters: int
    original: bool
    source_url: str

    @property
    def people(self) -> tuple[Signed, ...]:
        """Everyone named with the story itself, authors first."""
        return (*self.authors, *self.editors, *self.helpers)


def particulars(article: Article, summary: str, composer: Composer) -> Particulars:
    """The particulars of a story; ``summary`` is what lists say of it."""
    base, masthead = composer.base, composer.edition.masthead
    crew = _Crew(article, composer)
    authors = crew.authors()
    published = article.published.isoformat()
    modified = article.modified
    return Particulars(
        article=article,
        address=linked(base, address.story(article.key)),
        identifier=identifier(base, masthead, article.key),
        title=plain_title(article.title),
        summary=summary,
        language=language_of(article.script),
        published=published,
        modified=published if modified == article.published else modified.isoformat(),
        kind=composer.kind(article.kind).han,
        section=_named(composer.section(article.section), base),
        series=tuple(_named(composer.series(key), base) for key in article.series),
        byline=_byline(article, authors, composer, original=crew.original),
        authors=authors,
        editors=crew.editors(),
        helpers=crew.helpers(),
        images=crew.images(),
        printed=_printed(article, composer),
        characters=characters(article.body),
        original=crew.original,
        source_url=outside(article.source.url) if article.source else "",
    )


def _byline(
    article: Article, authors: Iterable[Signed], composer: Composer, *, original: bool
) -> str:
    """本报记者 张辉, as lists print it; of a reprint, who wrote the original."""
    ours = "" if original else composer.byline(article)
    return ours or "　".join(" ".join(filter(None, (one.title, one.name))) for one in authors)


def _named(link: PairLink, base: str) -> Named:
    return Named(link.pair.han, linked(base, link.href))


def _printed(article: Article, composer: Composer) -> Printed | None:
    if not article.page:
        return None
    issue = composer.edition.issue(article.day)
    page = issue.page(article.page) if issue else None
    return Printed(
        day=article.day.isoformat(),
        number=issue.number if issue else "",
        page=article.page,
        name=page.name if page else "",
        address=linked(composer.base, address.page(article.day, article.page)),
    )


class _Crew:
    """Who made a story, its printed page's credits passed on to it."""

    def __init__(self, article: Article, composer: Composer) -> None:
        self._article = article
        self._composer = composer
        credits_ = (*article.credits, *inherited(article, composer.edition.page_of(article)))
        self._written = self._by(Credited.WRITTEN, credits_)
        self._edited = self._by(Credited.EDITED, credits_)
        source = article.source
        self.original = article.kind is Kind.REPRINT or bool(
            source and (source.url or source.original_title or source.original_author)
        )

    def authors(self) -> tuple[Signed, ...]:
        """Those of the original; else who wrote it, took its pictures, sent it in; the paper."""
        source = self._article.source
        if source and self.original:
            names = _BETWEEN_NAMES.split(source.original_author.strip())
            if any(names):
                return tuple(Signed(name) for name in dict.fromkeys(names) if name)
        elif self._written:
            return self._written
        if source and source.name:
            return (Signed(source.name, body=True),)
        if self._written:
            return self._written
        creators = (one for image in self.images() for one in image.creators)
        return tuple(dict.fromkeys(creators)) or (self._paper(),)

    def editors(self) -> tuple[Signed, ...]:
        """编辑 and 责编."""
        return tuple(one for one in self._edited if one.role is not Role.PROOFREADER)

    def helpers(self) -> tuple[Signed, ...]:
        """校对; of a reprint, those of ours who worked on it."""
        readers = tuple(one for one in self._edited if one.role is Role.PROOFREADER)
        return (*self._written, *readers) if self.original else readers

    def images(self) -> tuple[Image, ...]:
        """The photos, in the order of the copy."""
        return tuple(map(self._image, self._article.photos))

    def _image(self, photo: Photo) -> Image:
        credits_, courtesy = self._composer.credited(photo, self._article)
        creators = self._by(Credited.PHOTOGRAPHED, credits_)
        fallback = renditions(photo.file, photo.width, photo.height).fallback
        return Image(
            file=photo.file,
            address=linked(self._composer.base, fallback.file),
            width=fallback.width,
            height=fallback.height,
            caption=photo.caption,
            alt=photo.alt or photo.caption or plain_title(self._article.title),
            creators=creators,
            credit=self._credit(creators) or courtesy,
            source=SOURCES.get(photo.ai, ""),
            made=self._composer.wording.pair(AI_WORDS[photo.ai]).han if photo.ai else "",
        )

    def _credit(self, creators: tuple[Signed, ...]) -> str:
        """张辉 摄; 覃小舟 绘."""
        if not creators:
            return ""
        names = "、".join(one.name for one in creators)
        if creators[0].role is Role.ILLUSTRATOR:
            return self._composer.wording.text("Drawn by", names=names)
        return self._composer.wording.text("Photo by", names=names)

    def _by(self, credited: Credited, credits_: Iterable[Credit]) -> tuple[Signed, ...]:
        """Each person once, all that they did in one title: 编辑、责编."""
        found: dict[str, Signed] = {}
        for credit in credits_:
            if credit.role.credited is not credited:
                continue
            one, before = self._signed(credit), found.get(credit.person)
            if before is None:
                found[credit.person] = one
            elif one.title not in before.title:
                found[credit.person] = replace(before, title=f"{before.title}、{one.title}")
        return tuple(found.values())

    def _signed(self, credit: Credit) -> Signed:
        word = "Our reporter" if credit.role is Role.REPORTER else ROLE_WORDS[credit.role]
        return Signed(
            credit.name,
            self._composer.wording.text(word),
            linked(self._composer.base, address.person(credit.person)),
            credit.role,
        )

    def _paper(self) -> Signed:
        name = self._composer.edition.masthead.name.han
        return Signed(name, "", linked(self._composer.base, ""), body=True)
