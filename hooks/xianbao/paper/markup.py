"""Markup: which HTML a story's text may become, and what makes it of Markdown.

Desk and press ask here both, so that what the one lets pass is what the other sets.
"""

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown import Markdown

_TAG_NAMES = """
a abbr b blockquote br caption code del div em h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q
rp rt ruby s small span strong sub sup table tbody td tfoot th thead tr u ul
"""
TAGS = frozenset(_TAG_NAMES.split())
ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title"},
    "ol": {"start"},
    "td": {"style"},
    "th": {"style"},
    "span": {"lang"},
    "sup": {"id"},
    "li": {"id"},
}
SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_NOTE = re.compile(r"fn(?:ref\d*)?:\S+")
"""The mark of a footnote and its place: no other id comes out of copy."""
_VALUES = {
    "style": re.compile(r"text-align: (?:left|right|center);"),
    "id": _NOTE,
    "lang": re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}"),
    "start": re.compile(r"\d{1,9}"),
}

_AT_HAND = 8
"""Texts whose HTML is kept: a story is set for its page, for feeds and for readers in a row."""

CODED = re.compile(r"&#(x[0-9a-f]{1,12}|[0-9]{1,12});?", re.IGNORECASE)
"""A character given by its number."""
_HIDDEN = (
    *((0, 0x08), (0x0B, 0x1F), (0x7F, 0x9F), (0xAD, 0xAD), (0x61C, 0x61C), (0x115F, 0x1160)),
    *((0x180E, 0x180E), (0x200B, 0x200F), (0x2028, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164)),
    *((0xD800, 0xDFFF), (0xFDD0, 0xFDEF), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF9, 0xFFFB)),
    *((0xFFFE, 0xFFFF), (0xE0000, 0xE007F), (0x110000, 1 << 64)),
)

Filter = Callable[[str, str, str], str | None]
"""Tag, attribute and value to the value that stays, or nothing where the attribute goes."""


def permitted(_tag: str, attribute: str, value: str) -> str | None:
    """The value if it may stay: of styles a column's alignment, of ids a footnote's."""
    shape = _VALUES.get(attribute)
    return value if shape is None or shape.fullmatch(value) else None


@lru_cache(maxsize=_AT_HAND)
def converted(text: str) -> str:
    """The HTML of Markdown, whatever stands in it: not clean."""
    converter = _converter()
    converter.reset()
    try:
        html = converter.convert(text)
    except BaseException:
        _converter.cache_clear()  # what it was amid would go into the next text
        raise
    return CODED.sub(lambda found: "" if hides(found) else found[0], html) if "&#" in html else html


def hides(coded: re.Match[str]) -> bool:
    """Whether a character given by its number is one that no copy may hold.

    Those that turn the direction of text around, and those that browsers pass over, the press
    marks places with or no program knows.
    """
    number = coded[1].lower()
    code = int(number[1:], 16) if number[0] == "x" else int(number)
    return any(first <= code <= last for first, last in _HIDDEN)


def cleaned(html: str, kept: Filter) -> str:
    """HTML with nothing in it but what a story may hold."""
    import nh3  # noqa: PLC0415  # most runs meet plain copy only

    return nh3.clean(
        html,
        tags=set(TAGS),
        attributes=ATTRIBUTES,
        attribute_filter=kept,
        url_schemes=set(SCHEMES),
        link_rel="noopener",
    )


@cache
def _converter() -> "Markdown":
    """Making a converter costs as much as setting several stories, so it is kept."""
    from markdown import Markdown  # noqa: PLC0415  # 60 ms, and seldom needed

    return Markdown(
        extensions=["tables", "footnotes", "sane_lists"],
        extension_configs={"footnotes": {"BACKLINK_TITLE": "{}"}},
    )
