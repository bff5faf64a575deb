"""Links: where a link in a story leads, checked and written from the site's root."""

import posixpath
import re
from dataclasses import dataclass

from xianbao.desk.destination import scheme_of, trouble
from xianbao.desk.galley import Galley, Placed
from xianbao.desk.near import nearest
from xianbao.desk.newsroom import Newsroom
from xianbao.desk.photos import FORMATS, resolved
from xianbao.desk.rulebook import body as rules

_DAY_PAGE = re.compile(r"\d{4}(?:/\d\d(?:/\d\d(?:/p\d+)?)?)?")
_BARE_HOST = re.compile(r"(?:www\.|[a-z0-9-]+\.(?:com|cn|net|org|gov|edu)\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Links:
    """What checks the links of one story.

    ``folder`` is the folder of its file below ``articles/``, ``key`` its own address.
    """

    newsroom: Newsroom
    galley: Galley
    folder: str
    key: str

    def target(self, written: str, at: Placed) -> str:
        """The target as the page must have it; a target that leads nowhere is marked."""
        rule = trouble(written)
        if rule:
            self.galley.mark(rule, at, target=written)
            return written
        path, mark, fragment = written.partition("#")
        if not path or scheme_of(written):
            return written
        path, query_mark, query = path.partition("?")
        found = self._found(path, at)
        return found + query_mark + query + mark + fragment if found else written

    def _found(self, path: str, at: Placed) -> str:
        """The root-absolute address of a path on our own site, or nothing."""
        if _BARE_HOST.match(path) and not path.endswith(".md"):
            self.galley.mark(rules.LINK_WITHOUT_SCHEME, at, target=path)
            return ""
        candidates = self._candidates(path)
        for candidate in candidates:
            address = self._address(candidate)
            if address:
                return address
        if path.startswith("/") and not self._is_ours(candidates[0]):
            return path
        self._mark_missing(path, candidates, at)
        return ""

    def _candidates(self, path: str) -> list[str]:
        """What a path may mean: from the file's folder, or from the page's address."""
        found = [resolved(path, self.folder)]
        if not path.startswith("/") and not path.endswith(".md"):
            found.append(resolved(path, self.key))
        return [candidate for candidate in found if candidate] or [""]

    def _address(self, path: str) -> str:
        copy = self.newsroom.folder
        key = copy.address(path) or (path if copy.story(path) else "")
        if key:
            return f"/{key}/"
        if _DAY_PAGE.fullmatch(path) and self._has_day(path):
            return f"/{path}/"
        is_picture = posixpath.splitext(path)[1].lower() in FORMATS
        return f"/{path}" if is_picture and copy.holds(path) else ""

    def _is_ours(self, path: str) -> bool:
        """Whether the desk must know a path: a story, a day, a section or a series."""
        head, _, key = path.partition("/")
        known = {"sections": self.newsroom.sections, "series": self.newsroom.series}.get(head)
        if known is not None:
            return bool(key) and known.key(key) != key
        return _looks_like_a_story(path) is not None or _DAY_PAGE.fullmatch(path) is not None

    def _has_day(self, path: str) -> bool:
        day = path.rsplit("/", 1)[0] if "/p" in path else path
        return self.newsroom.folder.has_period(day)

    def _mark_missing(self, path: str, candidates: list[str], at: Placed) -> None:
        copy = self.newsroom.folder
        meant = _looks_like_a_story(candidates[0])
        near = ""
        if meant:
            day, item = meant
            near = nearest(item, [key.rsplit("/", 1)[1] for key in copy.stories_of(day)])
            near = f"{day}/{near}" if near else ""
            near = near or self._same_item(day, item)
        if near:
            near = posixpath.relpath(copy.story(near), self.folder)
        self.galley.mark(rules.LINK_NOT_FOUND, at, target=path, near=near)

    def _same_item(self, day: str, item: str) -> str:
        """The same item of another day of that month, for a slip in the day."""
        copy = self.newsroom.folder
        found = {other: f"{other}/{item}" for other in copy.days_of(day[:7])}
        found = {other: key for other, key in found.items() if copy.story(key)}
        near = nearest(day, found)
        return found[near] if near else ""


def _looks_like_a_story(path: str) -> tuple[str, str] | None:
    """The day and item that a path names, whether or not they exist."""
    match = re.match(r"(\d{4}/\d\d/\d\d)/([^/]+)", path)
    return (match[1], match[2].removesuffix(".md")) if match else None
