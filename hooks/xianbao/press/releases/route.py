"""The route: in which order files go to a host that cannot exchange a whole site at once.

Wherever an upload breaks off, no page that readers can reach leads to something that is not there:
what is new comes first, while nothing leads to it, then the pages that lead there, the front last;
what goes is taken away when nothing leads to it any more.
"""

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

from xianbao.press import address
from xianbao.press.releases.manifest import Manifest


class Stage(Enum):
    """The stages in their order; the value begins the name of the stage's list."""

    ASSETS = "1-put-new-files"
    PAGES = "2-put-new-pages"
    CHANGED_ASSETS = "3-put-changed-files"
    CHANGED_PAGES = "4-put-changed-pages"
    HERALDS = "5-put-feeds"
    GONE_PAGES = "6-delete-pages"
    GONE = "7-delete-files"

    @property
    def deletes(self) -> bool:
        """Whether files are taken away, and not put there."""
        return self in {Stage.GONE_PAGES, Stage.GONE}


class Step(NamedTuple):
    """One file, put there or taken away."""

    stage: Stage
    file: str


def route(before: Manifest, after: Manifest) -> list[Step]:
    """The steps from one release to another; `before` may be empty, for a host with nothing."""
    steps = [Step(_stage(file, before), file) for file in after.without(before)]
    gone = (file for file in before.without(after) if after.mark(file) is None)
    steps += [Step(Stage.GONE_PAGES if _is_page(file) else Stage.GONE, file) for file in gone]
    return sorted(steps, key=_order)


def lists(steps: Iterable[Step]) -> dict[Stage, list[str]]:
    """The files of each stage that has any, in order."""
    found: dict[Stage, list[str]] = {}
    for step in steps:
        found.setdefault(step.stage, []).append(step.file)
    return found


def _stage(file: str, before: Manifest) -> Stage:
    """The stage of a file that is new or has changed."""
    page = _is_page(file)
    if before.mark(file) is None and not _enters(file):
        return Stage.PAGES if page else Stage.ASSETS
    if page:
        return Stage.CHANGED_PAGES
    return Stage.HERALDS if _is_herald(file) else Stage.CHANGED_ASSETS


def _order(step: Step) -> tuple[int, bool, int, str]:
    """Stories before the lists that name them, the front after everything."""
    return (_STAGES[step.stage], _enters(step.file), -step.file.count("/"), step.file)


_STAGES = {stage: number for number, stage in enumerate(Stage)}


def _enters(file: str) -> bool:
    """Whether readers come to a page without being led there; it must not come too early."""
    return file in {"index.html", address.NOT_FOUND}


def _is_page(file: str) -> bool:
    return file.endswith((".html", ".htm"))


def _is_herald(file: str) -> bool:
    """Whether it tells machines what there is: feeds, sitemaps, the head of the search index."""
    name = file.rpartition("/")[2]
    return (
        name in {address.ATOM, address.RSS, address.JSON_FEED}
        or name.startswith("sitemap")
        or file == address.SEARCH_INDEX
    )
