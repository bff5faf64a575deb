"""A small press for tests of publishing: it remembers what it has published, as the real one does.

It can be run by itself, to be killed: ``python editions.py FOLDER WORKERS``.
"""

import itertools
import json
import multiprocessing
import os
import sys
from collections.abc import Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from xianbao.press.leaf import Leaf
from xianbao.press.publishing.docket import Scope
from xianbao.press.publishing.forme import Plate
from xianbao.press.publishing.lock import end_with_parent, locked
from xianbao.press.publishing.publication import Found, Publication
from xianbao.press.publishing.tree import files

EDITIONS: tuple[dict[str, bytes], ...] = (
    {
        "index.html": b"front, first",
        "2026/11/22/01-01/index.html": b"the bridge",
        "2026/11/22/01-02/index.html": b"the ferry",
        "2026/11/22/01-02/figures.csv": b"boats,3",
        "sections/index.html": b"sections, first",
        "series": b"a file today, a folder tomorrow",
    },
    {
        "index.html": b"front, second",
        "2026/11/22/01-01/index.html": b"the bridge, corrected",
        "2026/11/23/01-01/index.html": b"the market",
        "sections/index.html": b"sections, first",
        "series/bridges/index.html": b"bridges",
    },
    {
        "index.html": b"front, third",
        "2026/11/22/01-01/index.html": b"the bridge, corrected",
        "2026/11/22/01-02/index.html": b"the ferry, again",
        "sections": b"a folder yesterday, a file today",
        "series/bridges/index.html": b"bridges",
    },
)


def thick(count: int = 60) -> tuple[dict[str, bytes], ...]:
    """The same editions with so many pages more that writing them takes a while."""
    return tuple(
        edition
        | {
            f"people/p{page}/index.html": b"%d of %d " % (page, number) * 900
            for page in range(count)
        }
        for number, edition in enumerate(EDITIONS)
    )


@dataclass(frozen=True, slots=True)
class Press:
    """A project of a test's own."""

    folder: Path
    workers: int = 0

    @property
    def site(self) -> Path:
        return self.folder / "site"

    @property
    def standby(self) -> Path:
        return self.folder / ".site-standby"

    def published(self) -> dict[str, bytes]:
        """What readers see."""
        return contents(self.site)

    def print(self, edition: Mapping[str, bytes]) -> Found:
        """Publish an edition in the order in which the real press does."""
        publication = Publication(self.site)
        with locked(publication.lock):
            found = publication.mend()
            setting, gone = self._plan(publication, found, edition)
            if setting or gone or found.doubt is None or found.doubt:
                try:
                    self._publish(publication, edition, setting, gone)
                except OSError:
                    publication.discard()
                    raise
        return found

    def _plan(
        self, publication: Publication, found: Found, edition: Mapping[str, bytes]
    ) -> tuple[list[str], list[str]]:
        doubt = found.doubt
        if found.cold or doubt is None:
            return list(edition), sorted(set(publication.files()) - edition.keys())
        memory = self._remembered()
        setting = [
            file
            for file, content in edition.items()
            if memory.get(file) != content.decode() or doubt.covers(file)
        ]
        standing = (file for file in publication.files() if doubt.covers(file))
        return setting, sorted({*memory, *(standing if doubt else ())} - edition.keys())

    def _publish(
        self,
        publication: Publication,
        edition: Mapping[str, bytes],
        setting: list[str],
        gone: list[str],
    ) -> None:
        plate = publication.open(scope_of([*setting, *gone]))
        removed = [file for file in gone if plate.remove(file)]
        changed = self._written(plate, [Leaf(file, edition[file]) for file in setting])
        publication.publish(changed, removed)
        self._remember(edition)
        publication.settle()

    def _written(self, plate: Plate, leaves: list[Leaf]) -> list[str]:
        if not self.workers:
            return written(plate, leaves)
        context = multiprocessing.get_context("fork")
        with ProcessPoolExecutor(self.workers, context, end_with_parent) as pool:
            slices = (leaves[start::8] for start in range(8))
            return list(itertools.chain(*pool.map(partial(written, plate), slices)))

    def _remembered(self) -> dict[str, str]:
        memory: dict[str, str] = json.loads((self.folder / "memory.json").read_text("utf-8"))
        return memory

    def _remember(self, edition: Mapping[str, bytes]) -> None:
        fresh = self.folder / "memory.new"
        text = {file: content.decode() for file, content in edition.items()}
        fresh.write_text(json.dumps(text), encoding="utf-8")
        fresh.replace(self.folder / "memory.json")


def written(plate: Plate, leaves: Iterable[Leaf]) -> list[str]:
    """What a worker does: write leaves and say which are new to readers."""
    return [leaf.file for leaf in leaves if plate.write(leaf)]


def scope_of(changing: Iterable[str]) -> Scope:
    """The folders of these files, and those at the root one by one."""
    folders = {file.rpartition("/")[0] for file in changing}
    return Scope.of(folders - {""}, (file for file in changing if "/" not in file))


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by its path; none where there is no folder."""
    if not folder.is_dir():
        return {}
    return {file: (folder / file).read_bytes() for file in files(str(folder))}


def inodes(folder: Path) -> dict[str, int]:
    """Every file of a folder with its inode: equal ones are the same file."""
    return {file: (folder / file).stat().st_ino for file in files(str(folder))}


def run_until_killed(folder: Path, workers: int) -> None:
    """Publish one edition after the other, and say when the first run is over."""
    press = Press(folder, workers)
    for edition in itertools.cycle(thick()):
        press.print(edition)
        os.write(sys.stdout.fileno(), b".")


if __name__ == "__main__":
    run_until_killed(Path(sys.argv[1]), int(sys.argv[2]))
