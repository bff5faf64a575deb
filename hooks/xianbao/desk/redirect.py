"""Redirects: the old addresses that lead to a story."""

import re
from collections.abc import Iterator

from xianbao.desk.claims import plain_address
from xianbao.desk.newsroom import Newsroom
from xianbao.desk.placement import DEVICES
from xianbao.desk.record import Record
from xianbao.desk.rulebook import place as rules
from xianbao.desk.tree import Scalar
from xianbao.desk.words import Words

_ADDRESS = re.compile(r"/[A-Za-z0-9_~!$&'()+,;=@-][A-Za-z0-9._~!$&'()+,;=@/-]{0,199}")
"""Nothing that any system keeps for itself: ``*`` and ``:`` are no part of a file's name."""
_LONGEST_PART = 120
_PERIOD = re.compile(r"\d{4}(?:/\d\d(?:/\d\d)?)?")
_OURS = frozenset(
    {
        *("archive", "sections", "people", "series", "statistics", "404.html"),
        *("corrections", "colophon", "subscribe", "feed", "robots.txt", "search"),
        *("assets", "xianbao", "_headers", "_redirects"),
    }
)
_SITEMAP = re.compile(r"sitemap(?:-[a-z0-9-]+)?\.xml")
_THE_SITE = Words("网站自己的页面", "a page of the site itself")


def read_aliases(story: Record, newsroom: Newsroom) -> tuple[str, ...]:
    """A story's old addresses; those that are malformed or taken are marked and left out.

    Whether another story claims one too can be told only when all are read: `rival_claims`.
    """
    found = []
    for scalar in _well_formed(story, "aliases"):
        address = scalar.text
        owner = _owner(address, newsroom)
        if owner:
            story.galley.mark(rules.ALIAS_TAKEN, scalar, value=address, other=owner)
        else:
            found.append(address)
            newsroom.claims.append((address, scalar.line, scalar.column))
    return tuple(found)


def read_formerly(record: Record) -> tuple[str, ...]:
    """The old addresses of a person, a section or a series; malformed ones are left out."""
    return tuple(scalar.text for scalar in _well_formed(record, "formerly"))


def _well_formed(record: Record, name: str) -> Iterator[Scalar]:
    for scalar in record.texts(name):
        address = scalar.text
        if is_address(address):
            yield scalar
        else:
            record.galley.mark(rules.BAD_ALIAS, scalar, value=address)


def is_address(text: str) -> bool:
    """Whether a text is an address below the site's root: ``/old/1.html``."""
    if _ADDRESS.fullmatch(text) is None or ".." in text or "//" in text:
        return False
    parts = text.strip("/").split("/")
    return all(
        len(part) <= _LONGEST_PART
        and part.strip(".") == part.strip() != ""
        and not DEVICES.fullmatch(part.split(".")[0])
        for part in parts
    )


def _owner(address: str, newsroom: Newsroom) -> str | Words:
    """Who has an address already because it is no old one; nobody if it may be claimed."""
    plain = plain_address(address).casefold()
    copy = newsroom.folder
    story = copy.story(plain)
    if story:
        return copy.shown(story)
    first = plain.split("/")[0]
    is_ours = not plain or first in _OURS or _SITEMAP.fullmatch(first)
    if is_ours or (_PERIOD.fullmatch(plain) and copy.has_period(plain)):
        return _THE_SITE
    return ""
