"""A desk at which one story is read, without the net that catches what goes wrong there."""

import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

from desk.newsdesk import STORY, Desk, png
from xianbao.desk.folder import Folder
from xianbao.desk.galley import Galley
from xianbao.desk.issues import read_issue
from xianbao.desk.kept import frozen, thawed
from xianbao.desk.masthead import read_masthead
from xianbao.desk.newsroom import Issues, Newsroom
from xianbao.desk.people import Roster
from xianbao.desk.placement import place
from xianbao.desk.rule import Severity
from xianbao.desk.staff import read_staff
from xianbao.desk.standing import Standing, standing_in
from xianbao.desk.story import read_story
from xianbao.desk.terms import terms_of
from xianbao.paper.article import Article
from xianbao.paper.card import card_of, digest_of
from xianbao.paper.staff import Staff

_PHOTO, _NEIGHBOUR = "2026/11/22/a.png", "2026/11/21/01-01.md"
_ISSUE = "2026/11/22/issue.yml"


def newsroom() -> Newsroom:
    """A paper with staff, sections, a photo and another story, in which nothing was read yet."""
    articles, standing, staff = _paper()
    months = {"": ["masthead.yml", "staff.yml"], "2026/11": [STORY, _NEIGHBOUR, _PHOTO, _ISSUE]}
    folder = Folder(articles, months)
    roster = Roster(staff, checked=True, known={}, asked=folder.asked)
    return Newsroom(folder, terms_of(standing.what()), roster, Issues(folder.asked))


@cache
def _paper() -> tuple[Path, Standing, Staff]:
    desk = Desk(Path(_TEMPORARY.name) / "articles")
    desk.file(_PHOTO, png())
    desk.story(path=_NEIGHBOUR)
    standing = standing_in(desk.articles)
    return desk.articles, standing, standing.who() or Staff(())


_TEMPORARY = tempfile.TemporaryDirectory(prefix="fuzz-")


def read(data: bytes) -> tuple[Article | None, Galley]:
    """A story as the desk reads it; whatever is wrong with how it does is an exception."""
    galley = Galley(f"articles/{STORY}")
    article = read_story(data, place(STORY), newsroom(), galley)
    _check_told(data, galley)
    errors = any(one.severity is Severity.ERROR for one in galley.problems)
    assert (article is None) == errors
    if article:
        content = frozen(article.public)
        assert thawed(content, Article) == article.public
        assert card_of(article, digest_of(content), None).key == article.key
    return article, galley


def read_others(data: bytes) -> None:
    """The same bytes as the issue of a day, as the masthead and as the list of the staff."""
    readers: tuple[Callable[[Galley], object], ...] = (
        lambda galley: read_issue(data, place(_ISSUE), newsroom().roster, galley),
        lambda galley: read_masthead(data, galley),
        lambda galley: read_staff(data, galley),
    )
    for read_file in readers:
        galley = Galley("articles/a.yml")
        read_file(galley)
        _check_told(data, galley)


def _check_told(data: bytes, galley: Galley) -> None:
    last = max(len(data.splitlines()), len(data.split(b"\n")), data.count(b"\r") + 1) + 1
    for problem in galley.problems:
        assert 1 <= problem.line <= last, problem
        assert problem.column >= 1, problem
        assert problem.render()
        assert "\n" not in problem.fact(), problem
