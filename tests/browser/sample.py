"""The sample paper as a reader meets it: one page of each kind, found by what stands on it."""

import re
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of page: where such pages lie, and a pattern that only pages of the kind hold."""

    name: str
    where: str
    mark: str = ""

    def address(self, site: Path) -> str:
        """The fullest page of the kind, because it is the likeliest to break; relative."""
        found = [path for path in site.glob(self.where) if self._is(path)]
        assert found, f"the sample paper has no {self.name}"
        fullest = max(found, key=lambda path: (path.stat().st_size, path))
        return fullest.relative_to(site).as_posix().removesuffix("index.html")

    def _is(self, path: Path) -> bool:
        return re.search(self.mark, path.read_text(encoding="utf-8"), re.DOTALL) is not None


STORY = "[0-9]*/*/*/*-*/index.html"


def _story(kind: str) -> Kind:
    return Kind(f"{kind} story", STORY, rf'class="story story-{kind}"')


WITH_BOX = Kind("story with a box", STORY, r'<aside class="story-side"')
TRADITIONAL = Kind("story in traditional script", STORY, r'class="story [^"]*" lang="zh-Hant"')
GALLERY = Kind("story with a gallery", STORY, r'(?:<figure class="picture.*?){3}')
CORRECTED = Kind("corrected story", STORY, r'<aside class="corrections"')
WITH_TABLE = Kind("story with a table", STORY, r'<div class="table"')
STORIES = (
    _story("news"),
    _story("feature"),
    _story("opinion"),
    _story("brief"),
    _story("picture"),
    _story("voice"),
    _story("notice"),
    _story("reprint"),
    WITH_BOX,
    GALLERY,
    CORRECTED,
    WITH_TABLE,
    TRADITIONAL,
)

FRONT = Kind("front", "index.html")
SECTION = Kind("section", "sections/*/index.html")
PERSON = Kind("person", "people/*/index.html")
DAY = Kind("day", "[0-9]*/*/*/index.html")
MONTH = Kind("month", "[0-9]*/*/index.html")
COLOPHON = Kind("colophon", "colophon/index.html")
STATISTICS = Kind("statistics", "statistics/index.html")
FIELDS = Kind("table of fields", "handbook/fields/index.html")
NOT_FOUND = Kind("page not found", "404.html")
INDEXES = (
    FRONT,
    SECTION,
    Kind("month of a section", "sections/*/[0-9]*/index.html"),
    Kind("series", "series/*/index.html"),
    Kind("month of a series", "series/*/[0-9]*/index.html"),
    PERSON,
    Kind("year of a person", "people/*/[0-9]*/index.html"),
    DAY,
    Kind("page of a day", "[0-9]*/*/*/p[0-9]/index.html"),
    MONTH,
    Kind("year", "[0-9][0-9][0-9][0-9]/index.html"),
    Kind("all sections", "sections/index.html"),
    Kind("all series", "series/index.html"),
    Kind("all people", "people/index.html"),
    Kind("all feeds", "subscribe/index.html"),
    STATISTICS,
    Kind("all corrections", "corrections/index.html"),
    Kind("corrections of a year", "corrections/[0-9]*/index.html"),
    COLOPHON,
    Kind("search", "search/index.html"),
    Kind("day for printing", "[0-9]*/*/*/print/index.html"),
    NOT_FOUND,
    Kind("standing page", "about/index.html"),
    Kind("standing page with code", "handbook/story/index.html"),
    FIELDS,
)
EVERY = STORIES + INDEXES
