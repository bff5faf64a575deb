"""Wait until something holds on a page, asking from outside it.

Playwright's own ``wait_for_function`` asks the page to ask itself, with ``eval``. Whatever does not
hold at the first look is then refused by our policy, which allows no ``eval``.
"""

import time

from playwright.sync_api import Error, Page

PATIENCE = 10.0
"""Seconds to wait for what should be there at once."""
_PAUSE = 25
"""Milliseconds between two looks."""


def until(page: Page, holds: str, arg: object = None) -> None:
    """Wait until the expression ``holds`` is true of the page, or a function of ``arg`` says so.

    Raises:
        AssertionError: it did not hold within :data:`PATIENCE`.
    """
    last = time.monotonic() + PATIENCE
    while not _so(page, holds, arg):
        assert time.monotonic() < last, f"not so within {PATIENCE:g} seconds: {holds}"
        page.wait_for_timeout(_PAUSE)


def _so(page: Page, holds: str, arg: object) -> bool:
    """Whether it holds now; not while one page makes way for the next."""
    try:
        return bool(page.evaluate(holds, arg))
    except Error as error:
        if "context was destroyed" not in error.message:
            raise
        return False
