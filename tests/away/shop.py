"""A print shop for tests: one county's paper, printed into a folder by whatever hands."""

import pickle
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from press.county import LOOK, TEMPLATES, County, county
from press.shop import filed
from xianbao.paper.article import Article
from xianbao.paper.edition import Edition
from xianbao.press.printing import House, Printing, Report, SetPages
from xianbao.press.publishing.publication import Publication
from xianbao.press.slices import AT_HOME, set_all
from xianbao.press.standing.host import Host, Settings
from xianbao.press.standing.live import Keys
from xianbao.press.standing.plan import plan

KEYS = Keys("pages", "host")
NO_HOST = Host("key", KEYS.host, LOOK, Settings("site", "overrides"), {})


@dataclass
class Box:
    """A shelf in one file, as the desk's is: every story by its key."""

    store: Path | None

    def __call__(self, key: str) -> Article:
        """A story."""
        if self.store is None:
            raise KeyError(key)
        return _stories(self.store)[key]


@cache
def _stories(store: Path) -> Mapping[str, Article]:
    stories: Mapping[str, Article] = pickle.loads(store.read_bytes())  # noqa: S301  # ours
    return stories


@dataclass(frozen=True)
class Shop:
    """A project of a test's own."""

    folder: Path
    of: County

    @classmethod
    def opened(cls, folder: Path, of: County | None = None) -> "Shop":
        """A shop with the photos of a county's paper, which is a small one unless it is given."""
        shop = cls(folder, of or county())
        for name in shop.names("photo/"):
            path = folder / "articles" / name.partition("/")[2]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(filed(path.name, "1"))
        return shop

    def names(self, start: str = "") -> list[str]:
        """The names of all pages of one family, or of all."""
        return [name for name in plan(self.of.edition()) if name.startswith(start)]

    @property
    def pages(self) -> int:
        """How many pages other machines set: all but photos and newsbills."""
        return sum(not name.startswith(AT_HOME) for name in self.names())

    def printing(self, set_pages: SetPages = set_all, edition: Edition | None = None) -> Printing:
        """A printing of the paper."""
        site = self.folder / "site"
        house = House(
            site,
            self.folder / "articles",
            TEMPLATES,
            self.folder / ".xianbao",
            KEYS,
        )
        publication = Publication(site)
        return Printing(edition or self.of.edition(), NO_HOST, house, publication, set_pages)

    def printed(
        self, set_pages: SetPages = set_all, edition: Edition | None = None
    ) -> dict[str, bytes]:
        """The site after a printing."""
        self.printing(set_pages, edition).printed()
        return self.site()

    def rehearsed(self, set_pages: SetPages) -> Report:
        """A rehearsal."""
        return self.printing(set_pages).rehearsed()

    def site(self) -> dict[str, bytes]:
        """Every file that readers can see."""
        site = self.folder / "site"
        return {
            path.relative_to(site).as_posix(): path.read_bytes()
            for path in sorted(site.rglob("*"))
            if path.is_file()
        }

    def boxed(self) -> Edition:
        """The paper with its stories in one file, as after the desk's own run."""
        edition = self.of.edition()
        store = self.folder / "stories"
        cards = (*edition.cards, *edition.notices)
        stories = {card.key: edition.shelf(card.key) for card in cards}
        store.write_bytes(pickle.dumps(stories))
        return replace(edition, shelf=Box(store))
