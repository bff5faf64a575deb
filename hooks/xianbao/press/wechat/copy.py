"""A story as it is pasted into 微信公众号: the body, and what the editor asks for beside it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape, unescape

from markupsafe import Markup

from xianbao.paper.article import Article
from xianbao.paper.card import Card
from xianbao.paper.credit import Credited
from xianbao.paper.hold import Hold
from xianbao.press import address
from xianbao.press.layout.composer import Composer
from xianbao.press.layout.contents import holds
from xianbao.press.layout.story import story_view
from xianbao.press.typesetting.typeset import Typesetter
from xianbao.press.view.byline import Byline
from xianbao.press.view.picture import Picture
from xianbao.press.view.story import StoryView
from xianbao.press.wechat.editor import AUTHOR, DIGEST, TITLE
from xianbao.press.wechat.figures import figures
from xianbao.press.wechat.inline import MARK, Inliner, Notes, block, photo_mark

_HOLD_WORDS = {
    Hold.DRAFT: "Draft, not published",
    Hold.EMBARGOED: "Not to be published yet",
    Hold.EXPIRED: "Taken down",
}
_TAG = re.compile(r"(<br>|</(?:p|td|th|section|blockquote)>)|<[^>]+>")


@dataclass(frozen=True, slots=True)
class Upload:
    """A photo that is uploaded by hand: its number in the text, its file below ``articles/``."""

    number: int
    file: str
    caption: str
    credit: str


@dataclass(frozen=True, slots=True)
class Over:
    """A field of the editor's that is too small: its name, what it should hold, its limit."""

    field: str
    length: int
    most: int


@dataclass(frozen=True, slots=True)
class WechatCopy:
    """What is pasted and typed, field by field.

    ``original`` is the whole address for 阅读原文, empty where the settings name no ``site_url``.
    ``html`` is the body with every style inline, ``text`` the same in plain words.
    """

    key: str
    title: str
    author: str
    digest: str
    original: str
    html: str
    text: str
    uploads: tuple[Upload, ...]
    over: tuple[Over, ...]


def wechat_copy(card: Card, composer: Composer, hold: Hold | None = None) -> WechatCopy:
    """A story for the editor; with a ``hold`` the copy says on its face what holds it back."""
    article = composer.edition.article(card.key)
    photos = {photo.file: number for number, photo in enumerate(article.photos, start=1)}

    def drawn(picture: Picture) -> Markup:
        file = picture.src.removeprefix(address.ROOT)
        return Markup(photo_mark(photos[file]))  # noqa: S704  # a number

    typesetter = Typesetter(drawn, lambda link: holds(link, composer.edition))
    view, _ = story_view(card, composer, typesetter)
    uploads = tuple(_uploads(article, composer))
    notes = Notes(composer.base)
    places = _Places(uploads, composer)
    loose = [photos[photo.file] for photo in article.photos if not photo.in_body]
    body = "".join(
        (
            *_top(view, composer, notes, hold),
            *map(places, loose),
            Inliner.inlined(str(view.body), notes, places),
            *(figures(box, composer) for box in view.boxes),
            *_foot(view, composer, notes),
        )
    )
    html = block("section", "section", body)
    title, author = view.title, _author(article, composer)
    summary = composer.teaser(card).summary
    over = tuple(_over(title, author, summary))
    return WechatCopy(
        key=card.key,
        title=title,
        author=_shortened(author, composer),
        digest=summary if len(summary) <= DIGEST else f"{summary[: DIGEST - 1]}…",
        original=composer.base + address.quoted(address.story(card.key)) if composer.base else "",
        html=html,
        text=plain(html),
        uploads=uploads,
        over=over,
    )


def plain(html: str) -> str:
    """The words of a body, a line each paragraph."""
    lines = _TAG.sub(lambda tag: "\n" if tag[1] else "", html)
    return unescape("\n".join(line.strip() for line in lines.split("\n") if line.strip())) + "\n"


