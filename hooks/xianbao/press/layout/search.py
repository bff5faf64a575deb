"""The search page, and beside it what every reader's search needs: the table of 汉字."""

from collections.abc import Iterator

from markupsafe import Markup, escape

from xianbao.press import address
from xianbao.press.address import ROOT
from xianbao.press.layout.composer import KIND_WORDS, Composer
from xianbao.press.leaf import Leaf
from xianbao.press.search import fold
from xianbao.press.sheet import Sheet
from xianbao.press.view.search import SearchView

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
    return Sheet(
        address.SEARCH,
        "search.html",
        view,
        composer.page_title(head.han),
        head=_SCRIPT,
        downloads=tuple(_downloads(composer)),
    )


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
        yield Leaf(f"{address.SEARCH}opensearch.xml", filled.encode())
