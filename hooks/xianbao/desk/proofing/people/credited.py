"""Credited: who is credited for a story, by itself and by its page."""

from collections.abc import Iterator

from xianbao.desk.proofing.beat import Beat
from xianbao.paper.article import Article
from xianbao.paper.credit import Credit
from xianbao.paper.issue import Page
from xianbao.paper.staff import Staff


def credits_of(article: Article) -> tuple[Credit, ...]:
    """The credits of a story and of its photos, each name in a role once."""
    photographed = (credit for photo in article.photos for credit in photo.credits)
    return tuple(dict.fromkeys((*article.credits, *photographed)))


def page_of(article: Article, beat: Beat) -> Page | None:
    """The printed page of a story, if its day's issue lists it."""
    issue = beat.issue_of(article.day) if article.page else None
    return issue.page(article.page) if issue else None


def spellings(staff: Staff) -> Iterator[str]:
    """Every spelling of every colleague's name."""
    return (name for person in staff.people for name in person.spellings)
