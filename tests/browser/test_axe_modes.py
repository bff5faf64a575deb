"""Axe where a choice changes every colour: strong contrast by day, by night, by the system."""

import pytest

from browser.accessibility import inspected_colours
from browser.reader import DESK, Reader
from browser.sample import FRONT, STATISTICS, WITH_BOX, Kind


@pytest.mark.parametrize("kind", [FRONT, WITH_BOX, STATISTICS], ids=lambda kind: kind.name)
def test_strong_contrast_is_strong_by_day_and_by_night(reader: Reader, kind: Kind) -> None:
    page = reader.opens(kind, DESK)
    page.evaluate("document.documentElement.dataset.contrast = 'high'")
    page.evaluate("document.querySelector('.reading-form').hidden = false")
    inspected_colours(page)
    page.evaluate("document.documentElement.dataset.theme = 'dark'")
    inspected_colours(page)


def test_strong_contrast_that_the_system_asks_for_is_strong(reader: Reader) -> None:
    page = reader.opens_afresh(WITH_BOX)
    for scheme in ("light", "dark"):
        page.emulate_media(contrast="more", color_scheme=scheme)
        inspected_colours(page)


def test_strong_contrast_is_seven_to_one(reader: Reader) -> None:
    luminance = """(name) => {
      const own = getComputedStyle(document.documentElement).getPropertyValue(name).trim();
      const short = own.length === 4;
      const hex = short ? [...own.slice(1)].map((c) => c + c) : own.slice(1).match(/../g);
      const [r, g, b] = hex.map((c) => parseInt(c, 16) / 255)
        .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    }"""
    page = reader.opens(FRONT)
    page.evaluate("document.documentElement.dataset.contrast = 'high'")
    for theme in ("light", "dark"):
        page.evaluate("(theme) => { document.documentElement.dataset.theme = theme; }", theme)
        ground = page.evaluate(luminance, "--paper")
        for name in ("--ink", "--soft", "--red"):
            ink = page.evaluate(luminance, name)
            ratio = (max(ink, ground) + 0.05) / (min(ink, ground) + 0.05)
            assert ratio >= 7, (theme, name, ratio)
