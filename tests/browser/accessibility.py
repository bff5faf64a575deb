"""Axe, and how its findings are told."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

GRAVE = {"serious", "critical"}
FRAGMENT_RULES = ("document-title", "landmark-one-main", "page-has-heading-one", "region")
"""Rules that only a whole page can keep: not asked of a part."""
_AXE = Axe()


def inspected(page: Page) -> None:
    """Fail if axe finds something serious or critical on the page; tell everything it finds."""
    _judged(page, {})


def inspected_part(page: Page) -> None:
    """The same for a part of a page, which has no title and no landmarks."""
    _judged(page, {"rules": {rule: {"enabled": False} for rule in FRAGMENT_RULES}})


def inspected_colours(page: Page) -> None:
    """Only what another colour scheme can change: contrast."""
    rules = ["color-contrast", "link-in-text-block"]
    _judged(page, {"runOnly": {"type": "rule", "values": rules}})


def _judged(page: Page, options: dict[str, object]) -> None:
    results = _AXE.run(page, options={"resultTypes": ["violations"], **options})
    impacts = {violation["impact"] for violation in results.response["violations"]}
    assert not impacts & GRAVE, results.generate_report()
