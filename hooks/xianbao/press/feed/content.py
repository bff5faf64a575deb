"""Content: a whole story as HTML that stands by itself, in a reader's program or an archive."""

from collections.abc import Iterator
from html import escape

from markupsafe import Markup

from xianbao.paper.article import Article
from xianbao.paper.statistics import Item, Statistics
from xianbao.press.address import ROOT
from xianbao.press.layout.composer import CORRECTION_WORDS, Composer
from xianbao.press.metadata.particulars import Image, Particulars


def content(story: Particulars, body: Markup, composer: Composer) -> str:
    """Everything that the story's own page prints, with whole addresses.

    ``body`` is the story's typeset text, which holds the photos that the writer placed.
    """
    article = story.article
    pictures = zip(article.photos, story.images, strict=True)
    parts = (
        *_corrections(article, composer),
        *_highlights(article),
        *(
            _figure(image, composer.alt(photo, article))
            for photo, image in pictures
            if not photo.in_body
        ),
        str(body).replace(ROOT, composer.base),
        *map(_box, article.statistics),
        *_source(article, composer),
    )
    return "\n".join(part for part in parts if part)


def _corrections(article: Article, composer: Composer) -> Iterator[str]:
    for note in article.corrections:
        word = escape(composer.wording.text(CORRECTION_WORDS[note.kind]))
        day = composer.wording.day_text(note.day)
        yield f"<p><strong>{word}（{day}）</strong>{escape(note.text)}</p>"


def _highlights(article: Article) -> Iterator[str]:
    if article.highlights:
        points = "".join(f"<li>{escape(point)}</li>" for point in article.highlights)
        yield f"<ul>{points}</ul>"


def _figure(image: Image, alt: str) -> str:
    words = "　".join(filter(None, (image.caption, image.credit, image.made)))
    return (
        f'<figure><img src="{escape(image.address)}" width="{image.width}"'
        f' height="{image.height}" alt="{escape(alt)}">'
        f"<figcaption>{escape(words)}</figcaption></figure>"
    )


def _box(box: Statistics) -> str:
    about = "　".join(filter(None, (box.period, box.source, box.note)))
    rows = "".join(f"<li>{escape(_row(item))}</li>" for item in box.items)
    told = f"<p>{escape(about)}</p>" if about else ""
    return f"<h2>{escape(box.title)}</h2><ul>{rows}</ul>{told}"


def _row(item: Item) -> str:
    change = f"，{item.change.raw}" if item.change else ""
    return f"{item.label}：{item.quantity.raw}{change}"


def _source(article: Article, composer: Composer) -> Iterator[str]:
    source = article.source
    if source is None:
        return
    words = composer.wording
    name = escape(source.name)
    if source.url:
        name = f'<a href="{escape(source.url)}">{name or escape(source.url)}</a>'
    told = (
        (words.text("Source"), name),
        (words.text("Original title"), escape(source.original_title)),
        (words.text("Original author"), escape(source.original_author)),
    )
    yield "<p>" + "　".join(f"{head}：{text}" for head, text in told if text) + "</p>"
