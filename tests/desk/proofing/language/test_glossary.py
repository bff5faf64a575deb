"""The words that the paper has agreed on."""

from dataclasses import replace
from datetime import date

import pytest

from desk.proofing.language.proofs import ARTICLE, beat, codes, copy, problems, story
from xianbao.desk.proofing.beat import Term
from xianbao.desk.words import Language
from xianbao.paper.article import Kind

BRIDGE = Term("望津桥", avoid=("望津大桥", "石桥"), reason="桥名碑上是这三个字")
DISABLED = Term("残疾人", avoid=("残废人", "残疾人士"))
PARK = Term("东浦产业园管理委员会", short=("产业园管委会", "管委会"))
HEAD = Term("彭道远", title="云母坪水库管理所所长、县水利局副局长")
ALL = beat(BRIDGE, DISABLED, PARK, HEAD)


def told(text: str) -> list[str]:
    return codes(text, beat=ALL)


def test_a_banned_word_is_told_with_the_right_one_and_the_reason() -> None:
    (problem,) = problems(copy("望津大桥今日通车"), ALL)
    assert problem.render() == (
        "articles/x.md:1:1: XB951 本报不写「望津大桥」。→ 写作「望津桥」：桥名碑上是这三个字。"
    )
    assert problem.fix is None


def test_a_term_without_a_reason_points_to_the_glossary() -> None:
    (problem,) = problems(copy("残疾人士就业"), ALL)
    assert problem.step() == "写作「残疾人」：用语表这样规定"
    assert problem.step(Language.EN) == "Write “残疾人”: so the glossary has it"


def test_a_banned_word_within_an_agreed_one_is_no_slip() -> None:
    words = beat(Term("农民工"), Term("务工人员", avoid=("民工",)))
    assert codes("农民工返乡", beat=words) == []
    assert codes("民工返乡", beat=words) == ["XB951"]


def test_speech_keeps_its_words() -> None:
    assert told("他说：“那座石桥，我走了一辈子。”") == []
    assert problems(story("> 那座石桥我走了一辈子。\n"), ALL) == []
    for kind in (Kind.VOICE, Kind.REPRINT):
        assert problems(story("石桥上。\n", article=replace(ARTICLE, kind=kind)), ALL) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("东浦产业园管理委员会发文。\n\n管委会说，产业园管委会也说。", []),
        ("产业园管委会发文。\n\n东浦产业园管理委员会说。", ["XB952"]),
        ("产业园管委会发文，管委会又说。", ["XB952"]),
        ("他说：“管委会管不管？”东浦产业园管理委员会答。管委会再答。", []),
    ],
)
def test_the_full_name_comes_first(text: str, found: list[str]) -> None:
    assert told(text) == found


def test_a_headline_may_use_the_short_form() -> None:
    made = story("东浦产业园管理委员会发文。\n", "引题: 管委会发文\n")
    assert problems(made, ALL) == []


def test_a_story_from_before_a_term_is_not_held_to_it() -> None:
    later = beat(replace(HEAD, since=date(2026, 11, 23)), replace(BRIDGE, since=date(2026, 11, 22)))
    assert codes("站长彭道远走过望津大桥", beat=later) == ["XB951"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("管理所所长彭道远说", []),
        ("县水利局副局长彭道远说", []),
        ("县水利局局长彭道远说", ["XB953"]),
        ("副所长彭道远说", ["XB953"]),
        ("时任站长彭道远说", []),
        ("原城关站站长彭道远说", []),
        ("彭道远说", []),
        ("他喊：“彭站长！站长彭道远！”", []),
    ],
)
def test_an_office_holder_has_his_title(text: str, found: list[str]) -> None:
    assert told(text) == found
