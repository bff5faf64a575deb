"""What holds of any text: fixes change marks and spaces alone, once, and nothing ever crashes."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from desk.proofing.language.proofs import ARTICLE, beat, copy, edits, mended, problems, story
from xianbao.desk.proofing.beat import Term
from xianbao.desk.proofing.language.finding import changed
from xianbao.desk.proofing.language.passage import Passage
from xianbao.desk.proofing.language.punctuation import punctuation
from xianbao.desk.proofing.manuscript import Where

LETTERS = (
    "水渠桥村县个月年万元号於為，。、；：？！（）《》“”‘’「」…—,.;:?!()\"'-－―％%1209Aa \n　[]〔"
)
TEXTS = st.text(LETTERS, max_size=48) | st.text(max_size=32)
WORDS = beat(Term("水渠", avoid=("水",), short=("渠",)), Term("桥村", title="村长"))
PLACES = st.sampled_from([Where.BODY, Where.TITLE, Where.CAPTION, Where.QUOTE, Where.LIST])
ROUNDS = 4
MANY = settings(max_examples=1500, deadline=None, derandomize=True, database=None)


def mend(text: str, where: Where) -> str:
    found = punctuation(Passage(text, where))
    changes = sorted(change for one in found for change in one.changes)
    assert all(one.end <= other.start for one, other in pairwise(changes))
    return changed(text, tuple(changes))


def letters(text: str) -> list[str]:
    return [one for one in text if one.isalnum()]


@MANY
@given(TEXTS, PLACES)
def test_a_fix_changes_marks_and_spaces_and_no_letter(text: str, where: Where) -> None:
    assert letters(mend(text, where)) == letters(text)


@MANY
@given(TEXTS, PLACES)
def test_mending_twice_changes_nothing_more(text: str, where: Where) -> None:
    once = mend(text, where)
    assert mend(once, where) == once


@MANY
@given(TEXTS, PLACES, st.sampled_from(["hans", "hant"]))
def test_no_text_is_too_odd_to_be_read(text: str, where: Where, script: str) -> None:
    made = copy(text, where, replace(ARTICLE, script=script))
    for problem in problems(made, WORDS):
        assert (problem.line, problem.column) <= (problem.end_line, problem.end_column)
        assert problem.render()
    assert len(mended(made, WORDS)) <= len(text) * 2


@MANY
@given(st.lists(TEXTS, max_size=4).map("\n\n".join))
@example("\uf900")  # looks like a traditional character, and is neither it nor a simplified one
def test_a_file_comes_to_rest_when_it_is_mended(body: str) -> None:
    """Joined lines may show a slip that stood at their ends, so there may be some rounds."""
    made = story(body)
    for _ in range(ROUNDS):
        made = story(mended(made, WORDS).split("---\n\n", 1)[1])
    assert edits(problems(made, WORDS)) == []
