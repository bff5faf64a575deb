"""Old addresses: a small page at each that leads to the story's present one."""

from collections.abc import Iterator
from html import escape

from xianbao.paper.edition import Edition
from xianbao.press import address
from xianbao.press.headline import plain_title
from xianbao.press.leaf import Leaf

_PAGE = """<!doctype html>
<html lang="{language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0;url={way}">
<link rel="canonical" href="{way}">
<title>{title}</title>
<p><a href="{way}">{title}</a>
"""


def redirects(edition: Edition) -> Iterator[Leaf]:
    """One page for every ``aliases:`` entry of a visible story."""
    for article in edition.articles:
        for alias in article.aliases:
            file = _file(alias)
            way = "../" * file.count("/") + address.story(article.key)
            page = _PAGE.format(
                language=edition.masthead.language,
                way=escape(way or "./"),
                title=escape(plain_title(article.title)),
            )
            yield Leaf(file, page.encode())


def _file(alias: str) -> str:
    """``/old/1.html`` → ``old/1.html``; ``/old/1/`` → ``old/1/index.html``."""
    path = alias.strip("/")
    return path if path.endswith((".html", ".htm")) else f"{path}/index.html"
