"""Signed: bylines in the text against the staff file, the fields and the page."""

from collections.abc import Iterable, Iterator

from xianbao.desk.problem import Problem
from xianbao.desk.proofing.beat import Beat
from xianbao.desk.proofing.manuscript import Manuscript, Where
from xianbao.desk.proofing.people.byline import Byline, bylines
from xianbao.desk.proofing.people.credited import credits_of, page_of, spellings
from xianbao.desk.proofing.people.likeness import alike, differ_by_one
from xianbao.desk.rulebook import names as rules
from xianbao.paper.credit import Credit, Credited, Role
from xianbao.paper.issue import Page
from xianbao.paper.script import identity
from xianbao.paper.staff import Person

_REPORTING = frozenset({Role.REPORTER, Role.PHOTOGRAPHER})
"""Roles whose holders sign as 记者: a 摄影记者 is one too."""
_POSTS = {Role.REPORTER: "记者", Role.CORRESPONDENT: "通讯员"}


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
    known = credited if byline.role is not Role.REPORTER else [*credited, *spellings(beat.staff)]
    near = alike(byline.name, known) or next(
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
