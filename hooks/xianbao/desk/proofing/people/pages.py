"""Pages: credits printed once for a page that do not hold for a story on it."""

from collections.abc import Iterator

from xianbao.desk.problem import Problem
from xianbao.desk.proofing.beat import Beat
from xianbao.desk.proofing.manuscript import Manuscript
from xianbao.desk.proofing.people import field
from xianbao.desk.proofing.people.credited import page_of
from xianbao.desk.rulebook import names as rules
from xianbao.desk.words import Words
from xianbao.paper.article import Kind
from xianbao.paper.credit import Credited, Role
from xianbao.paper.issue import Page, inherited

_FOREIGN = {
    Kind.REPRINT: Words("转载", "reprint"),
    Kind.NOTICE: Words("公告", "notice"),
}
"""Kinds that no reporter of ours writes."""


def page_credits(manuscript: Manuscript, beat: Beat) -> Iterator[Problem]:
    """Reporters whom a page would give what they did not write, and a second duty editor."""
    page = page_of(manuscript.article, beat)
    if page and page.credits:
        yield from _foreign_copy(manuscript, page)
        yield from _second_editor(manuscript, page)


def _foreign_copy(manuscript: Manuscript, page: Page) -> Iterator[Problem]:
    article = manuscript.article
    kind = _FOREIGN.get(article.kind)
    passed_on = inherited(article, page)
    writers = [credit.name for credit in passed_on if credit.role.credited is Credited.WRITTEN]
    if kind and writers:
        run = field.key(manuscript, "kind")
        yield manuscript.mark(
            rules.PAGE_CREDITS_FOREIGN_COPY,
            run,
            0,
            len(run.text),
            kind=kind,
            page=str(page.number),
            credited="、".join(writers),
        )


def _second_editor(manuscript: Manuscript, page: Page) -> Iterator[Problem]:
    own = [credit for credit in manuscript.article.credits if credit.role is Role.DUTY_EDITOR]
    others = [credit for credit in page.credits if credit.role is Role.DUTY_EDITOR]
    people = {credit.person for credit in others}
    for credit in own:
        if others and credit.person not in people:
            run = field.named(manuscript, credit.name, Role.DUTY_EDITOR.value)
            yield manuscript.mark(
                rules.PAGE_HAS_ANOTHER_EDITOR,
                run,
                0,
                len(run.text),
                name=credit.name,
                page=str(page.number),
                credited="、".join(other.name for other in others),
            )
