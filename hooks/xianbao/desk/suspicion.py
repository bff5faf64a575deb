"""Suspicion: one look at a text, which spares nearly all copy the long one."""

import re

MAY_BE_TAG = re.compile(r"<[A-Za-z/!?]")
_SIMPLE = re.compile(
    r"!?\[[^\[\]<>\\`!\n]*\]\("
    r"(?:https?://[a-z0-9-]+(?:\.[a-z0-9-]+)+(?=[/)]))?(?:/(?!/)[\w.~/%=-]*)?(?:#[\w.~/%=-]*)?"
    r"(?: +\"[^\"<>&\\`\[\]\n]*\")?\)"
)
"""A link or a picture that is nothing else, however what stands around it is read."""


def may_differ(text: str) -> bool:
    """Whether a text may become HTML that has to be cleaned; the reverse is certain."""
    if "]" not in text and "<" not in text:
        return False
    if "](" in text:
        text = _SIMPLE.sub(" ", text)
        if "](" in text:
            return True
    return "]:" in text or ("<" in text and MAY_BE_TAG.search(text) is not None)
