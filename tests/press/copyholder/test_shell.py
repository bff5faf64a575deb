"""What is the same on every page is read once, and nothing is missed for it."""

from random import Random

import pytest

from press.copyholder.planted import DRAFT, LATIN, PLANTS, SITE, withheld
from xianbao.paper.hold import Hold
from xianbao.press.copyholder.copyholder import Find
from xianbao.press.copyholder.secret import Secret
from xianbao.press.copyholder.shell import Shells

HEAD = "<!doctype html><title>县报</title><body><p>第1版</p>"
NAV = '<nav aria-label="栏目"><a href="../">要闻</a><b>民生</b></nav>\n<div>'
FOOT = "</main>\n<footer><p>望津县融媒体中心主办，欢迎来稿。</p></footer></body>"
FOUND = Find(Secret(DRAFT, Hold.DRAFT), "a.html")


def page(number: int, main: str = "岫水昨夜涨了半尺。", nav: str = NAV, foot: str = FOOT) -> bytes:
    return f"{HEAD}{nav}<main id={number}><p>{main}</p>{foot}".encode()


def test_the_same_around_another_text_is_passed_over() -> None:
    shells = Shells()
    assert shells.without(page(1)) == page(1)
    shells.showed_nothing()
    left = shells.without(page(2))
    assert NAV.encode() not in left
    assert FOOT.encode() not in left
    assert left.endswith("<main id=2><p>岫水昨夜涨了半尺。</p>".encode())


def test_what_showed_something_is_read_again_and_again() -> None:
    reader = withheld()[0]
    for number in range(3):
        leak = page(number, nav=f"<nav>{PLANTS[0]}</nav>")
        assert reader.read([("a.html", leak)]) == [FOUND]


@pytest.mark.parametrize(
    "tail", ["", "x", "<main>", "<nav>", "</main>", "<main></main>", "<nav><main></main><main>"]
)
def test_what_is_no_page_is_read_whole(tail: str) -> None:
    shells = Shells()
    for _ in range(2):
        assert set(shells.without(tail.encode())) <= set(tail.encode())
        shells.showed_nothing()
    reader = withheld()[0]
    assert reader.read([("a.html", f"{tail}{PLANTS[0]}".encode())]) == [FOUND]


def test_a_trace_is_found_at_every_place_of_a_page_whose_shell_is_known() -> None:
    reader = withheld()[0]
    reader.read([(f"{number}.html", page(number)) for number in range(9)])
    random = Random(11)  # noqa: S311  # no secret
    whole = page(10).decode()
    texts = (*PLANTS, f" {LATIN} ", f" {SITE} ", f" https://example.org/{DRAFT}/ ")
    for _ in range(300):
        place, text = random.randrange(len(whole) + 1), random.choice(texts)
        leak = f"{whole[:place]}{text}{whole[place:]}".encode()
        assert FOUND in reader.read([("b.html", page(3)), ("a.html", leak)]), leak.decode()
        assert reader.read([("c.html", page(4))]) == []


def test_a_comment_that_reaches_over_the_shell_hides_nothing() -> None:
    reader = withheld()[0]
    one, other = PLANTS[1][:6], PLANTS[1][6:]
    nav, foot = "<nav><!-- x", "</main>--></p>"
    for number in range(3):
        reader.read([("b.html", page(number, "岫水", nav, foot))])
        leak = f"<p>{one}{nav}<main>{foot}{other}".encode()
        assert reader.read([("a.html", leak)]) == [FOUND]
