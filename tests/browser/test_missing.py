"""An address where nothing is."""

import re

import pytest
from playwright.sync_api import expect

from browser.reader import PHONE, Reader
from browser.sample import FRONT

NOWHERE = ("nowhere", "2026/11/22/no-such-story/", "a/very/deep/address/indeed.html")


@pytest.mark.parametrize("address", NOWHERE)
def test_an_address_at_any_depth_that_leads_nowhere_shows_the_papers_own_page(
    reader: Reader, address: str
) -> None:
    page = reader.opens(FRONT, PHONE)
    answer = page.goto(address)
    assert answer
    assert answer.status == 404
    expect(page.locator("h1")).to_contain_text("未找到此页")
    expect(page.locator("html")).to_have_css("background-color", "rgb(251, 250, 246)")
    expect(page.locator(".reading-open")).to_be_visible()
    page.locator(".not-found-ways a").nth(1).click()
    page.wait_for_url(re.compile(r"/sections/$"))
    page.go_back()
    page.locator(".running-head-name a").click()
    page.wait_for_url(reader.address)
    # The browser itself reports that the address was not found; nothing else may go wrong.
    reader.troubles = [one for one in reader.troubles if not one.endswith(address)]
