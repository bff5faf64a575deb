"""The vault: the folder beside the site in which releases are kept.

``.site-releases/`` holds

    000012.json       a release, sealed
    000012.dropped    the files and sheets that this release took out of use
    sheets/           the manifests' sheets, by digest
    files/ab/         files that readers no longer have, by digest: links, as far as links go
    seen.json         when the paper was last built, and of which printing the newest release is

What readers have now lies in the site alone. A file comes into the vault before a release takes it
away, and goes when no release that is kept has it any more.
"""

import json
import os
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from xianbao.press.damage import UNREADABLE
from xianbao.press.publishing.disk import secure, secure_each
from xianbao.press.publishing.tree import clear, holds, link_as, make_folder, put, read_plain
from xianbao.press.releases.manifest import DamagedManifestError, Manifest
from xianbao.press.releases.mark import Mark, mark_of
from xianbao.press.releases.release import DamagedReleaseError, Release

KEPT = 10
"""How many releases are kept, the newest included."""
_NUMBERED = re.compile(r"(\d{6,})\.json", re.ASCII)
_DIGEST = re.compile(r"[0-9a-f]{64}", re.ASCII)
_SHEETS, _FILES, _SEEN = "sheets", "files", "seen.json"


@dataclass(frozen=True, slots=True)
class Seen:
    """The last run: the moment of its edition, the clock, the printing that stands since."""

    at: datetime
    clock: datetime
    print: str

    @property
    def latest(self) -> datetime:
        """No time before this can be now, unless a clock is wrong."""
        return max(self.at, self.clock)


