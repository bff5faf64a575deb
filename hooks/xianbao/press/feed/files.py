"""The files of a channel."""

from datetime import UTC, datetime

from xianbao.press.address import ATOM, JSON_FEED, RSS
from xianbao.press.feed import atom, jsonfeed, rss
from xianbao.press.feed.channel import FAMILIES, newest
from xianbao.press.feed.entry import Entries
from xianbao.press.layout.composer import Composer
from xianbao.press.leaf import Leaf

_NEVER = datetime(1970, 1, 1, tzinfo=UTC)
"""When a channel was updated that has no story yet: Atom asks for a moment."""


def feed_leaves(name: str, composer: Composer, entries: Entries) -> tuple[Leaf, ...]:
    """A channel as Atom, RSS and JSON Feed.

    Nothing in a paper without an address of its own: what a feed leads to must be whole. Raises
    `KeyError` where there is no such section, series or person.
    """
    family, _, key = name.partition("/")
    channel = FAMILIES[family](key, composer)
    if not composer.base:
        return ()
    made = [entries.entry(card) for card in newest(channel, composer)]
    updated = max((one.modified for one in made), default=_NEVER)
    return (
        Leaf(channel.folder + ATOM, atom.feed(channel, updated, (e.atom for e in made), composer)),
        Leaf(channel.folder + RSS, rss.feed(channel, updated, (e.rss for e in made), composer)),
        Leaf(channel.folder + JSON_FEED, jsonfeed.feed(channel, (e.json for e in made), composer)),
    )
