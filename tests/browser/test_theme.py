"""日间 and 夜间: what the reader chose, what the system says, and nothing in between."""

import pytest
from playwright.sync_api import Page, expect

from browser.reader import PHONE, Reader
from browser.sample import FRONT, WITH_BOX

PAPER = "rgb(251, 250, 246)"
NIGHT = "rgb(23, 22, 19)"
AT_THE_BODY = """
new MutationObserver((_, watch) => {
  if (!document.body) return;
  window.themeAtTheBody = document.documentElement.dataset.theme ?? "";
  watch.disconnect();
}).observe(document, { childList: true, subtree: true });
"""
"""Notes the theme at the moment the body appears: nothing of the page can be painted before."""


def ground(page: Page) -> str:
    colour: str = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    return colour


def test_without_script_no_switch_is_shown(reader: Reader) -> None:
    page = reader.opens_afresh(FRONT, script=False)
    expect(page.locator(".theme-switch")).to_be_hidden()


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_a_reader_who_has_not_chosen_gets_what_the_system_says(
    reader: Reader, *, script: bool
) -> None:
    assert ground(reader.opens_afresh(FRONT, script=script)) == PAPER
    assert ground(reader.opens_afresh(FRONT, dark=True, script=script)) == NIGHT


def test_the_switch_turns_to_night_and_back_and_says_so(reader: Reader) -> None:
    page = reader.opens_afresh(FRONT, PHONE)
    switch = page.locator(".theme-switch")
    expect(switch).to_be_visible()
    expect(switch).to_have_attribute("aria-pressed", "false")
    switch.click()
    expect(switch).to_have_attribute("aria-pressed", "true")
    assert ground(page) == NIGHT
    switch.click()
    expect(switch).to_have_attribute("aria-pressed", "false")
    assert ground(page) == PAPER


@pytest.mark.parametrize("dark", [False, True], ids=["by day", "by night"])
def test_the_choice_is_remembered_and_stands_before_anything_is_painted(
    reader: Reader, *, dark: bool
) -> None:
    chosen, colour = ("light", PAPER) if dark else ("dark", NIGHT)
    page = reader.opens_afresh(FRONT, dark=dark, prepared=AT_THE_BODY)
    assert page.evaluate("window.themeAtTheBody") == ""
    page.locator(".theme-switch").click()
    for where in (FRONT, WITH_BOX):
        page.goto(where.address(reader.site))
        assert page.evaluate("window.themeAtTheBody") == chosen
        assert ground(page) == colour


def test_the_switch_is_worked_from_the_keyboard(reader: Reader) -> None:
    page = reader.opens_afresh(FRONT)
    page.locator(".theme-switch").focus()
    page.keyboard.press("Space")
    assert ground(page) == NIGHT


def test_a_photo_is_dimmed_at_night_only(reader: Reader) -> None:
    dimmed = "getComputedStyle(document.querySelector('.lead img')).filter"
    assert reader.opens(FRONT).evaluate(dimmed) == "none"
    assert "brightness" in reader.opens(FRONT, dark=True).evaluate(dimmed)
