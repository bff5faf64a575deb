"""Sentences said twice, and lines that were cut by width."""

from desk.proofing.language.proofs import codes, copy, mended, problems, story
from xianbao.desk.proofing.manuscript import Where

LONG = "今年县里把三十二所村小的操场全部翻修了一遍。"


def test_a_sentence_that_comes_twice_is_told_with_the_line_of_the_first() -> None:
    (problem,) = problems(story(f"{LONG}\n\n家长很高兴。{LONG}\n"))
    assert (problem.code, problem.line, problem.column) == ("XB931", 8, 7)
    assert problem.fact().startswith("这句话前面第 6 行说过：今年县里")


def test_quotation_marks_and_spaces_do_not_hide_a_repetition() -> None:
    assert codes(f"“{LONG}”\n\n{LONG}") == ["XB931"]


def test_a_short_refrain_a_pull_quote_and_the_summary_may_repeat() -> None:
    assert codes("水来了，水来了。水来了，水来了。") == []
    assert problems(story(f"{LONG}\n\n> {LONG}\n", f"摘要: {LONG}\n核心提示: [{LONG}]\n")) == []


def test_rows_of_figures_may_repeat() -> None:
    assert codes("2023 2024 2025 2026 2027 2028。2023 2024 2025 2026 2027 2028。") == []


WRAPPED = (
    "棋坪村在半山腰，过去吃水要下到沟底去挑，一趟\n四十分钟。今年春天，县水利局把管子接到了村口，\n"
    "家家户户拧开龙头就有水。村里的老人说，活到这个\n岁数，头一回不用惦记水缸。"
)


def test_lines_cut_by_width_are_joined() -> None:
    (problem,) = problems(copy(WRAPPED))
    assert (problem.code, problem.fact()) == ("XB932", "一段话被按宽度断成了 4 行")
    assert mended(copy(WRAPPED)) == WRAPPED.replace("\n", "")


def test_spaces_around_a_cut_go_with_it_and_latin_words_keep_theirs() -> None:
    body = "　　" + WRAPPED.replace("\n", "  \n    ") + "\n"
    assert mended(story(body)).endswith(body.replace("  \n    ", ""))
    latin = WRAPPED.replace("一趟\n四十", "Emily\nBrown")
    assert "Emily Brown" in mended(copy(latin))


def test_a_cut_quote_is_told_and_left_as_its_marks_stand_between() -> None:
    body = "> " + WRAPPED.replace("\n", "\n> ") + "\n"
    (problem,) = problems(story(body))
    assert (problem.code, problem.fix) == ("XB932", None)


def test_verse_is_not_cut_by_width() -> None:
    verse = "一渠清水绕山来\n半坡红柿照人开\n老汉不知秋已尽\n还把空船撑过来"
    couplets = "柿子红时霜未落，灯笼高处雁初回。\n旧船旧桨旧渡口，新米新茶新酒杯。\n"
    couplets += "一条河水向东去，两个渔翁等月来。"
    assert codes(verse) == codes(couplets) == []


def test_a_headline_is_never_spaced_out() -> None:
    assert codes("棠 岫 日 报 创 刊 了 ，", Where.TITLE) == []
