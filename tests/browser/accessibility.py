"""Axe, and how its findings are told."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

GRAVE = {"serious", "critical"}
PAGE_RULES = (
    "document-title",
    "heading-order",
    "landmark-no-duplicate-banner",
    "landmark-no-duplicate-contentinfo",
    "landmark-one-main",
    "landmark-unique",
    "page-has-heading-one",
    "region",
    "target-size",
)
"""Rules that only a whole page can keep, with what stands beside a part: not asked of a part."""
EASY = '{ size: "largest", contrast: "high", layout: "plain" }'
_AXE = Axe()


def inspected(page: Page) -> None:
    """Fail if axe finds something serious or critical on the page; tell everything it finds."""
    _judged(page, _without())


def inspected_shape(page: Page) -> None:
    """Everything but contrast, which takes most of the time and does not depend on the screen."""
    _judged(page, _without("color-contrast"))


def inspected_part(page: Page) -> None:
    """Everything that can be asked of a part, which has no title and no landmarks."""
    _judged(page, _without(*PAGE_RULES))


def inspected_colours(page: Page) -> None:
    """Only what another colour scheme can change: contrast."""
    rules = ["color-contrast", "link-in-text-block"]
    _judged(page, {"runOnly": {"type": "rule", "values": rules}})


def made_easy(page: Page) -> None:
    """Set the page as 适老版 does: largest type, high contrast, plain layout; on a small phone."""
    page.set_viewport_size({"width": 360, "height": 740})
    page.evaluate(f"Object.assign(document.documentElement.dataset, {EASY})")


def _without(*rules: str) -> dict[str, object]:
    asked = {"target-size": {"enabled": True}}  # of WCAG 2.2; axe leaves it out unless asked
    return {"rules": asked | {rule: {"enabled": False} for rule in rules}}


def _judged(page: Page, options: dict[str, object]) -> None:
    results = _AXE.run(page, options={"resultTypes": ["violations"], **options})
    impacts = {violation["impact"] for violation in results.response["violations"]}
    assert not impacts & GRAVE, results.generate_report()
