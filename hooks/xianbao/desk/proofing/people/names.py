"""Names that do not agree: with the staff file, with the fields, or with one another."""

from collections.abc import Iterable, Iterator

from xianbao.desk.problem import Problem
from xianbao.desk.proofing.beat import Beat
from xianbao.desk.proofing.manuscript import Manuscript, Where
from xianbao.desk.proofing.people import field
from xianbao.desk.proofing.people.byline import Byline, bylines
from xianbao.desk.proofing.people.likeness import differ_by_one, is_alike
from xianbao.desk.rulebook import names as rules
from xianbao.paper.article import Article
from xianbao.paper.credit import Credit, Credited, Role
from xianbao.paper.issue import Page
from xianbao.paper.script import identity
from xianbao.paper.staff import Person, Staff

_REPORTING = frozenset({Role.REPORTER, Role.PHOTOGRAPHER})
"""Roles whose holders sign as 记者: a 摄影记者 is one too."""
_POSTS = {Role.REPORTER: "记者", Role.CORRESPONDENT: "通讯员"}


def credits_of(article: Article) -> tuple[Credit, ...]:
    """The credits of a story and of its photos, each name in a role once."""
    photographed = (credit for photo in article.photos for credit in photo.credits)
    return tuple(dict.fromkeys((*article.credits, *photographed)))


def page_of(article: Article, beat: Beat) -> Page | None:
    """The printed page of a story, if its day's issue lists it."""
    issue = beat.issue_of(article.day) if article.page else None
    return issue.page(article.page) if issue else None


def near_staff(manuscript: Manuscript, beat: Beat) -> Iterator[Problem]:
    """Outsiders whose name sounds or looks like a colleague's.

    Those of one wrong character in three are told when the story is read (`people.NEAR_STAFF`).
    """
    for credit in credits_of(manuscript.article):
        if credit.role.on_staff or beat.staff.named(credit.name):
            continue
        near = _alike(credit.name, _spellings(beat.staff))
        if near and not any(differ_by_one(credit.name, one) for one in _spellings(beat.staff)):
            run = field.named(manuscript, credit.name, credit.role.value)
            yield manuscript.mark(
                rules.SOUNDS_LIKE_STAFF, run, 0, len(run.text), name=credit.name, near=near
            )


def signed(manuscript: Manuscript, beat: Beat) -> Iterator[Problem]:
    """Bylines in the text against the staff, the fields and the page."""
    for byline in bylines(manuscript):
        person = beat.staff.named(byline.name)
        if byline.role is Role.REPORTER and person:
            yield from _reporter(manuscript, beat, byline, person)
        elif not person:
            yield from _outsider(manuscript, beat, byline)


def _reporter(
    manuscript: Manuscript, beat: Beat, byline: Byline, person: Person
) -> Iterator[Problem]:
    article = manuscript.article
    written = [credit for credit in article.credits if credit.role.credited is Credited.WRITTEN]
    credited = any(credit.person == person.key for credit in credits_of(article))
    mark = (byline.run, byline.start, byline.end)
    if credited:
        return
    if person.roles and person.roles.isdisjoint(_REPORTING):
        yield manuscript.mark(rules.BYLINE_ROLE_NOT_HELD, *mark, name=byline.name)
    elif written:
        yield _not_credited(manuscript, byline)
    else:
        page = page_of(article, beat)
        writers = _writers(page)
        if page and writers and all(writer.person != person.key for writer in writers):
            yield manuscript.mark(
                rules.PAGE_CREDITS_ANOTHER,
                *mark,
                name=byline.name,
                page=str(page.number),
                credited=_names(writers),
            )


def _outsider(manuscript: Manuscript, beat: Beat, byline: Byline) -> Iterator[Problem]:
    credited = [credit.name for credit in credits_of(manuscript.article)]
    if any(identity(name) == identity(byline.name) for name in credited):
        return
    known = credited if byline.role is not Role.REPORTER else [*credited, *_spellings(beat.staff)]
    near = _alike(byline.name, known) or next(
        (name for name in known if differ_by_one(byline.name, name)), ""
    )
    mark = (byline.run, byline.start, byline.end)
    if near:
        yield manuscript.mark(rules.BYLINE_MISSPELT, *mark, name=byline.name, near=near)
    elif byline.run.where is Where.DATELINE and any(
        credit.role.credited is Credited.WRITTEN for credit in manuscript.article.credits
    ):
        yield _not_credited(manuscript, byline)


def _not_credited(manuscript: Manuscript, byline: Byline) -> Problem:
    return manuscript.mark(
        rules.BYLINE_NOT_CREDITED,
        byline.run,
        byline.start,
        byline.end,
        post=_POSTS[byline.role],
        name=byline.name,
    )


def _writers(page: Page | None) -> tuple[Credit, ...]:
    credits_ = page.credits if page else ()
    return tuple(credit for credit in credits_ if credit.role.credited is Credited.WRITTEN)


def _names(credits_: Iterable[Credit]) -> str:
    return "、".join(dict.fromkeys(credit.name for credit in credits_))


def _spellings(staff: Staff) -> Iterator[str]:
    return (name for person in staff.people for name in (person.name, *person.aliases))


def _alike(name: str, others: Iterable[str]) -> str:
    return next((other for other in others if is_alike(name, other)), "")
