"""One paper twice: in a folder that is built again and again, and in a fresh one each time."""

import os
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from random import Random
from typing import NamedTuple

from endurance.county import County
from endurance.presses import Said, build, build_apart
from newspaper import contents

LONG_AGO = 1_500_000_000
"""Seconds since 1970 from which the times of files are counted that look old."""
DOUBT = 1.0
"""Seconds before a build within which a change is found though size and time are the same."""


class Stood(NamedTuple):
    """A published file: its bytes, and which file it is."""

    content: bytes
    inode: int
    written: int


def stood(site: Path) -> dict[str, Stood]:
    """Every published file by its path."""
    found = {}
    for path, content in contents(site).items() if site.is_dir() else ():
        status = (site / path).stat()
        found[path] = Stood(content, status.st_ino, status.st_mtime_ns)
    return found


def bytes_of(files: dict[str, Stood]) -> dict[str, bytes]:
    """The bytes alone."""
    return {path: file.content for path, file in files.items()}


@dataclass
class Desk:
    """A project's folder, kept equal to a county by writing only what differs."""

    folder: Path
    pieces: dict[str, bytes] = field(default_factory=dict)
    _ticks: Callable[[], int] = field(default_factory=lambda: count(1).__next__)

    def put(self, county: County, manner: str = "now", built: float = 0) -> bool:
        """Write the files; whether a build that trusts sizes and times can miss a change.

        ``manner`` says what becomes of their times: ``now``, ``old`` for some time long ago,
        ``same`` for the time that the file had. ``built`` is when the last build began.
        """
        pieces, missable = county.pieces(), False
        for gone in self.pieces.keys() - pieces.keys():
            (self.folder / gone).unlink()
            self._prune((self.folder / gone).parent)
        for path, content in pieces.items():
            if self.pieces.get(path) != content:
                missable |= self._write(path, content, manner, built)
        self.pieces = pieces
        return missable

    def touch(self, path: str) -> None:
        """Another time and nothing else."""
        tick = LONG_AGO + self._ticks()
        os.utime(self.folder / path, (tick, tick))

    def _write(self, path: str, content: bytes, manner: str, built: float) -> bool:
        place = self.folder / path
        before = place.stat() if place.exists() else None
        place.parent.mkdir(parents=True, exist_ok=True)
        # A build may be reading: it finds the old file or the new one.
        beside = place.with_name(f".{place.name}")
        beside.write_bytes(content)
        beside.replace(place)
        if manner == "old":
            self.touch(path)
        elif manner == "same" and before:
            os.utime(place, ns=(before.st_atime_ns, before.st_mtime_ns))
            same = before.st_size == len(content) and path.startswith("articles/")
            return same and before.st_mtime < built - DOUBT
        return False

    def _prune(self, folder: Path) -> None:
        while folder != self.folder / "articles" and folder != self.folder:
            if any(folder.iterdir()):
                return
            folder.rmdir()
            folder = folder.parent


@dataclass
class Twins:
    """The folder that is built on, and what a fresh one gives; ``log`` tells a failure's story."""

    root: Path
    chance: Random
    apart: float = 0.0
    """The share of builds in a process of their own."""
    log: list[str] = field(default_factory=list)
    _built: float = 0.0
    _clean: tuple[object, Said, dict[str, bytes]] | None = None

    def __post_init__(self) -> None:
        """Begin with an empty folder."""
        self.desk = Desk(self.root / "paper")

    @property
    def site(self) -> Path:
        """The published folder."""
        return self.desk.folder / "site"

    def published(self, county: County) -> bool:
        """Put a county into the folder, build on what is there, and judge; whether it passed."""
        manner = self.chance.choice(("now", "old", "old", "same"))
        missable = self.desk.put(county, manner, self._built)
        if self.chance.random() < 0.2:
            self.desk.touch(self.chance.choice(list(self.desk.pieces)))
        words = self._words(by_hash=missable)
        self.log.append(f"{manner}: {' '.join(words)} at {county.at}")
        before = stood(self.site)
        told = self._rehearsed(words, county, before) if self.chance.random() < 0.2 else None
        self._built = time.time()
        answer = self._build(words, county.at)
        self.judge(county, before, answer, told)
        return answer.code == 0

    def judge(
        self, county: County, before: dict[str, Stood], answer: Said, told: Said | None = None
    ) -> None:
        """What stands must be what a clean build gives, with nothing touched that need not be."""
        after, fresh, pages = stood(self.site), *self.clean(county)
        assert answer.in_plain_words, answer.text
        assert answer.code == fresh.code, f"{answer.text}\nclean:\n{fresh.text}"
        assert answer.problems == fresh.problems, f"{answer.text}\nclean:\n{fresh.text}"
        if answer.code:
            assert after == before, "a refused build touched the site"
            return
        assert differing(bytes_of(after), pages) == []
        moved = [p for p in before.keys() & after.keys() if _rewritten(before[p], after[p])]
        assert moved == [], "files that are as they were have been written anew"
        standby = bytes_of(stood(self.desk.folder / ".site-standby"))
        assert differing(standby, pages) == [], "the standby folder is not like the site"
        changed = sorted(p for p in after if p not in before or before[p] != after[p])
        removed = sorted(before.keys() - after.keys())
        if "已出版" in answer.text:
            counted = (answer.counted("改动"), answer.counted("删去"))
            assert counted == (len(changed), len(removed)), answer.text
        if told:
            assert (told.listed("改动"), told.listed("删去")) == (changed, removed)

    def clean(self, county: County) -> tuple[Said, dict[str, bytes]]:
        """What a build in a fresh folder gives."""
        what = (county.pieces(), county.at)
        if self._clean is None or self._clean[0] != what:
            fresh = Desk(self.root / "fresh")
            fresh.put(county)
            answer = build(fresh.folder, "xianbao", "build", "--workers", "1", at=county.at)
            pages = bytes_of(stood(fresh.folder / "site"))
            shutil.rmtree(fresh.folder)
            self._clean = (what, answer, pages)
        return self._clean[1:]

    def _words(self, *, by_hash: bool) -> list[str]:
        if not by_hash and self.chance.random() < 0.2:
            return ["mkdocs", "build"]
        words = ["xianbao", "build", "--workers", str(self.chance.choice((1, 1, 2, 3)))]
        return [*words, "--by-hash"] if by_hash or self.chance.random() < 0.1 else words

    def _rehearsed(self, words: list[str], county: County, before: dict[str, Stood]) -> Said | None:
        options = ["--by-hash"] if "--by-hash" in words else []
        told = self._build(["xianbao", "build", "--dry-run", *options], county.at)
        assert stood(self.site) == before, "a dry run touched the site"
        self.log.append("after a dry run")
        return None if told.code else told

    def _build(self, words: list[str], at: int) -> Said:
        by = build_apart if self.chance.random() < self.apart else build
        return by(self.desk.folder, *words, at=at)


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    """The files that only one has, or that differ."""
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


def _rewritten(before: Stood, after: Stood) -> bool:
    return before.content == after.content and before != after
