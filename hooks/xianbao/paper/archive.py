"""The archive: everything filed, each thing once, looked up by key."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from xianbao.paper.article import Article, Status
from xianbao.paper.edition import Edition
from xianbao.paper.issue import Issue
from xianbao.paper.masthead import Masthead
from xianbao.paper.staff import Staff


@dataclass(frozen=True)
class Archive:
    """All copy that the desk passed: drafts and embargoed stories too."""

    masthead: Masthead
    staff: Staff
    articles: tuple[Article, ...] = ()
    issues: Mapping[date, Issue] | None = None

    def edition(self, at: datetime) -> Edition:
        """What readers may see at one moment; ``at`` is aware.

        Newest first; of one moment the story that stands first in the paper.

        Issues of days that hold no visible story are left out too: a page heading would tell of
        a story that is not there.
        """
        visible = [article for article in self.articles if visible_at(article, at)]
        visible.sort(key=lambda article: article.key)
        visible.sort(key=lambda article: article.published, reverse=True)
        days = {article.day for article in visible}
        issues = {day: issue for day, issue in (self.issues or {}).items() if day in days}
        return Edition(self.masthead, self.staff, tuple(visible), issues, at)


def visible_at(article: Article, at: datetime) -> bool:
    """Whether a story is published, past its embargo and not yet expired."""
    if article.status is Status.DRAFT:
        return False
    if article.embargo is not None and at < article.embargo:
        return False
    return article.expires is None or at < article.expires
