"""Characters of the other script are told; names, and what both scripts have, are not."""

from dataclasses import replace

import pytest

from desk.proofing.language.proofs import ARTICLE, EVERYTHING, beat, copy, mended, problems, story
from xianbao.desk.proofing.beat import Term
from xianbao.desk.proofing.manuscript import Where
from xianbao.desk.words import Language
from xianbao.paper.credit import Credit, Role
from xianbao.paper.staff import Person, Staff

HANT = replace(ARTICLE, script="hant")
PAGE = (
    "三級招商為“飛地園區”引来金鳳凰，縣裡的老人說，這條路修得值。\n\n"
    "壹眾機械製造有限公司落戶经开区，工人們在車間裡忙碌。\n\n"
    "岫水昨夜涨了半尺，渡口照常开船。\n\n"
    "風從水面過來，把船上的燈吹得一晃一晃，誰也沒有說話。"
)


def found(text: str) -> int:
    """How many characters are told."""
    told = [p for p in problems(copy(text)) if p.code in ("XB901", "XB902")]
    return sum(len(p.fix.edits) if p.fix else 1 for p in told)


def test_sc_01_every_traditional_character_of_a_page_is_told_once_and_the_length_stays() -> None:
    odd = "級為飛園區鳳縣裡說這條眾機製戶們車間裡風從過來燈話".replace("話", "誰沒說話")
    assert found(PAGE) == len(odd)
    assert {p.line for p in problems(copy(PAGE))} == {1, 3, 7}
    assert found(mended(copy(PAGE))) == 0
    assert len(mended(copy(PAGE))) == len(PAGE)


def test_sc_02_a_page_in_simplified_print_is_told_nothing() -> None:
    text = "台吉镇干部群众在里屋余下的松木上，准备了谷子、面条和几种范本，后面是系着的云。"
    assert problems(copy(text)) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("壹眾機械製造有限公司", "壹众机械制造有限公司"),
        ("三級招商為“飛地園區”引来金鳳凰", "三级招商为“飞地园区”引来金凤凰"),
        ("扮演着", "扮演着"),
        ("乾元岭上的瞭望塔，乾隆年间修的，著名", "乾元岭上的瞭望塔，乾隆年间修的，著名"),
    ],
)
def test_sc_03_to_05_traditional_becomes_simplified_and_what_both_have_stays(
    text: str, right: str
) -> None:
    assert mended(copy(text)) == right


def test_sc_06_the_text_of_a_link_is_mended_and_its_address_is_not() -> None:
    linked = story("见[鏈接](/路徑/)，`變量`不动。\n")
    assert mended(linked).endswith("见[链接](/路徑/)，`變量`不动。\n")


def test_sc_07_a_protected_name_keeps_its_characters() -> None:
    words = beat(Term("東昇"))
    people = Staff((Person("zhang-hui", "张辉", "Zhang Hui", ("張輝",)),))
    named = replace(ARTICLE, credits=(Credit(Role.AUTHOR, "徐乾學", "xu"),))
    text = "東昇、張輝、徐乾學在座，文徵明的字挂在墙上。"
    assert problems(copy(text, article=named), replace(words, staff=people)) == []
    assert [p.code for p in problems(copy(text), words)] == ["XB901"]


def test_sc_08_mending_twice_changes_nothing_the_second_time() -> None:
    once = mended(copy(PAGE))
    assert mended(copy(once)) == once


def test_a_letter_that_is_a_surname_too_is_told_and_not_mended() -> None:
    (problem,) = problems(copy("大桥建於一九三六年"))
    assert (problem.code, problem.fix) == ("XB902", None)
    assert problem.fact() == "简体稿里的「於」多半是繁体字"
    assert problem.step(Language.EN).startswith("Write 于")


def test_a_quotation_wholly_in_the_other_script_is_left_as_it_stands() -> None:
    inscription = "歲在丙寅，重修此橋，工竣，勒石記之。"
    assert problems(copy(inscription, Where.QUOTE)) == []
    assert [p.code for p in problems(copy(inscription))] == ["XB901"]
    mixed = "岁在丙寅，重修此橋，工竣，勒石記之。"
    assert [p.code for p in problems(copy(mixed, Where.QUOTE))] == ["XB901"]


def test_a_traditional_story_is_told_of_simplified_characters() -> None:
    text = "這封信是写给渡口的，裡面有干、台、后、里四個字，扮演着。"
    (problem,) = problems(copy(text, article=HANT))
    assert problem.details[2:] == (("found", "写给"), ("right", "寫給"))
    assert mended(copy(text, article=HANT)).startswith("這封信是寫給渡口的")


def test_a_simplified_character_with_two_traditional_ones_is_not_mended() -> None:
    (problem,) = problems(copy("他发現了", article=HANT))
    assert (problem.code, problem.fix) == ("XB902", None)
    assert problem.step() == "改作 發、髮，是姓名用字的，写进报头的「用语」"


def test_a_traditional_paper_needs_no_word_in_its_stories() -> None:
    masthead = replace(EVERYTHING.masthead, script="hant")
    hant = replace(EVERYTHING, masthead=masthead)
    assert problems(copy("後來我走過許多碼頭，夢裡的水聲。", article=HANT), hant) == []


def test_radicals_from_pdf_become_the_letters_they_look_like() -> None:
    assert [p.code for p in problems(copy("⽼人"))] == ["XB903"]
    assert mended(copy("⽼⼈在⻔前晒太阳，料想无事。")) == "老人在门前晒太阳，料想无事。"
