"""ninjs: a story as IPTC's JSON for other newsrooms, in versions 3.1 and 2.2.

The two differ in how names are written, and 2.2 knows no relation of an association. What is told
is the same.
"""

import re
from html import unescape
from typing import Final

from markupsafe import Markup

from xianbao.paper.article import Article
from xianbao.paper.credit import Role
from xianbao.paper.masthead import Masthead
from xianbao.press import address
from xianbao.press.address import ROOT
from xianbao.press.layout.composer import CORRECTION_WORDS, Composer
from xianbao.press.leaf import Leaf
from xianbao.press.metadata.identity import identifier
from xianbao.press.metadata.particulars import Image, Named, Particulars, Signed
from xianbao.press.metadata.trust import trust
from xianbao.press.metadata.writing import Json, json_bytes

Item = dict[str, Json]

_SCHEMA: Final = "http://www.iptc.org/std/ninjs/ninjs-schema_{}.json#"
_NAMES = (
    *("representationType", "firstCreated", "versionCreated", "pubStatus", "contentType"),
    *("charCount", "wordCount", "infoSources", "copyrightHolder", "copyrightNotice", "altIds"),
    *("edNote", "digitalSourceType", "trustIndicators"),
)
"""Names of 3.1 that 2.2 writes otherwise."""
_OLD_NAMES = {f'"{name}":'.encode(): f'"{name.lower()}":'.encode() for name in _NAMES} | {
    b'"embargoedUntil":': b'"embargoed":'
}
_NAME = re.compile(rb'"[a-z]++[A-Z][A-Za-z]*+":')
"""A name with a capital letter in it, as all of those are."""
_RELATIONS = {
    Role.REPORTER: "author",
    Role.CORRESPONDENT: "author",
    Role.AUTHOR: "author",
    Role.COMPILER: "compiler",
    Role.PHOTOGRAPHER: "photographer",
    Role.ILLUSTRATOR: "illustrator",
    Role.EDITOR: "editor",
    Role.DUTY_EDITOR: "editor",
    Role.PROOFREADER: "proofreader",
}
_TAG = re.compile(r"""<(?:"[^"]*"|'[^']*'|[^>"'])*>""")
_BREAKS = re.compile(r"(?:</(?:p|h[1-6]|li|tr|figcaption)>|<br>)\s*")
_CELL = re.compile(r"</t[dh]>\s*(?=<t[dh])")
_MEDIA_TYPES = {"jpg": "jpeg", "svg": "svg+xml"}


def _standard(version: str) -> Json:
    return {"name": "ninjs", "version": version, "schema": _SCHEMA.format(version)}


_STANDARD, _OLD_STANDARD = (json_bytes(_standard(version)) for version in ("3.1", "2.2"))
"""It stands first in a file, before anything that is copy."""
_LATER = b"null"
"""A value that is put in later."""


def ninjs_leaves(story: Particulars, body: Markup, composer: Composer) -> tuple[Leaf, Leaf]:
    """Both files of a story; ``body`` is its typeset text."""
    html = str(body).replace(ROOT, composer.base or "/")
    text = plain_text(html)
    written = json_bytes(ninjs(story, len(text), composer))
    old = older(written.replace(_STANDARD, _OLD_STANDARD, 1))
    # The long texts are the same in both, and are put in last, when names have been changed.
    texts = json_bytes(text), json_bytes(html)
    key = story.article.key
    return (
        Leaf(f"{key}/{address.NINJS}", _with_texts(written, *texts)),
        Leaf(f"{key}/{address.NINJS_2}", _with_texts(old, *texts)),
    )


def _with_texts(written: bytes, text: bytes, html: bytes) -> bytes:
    """A file in which the values of both bodies are put in; they are its last two values."""
    head, middle, end = written.rsplit(_LATER, 2)
    return b"".join((head, text, middle, html, end))


def ninjs(story: Particulars, length: int, composer: Composer) -> Item:
    """A story in version 3.1 without its texts, the plain one of a ``length`` in characters.

    What it has nothing of is left out.
    """
    article, masthead = story.article, composer.edition.masthead
    item: Item = {
        "standard": _standard("3.1"),
        "uri": story.identifier,
        "type": "text",
        "representationType": "full",
        "version": str(1 + len(article.corrections)),
        "firstCreated": story.published,
        "versionCreated": story.modified,
        "pubStatus": "usable",
        "language": story.language,
        "title": story.title,
        "headlines": _headlines(story),
        "people": [_person(one) for one in story.people if not one.body],
        "infoSources": _sources(story, masthead),
        "subjects": [
            _subject(story.section, "section"),
            *(_subject(one, "series") for one in story.series),
        ],
        "genres": [{"name": story.kind, "literal": article.kind.value}],
    }
    _rights(item, story, masthead)
    _add(
        item,
        by=story.byline,
        descriptions=_descriptions(story),
        associations=[
            _association(number, one, story, composer)
            for number, one in enumerate(story.images, start=1)
        ],
        altIds=_print(story),
        edNote=_note(article, composer),
        located="" if story.original else masthead.county,
        embargoedUntil=article.embargo.isoformat() if article.embargo else "",
        expires=article.expires.isoformat() if article.expires else "",
        trustIndicators=trust(composer),
    )
    item["bodies"] = [
        {
            "role": "main",
            "contentType": "text/plain",
            "charCount": length,
            "wordCount": story.characters,
            "value": None,
        },
        {"role": "main", "contentType": "text/html", "value": None},
    ]
    return item


