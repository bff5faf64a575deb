"""Writing for machines: JSON, JSON inside HTML, XML, and tags of a page's head.

Whatever copy holds must come out as the same text and as nothing else: no headline closes a script,
ends an attribute or breaks a feed.
"""

import json
import re
from html import escape

from xianbao.press.address import ROOT

Json = str | int | float | bool | None | dict[str, "Json"] | list["Json"]

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML 1.0 document may hold, not even written as numbers."""
_ROOT = re.compile(r"(?<!\\)\\u001e")
_encoder = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False)


def json_text(value: Json) -> str:
    """JSON without a needless space."""
    return _encoder.encode(value)


def json_bytes(value: Json) -> bytes:
    """A JSON file; half a character, which is no text, becomes a question mark."""
    return json_text(value).encode("utf-8", "replace")


def script(value: Json) -> str:
    """JSON-LD as it stands in a page's head; `ROOT` in an address stays what it is.

    Without ``<``, ``>`` and ``&`` nothing in it ends the element or begins a comment.
    """
    # One pass with a table takes ten times as long in Chinese text.
    written = json_text(value).replace("<", "\\u003c").replace(">", "\\u003e")
    written = written.replace("&", "\\u0026")
    if "\\u001e" in written:
        written = _ROOT.sub(ROOT, written)
    return f'<script type="application/ld+json">{written}</script>'


def xml(text: str) -> str:
    """Text inside an XML element or attribute."""
    return escape(_NOT_XML.sub("", text))


def meta(name: str, content: str) -> str:
    """One ``meta`` tag by name; nothing where there is nothing to say."""
    return f'<meta name="{name}" content="{escape(content)}">' if content else ""


def graph(name: str, content: str) -> str:
    """One ``meta`` tag of Open Graph."""
    return f'<meta property="{name}" content="{escape(content)}">' if content else ""


def link(relation: str, address: str, media_type: str = "", title: str = "") -> str:
    """One ``link`` tag; nothing where there is no address."""
    if not address:
        return ""
    kind = f' type="{media_type}"' if media_type else ""
    named = f' title="{escape(title)}"' if title else ""
    return f'<link rel="{relation}" href="{escape(address)}"{kind}{named}>'
