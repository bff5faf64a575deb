"""A whole story is read in one run: each slip at its place, in plain words."""

from pathlib import Path

import pytest
import yaml

from desk.proofing.language.proofs import ARTICLE, BEAT, beat, copy, mended, problems, story
from xianbao.desk.houserules import house_rules_in
from xianbao.desk.intake import read
from xianbao.desk.proofing.beat import Beat, Term
from xianbao.desk.proofing.copyreader import manuscript_of
from xianbao.desk.proofing.language import CHECKS
from xianbao.desk.rule import Rule
from xianbao.desk.rulebook import language as rules
from xianbao.desk.words import Language

PROJECT = Path(__file__).resolve().parents[4]
RULES = [rule for rule in vars(rules).values() if isinstance(rule, Rule)]
TERMS = beat(
    Term("残疾人", avoid=("残废人",)),
    Term("东浦产业园管理委员会", short=("管委会",)),
    Term("彭道远", title="所长"),
)
TEN = """\
棋坪村的水,是从沟底接上来的。今年春天,管子接到了村口。

县水利局(水保股)的人住了 12 天，花了48万元。

“先修渠再修塘。老人这样说。

水费每吨1.2元，比去年低8％，，村里人都说合算.

他想了想...没有再问。墙上写着"饮水思源"四个字。

縣裡明年还要再接五个村。
"""


def test_ten_slips_of_one_story_are_ten_messages_at_their_places() -> None:
    found = problems(story(TEN))
    assert [(p.line, p.column, p.code) for p in found] == [
        (6, 6, "XB910"),
        (6, 20, "XB910"),
        (8, 5, "XB911"),
        (8, 14, "XB916"),
        (10, 1, "XB921"),
        (12, 15, "XB912"),
        (12, 16, "XB913"),
        (12, 25, "XB910"),
        (14, 5, "XB914"),
        (14, 17, "XB923"),
        (16, 1, "XB901"),
    ]
    for problem in found:
        for language in Language:
            line = problem.render(language)
            assert "{" not in line
            assert len(line) < 160


def test_what_is_mended_is_told_no_more() -> None:
    once = mended(story(TEN))
    text = once.split("---\n\n")[1]
    assert [p.code for p in problems(story(text))] == ["XB921"]
    assert mended(story(text)) == once


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_wrong_example_of_a_rule_breaks_it_and_the_right_one_does_not(rule: Rule) -> None:
    assert rule.wrong
    assert rule.code in {p.code for p in problems(copy(rule.wrong), TERMS)}
    assert rule.code not in {p.code for p in problems(copy(rule.right), TERMS)}


def test_the_sample_paper_is_told_nothing() -> None:
    articles = PROJECT / "articles"
    intake = read(articles)
    archive = intake.archive
    house = house_rules_in(articles)
    paper = Beat(archive.masthead, archive.staff, house.glossary, also=frozenset({"XB919"}))
    assert len(house.glossary) > 3
    told = []
    for card in archive.cards:
        article = archive.shelf(card.key)
        text = (articles / article.copy).read_text("utf-8")
        told += problems(manuscript_of(article.copy, text, article), paper)
    assert [problem.render() for problem in told] == []


def test_a_story_without_chinese_is_passed_quickly() -> None:
    english = 'Hello, world (again): "yes"; no... 3 km -- and so on! It\'s 5 %.\n'
    assert problems(story(english)) == []


def test_a_story_of_nothing_is_passed() -> None:
    assert problems(story("\n")) == []
    assert [p for check in CHECKS for p in check(copy("", article=ARTICLE), BEAT)] == []


def test_the_glossary_of_the_sample_paper_says_why() -> None:
    masthead = yaml.safe_load((PROJECT / "articles" / "masthead.yml").read_text("utf-8"))
    assert all(term["reason"] for term in masthead["glossary"])


ODD = (
    *("水,", ", ", "“水", "”“", "‘”’", "《）", "（水 1 个)", "水 1 个，", "a.", "1.", "水，，"),
    *("水.”", "為水", "--水", '"水', "?!", "…水", "水“““““ ", "水" * 20 + "\n", "水" * 30 + "。"),
)


@pytest.mark.parametrize("odd", ODD)
def test_odd_copy_is_read_to_its_end(odd: str) -> None:
    text = odd * (20_000 // len(odd))
    lines = text.count("\n") + 1
    assert all(problem.line <= lines for problem in problems(copy(text)))
