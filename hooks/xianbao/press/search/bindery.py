"""The bindery: what a printing does for search, after its pages have been set.

The index is no page: it is made of the words of all stories, which come with their pages as these
are set, or out of the store. It is bound in the process that publishes, wherever pages were set.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from pathlib import Path

from xianbao.paper import catalogue
from xianbao.paper.edition import Edition
from xianbao.press import address
from xianbao.press.leaf import Leaf
from xianbao.press.publishing.forme import Plate
from xianbao.press.search.binder import Gathering, bind_all
from xianbao.press.search.binding import (
    ADDRESSES,
    NotAsKeptError,
    addresses,
    blocks_of,
    files,
    mended,
    sample,
    shards_for,
)
from xianbao.press.search.place import BLOCK, OTHERS, SPREADS, WIDE
from xianbao.press.search.store import Store
from xianbao.press.search.volume import INDEX, PREFIX, Volume, volumes
from xianbao.press.search.words import unfolded
from xianbao.press.slices import Composition, searched
from xianbao.press.standing.live import Live
from xianbao.press.standing.record import Done, Record

FORMAT = 2


@dataclass(frozen=True)
class Due:
    """What of the index is not as it must be.

    Of the volumes of the edition, which are ``all``, some are ``touched``, and of these some are
    bound ``anew``; others are ``gone``. ``listed`` anew they are in every whole printing, that of a
    paper without a story too, so that its readers are told that nothing was found.
    """

    all: tuple[Volume, ...] = ()
    touched: tuple[Volume, ...] = ()
    anew: frozenset[str] = frozenset()
    gone: tuple[str, ...] = ()
    listed: bool = False

    @property
    def names(self) -> list[str]:
        """Under which names it is on record."""
        found = [*(volume.name for volume in self.touched), *self.gone]
        return [*found, INDEX] if found or self.listed else []


def due(edition: Edition, record: Record, live: Live) -> Due:
    """What of the index a printing binds."""
    if not edition.masthead.search:
        return Due()
    bound_before = {name for name in record.pending if name.startswith((PREFIX, INDEX))}
    set_now = {name[6:] for name in (*live.names, *live.gone) if name.startswith("story/")}
    if not live.whole and not bound_before and not set_now:
        return Due()
    every = volumes(card.key for card in edition.cards)
    if live.whole or record.snapshot is None:
        return Due(every, every, frozenset(volume.name for volume in every), listed=True)
    stood = (card.key for card in record.snapshot.cards if not card.withdrawn)
    old = {one.name: one for one in volumes(stood)}
    anew = {
        volume.name
        for volume in every
        if volume.name in bound_before or old.get(volume.name) != volume
    }
    touched = tuple(
        volume for volume in every if volume.name in anew or not set_now.isdisjoint(volume.keys)
    )
    known = old.keys() | (bound_before - {INDEX})
    gone = sorted(known - {volume.name for volume in every})
    return Due(every, touched, frozenset(anew), tuple(gone), listed=INDEX in bound_before)


@dataclass
class Bindery:
    """Binds what is due.

    ``site`` is what stands, ``workers`` the number of processes, ``words`` those of the stories
    just set. ``changed`` are the files in which readers will see a difference.
    """

    edition: Edition
    record: Record
    due: Due
    store: Store
    site: Path
    workers: int = 1
    words: dict[str, bytes] = field(default_factory=dict)
    changed: list[str] = field(default_factory=list)
    _compositor: Composition = field(init=False, repr=False)

    def bind(self, plate: Plate, compositor: Composition) -> Iterator[Done]:
        """Bind it; what goes on record of it.

        ``compositor`` sets those stories anew of which nothing is kept.
        """
        self._compositor = compositor
        counts, gatherings = {}, list[Gathering]()
        for volume in self.due.touched:
            shards = shards_for(volume, self._words_of(sample(volume)))
            leaves = self._mended(volume, shards)
            if leaves is None:
                gatherings.append(Gathering(volume, self._words_of(volume.keys), shards))
            else:
                self.changed += [leaf.file for leaf in leaves if plate.write(leaf)]
            counts[volume.name] = shards
        for changed in bind_all(gatherings, plate, self.workers):
            self.changed += changed
        for volume in self.due.touched:
            yield Done(volume.name, files(volume, counts[volume.name]), frozenset())
        if self.due.names:
            leaf = Leaf(address.SEARCH_INDEX, self._index(counts))
            if plate.write(leaf):
                self.changed.append(leaf.file)
            yield Done(INDEX, (leaf.file,), frozenset())

    def keep(self) -> None:
        """Keep the words of what was set; to be called when readers have it."""
        before = self.record.snapshot.cards if self.record.snapshot else ()
        gone = {card.key for card in before} - self._texts.keys()
        if self.words or gone:
            self.store.keep(self.words, self._texts, gone)

    @cached_property
    def _texts(self) -> Mapping[str, str]:
        return {card.key: card.text for card in self.edition.cards}

    def _mended(self, volume: Volume, shards: int) -> list[Leaf] | None:
        """The few files that a correction changes; nothing where the volume is bound anew."""
        standing = self.record.files(volume.name)
        if volume.name in self.due.anew or standing != files(volume, shards):
            return None
        set_now = [key for key in volume.keys if key in self.words]
        snapshot = self.record.snapshot
        cards = snapshot.cards if snapshot else ()
        old = {card.key: card.text for card in cards if card.key in self.words}
        before = self.store.words({key: old[key] for key in set_now})
        if len(before) < len(set_now):
            return None
        differing = {
            key: (before[key], self.words[key]) for key in set_now if before[key] != self.words[key]
        }
        turned = [key for key, (one, other) in differing.items() if one[0] != other[0]]
        try:
            leaves = list(mended(volume, differing, shards, self.site))
        except NotAsKeptError:
            return None
        for block, keys in blocks_of(volume, turned).items():
            marked = dict(zip(keys, map(unfolded, self._words_of(keys)), strict=True))
            leaves.append(addresses(volume, block, marked))
        return leaves

    def _words_of(self, keys: Sequence[str]) -> list[bytes]:
        """The words of some stories: set in this run, kept, or set for them."""
        found = {key: self.words[key] for key in keys if key in self.words}
        kept = self.store.words({key: self._texts[key] for key in keys if key not in found})
        for key in keys:
            if key not in found:
                words = kept.get(key)
                if words is None:
                    words = self.words[key] = self._set(key)
                found[key] = words
        return [found[key] for key in keys]

    def _set(self, key: str) -> bytes:
        name = catalogue.story(key)
        self.edition.readings.start()
        leaves = self._compositor.leaves(name)
        self.edition.readings.taken()
        return searched([leaves[0].content])[0]

    def _index(self, counts: Mapping[str, int]) -> bytes:
        """The list of volumes, the newest first."""
        listed = [
            {
                "day": volume.day,
                "shards": counts.get(volume.name) or self._standing_shards(volume),
                "months": [*_months(volume.keys)],
            }
            for volume in reversed(self.due.all)
        ]
        content = {
            "format": FORMAT,
            "addresses": ADDRESSES,
            "block": BLOCK,
            "wide": WIDE,
            "spreads": [*SPREADS, OTHERS],
            "volumes": listed,
        }
        return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()

    def _standing_shards(self, volume: Volume) -> int:
        return sum(file.endswith(".bin") for file in self.record.files(volume.name) or ())


def _months(keys: Iterable[str]) -> Iterator[str | int]:
    """Each month, and how many stories of it there are: ``2026-11``, 170."""
    for month, some in groupby(keys, catalogue.month_of):
        yield month
        yield sum(1 for _ in some)
