"""The paper's own page: publisher, numbers, rules, staff."""

from xianbao.paper.masthead import Policy, Subject
from xianbao.press import address
from xianbao.press.address import ROOT
from xianbao.press.layout.composer import Composer
from xianbao.press.layout.furniture import records
from xianbao.press.sheet import Sheet
from xianbao.press.view.colophon import ColophonView, StaffLine
from xianbao.press.view.link import Link, PairLink

POLICY_WORDS = {
    Subject.CORRECTIONS: "Corrections policy",
    Subject.ETHICS: "Ethics policy",
    Subject.PRINCIPLES: "Publishing principles",
    Subject.OWNERSHIP: "Ownership and funding",
    Subject.VERIFICATION: "Verification policy",
    Subject.UNNAMED_SOURCES: "Unnamed sources policy",
    Subject.BYLINES: "Bylines policy",
    Subject.FEEDBACK: "Feedback policy",
    Subject.MISSION: "Mission",
    Subject.MASTHEAD: "Who edits the paper",
    Subject.DIVERSITY: "Diversity policy",
}


def policy_link(policy: Policy, composer: Composer) -> PairLink:
    """What the paper says of itself, with where it says so."""
    return PairLink(composer.wording.pair(POLICY_WORDS[policy.subject]), policy.href(ROOT))


def colophon_sheet(composer: Composer) -> Sheet:
    """版权页."""
    edition = composer.edition
    masthead = edition.masthead
    people = (edition.person(key) for key in edition.ranks)
    head = composer.wording.pair("Colophon")
    view = ColophonView(
        head=head,
        name=composer.pair(masthead.name),
        founded=composer.wording.day_text(masthead.founded) if masthead.founded else "",
        lines=masthead.colophon,
        records=tuple(records(composer)),
        policies=tuple(policy_link(policy, composer) for policy in masthead.policies),
        staff=tuple(
            StaffLine(Link(person.name, ROOT + address.person(person.key)), person.job)
            for person in people
        ),
        people=composer.word("People", address.PEOPLE),
        copyright=masthead.copyright,
    )
    return Sheet(address.COLOPHON, "colophon.html", view, composer.page_title(head.han))
