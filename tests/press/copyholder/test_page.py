"""What is read quickly is the same as what would be read slowly."""

import re

from hypothesis import example, given
from hypothesis import strategies as st

from xianbao.press.copyholder import han
from xianbao.press.copyholder.page import Page
from xianbao.press.copyholder.wrappings import has_signs
from xianbao.press.search import fold

HAN = re.compile("[㐀-鿿豈-﫿〇]")
TEXTS = st.lists(
    st.sampled_from(["云", "飛", "〇", "，", "·", "é", "😀", "\u200b", "Ａ", "<p>", "a", "\n", ""])
).map("".join)
LETTERS = st.lists(
    st.sampled_from(["Q", "aZ09+-_", "QUJDREVGR0hJSktM" * 2, " ", "/", "<p>", "云", "'", "="])
).map("".join)
WORDS = st.lists(
    st.sampled_from(
        ["2026/11/22/", "/2026/01/22/x", "12026/11/22/", "2026/1/22/", "/22/", "2", "/"]
    )
).map("".join)


@given(TEXTS)
def test_every_han_is_read_in_its_place(text: str) -> None:
    content = text.encode()
    units, kept, odd = han.read(content)
    table = fold.table()
    assert units.tolist() == [int(table[ord(one)]) for one in HAN.findall(text)]
    places = [len(text[: one.start()].encode()) for one in HAN.finditer(text)]
    assert han.places(content, kept).tolist() == places
    assert odd is bool(re.search("[\u200bＡ]", text))


@given(st.lists(TEXTS))
def test_texts_are_learnt_from_apart(texts: list[str]) -> None:
    apart = han.apart(texts).tobytes().decode("utf-16-le")
    assert [han.of(one).tobytes().decode("utf-16-le") for one in texts] == (
        apart.split("\ue000") if texts else []
    )


@given(LETTERS)
@example("x" * 31)
@example(" " + "x" * 31)
def test_three_words_of_letters_alone_are_a_long_line(text: str) -> None:
    content = text.encode()
    ends = [
        not re.fullmatch(rb"[+\-0-9;?-z]{8}", content[at : at + 8])
        for at in range(0, len(content) // 8 * 8, 8)
    ]
    assert Page([("a", content)]).has_long_lines is any(
        not any(ends[at : at + 3]) for at in range(len(ends) - 2)
    )


@given(WORDS)
def test_every_address_of_a_day_is_seen(text: str) -> None:
    seen = Page([("a", text.encode())]).days([20261122, 20250101])
    assert list(seen) == [(one.end(), 20261122) for one in re.finditer("2026/11/22/", text)]


@given(st.lists(st.sampled_from(["%", "%g", "&amp;", "&lt;", "\\n", "z"]), max_size=300), st.data())
def test_a_sign_is_seen_behind_however_many_that_are_none(
    parts: list[str], data: st.DataObject
) -> None:
    text = "".join(parts)
    assert not has_signs(text.encode())
    place = data.draw(st.integers(0, len(text)))
    for sign in ("%E4", "&nbsp;", "\\u4e91"):
        assert has_signs(f"{text[:place]} {sign} {text[place:]}".encode())
