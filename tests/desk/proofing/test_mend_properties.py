"""Whatever stands in a file, mending it twice is mending it once, and only marks are different."""

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desk.proofing.mending import ARTICLE, manuscript, mend
from xianbao.desk.fix import Edit, Fix
from xianbao.desk.galley import Galley
from xianbao.desk.proofing.mend import apart, edited, with_fixes
from xianbao.desk.text import decode

WORDS = st.sampled_from(
    [
        *("桥,通", "船。。。开", "汉字", "，", "。", ",", "a,b", "12,000", "　　", " ", "  ", "\t"),
        *("`", "```", "**", "*", "_", "[", "](", ")", "](<", ">", "![", "|", "\\", "&amp;", "<b>"),
        *("- ", "1. ", "> ", "# ", "---", "<div>", "http://a.cn/桥,通", ": ", " #", "'", '"', "{"),
        *("\u200b", "\ufeff", "é", "e\u0301", "👩‍🌾", "𠮷"),
    ]
)
LINES = st.lists(WORDS, max_size=8).map("".join)
ENDS = st.sampled_from(["\n", "\r\n", "\r", "\u2028"])


@st.composite
def files(draw: st.DrawFn) -> bytes:
    """A story, which may be broken in any way."""
    end = draw(ENDS)
    fields = ["标题: 桥,通了", "栏目: 要闻", "备注: 甲,乙"]
    fields += [f"{name}: {draw(LINES)}" for name in draw(st.sets(st.sampled_from(FIELDS)))]
    body = draw(st.lists(LINES, max_size=12))
    text = end.join(["---", *fields, "---", "", *body, ""])
    return draw(st.sampled_from([b"", b"\xef\xbb\xbf"])) + text.encode()


FIELDS = ("引题", "摘要", "核心提示", "电头", "图片", "数据")
CALM = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def without_marks(text: str) -> str:
    """A text without the marks that the checks of these tests may change.

    Nor has it what has no width: that goes with the marks around it.
    """
    return re.sub("[，,。\u200b\ufeff]", "", text)


@given(files())
@CALM
def test_mending_twice_changes_nothing_the_second_time(data: bytes) -> None:
    once = mend(data)
    assert mend(once.after).after == once.after


@given(files())
@CALM
def test_what_a_reader_sees_changes_in_the_marks_alone(data: bytes) -> None:
    before, after = manuscript(data), manuscript(mend(data).after)
    seen = [
        [(run.where, run.name, without_marks(run.text)) for run in copy.runs] if copy else None
        for copy in (before, after)
    ]
    assert seen[0] == seen[1]


@given(files())
@CALM
def test_bytes_that_are_no_marks_stay_in_their_order(data: bytes) -> None:
    after = mend(data).after
    assert without_marks(after.decode()) == without_marks(data.decode())
    assert after.startswith(b"\xef\xbb\xbf") == data.startswith(b"\xef\xbb\xbf")


@given(st.data(), st.text(alphabet="ab桥\n\u200b\u2028é\u0301"), ENDS)
@CALM
def test_edits_change_the_text_that_is_read_as_they_say(
    data: st.DataObject, raw: str, end: str
) -> None:
    raw = raw.replace("\n", end)
    text = decode(raw.encode(), Galley(""))
    assert text is not None
    places = st.integers(0, len(text))
    drawn = data.draw(st.lists(st.tuples(places, places, st.text(alphabet="xy，", max_size=3))))
    fixes = list(apart(Fix((Edit(min(a, b), max(a, b), word),)) for a, b, word in drawn))
    edits = sorted(
        (edit for fix in fixes for edit in fix.edits), key=lambda edit: (edit.start, edit.end)
    )
    expected, done = "", 0
    for edit in edits:
        expected += text[done : edit.start] + edit.text
        done = edit.end
    expected += text[done:]
    assert decode(edited(raw.encode(), edits), Galley("")) == expected


@given(files(), st.lists(st.tuples(st.integers(0, 200), st.integers(0, 4), WORDS), max_size=6))
@CALM
def test_no_fix_whatever_it_proposes_changes_more_than_it_says(
    data: bytes, proposed: list[tuple[int, int, str]]
) -> None:
    copy = manuscript(data)
    if copy is None:
        return
    fixes = [
        Fix((Edit(start, min(start + length, len(copy.text)), word),))
        for start, length, word in proposed
        if start <= len(copy.text)
    ]
    after, made = with_fixes(data, fixes, ARTICLE)
    mended = manuscript(after)
    assert mended is not None
    assert [(run.where, run.name) for run in mended.runs] == [
        (run.where, run.name) for run in copy.runs
    ]
    changed = sum(one.text != other.text for one, other in zip(copy.runs, mended.runs, strict=True))
    assert changed <= made


@given(files())
@CALM
def test_every_character_of_a_run_knows_where_it_stands(data: bytes) -> None:
    copy = manuscript(data)
    for run in copy.runs if copy else ():
        last = -1
        for index, character in enumerate(run.text):
            offset = run.offset(index)
            assert last <= offset < run.end(index + 1) <= len(copy.text if copy else "")
            last = offset
            if copy and run.verbatim(index, index + 1):
                assert copy.text[offset] == character
        assert run.text.strip()
