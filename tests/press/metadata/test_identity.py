from dataclasses import replace

import pytest

from press.county import BASE
from press.fiction import MASTHEAD
from xianbao.paper.label import Label
from xianbao.press.metadata.identity import identifier, linked, outside, whole

KEY = "2026/11/22/01-01"


def test_an_address_is_whole_or_leads_by_way_of_the_root() -> None:
    assert whole(BASE, "2026/11/22/望津 桥.jpg") == (
        f"{BASE}2026/11/22/%E6%9C%9B%E6%B4%A5%20%E6%A1%A5.jpg"
    )
    assert (whole("", "about/"), whole(BASE, "\x1eabout/")) == ("", f"{BASE}about/")
    assert (linked("", "about/"), linked(BASE, "")) == ("\x1eabout/", BASE)


def test_a_story_is_called_by_its_address_or_by_a_tag_of_the_paper() -> None:
    assert identifier(BASE, MASTHEAD, KEY) == f"{BASE}{KEY}/"
    assert identifier("", MASTHEAD, KEY) == f"tag:tangxiu-ribao.invalid,2026-11-22:{KEY}"
    nameless = replace(MASTHEAD, name=Label("报"))
    assert identifier("", nameless, KEY) == f"tag:xianbao.invalid,2026-11-22:{KEY}"


@pytest.mark.parametrize(
    ("copied", "escaped"),
    [
        ("https://example.com/a?b=1&c=%20#d", "https://example.com/a?b=1&c=%20#d"),
        ("https://example.com/云澹", "https://example.com/%E4%BA%91%E6%BE%B9"),
        ('https://example.com/"|<b>', "https://example.com/%22%7C%3Cb%3E"),
    ],
)
def test_an_address_elsewhere_is_escaped_once(copied: str, escaped: str) -> None:
    assert outside(copied) == escaped == outside(escaped)
