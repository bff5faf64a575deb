"""Redirects: the old addresses that lead to a story."""

import re

from xianbao.desk.newsroom import Newsroom
from xianbao.desk.record import Record
from xianbao.desk.rulebook import place as rules
from xianbao.desk.words import Words

_ADDRESS = re.compile(r"/[A-Za-z0-9._~!$&'()*+,;=:@-][A-Za-z0-9._~!$&'()*+,;=:@/-]{0,199}")
_OURS = frozenset({"archive", "sections", "people", "series", "statistics", "404.html"})
_THE_SITE = Words("网站自己的页面", "a page of the site itself")


def read_aliases(story: Record, newsroom: Newsroom) -> tuple[str, ...]:
    """A story's old addresses; those that are malformed or taken are marked and left out."""
    found = []
    for scalar in story.texts("aliases"):
        address = scalar.text
        if _ADDRESS.fullmatch(address) is None or ".." in address or "//" in address:
            story.galley.mark(rules.BAD_ALIAS, scalar, value=address)
            continue
        other = _owner(address, story.galley.path, newsroom)
        if other:
            story.galley.mark(rules.ALIAS_TAKEN, scalar, value=address, other=other)
        else:
            found.append(address)
    return tuple(found)


def _owner(address: str, path: str, newsroom: Newsroom) -> str | Words:
    """Who has an address already; nobody, and it is this file's from now on."""
    plain = address.strip("/").removesuffix("index.html").rstrip("/")
    copy = newsroom.folder
    if plain in copy.stories:
        return copy.shown(copy.stories[plain].path)
    if not plain or plain in copy.periods or plain.split("/")[0] in _OURS:
        return _THE_SITE
    owner = newsroom.redirects.setdefault(plain, path)
    return "" if owner == path else owner
