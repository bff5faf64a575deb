"""隐私说明 against what the paper's scripts do."""

import re
from pathlib import Path

import pytest

from browser.leaf import Leaf
from browser.reader import Reader
from browser.sample import FRONT, WITH_BOX

KEEPERS = ("localStorage", "sessionStorage", "indexedDB", "caches", "serviceWorker")
"""Whatever a script can keep something with; what is used must be named on the page."""
KEY = re.compile(r"""["'](xianbao-[\w-]+)["']""")


@pytest.fixture(scope="module")
def page(sample_site: Path) -> Leaf:
    html = (sample_site / "privacy/index.html").read_text(encoding="utf-8")
    return Leaf("privacy/", html)


@pytest.fixture(scope="module")
def scripts(sample_site: Path) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in sample_site.rglob("*.js"))


def told(page: Leaf) -> str:
    return " ".join([page.text, *page.quoted])


def test_everything_that_scripts_keep_is_named_on_the_page(page: Leaf, scripts: str) -> None:
    keys = set(KEY.findall(scripts))
    assert keys
    assert not {key for key in keys if key not in told(page)}
    assert not {one for one in KEEPERS if one in scripts and one not in told(page)}


def test_nothing_is_named_on_the_page_that_is_not_kept(page: Leaf, scripts: str) -> None:
    named = set(re.findall(r"xianbao-[\w-]+", told(page)))
    assert named == set(KEY.findall(scripts))


def test_no_script_touches_cookies_or_reports_to_anyone(scripts: str) -> None:
    assert not re.findall(r"\bcookie\b|sendBeacon|XMLHttpRequest|WebSocket|EventSource", scripts)
    assert not re.findall(r"https?://(?!\()[\w.-]+\.\w+", scripts)


def test_every_word_that_can_be_kept_is_told(reader: Reader, page: Leaf) -> None:
    front = reader.opens_afresh(FRONT)
    options = front.locator(".reading-form input").evaluate_all("all => all.map((o) => o.value)")
    assert len([one for one in options if one]) == 6
    assert not {one for one in options if one not in told(page)}


def test_a_reader_who_changes_nothing_leaves_nothing(reader: Reader) -> None:
    page = reader.opens_afresh(FRONT)
    page.goto(WITH_BOX.address(reader.site))
    page.locator(".reading-open").click()
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [
        0,
        0,
        "",
    ]
    page.locator(".reading-easy").click()
    assert page.evaluate("Object.keys(localStorage)") == ["xianbao-reading"]
    page.locator(".reading-easy").click()
    assert page.evaluate("localStorage.length") == 0
    assert page.context.cookies() == []


def test_the_foot_of_every_page_leads_there(reader: Reader) -> None:
    for kind in (FRONT, WITH_BOX):
        links = reader.opens(kind).locator(".foot-links a")
        hrefs = links.evaluate_all("all => all.map((one) => new URL(one.href).pathname)")
        assert {"/privacy/", "/access/"} <= set(hrefs)
