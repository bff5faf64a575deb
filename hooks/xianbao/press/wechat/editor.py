"""What the 公众号 editor keeps of what is pasted into it.

The platform publishes no list. This one is of what is known to people who write tools for it, taken
on the careful side: what is not named here is not used. Known to be lost are ``class``, ``id``,
style sheets, scripts, forms, frames and drawings, positions, links to anywhere but the platform
itself, and pictures that were not uploaded to it; marks and indents of lists are reset.
"""

from urllib.parse import urlsplit

TAGS = frozenset(
    [
        "a",
        "b",
        "blockquote",
        "br",
        "em",
        "p",
        "section",
        "span",
        "strong",
        "sub",
        "sup",
        "table",
        "tbody",
        "td",
        "th",
        "tr",
        "u",
    ]
)
"""Tags that come through as they are."""
STYLES = frozenset(
    (
        "background-color",
        "border",
        "border-bottom",
        "border-collapse",
        "border-left",
        "border-top",
        "color",
        "font-size",
        "font-weight",
        "letter-spacing",
        "line-height",
        "margin",
        "padding",
        "text-align",
        "text-indent",
        "vertical-align",
        "width",
    )
)
"""Properties of ``style`` that come through; none of them takes a thing out of the flow."""
HOST = "mp.weixin.qq.com"
"""The only place that a link may lead to."""

TITLE, AUTHOR, DIGEST = 64, 8, 120
"""The most characters of the editor's own fields."""


def may_lead_to(address: str) -> bool:
    """Whether a link to an address is kept."""
    parts = urlsplit(address)
    return parts.scheme in {"http", "https"} and parts.hostname == HOST
