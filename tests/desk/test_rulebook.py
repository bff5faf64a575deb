"""The rulebook is whole: one code a rule, both languages, the same blanks to fill."""

import re
from string import Formatter

import pytest

from desk.newsdesk import STORY, Desk
from xianbao.desk.rule import Rule
from xianbao.desk.rulebook import CHAPTERS, RULES

HAN = re.compile("[㐀-鿿]")


def blanks(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def test_every_code_is_given_once() -> None:
    codes = [rule.code for rule in RULES]
    assert len(codes) == len(set(codes))


def test_codes_stand_in_order_and_in_their_chapter() -> None:
    assert [rule.code for rule in RULES] == sorted(rule.code for rule in RULES)
    for chapter in CHAPTERS:
        head, colon, _ = str(chapter.__doc__).partition(": ")
        assert colon
        rules = [value for value in vars(chapter).values() if isinstance(value, Rule)]
        assert all(rule.code.startswith(head) for rule in rules)


def test_chinese_and_english_fill_in_the_same_facts() -> None:
    for rule in RULES:
        assert blanks(rule.fact.en) <= blanks(rule.fact.zh), rule.code
        assert blanks(rule.step.en) <= blanks(rule.step.zh) | blanks(rule.fact.zh), rule.code


def test_a_rule_with_a_guess_shows_it() -> None:
    for rule in RULES:
        if rule.near:
            assert "near" in blanks(rule.near.zh) & blanks(rule.near.en), rule.code


def test_every_rule_says_why_in_both_languages() -> None:
    for rule in RULES:
        assert HAN.search(rule.why.zh), rule.code
        assert rule.why.en.strip(), rule.code
        assert not HAN.search(rule.why.en), rule.code


def test_facts_are_short_and_end_without_a_stop() -> None:
    for rule in RULES:
        assert len(rule.fact.zh) <= 40, rule.code
        assert not rule.fact.zh.endswith("。"), rule.code
        assert not rule.step.zh.endswith("。"), rule.code


def test_every_rule_shows_what_is_wrong_and_what_is_right() -> None:
    for rule in RULES:
        assert rule.wrong, rule.code
        assert rule.right, rule.code
        assert rule.wrong != rule.right, rule.code


SHOWN = re.compile("XB(11[2-9]|12[078]|20[1-9]|21[0-2]|30[1-3]|31[12]|25[1-4])")
"""Rules whose examples are fields of one story."""


@pytest.mark.parametrize(
    "rule", [rule for rule in RULES if SHOWN.match(rule.code)], ids=lambda rule: rule.code
)
def test_fields_that_are_said_to_be_wrong_are_told_and_right_ones_are_not(
    rule: Rule, desk: Desk
) -> None:
    for copy, is_wrong in ((rule.wrong, True), (rule.right, False)):
        lines = [copy]
        if rule.code != "XB202":  # which is about a field that is not there
            missing = [name for name in ("标题", "栏目") if f"\n{name}" not in f"\n{copy}"]
            lines += [f"{name}: 要闻" for name in missing]
        text = "\n".join(lines)
        desk.file(STORY, f"---\n{text}\n---\n\n正文。\n")
        codes = {problem.code for problem in desk.read().problems}
        assert (rule.code in codes) is is_wrong, (copy, codes)
