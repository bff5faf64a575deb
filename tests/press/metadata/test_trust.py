"""What a story for other newsrooms says of the paper's own rules."""

import json
from dataclasses import replace

from press.county import BASE, LOOK, TEMPLATES
from press.fiction import article, edition
from xianbao.paper.masthead import Policy, Subject
from xianbao.press.compositor import Compositor

POLICIES = (
    Policy(Subject.CORRECTIONS, "policies/corrections/#更正", "policies/corrections.md"),
    Policy(Subject.OWNERSHIP, "https://example.com/关于"),
)


def told(base: str, policies: tuple[Policy, ...] = POLICIES) -> tuple[object, object]:
    """What both files of a story say."""
    of = edition(article("2026/11/22/01-01"))
    named = replace(of, masthead=replace(of.masthead, policies=policies))
    setting = Compositor(named, replace(LOOK, base=base), TEMPLATES)
    _, new, old = setting.leaves("story/2026/11/22/01-01")[:3]
    return (
        json.loads(new.content).get("trustIndicators"),
        json.loads(old.content).get("trustindicators"),
    )


def test_a_story_says_where_the_paper_states_its_rules() -> None:
    new, old = told(BASE)
    assert new == old
    assert new == [
        {
            "role": "http://cv.iptc.org/newscodes/trustindicator/correctionsPolicy",
            "title": "更正办法",
            "href": f"{BASE}policies/corrections/#%E6%9B%B4%E6%AD%A3",
        },
        {
            "role": "http://cv.iptc.org/newscodes/trustindicator/partyInfo",
            "title": "所有权与经费",
            "href": "https://example.com/%E5%85%B3%E4%BA%8E",
        },
    ]


def test_a_page_of_ours_without_a_whole_address_is_left_out() -> None:
    new, _ = told("")
    assert isinstance(new, list)
    assert [one["title"] for one in new] == ["所有权与经费"]


def test_every_policy_has_a_role() -> None:
    every = tuple(Policy(subject, "https://example.com/") for subject in Subject)
    new, old = told(BASE, every)
    assert isinstance(new, list)
    assert (len(new), new) == (len(Subject), old)
