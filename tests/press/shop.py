"""A print shop in a folder: it prints a county's paper with the real press, without a host."""

import multiprocessing
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, partial
from io import BytesIO
from pathlib import Path

from PIL import Image

from press.county import LOOK, TEMPLATES, County
from press.editions import contents
from press.fiction import PHOTO_SIZE
from xianbao.paper.card import digest_of
from xianbao.paper.edition import Edition
from xianbao.press.darkroom.legend import Legend
from xianbao.press.leaf import Leaf
from xianbao.press.printing import House, Printing, Report, SetPages
from xianbao.press.publishing.lock import locked
from xianbao.press.publishing.publication import Publication
from xianbao.press.slices import Composition, set_all
from xianbao.press.standing.host import Host, Settings
from xianbao.press.standing.live import Keys
from xianbao.press.standing.record import Record

ABOUT = {"about/index.html": b"about us", "robots.txt": b"", "assets/paper.css": b"p {}"}
"""What the host makes of a paper's standing pages."""


@dataclass
class Shop:
    """``engravings`` is a folder of compiled templates that shops share."""

    folder: Path
    engravings: Path
    workers: int = 1
    hosted: Mapping[str, bytes] = field(default_factory=lambda: ABOUT)
    pages_key: str = "pages"

    @property
    def site(self) -> Path:
        return self.folder / "site"

    @property
    def record(self) -> Path:
        return self.folder / "store" / "press.sqlite"

    def published(self) -> dict[str, bytes]:
        """What readers see."""
        return contents(self.site)

    def standby(self) -> dict[str, bytes]:
        """What the next edition will be made in; like the site between runs."""
        return contents(self.folder / ".site-standby")

    def print(self, paper: County, set_pages: SetPages | None = None) -> Report:
        """Publish what readers may see of a paper."""
        return self._run(paper, Printing.printed, set_pages)

    def rehearse(self, paper: County) -> Report:
        """Say what publishing would do."""
        return self._run(paper, Printing.rehearsed, None)

    def pages(self) -> set[str]:
        """The names on record."""
        return set(Record.read(self.record).names())

    def _run(
        self, paper: County, work: Callable[[Printing], Report], set_pages: SetPages | None
    ) -> Report:
        publication = Publication(self.site)
        setting = set_pages or partial(set_all, workers=self.workers)
        self._file(paper)
        with locked(publication.lock):
            printing = Printing(paper.edition(), self._host(), self._house(), publication, setting)
            printing.workers = self.workers
            return work(printing)

    def _file(self, paper: County) -> None:
        """Photos as they were filed: each stamp is another picture."""
        for file, stamp in paper.pictures.items():
            _written(self.folder / "articles" / file, filed(file, stamp))

    def _host(self) -> Host:
        total = digest_of(repr(sorted(self.hosted.items())).encode())
        made = self.folder / "made"
        files = {file: _written(made / file, text) for file, text in self.hosted.items()}
        return Host("key", total, LOOK, Settings("site", "overrides"), files)

    def _house(self) -> House:
        store = self.folder / "store"
        if not store.exists():
            store.mkdir(parents=True)
            self.engravings.mkdir(exist_ok=True)
            os.symlink(self.engravings, store / "templates")  # noqa: PTH211
        keys = Keys(self.pages_key, self._host().print)
        return House(self.site, self.folder / "articles", TEMPLATES, store, keys)


@cache
def filed(file: str, stamp: str) -> bytes:
    """A photo's file: another stamp is another picture."""
    colour = digest_of(f"{file} {stamp}".encode())[:6]
    out = BytesIO()
    Image.new("RGB", PHOTO_SIZE, f"#{colour}").save(out, "PNG")
    return out.getvalue()


@dataclass
class Deadly:
    """Sets pages until it meets one that kills the process, if it is a worker."""

    inner: Composition
    deadly: str

    @property
    def edition(self) -> Edition:
        """The edition whose pages it sets."""
        return self.inner.edition

    def leaves(self, name: str) -> tuple[Leaf, ...]:
        """The files of one page."""
        if name == self.deadly and multiprocessing.parent_process() is not None:
            os._exit(9)
        return self.inner.leaves(name)

    def legend(self, file: str) -> Legend:
        """What the paper says of a photo."""
        return self.inner.legend(file)

    def close(self) -> None:
        """Nothing of its own."""
        self.inner.close()


def _written(path: Path, content: bytes) -> Path:
    if not path.exists() or path.read_bytes() != content:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return path
