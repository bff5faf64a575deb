"""A story as a ``NewsArticle`` of schema.org."""

from collections.abc import Iterable

from xianbao.paper.article import Source
from xianbao.paper.masthead import Masthead
from xianbao.press.layout.composer import CORRECTION_WORDS, Composer
from xianbao.press.metadata.identity import linked
from xianbao.press.metadata.organization import reference
from xianbao.press.metadata.particulars import Image, Particulars, Printed, Signed
from xianbao.press.metadata.writing import Json

Node = dict[str, Json]
_MADE = "https://schema.org/"
"""Where IPTC's digital source types stand among the words of schema.org."""


def news_article(story: Particulars, composer: Composer) -> Node:
    """The node of a story; what it has nothing of is left out."""
    article, masthead = story.article, composer.edition.masthead
    publisher = reference(composer)
    notice = "" if story.original else masthead.copyright
    node: Node = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": f"{story.address}#article",
        "url": story.address,
        "mainEntityOfPage": {"@type": "WebPage", "@id": story.address},
        "headline": story.title,
        "datePublished": story.published,
        "dateModified": story.modified,
        "author": [_author(one, publisher) for one in story.authors],
        "publisher": publisher,
        "articleSection": story.section.name,
        "genre": story.kind,
        "inLanguage": story.language,
        "wordCount": story.characters,
        "isAccessibleForFree": True,
    }
    _add(
        node,
        alternativeHeadline=[*dict.fromkeys(filter(None, (article.kicker, article.subtitle)))],
        description=story.summary,
        image=[_image(one, masthead, story) for one in story.images],
        editor=_people(story.editors),
        contributor=_people(story.helpers),
        keywords=[one.name for one in story.series],
        dateline=article.dateline,
        copyrightNotice=notice,
        correction=[
            {
                "@type": "CorrectionComment",
                "name": composer.wording.text(CORRECTION_WORDS[note.kind]),
                "text": note.text,
                "datePublished": note.day.isoformat(),
            }
            for note in article.corrections
        ],
        isPartOf=_parts(story, composer),
    )
    if not story.original:
        node["copyrightHolder"] = publisher
        node["copyrightYear"] = article.published.year
    if story.printed:
        _print(node, story.printed)
    if article.source:
        _source(node, article.source, story)
    return node


def _add(node: Node, **properties: Json) -> None:
    node.update((name, value) for name, value in properties.items() if value)


def _people(signed: Iterable[Signed]) -> list[Json]:
    return [_person(one) for one in signed]


def _person(one: Signed) -> Node:
    node: Node = {"@type": "Organization" if one.body else "Person", "name": one.name}
    if one.title:
        node["jobTitle"] = one.title
    if one.address:
        node["url"] = one.address
    return node


def _author(one: Signed, publisher: Node) -> Node:
    return publisher if one.body and one.name == publisher["name"] else _person(one)


def _image(image: Image, masthead: Masthead, story: Particulars) -> Node:
    node: Node = {
        "@type": "ImageObject",
        "url": image.address,
        "contentUrl": image.address,
        "width": image.width,
        "height": image.height,
    }
    sort = image.source.rpartition("/")[2]
    own = masthead.copyright if image.creators and not story.original else ""
    _add(
        node,
        caption=image.caption,
        creator=_people(image.creators),
        creditText=image.credit,
        copyrightNotice=own,
        digitalSourceType=f"{_MADE}{sort[:1].upper()}{sort[1:]}DigitalSource" if sort else "",
    )
    return node


def _print(node: Node, printed: Printed) -> None:
    node["printEdition"] = printed.number or printed.day
    node["printPage"] = str(printed.page)
    if printed.name:
        node["printSection"] = printed.name


def _parts(story: Particulars, composer: Composer) -> list[Json]:
    """The issue of a printed story, and its series."""
    parts: list[Json] = []
    if story.printed:
        masthead = composer.edition.masthead
        issue: Node = {
            "@type": "PublicationIssue",
            "datePublished": story.printed.day,
            "url": linked(composer.base, f"{story.article.key[:10]}/"),
            "isPartOf": {
                "@type": "Newspaper",
                "@id": linked(composer.base, "#newspaper"),
                "name": masthead.name.han,
            },
        }
        _add(issue, issueNumber=story.printed.number)
        parts.append(issue)
    parts.extend(
        {"@type": "CreativeWorkSeries", "name": one.name, "url": one.address}
        for one in story.series
    )
    return parts


def _source(node: Node, source: Source, story: Particulars) -> None:
    """What a reprint is based on; for our own story, on whose behalf it was written."""
    if not story.original:
        node["sourceOrganization"] = {"@type": "Organization", "name": source.name}
        return
    work: Node = {"@type": "NewsArticle", "name": source.original_title or story.title}
    _add(work, url=story.source_url, author=[_person(one) for one in story.authors])
    if source.name:
        work["publisher"] = {"@type": "Organization", "name": source.name}
    node["isBasedOn"] = work
