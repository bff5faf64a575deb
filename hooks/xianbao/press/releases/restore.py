"""Restoring: an earlier release is put live again, and nothing comes back that was taken away.

The bytes of an earlier release tell of every story that it had. So it may come back only where each
of these is one that readers may see now, by the copy as it stands and by the release that is live.
Whatever would come back is read, too, for the words of what is withheld now.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from uuid import uuid4

from xianbao.paper.lately import BILL_FILE
from xianbao.press import address
from xianbao.press.copyholder.common import Common
from xianbao.press.copyholder.reading import shown
from xianbao.press.leaf import Leaf
from xianbao.press.publishing.docket import Scope
from xianbao.press.publishing.publication import Publication
from xianbao.press.publishing.rights import for_readers
from xianbao.press.publishing.tree import put
from xianbao.press.releases.keeping import Keeping, Made
from xianbao.press.releases.manifest import Manifest
from xianbao.press.releases.mark import Mark
from xianbao.press.releases.proving import differences
from xianbao.press.releases.release import Release
from xianbao.press.releases.vault import Vault

_STORY = re.compile(rf"(\d{{4}}/\d\d/\d\d/[^/]+)/{re.escape(address.NINJS)}", re.ASCII)
"""The file that stands beside the page of each story, and of nothing else."""
_DATED = re.compile(r"\d{4}/\d\d/\d\d/", re.ASCII)
_PICTURES = frozenset({".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp"})


class NotWholeError(Exception):
    """A release that cannot be put together any more; ``files`` are missing or damaged."""

    def __init__(self, files_: list[str]) -> None:
        """``files_`` are below the site's folder."""
        super().__init__(f"{len(files_)} files of the release are missing or damaged")
        self.files = files_


@dataclass(slots=True)
class Forbidden:
    """What an earlier release holds that must not come back.

    ``stories`` are keys of stories that readers may no longer see, ``photos`` photos that are gone
    or were replaced, ``corrected`` keys of stories that would go back to other words and carry
    a correction, which it may not know: a correction's day is not when it was filed. ``shown`` are
    other stories and photos that are withheld, each with a file in which it would show.
    """

    stories: list[str] = field(default_factory=list)
    photos: list[str] = field(default_factory=list)
    corrected: list[str] = field(default_factory=list)
    shown: list[tuple[str, str]] = field(default_factory=list)

    def __bool__(self) -> bool:
        """Whether there is anything."""
        return bool(self.stories or self.photos or self.corrected or self.shown)


@dataclass
class Restoring:
    """One earlier release on its way back. Raises `DamagedManifestError` where it cannot be read.

    ``live`` is the release that readers have, ``target`` the one that they are to have.
    """

    vault: Vault
    live: Release
    target: Release
    _now: Manifest = field(init=False, repr=False)
    _then: Manifest = field(init=False, repr=False)
    _back: dict[str, Mark] = field(init=False, repr=False)
    _away: dict[str, Mark] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Compare both manifests."""
        self._now, self._then = map(self.vault.manifest, (self.live, self.target))
        self._back = self._then.without(self._now)
        self._away = self._now.without(self._then)

    @property
    def changes(self) -> int:
        """How many files will differ from what readers have."""
        return len(self._back.keys() | self._away.keys())

    @property
    def reworded(self) -> list[str]:
        """Stories that readers have now, and would have again in an earlier wording."""
        earlier = stories_of(self._back)
        return sorted(key for key in earlier if self._now.mark(f"{key}/{address.NINJS}"))

    def forbidden(self, common: Common) -> Forbidden:
        """What stands against it: the edition is what readers may see now, by the copy.

        Raises `NotWholeError`.
        """
        edition = common.edition
        seen = {card.key for card in edition.cards}
        then = stories_of(dict(self._then.files()))
        out = stories_of(dict(self._now.files()))
        found = Forbidden(stories=sorted(then - (seen & out)))
        allowed = {photo.partition("/")[2] for photo in edition.lists("photo")}
        photos = {photo for file, _ in self._then.files() if (photo := _photo(file))}
        changed = {photo for file in self._back if (photo := _photo(file))}
        found.photos = sorted((photos - allowed) | changed)
        reworded = set(self.reworded)
        found.corrected = sorted(
            card.key for card in edition.cards if card.key in reworded and card.corrected
        )
        told = {*found.stories, *found.photos}
        finds = shown(self._contents(), common)
        found.shown = sorted((name, file) for name, _, file in finds if name not in told)
        return found

    @for_readers()
    def restore(self, publication: Publication, keeping: Keeping) -> Release:
        """Put it live; the caller holds the lock and has seen that nothing is forbidden.

        Every file of the site is read before readers get it. Raises `NotWholeError`, `OSError`; the
        site is untouched then.
        """
        publication.mend()
        contents = dict(self._contents())
        scope = Scope.of(files=self._back.keys() | self._away.keys())
        plate = publication.open(scope)
        try:
            changed = [f for f, content in contents.items() if plate.write(Leaf(f, content))]
            gone = sorted(self._away.keys() - self._back.keys())
            removed = [file for file in gone if plate.remove(file)]
            self._compare(publication.made)
            made = Made(publication.made, publication.live, {}, (), (), whole=False, print="")
            keeping.prepare(made)
            # What the press remembers is of the release that goes: from now on it means nothing.
            forget_printing(publication)
            publication.publish(changed, removed)
        except BaseException:
            publication.discard()
            raise
        publication.settle()
        release = keeping.keep("", self.target.stories, back_to=self.target.number)
        return release or self.live

    def _contents(self) -> Iterator[tuple[str, bytes]]:
        missing = []
        for file, mark in sorted(self._back.items()):
            content = self.vault.content(mark)
            if content is None:
                missing.append(file)
            else:
                yield file, content
        if missing:
            raise NotWholeError(missing)

    def _compare(self, tree: str) -> None:
        """Whether a tree holds the release and nothing else."""
        wrong = differences(tree, self._then)
        if wrong:
            raise NotWholeError([file for file, _ in wrong])


def forget_printing(publication: Publication) -> None:
    """Give the site another printing's name, so that the press's record is not taken for its."""
    live = publication.live
    folder, _, name = live.rpartition("/")
    put(folder or "/", f".{name}-standby.print", uuid4().hex.encode("ascii"))


def stories_of(listed: Mapping[str, Mark]) -> set[str]:
    """The keys of the stories among files: of those whose text for newsrooms is among them."""
    return {found[1] for found in map(_STORY.fullmatch, listed) if found}


def _photo(file: str) -> str:
    """The photo that a file was made of, by its original's path; empty where it is of none."""
    if not _DATED.match(file):
        return ""
    if "~" in file:
        return file.partition("~")[0]
    # The card of a headline is of no photo; a photo of that name is known by its renditions.
    plain = not file.endswith(f"/{BILL_FILE}") and PurePosixPath(file).suffix.lower() in _PICTURES
    return file if plain else ""