class Vault:
    """The releases of one site; whoever changes it holds the lock of the publication."""

    def __init__(self, folder: Path) -> None:
        """Nothing is touched yet."""
        self.folder = folder
        self._root = str(folder)

    @classmethod
    def beside(cls, site: Path) -> "Vault":
        """The vault of a site, which is its folder or a link to it."""
        live = site.resolve()
        return cls(live.parent / f".{live.name}-releases")

    def numbers(self) -> list[int]:
        """Of all releases that are kept, the oldest first."""
        try:
            names = os.listdir(self._root)
        except (FileNotFoundError, NotADirectoryError):
            return []
        return sorted(int(found[1]) for found in map(_NUMBERED.fullmatch, names) if found)

    def release(self, number: int) -> Release:
        """One release. Raises `DamagedReleaseError`."""
        try:
            release = Release.read(self._content(_named(number, "json")))
        except OSError as error:
            raise DamagedReleaseError from error
        if release.number != number:
            raise DamagedReleaseError
        return release

    def newest(self) -> Release | None:
        """The newest release; None where there is none, or where it is damaged."""
        numbers = self.numbers()
        try:
            return self.release(numbers[-1]) if numbers else None
        except DamagedReleaseError:
            return None

    def manifest(self, release: Release) -> Manifest:
        """What a release is made of; its sheets are read when they are needed."""
        return Manifest(release.sheets, self._sheet)

    def seen(self) -> Seen | None:
        """The last run; None where it is not known."""
        try:
            body = json.loads(self._content(_SEEN))
            at, clock = (datetime.fromisoformat(body[name]) for name in ("as_of", "clock"))
            seen = Seen(at, clock, str(body["print"]))
        except (OSError, *UNREADABLE):
            return None
        return seen if seen.at.tzinfo and seen.clock.tzinfo else None

    def see(self, seen: Seen) -> None:
        """Keep when the paper was built last. Raises `OSError`."""
        body = {"as_of": seen.at.isoformat(), "clock": seen.clock.isoformat(), "print": seen.print}
        self._write(_SEEN, json.dumps(body).encode())

    def lay_by(self, files: Mapping[str, Mark], live: str) -> None:
        """Keep files that readers are about to lose. Raises `OSError`, as where the disk is full.

        What does not stand is passed over: the site has been meddled with.
        """
        for file, mark in files.items():
            place = _place(mark)
            if os.path.lexists(f"{self._root}/{place}"):
                continue
            self._make(place.rpartition("/")[0])
            with suppress(FileNotFoundError, NotADirectoryError):
                link_as(f"{live}/{file}", f"{self._root}/{place}")

    def enter(self, release: Release, texts: Mapping[str, bytes], dropped: Iterable[str]) -> None:
        """Keep a release that readers have, and let go of those that are too old.

        ``dropped`` are the digests of files and sheets that the one before had and this one has
        not. Raises `OSError`.
        """
        self._make(_SHEETS)
        for digest, text in texts.items():
            if not holds(f"{self._root}/{_SHEETS}/{digest}", text):
                put(self._root, f"{_SHEETS}/{digest}", text)
        lines = "".join(f"{digest}\n" for digest in dropped)
        self._write(_named(release.number, "dropped"), lines.encode())
        own = (f"{_SHEETS}/{digest}" for digest in texts)
        secure_each(self._root, (*own, _named(release.number, "dropped")))
        self._write(_named(release.number, "json"), release.written(), durable=True)
        self._let_go()

    def holds(self, mark: Mark) -> bool:
        """Whether a file that readers no longer have is kept."""
        return os.path.lexists(f"{self._root}/{_place(mark)}")

    def content(self, mark: Mark) -> bytes | None:
        """A file that readers no longer have; None where it is not kept, or is damaged."""
        try:
            content = self._content(_place(mark))
        except OSError:
            return None
        return content if mark_of(content) == mark else None

    def sweep(self) -> None:
        """Take away what runs that were cut short have left; it costs a walk over the vault."""
        kept = set[str]()
        for number in self.numbers():
            kept.update(self._dropped(number))
        with suppress(OSError):
            for part in os.listdir(f"{self._root}/{_FILES}"):
                for digest in os.listdir(f"{self._root}/{_FILES}/{part}"):
                    if digest not in kept:
                        os.unlink(f"{self._root}/{_FILES}/{part}/{digest}")

    def _let_go(self) -> None:
        """Let go of releases beyond those that are kept, and of what they alone had.

        What the next release dropped was the old one's last; a later one may have had it again.
        """
        numbers = self.numbers()
        while len(numbers) > KEPT:
            oldest, following, *later = numbers
            freed = set(self._dropped(following))
            for number in later if freed else ():
                freed.difference_update(self._dropped(number))
            newest = self.newest()
            used = {sheet.digest for sheet in newest.sheets.values()} if newest else set()
            for digest in freed - used:
                clear(f"{self._root}/{_SHEETS}/{digest}")
                clear(f"{self._root}/{_FILES}/{digest[:2]}/{digest}")
            for ending in ("dropped", "json"):
                clear(f"{self._root}/{_named(oldest, ending)}")
            numbers = numbers[1:]

    def _dropped(self, number: int) -> list[str]:
        """What a release took out of use; nothing where that is damaged: it is cleared by name."""
        try:
            digests = self._content(_named(number, "dropped")).decode("ascii").split("\n")[:-1]
        except (OSError, ValueError):
            return []
        return digests if all(map(_DIGEST.fullmatch, digests)) else []

    def _sheet(self, digest: str) -> bytes:
        try:
            text = self._content(f"{_SHEETS}/{digest}")
        except OSError as error:
            raise DamagedManifestError from error
        if mark_of(text).digest != digest:
            raise DamagedManifestError
        return text

    def _content(self, name: str) -> bytes:
        return read_plain(f"{self._root}/{name}")

    def _make(self, folder: str) -> None:
        if not os.path.isdir(f"{self._root}/{folder}"):
            os.makedirs(self._root, exist_ok=True)
            make_folder(self._root, folder)

    def _write(self, name: str, content: bytes, *, durable: bool = False) -> None:
        """Put a small file in the place of the last one, whole or not at all."""
        os.makedirs(self._root, exist_ok=True)
        put(self._root, f"{name}.new", content)
        if durable:
            secure(self._root, (f"{name}.new",))
        os.replace(f"{self._root}/{name}.new", f"{self._root}/{name}")
        if durable:
            secure(self._root, ())


def _named(number: int, ending: str) -> str:
    return f"{number:06}.{ending}"


def _place(mark: Mark) -> str:
    return f"{_FILES}/{mark.digest[:2]}/{mark.digest}"
