"""Open Graph: what a page looks like where somebody passes it on."""

from dataclasses import dataclass

from xianbao.paper.masthead import Masthead
from xianbao.press.metadata.particulars import Particulars
from xianbao.press.metadata.writing import graph, meta
from xianbao.press.value import value

_LOCALES = {"zh-Hans": "zh_CN", "zh-Hant": "zh_TW"}


@dataclass(frozen=True, slots=True)
class Card:
    """The picture of a page that is passed on; ``width`` and ``height`` in pixels."""

    address: str
    width: int
    height: int
    alt: str


@value
class Passed:
    """A page that is passed on; ``address`` is whole, or empty where there is none."""

    address: str
    title: str
    description: str
    language: str


def first_photo(story: Particulars) -> Card | None:
    """The picture that a story is passed on with unless it has one of its own."""
    if not story.images:
        return None
    first = story.images[0]
    return Card(first.address, first.width, first.height, first.alt)


def open_graph(page: Passed, masthead: Masthead, card: Card | None, kind: str = "website") -> str:
    """The tags of any page. Addresses that are not whole are left out, as the protocol asks."""
    shown = card if card and card.address.startswith("http") else None
    return "".join(
        (
            graph("og:type", kind),
            graph("og:title", page.title),
            graph("og:description", page.description),
            graph("og:url", page.address),
            graph("og:site_name", masthead.name.han),
            graph("og:locale", _LOCALES.get(page.language, "zh_CN")),
            _picture(shown) if shown else "",
            meta("twitter:card", "summary_large_image" if shown else "summary"),
        )
    )


def _picture(card: Card) -> str:
    return "".join(
        (
            graph("og:image", card.address),
            graph("og:image:width", str(card.width)),
            graph("og:image:height", str(card.height)),
            graph("og:image:alt", card.alt),
        )
    )


def article_graph(story: Particulars) -> str:
    """What a story says besides.

    An author is an address in this vocabulary; who has none, as in a paper without ``site_url``,
    is left to the other ones.
    """
    authors = (one.address for one in story.authors)
    return "".join(
        (
            graph("article:published_time", story.published),
            graph("article:modified_time", story.modified),
            graph("article:section", story.section.name),
            *(graph("article:author", one) for one in authors if one.startswith("http")),
            *(graph("article:tag", one.name) for one in story.series),
        )
    )