def _over(title: str, author: str, digest: str) -> Iterator[Over]:
    for name, text, most in (
        ("title", title, TITLE),
        ("author", author, AUTHOR),
        ("digest", digest, DIGEST),
    ):
        if len(text) > most:
            yield Over(name, len(text), most)


def _author(article: Article, composer: Composer) -> str:
    names = [one.name for one in article.credits if one.role.credited is Credited.WRITTEN]
    if names:
        return "、".join(names)
    return article.source.name if article.source else composer.edition.masthead.name.han


def _shortened(author: str, composer: Composer) -> str:
    """Several names too long for the field: the first, and that there are others."""
    if len(author) <= AUTHOR:
        return author
    first = composer.wording.text("And others", name=author.split("、", maxsplit=1)[0])
    return first if "、" in author and len(first) <= AUTHOR else author[:AUTHOR]


def _uploads(article: Article, composer: Composer) -> Iterator[Upload]:
    for number, photo in enumerate(article.photos, start=1):
        picture = composer.picture(photo, article)
        yield Upload(number, photo.file, photo.caption, _credit(picture))


def _credit(picture: Picture) -> str:
    made = picture.ai.han if picture.ai else ""
    return "　".join(filter(None, (_signed(picture.bylines) or picture.courtesy, made)))


def _signed(bylines: tuple[Byline, ...]) -> str:
    return "　".join(
        f"{one.role.han} {' '.join(person.text for person in one.people)}" for one in bylines
    )


class _Places:
    """The places of photos, each set once."""

    def __init__(self, uploads: tuple[Upload, ...], composer: Composer) -> None:
        self._uploads: Mapping[int, Upload] = {one.number: one for one in uploads}
        self._composer = composer

    def __call__(self, number: int) -> str:
        one = self._uploads[number]
        name = one.file.rpartition("/")[2]
        words = self._composer.wording.text("Upload photo here", number=number, file=name)
        place = block("p", "place", escape(words, quote=False))
        under = "　".join(filter(None, (one.caption, one.credit)))
        return place + (block("p", "caption", escape(under, quote=False)) if under else "")


def _top(view: StoryView, composer: Composer, notes: Notes, hold: Hold | None) -> Iterator[str]:
    text = composer.wording.text
    if hold is not None:
        yield _line("mark", text(_HOLD_WORDS[hold]))
    if view.kicker:
        yield _line("kicker", view.kicker)
    if view.deck:
        yield _line("deck", view.deck)
    signed = _signed(view.bylines)
    yield _line("small", "　".join(filter(None, (composer.edition.masthead.name.han, view.day))))
    if signed:
        yield _line("small", signed)
    if view.reprint:
        reprint = view.reprint
        parts = (reprint.source.text, reprint.original_title, reprint.original_author)
        yield _line("small", f"{text('Source')}：{'　'.join(filter(None, parts))}")
        if reprint.source.href:
            notes.number(reprint.source.href, reprint.source.text)
    if view.corrections:
        lines = [_line("label", text("Correction"))]
        lines += [_line("small", f"{one.day}　{one.text}") for one in view.corrections]
        yield block("section", "correction", "".join(lines))
    if view.highlights:
        lines = [_line("label", text("Key points"))]
        lines += [block("p", "item", MARK + escape(one, quote=False)) for one in view.highlights]
        yield block("section", "points", "".join(lines))


def _foot(view: StoryView, composer: Composer, notes: Notes) -> Iterator[str]:
    yield block("p", "rule", "<br>")
    signatures = _signed(view.signatures)
    for line in (view.page_line, signatures, view.copyright):
        if line:
            yield _line("small", line)
    if notes.found:
        yield _line("label", composer.wording.text("Notes"))
        for number, (whole, title) in enumerate(notes.found.items(), start=1):
            yield _line("small", f"[{number}] {title} {whole}")


def _line(style: str, text: str) -> str:
    return block("p", style, escape(text, quote=False))
