"""The insertion: what the preview puts into a page on its way to the newsroom's browser.

The page itself stays what a build prints. Put in are a style sheet, a script, the band with what
is to be known of the page, and a mark on each link that leads to a story held back.
"""

import re
from collections.abc import Callable

from xianbao.desk.words import Language, Words
from xianbao.paper.hold import Held, Hold

ASSETS = "/_preview/"
"""Where the preview's own style and script are."""
WECHAT = "/_wechat/"
"""Where a story is copied for 微信公众号."""
HEAD = (
    f'<link rel="stylesheet" href="{ASSETS}preview.css">'
    f'<script defer src="{ASSETS}preview.js"></script>'
).encode()

_BODY = re.compile(rb"<body\b[^>]*>", re.IGNORECASE)
_STORY_LINK = re.compile(rb'<a\b([^>]*?)\bhref="[./]*(\d{4}/\d\d/\d\d/[^"/?#]+)/"')

MARKS = {
    Hold.DRAFT: Words("草稿", "Draft"),
    Hold.EMBARGOED: Words("未到时间", "Embargoed"),
    Hold.EXPIRED: Words("已过期", "Expired"),
    Hold.WITHDRAWN: Words("已撤稿", "Withdrawn"),
}
HeldBack = Callable[[str], Held | None]
"""Says of a story's key what holds it back."""


def with_marks(page: bytes, held: HeldBack, language: Language) -> bytes:
    """A page with each link to a story that readers would not see marked as such."""

    def marked(link: re.Match[bytes]) -> bytes:
        found = held(link[2].decode("utf-8", "replace"))
        if found is None:
            return link[0]
        word = MARKS[found.hold].said(language).encode()
        return b'<a data-held="' + word + b'"' + link[0][2:]

    return _STORY_LINK.sub(marked, page)


def with_band(page: bytes, band: bytes) -> bytes:
    """A page with the band as the first thing in it; one without a body stays as it is."""
    body = _BODY.search(page)
    if body is None:
        return page
    head = page.find(b"</head>")
    if head < 0 or head > body.start():
        return page[: body.end()] + HEAD + band + page[body.end() :]
    return page[:head] + HEAD + page[head : body.end()] + band + page[body.end() :]
