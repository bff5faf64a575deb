"""Names near a colleague's."""

from collections.abc import Iterator

from xianbao.desk.problem import Problem
from xianbao.desk.proofing.beat import Beat
from xianbao.desk.proofing.manuscript import Manuscript
from xianbao.desk.proofing.people import field
from xianbao.desk.proofing.people.credited import credits_of, spellings
from xianbao.desk.proofing.people.likeness import alike, differ_by_one
from xianbao.desk.rulebook import names as rules


def near_staff(manuscript: Manuscript, beat: Beat) -> Iterator[Problem]:
    """Outsiders whose name sounds or looks like a colleague's.

    Those of one wrong character in three are told when the story is read (`people.NEAR_STAFF`).
    """
    for credit in credits_of(manuscript.article):
        if credit.role.on_staff or beat.staff.named(credit.name):
            continue
        near = alike(credit.name, spellings(beat.staff))
        if near and not any(differ_by_one(credit.name, one) for one in spellings(beat.staff)):
            run = field.named(manuscript, credit.name, credit.role.value)
            yield manuscript.mark(
                rules.SOUNDS_LIKE_STAFF, run, 0, len(run.text), name=credit.name, near=near
            )
