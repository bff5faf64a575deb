"""The wire: pages of the plan that no reader sees, files for programs and search engines."""

from collections.abc import Callable

from xianbao.press.feed.channel import FAMILIES
from xianbao.press.feed.entry import Entries
from xianbao.press.feed.files import feed_leaves
from xianbao.press.layout.composer import Composer
from xianbao.press.leaf import Leaf
from xianbao.press.sitemap.news import news_leaf
from xianbao.press.sitemap.urlset import index_leaf, month_leaf, pages_leaf

_SITEMAPS: dict[str, Callable[[str, Composer], tuple[Leaf, ...]]] = {
    "sitemap": lambda _, composer: index_leaf(composer),
    "sitemap-pages": lambda _, composer: pages_leaf(composer),
    "sitemap-news": lambda _, composer: news_leaf(composer),
    "sitemap-month": month_leaf,
}


def goes_by_wire(name: str) -> bool:
    """Whether a name of the plan is of files for machines, and of no page."""
    family = name.partition("/")[0]
    return family in FAMILIES or family in _SITEMAPS


def wired(name: str, composer: Composer, entries: Entries) -> tuple[Leaf, ...]:
    """The files of such a name; `KeyError` if there are none of it."""
    family, _, rest = name.partition("/")
    if family in FAMILIES:
        return feed_leaves(name, composer, entries)
    return _SITEMAPS[family](rest, composer)
