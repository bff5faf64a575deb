"""The search page, and beside it what every reader's search needs: the table of 汉字."""

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup, escape

from xianbao.press import address
from xianbao.press.address import ROOT
from xianbao.press.layout.composer import KIND_WORDS, Composer
from xianbao.press.leaf import Leaf
from xianbao.press.metadata.head import page_head, step
from xianbao.press.metadata.writing import link
from xianbao.press.search import fold
from xianbao.press.sheet import Sheet
from xianbao.press.view.search import SearchView

_OPENSEARCH = f"{address.SEARCH}opensearch.xml"
_DESCRIPTION = """<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>{name}</ShortName>
<Description>{about}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Url type="text/html" template="{base}search/#q={{searchTerms}}"/>
</OpenSearchDescription>
"""


_SCRIPT = Markup(f'<script type="module" src="{ROOT}assets/xianbao/search-page.js"></script>')  # noqa: S704  # ours


def search_sheet(composer: Composer) -> Sheet:
    """The page that a reader searches the paper on."""
    wording = composer.wording
    head = wording.pair("Search the paper")
    view = SearchView(
        head,
        ROOT + address.ARCHIVE,
        tuple((key, section.label.han) for key, section in composer.edition.sections.items()),
        tuple((kind.value, wording.pair(word).han) for kind, word in KIND_WORDS.items()),
    )
    sheet = Sheet(
        address.SEARCH,
        "search.html",
        view,
        composer.page_title(head.han),
        description=wording.text("Search explained"),
        downloads=tuple(_downloads(composer)),
    )
    way = (step(head.han, address.SEARCH, composer),)
    return replace(sheet, head=page_head(sheet, composer, way) + _described(composer) + _SCRIPT)


def _described(composer: Composer) -> Markup:
    """How a browser learns to search the paper from its own address bar."""
    if not composer.base:
        return Markup()
    at, name = ROOT + _OPENSEARCH, composer.edition.masthead.name.han
    return Markup(link("search", at, "application/opensearchdescription+xml", name))  # noqa: S704  # escaped


def _downloads(composer: Composer) -> Iterator[Leaf]:
    parts = [fold.shard(number) for number in range(fold.SHARDS)]
    for number, part in enumerate(parts):
        yield Leaf(f"{address.SEARCH}fold/{number}.txt", part.encode())
    yield Leaf(f"{address.SEARCH}fold/all.txt", "".join(parts).encode())
    if composer.base:
        name = composer.edition.masthead.name.han
        filled = _DESCRIPTION.format(
            name=escape(name[:16]),
            about=escape(composer.page_title(composer.wording.pair("Search the paper").han)),
            base=escape(composer.base),
        )
        yield Leaf(_OPENSEARCH, filled.encode())
