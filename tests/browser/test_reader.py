"""The reader notices what the other tests rely on being noticed."""

import pytest

from browser.accessibility import inspected
from browser.reader import Reader
from browser.sample import FRONT
from browser.test_layout import RUNS_OUT, SHIFTS

TROUBLES = {
    "a third party": "document.head.append(Object.assign(document.createElement('link'), "
    "{ rel: 'stylesheet', href: 'https://fonts.example.com/css' }))",
    "an error in a script": "setTimeout(() => { throw new Error('late') })",
    "a word of the console": "console.error('oh')",
    "a photo that is not there": "document.body.append("
    "Object.assign(new Image(), { src: '/nowhere.jpg' }))",
}


@pytest.mark.parametrize("slip", TROUBLES.values(), ids=TROUBLES)
def test_a_reader_notices(reader: Reader, slip: str) -> None:
    page = reader.opens(FRONT)
    page.evaluate(slip)
    page.wait_for_timeout(300)
    assert reader.troubles
    reader.troubles.clear()


def test_a_reader_notices_what_runs_out_of_a_page(reader: Reader) -> None:
    page = reader.opens(FRONT)
    page.evaluate("document.querySelector('.lead').style.width = '2000px'")
    assert page.evaluate(RUNS_OUT)


def test_a_reader_notices_what_moves(reader: Reader) -> None:
    page = reader.opens_afresh(FRONT, prepared=SHIFTS)
    page.wait_for_timeout(100)
    page.evaluate("document.querySelector('.site-head').style.paddingTop = '300px'")
    page.wait_for_timeout(300)
    assert page.evaluate("window.shifted") > 0.1


def test_a_reader_notices_grey_on_grey(reader: Reader) -> None:
    page = reader.looks_at("<p style='color: #bbb; background: #ccc'>看不清</p>")
    with pytest.raises(AssertionError, match="color-contrast"):
        inspected(page)