def older(written: bytes) -> bytes:
    """A file of version 3.1 in version 2.2.

    Names are changed in what is written: nothing in copy looks like a name and its colon, because
    a quotation mark inside a text is written with a backslash.
    """
    # To look for each name by itself takes twice as long.
    return _NAME.sub(lambda name: _OLD_NAMES.get(name[0], name[0]), written)


def plain_text(html: str) -> str:
    """Typeset text without its tags: a line for each paragraph, cells of a row on one line."""
    text = _BREAKS.sub("\n", _CELL.sub("\t", html) if "<table" in html else html)
    return re.sub(r"\n\s*\n+", "\n", unescape(_TAG.sub("", text))).strip()


def _add(item: Item, **properties: Json) -> None:
    item.update((name, value) for name, value in properties.items() if value)


def _headlines(story: Particulars) -> list[Json]:
    article = story.article
    lines = (("main", story.title), ("kicker", article.kicker), ("deck", article.subtitle))
    return [{"role": role, "value": value} for role, value in lines if value]


def _descriptions(story: Particulars) -> list[Json]:
    lines = (("summary", story.summary), *(("highlight", one) for one in story.article.highlights))
    return [{"role": role, "value": value} for role, value in lines if value]


def _person(one: Signed) -> Json:
    item: Item = {"name": one.name, "rel": _RELATIONS[one.role] if one.role else "author"}
    _uri(item, one.address)
    return item


def _uri(item: Item, whole: str) -> None:
    """An address that is whole; others are nothing to another newsroom."""
    if whole.startswith("http"):
        item["uri"] = whole


def _subject(named: Named, relation: str) -> Json:
    item: Item = {"name": named.name, "rel": relation}
    _uri(item, named.address)
    return item


def _sources(story: Particulars, masthead: Masthead) -> list[Json]:
    """Who had it first, and who sends it out."""
    source = story.article.source
    found: list[Json] = []
    if source and (source.name or source.url):
        item: Item = {"role": "originator" if story.original else "contributor"}
        _add(item, name=source.name, uri=story.source_url, literal=source.original_title)
        found.append(item)
    found.append({"name": masthead.name.han, "role": "distributor"})
    return found


def _rights(item: Item, story: Particulars, masthead: Masthead) -> None:
    if not story.original:
        item["copyrightHolder"] = masthead.name.han
        _add(item, copyrightNotice=masthead.copyright)
    elif story.article.source and story.article.source.name:
        item["copyrightHolder"] = story.article.source.name


def _association(number: int, image: Image, story: Particulars, composer: Composer) -> Json:
    rendition: Item = {
        "name": "original",
        "contentType": _media_type(image.address),
        "width": image.width,
        "height": image.height,
    }
    whole = image.address if image.address.startswith("http") else ""
    _add(rendition, href=whole)
    item: Item = {
        "name": f"photo-{number}",
        "uri": whole or identifier("", composer.edition.masthead, image.file),
        "type": "picture",
        "pubStatus": "usable",
        "language": story.language,
        "renditions": [rendition],
    }
    _add(
        item,
        by=image.credit,
        people=[_person(one) for one in image.creators],
        descriptions=[{"role": "caption", "value": image.caption}] if image.caption else [],
        digitalSourceType={"name": image.made, "uri": image.source} if image.source else {},
    )
    return item


def _media_type(file: str) -> str:
    ending = file.rpartition(".")[2].lower()
    return f"image/{_MEDIA_TYPES.get(ending, ending)}"


def _print(story: Particulars) -> list[Json]:
    printed = story.printed
    if printed is None:
        return []
    lines = (("issue", printed.number or printed.day), ("page", str(printed.page)))
    return [{"role": role, "value": value} for role, value in lines]


def _note(article: Article, composer: Composer) -> str:
    """更正 and the like, one a line."""
    return "\n".join(
        f"{composer.wording.text(CORRECTION_WORDS[note.kind])} {note.day.isoformat()} {note.text}"
        for note in article.corrections
    )
