"""The dummy: the whole paper as it stands on the newsroom's table, each page drawn when asked for.

Nothing of it is written down: no page of a story that is held back is ever in a folder that could
be published. What it draws is what a printing of the same edition sets, byte for byte.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from xianbao.paper import catalogue
from xianbao.paper.card import Card, digest, digest_of
from xianbao.paper.edition import Edition
from xianbao.paper.hold import Hold
from xianbao.paper.masthead import Masthead
from xianbao.press import address
from xianbao.press.compositor import Compositor
from xianbao.press.darkroom.darkroom import Darkroom, SpoiltPhotoError
from xianbao.press.darkroom.renditions import photo_of
from xianbao.press.leaf import Leaf
from xianbao.press.newsbill.typeface import typeface
from xianbao.press.standing.host import Host
from xianbao.press.standing.look import Look
from xianbao.press.standing.plan import plan, stands
from xianbao.press.wechat.copy import WechatCopy

_AT_HAND = 64
"""Pages kept as they were drawn: those around the one that an editor is looking at."""
_INDEX = "index.html"


@dataclass(frozen=True, slots=True)
class House:
    """What a dummy is made with beside the edition: the host's part, and where things are.

    ``made_with`` is a digest of the host's part, ``files`` its files with their contents.
    ``cache`` is a folder for what can be made again.
    """

    look: Look
    files: Mapping[str, bytes]
    made_with: str
    articles: Path
    templates: Path
    cache: Path | None = None

    @classmethod
    def of(cls, host: Host, project: Path, cache: Path, masthead: Masthead) -> "House":
        """The house of a project, with what the host has made taken into memory."""
        files = {file: place.read_bytes() for file, place in host.files.items()}
        templates = project / host.settings.templates
        look = replace(host.look, face=typeface(masthead, project))
        return cls(look, files, host.print, project / "articles", templates, cache)


@dataclass(frozen=True, slots=True)
class Shown:
    """A file as the newsroom sees it.

    ``name`` is that of the page it belongs to, empty for a file of the host's. ``made_of`` is a
    digest of all that would make it look different.
    """

    leaf: Leaf
    name: str
    made_of: str


@dataclass
class Dummy:
    """One dummy; it is drawn in one thread at a time.

    ``beyond`` is asked where this one holds nothing: stories that have been taken down are no
    longer listed, and can be looked at all the same.
    """

    edition: Edition
    house: House
    beyond: "Dummy | None" = None
    _drawn: dict[str, tuple[tuple[Leaf, ...], str]] = field(default_factory=dict, repr=False)

    @cached_property
    def cards(self) -> Mapping[str, Card]:
        """The card of every story by its key, also of those beyond."""
        beyond = self.beyond.cards if self.beyond else {}
        own = (*self.edition.cards, *self.edition.notices)
        return {**beyond, **{card.key: card for card in own}}

    def shown(self, file: str) -> Shown | None:
        """What stands at a place: a file below the root, or a folder's address.

        Raises whatever a slip in a template raises, and `DamagedShelfError` where a story has been
        filed anew since.
        """
        file = f"{file}{_INDEX}" if not file or file.endswith("/") else file
        name = self._names.get(photo_of(file)) or self._names.get(_beside(file), "")
        if name.startswith("photo/"):
            return self._photo(name, file)
        leaves, made_of = self._set(name) if name else ((), "")
        for leaf in leaves:
            if leaf.file == file:
                return Shown(leaf, name, made_of)
        content = self.house.files.get(file)
        if content is None:
            return self.beyond.shown(file) if self.beyond else None
        return Shown(Leaf(file, content), "", self.house.made_with)

    def wechat(self, key: str, hold: Hold | None) -> WechatCopy | None:
        """A story for 微信公众号, marked with what holds it back; None where there is none."""
        name = catalogue.story(key)
        if not stands(name, self.edition):
            return self.beyond.wechat(key, hold) if self.beyond else None
        return self._compositor.wechat(self.cards[key], hold)

    @cached_property
    def _names(self) -> Mapping[str, str]:
        names = plan(self.edition)
        return {file: name for name in names for file in address.files(name)}

    @cached_property
    def _compositor(self) -> Compositor:
        house = self.house
        return Compositor(self.edition, house.look, house.templates, house.cache)

    def _set(self, name: str) -> tuple[tuple[Leaf, ...], str]:
        found = self._drawn.get(name)
        if found is None:
            if len(self._drawn) >= _AT_HAND:
                self._drawn.clear()
            self.edition.readings.start()
            leaves = self._compositor.leaves(name)
            read = self.edition.readings.taken()
            content = leaves[0].content if leaves else b""
            made_of = digest((self.house.made_with, content, self._stamps(read)))
            found = self._drawn[name] = (leaves, made_of)
            self._compositor.close()
        return found

    def _stamps(self, read: frozenset[str]) -> list[str]:
        """The stamps of the photos of all stories that a page shows."""
        keys = {subject.partition(" ")[2] for subject in read}
        cards = [self.cards[key] for key in sorted(keys & self.cards.keys())]
        return [self.edition.pictures.get(file, "") for card in cards for file in card.photos]

    def _photo(self, name: str, file: str) -> Shown | None:
        photo = photo_of(file)
        darkroom = Darkroom(self.house.articles, self.house.cache)
        try:
            leaves = darkroom.leaves(photo, self._compositor.legend(photo))
        except SpoiltPhotoError:
            return None
        found = (leaf for leaf in leaves if leaf.file == file)
        return next((Shown(leaf, name, digest_of(leaf.content)) for leaf in found), None)


def _beside(file: str) -> str:
    """The page that a download stands beside."""
    return f"{file.rpartition('/')[0]}/{_INDEX}".lstrip("/")
