"""Words hold every term once, with the headline's mark, whatever stories are read together."""

from random import Random

import numpy as np

from xianbao.press.search import words
from xianbao.press.search.passage import passage, read_in
from xianbao.press.search.place import BITS, slots
from xianbao.press.search.term import TRIPLE, WHOLE
from xianbao.press.search.words import HEAD, MARK, PARTS, count, rows, unfolded, words_of


def page(head: str, text: str, kept: str = "section:yaowen") -> bytes:
    return (
        f'<body><article class="story" data-kept="{kept}"><!--read--><h1>{head}</h1><!--/read-->'
        f"<nav>不读</nav><!--read--><p>{text}</p><!--/read--></article>不读</body>"
    ).encode()


def pairs(content: bytes) -> dict[str, bool]:
    """The pairs of characters, and which stand in the headline."""
    return {
        chr(term >> 16) + chr(term & 0xFFFF): head
        for term, head in rows(content)
        if term >> 16 > TRIPLE and term & 0xFFFF not in {0, WHOLE}
    }


def triples(text: str) -> int:
    (content,) = words_of([page("", text)])
    return sum(term >> 16 == TRIPLE for term, _ in rows(content))


def test_a_term_of_headline_and_text_is_one_of_the_headline() -> None:
    (content,) = words_of([page("飞地经济", "发展飞地")])
    assert pairs(content) == {
        "飞地": True,
        "地经": True,
        "经济": True,
        "发展": False,
        "展飞": False,
    }


def test_figures_and_what_stands_round_a_comma_give_a_term_of_three() -> None:
    assert [triples(text) for text in ("发展飞地", "甲，乙", "，甲乙", "4.37亿元", "甲 ，乙")] == [
        0,
        1,
        0,
        4,
        0,
    ]


def test_stories_read_together_have_the_words_of_each_alone() -> None:
    random = Random(3)  # noqa: S311  # no secret
    pages = [
        page(
            *(
                "".join(random.choices("飞飛地经济的 4.5，。𠮷", k=many))
                for many in (5, random.randrange(50))
            )
        )
        for _ in range(3 * words._AT_ONCE + 1)  # noqa: SLF001  # how many are read together
    ]
    assert words_of(pages) == [one for single in pages for one in words_of([single])]
    assert words_of([]) == []
    assert [unfolded(one) for one in words_of(pages)] == ["飛" in one.decode() for one in pages]


def test_words_lie_in_quires_by_their_slots() -> None:
    (content,) = words_of([page("招商引资见效", "据统计，总投资4.37亿元，来客3人。" * 3)])
    counts = np.frombuffer(content, "<u4", PARTS, MARK)
    terms = np.frombuffer(content, "<u4", offset=HEAD)
    assert len(terms) == count(content) == counts.sum() == len(set(terms.tolist()))
    quires = np.repeat(np.arange(PARTS) // 2, counts)
    assert (slots(terms) >> (BITS - 4)).tolist() == quires.tolist()


def test_what_is_cut_out_of_a_page_holds_all_that_is_read() -> None:
    whole = page("题", "文").decode()
    assert passage(read_in(whole.encode())) == passage(whole)
    assert passage(read_in(b"<html>none</html>")) == passage("<html>none</html>")
    # Without an article there is nothing to tell where what is read begins.
    loose = "<p><!--read-->文<!--/read--></p>"
    assert passage(read_in(loose.encode())).text == "文"
