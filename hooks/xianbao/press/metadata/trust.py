"""Trust indicators: where a paper says by what rules it works, for those who pass its stories on.

Roles are those of IPTC's vocabulary ``cv.iptc.org/newscodes/trustindicator``.
"""

from functools import lru_cache

from xianbao.paper.masthead import Policy, Subject
from xianbao.press.layout.colophon import policy_link
from xianbao.press.layout.composer import Composer
from xianbao.press.metadata.identity import outside, whole
from xianbao.press.metadata.writing import Json

_SCHEME = "http://cv.iptc.org/newscodes/trustindicator/"
_ROLES = {
    Subject.CORRECTIONS: "correctionsPolicy",
    Subject.ETHICS: "ethicsPolicy",
    Subject.PRINCIPLES: "editorialPolicy",
    Subject.OWNERSHIP: "partyInfo",
    Subject.VERIFICATION: "factCheckingPolicy",
    Subject.UNNAMED_SOURCES: "unnamedSourcesPolicy",
    Subject.BYLINES: "noBylinesPolicy",
    Subject.FEEDBACK: "feedbackPolicy",
    Subject.MISSION: "coveragePolicy",
    Subject.MASTHEAD: "partyInfo",
    Subject.DIVERSITY: "editorialDiversityPolicy",
}


@lru_cache(maxsize=1)
def trust(composer: Composer) -> list[Json]:
    """The paper's policies that have a whole address, in the order of the masthead.

    All stories of a paper share the list; nobody may change it. That of one paper alone is kept, so
    that an edition which is no longer printed does not stay in memory.
    """
    found: list[Json] = []
    for policy in composer.edition.masthead.policies:
        address = _address(policy, composer.base)
        if address:
            title = policy_link(policy, composer).pair.han
            role = _SCHEME + _ROLES[policy.subject]
            found.append({"role": role, "title": title, "href": address})
    return found


def _address(policy: Policy, base: str) -> str:
    return whole(base, policy.address) if policy.page else outside(policy.address)
