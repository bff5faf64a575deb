"""The register of all checks; each family brings its own."""

from xianbao.desk.proofing import arithmetic, harm, language, people, photos
from xianbao.desk.proofing.beat import Beat
from xianbao.desk.proofing.check import Check, LeadsTaker, NamesTaker, PaperCheck, PicturesTaker
from xianbao.desk.proofing.gist import Gist
from xianbao.desk.proofing.leads import leads, links_to_withdrawn
from xianbao.desk.proofing.manuscript import Manuscript

CHECKS: tuple[Check, ...] = (
    *language.CHECKS,
    *people.CHECKS,
    *arithmetic.CHECKS,
    *harm.CHECKS,
    *photos.CHECKS,
)
"""Every check of a single story."""

PAPER_CHECKS: tuple[PaperCheck, ...] = (*people.PAPER_CHECKS, links_to_withdrawn)
"""Every check of the whole paper."""

NAMES: tuple[NamesTaker, ...] = people.NAMES
PICTURES: tuple[PicturesTaker, ...] = people.PICTURES
LEADS: tuple[LeadsTaker, ...] = (leads,)


def gist_of(manuscript: Manuscript, beat: Beat) -> Gist:
    """What the checks of the whole paper need to know of a story."""
    return Gist(
        manuscript.path,
        manuscript.article.key,
        tuple(one for taken in NAMES for one in taken(manuscript, beat)),
        tuple(one for taken in PICTURES for one in taken(manuscript, beat)),
        tuple(one for taken in LEADS for one in taken(manuscript, beat)),
    )
