"""Inert: whether a piece of HTML can do anything, judged by a parser that knows nothing of ours."""

import re
from collections.abc import Iterator

from lxml import html

from xianbao.paper.markup import TAGS

OURS = frozenset({"figure", "figcaption", "picture", "source", "wbr", "section", "time"})
"""What our own templates add to a body."""
ATTRIBUTES = frozenset(
    {
        *("href", "title", "rel", "src", "alt", "start", "style", "lang", "id", "class"),
        *("width", "height", "loading", "role", "tabindex", "srcset", "sizes", "type"),
    }
)
_AROUND = "".join(map(chr, range(0x21)))
_INSIDE = str.maketrans("", "", "\t\n\r")
"""What browsers pass over at the ends of an address, and within it."""
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
STYLES = frozenset({"text-align: left;", "text-align: right;", "text-align: center;"})


def harms(body: str) -> Iterator[str]:
    """What in a story's body is not allowed to be there."""
    if not body.strip():
        return
    for element in html.fragment_fromstring(body, create_parent="article").iter():
        if not isinstance(element.tag, str):
            yield f"a comment: {element}"
            continue
        if element.tag not in TAGS | OURS | {"article"}:
            yield f"<{element.tag}>"
        for name, value in element.attrib.items():
            if name not in ATTRIBUTES:
                yield f"<{element.tag} {name}={value}>"
            elif name == "style" and value not in STYLES:
                yield f"<{element.tag} style={value}>"
            elif name in {"href", "src"} and not _is_tame(name, value):
                yield f"<{element.tag} {name}={value}>"


def _is_tame(name: str, value: str) -> bool:
    plain = value.strip(_AROUND).translate(_INSIDE)
    if plain.startswith("\x1e") or value.startswith("\x1e"):
        return True
    if plain.startswith(("//", "\\", "/\\")):
        return False
    named = _SCHEME.match(plain)
    scheme = named[1].lower() if named else ""
    return scheme in ({"http", "https", "mailto", "tel", ""} if name == "href" else {""})
