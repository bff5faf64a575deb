"""A line of plain copy: bold, escaped signs, plain links, and a photo that stands alone.

It makes what Python-Markdown and the cleaner make of a line, or refuses it. Signs that an escape
or a link took are kept away behind two control characters, as Python-Markdown does, so that the
rules of emphasis see the same neighbours; the desk lets no control character through.
"""

import re
from collections.abc import Callable
from html import escape
from html.entities import html5

from xianbao.press.address import ROOT

Lead = Callable[[str], str | None]
"""Where a link may lead: the address to set, or nothing where it is set as plain text."""

_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_MAY_BE_ESCAPED = frozenset("\\`*_{}[]()>#+-.!|")
_KEPT = re.compile("\x02(\\d+)\x03")
_ENTITY = re.compile("&([A-Za-z0-9]+;)")
_BOLD = re.compile(r"(?<!\*)\*\*(?![\s*])([^*]+)(?<!\s)\*\*(?!\*)")
_LOOSE = re.compile(r"(?<!\w)_|_(?!\w)")
"""A ``_`` at the edge of a word; inside one it never marks anything."""
_PATH = r"/(?!/)[\w.~/-]*"
_HOST = r"https?://(?:[a-z0-9]+\.)+[a-z]{2,}(?![^/)])"
_QUERY = r"[\w.~/=%-]*"
_LINK = re.compile(
    rf"(?<!!)\[([^\[\]\\!\n\x02*_&]+)\]\(((?:{_HOST}(?:{_PATH})?|{_PATH})(?:\?{_QUERY})?(?:#{_QUERY})?)\)"
)
_IMAGE = re.compile(
    rf"!\[([^\[\]\\&>\"\n\xa0]*)\]\(({_PATH})(?: +\"([^\s\"'()\[\]\\&>](?:[^\"'()\[\]\\&>\n\xa0]*"
    r"[^\s\"'()\[\]\\&>])?)\")?\)"
)
_SPACE = re.compile(r"\s")


class NotPlainError(Exception):
    """The full converter must set this body."""


def line(words: str, lead: Lead) -> str:
    """The HTML of a paragraph's, a heading's or an item's words; raises NotPlainError.

    The words hold no control character, raw HTML, code or numbered entity: these the caller
    refuses for the body as a whole.
    """
    kept: list[str] = []
    if "\\" in words:
        words = _ESCAPED.sub(lambda found: _escape(found, kept), words)
    if "](" in words:
        words = _LINK.sub(lambda found: _link(found, lead, kept), words)
        if "[" in words:
            raise NotPlainError
    if "&" in words:
        words = _ENTITY.sub(lambda found: _entity(found[1], kept), words).replace("&", "&amp;")
    if ">" in words:
        words = words.replace(">", "&gt;")
    if "*" in words or "_" in words:
        words = _bold(words)
    if "  \n" in words:
        words = _broken(words)
    if "\xa0" in words:
        words = words.replace("\xa0", "&nbsp;")
    return _KEPT.sub(lambda found: kept[int(found[1])], words) if kept else words


def image(words: str) -> str:
    """The HTML of a photo that has its paragraph to itself; raises NotPlainError."""
    found = _IMAGE.fullmatch(words)
    if found is None:
        raise NotPlainError
    title = f' title="{_SPACE.sub(" ", found[3])}"' if found[3] else ""
    return f'<img alt="{found[1]}" src="{ROOT}{found[2][1:]}"{title}>'


def _keep(html: str, kept: list[str]) -> str:
    kept.append(html)
    return f"\x02{len(kept) - 1}\x03"


def _escape(found: re.Match[str], kept: list[str]) -> str:
    sign = found[1]
    if sign not in _MAY_BE_ESCAPED:
        return found[0]
    return _keep(_clean(sign), kept)


def _link(found: re.Match[str], lead: Lead, kept: list[str]) -> str:
    if not found[1].strip():
        raise NotPlainError
    target = lead(found[2])
    href = "" if target is None else f' href="{target}"'
    return _keep(f'<a{href} rel="noopener">{_clean(found[1])}</a>', kept)


def _entity(name: str, kept: list[str]) -> str:
    """What the entity stands for; a name that the standard does not know may be two things."""
    if name not in html5:
        raise NotPlainError
    return _keep(_clean(html5[name]), kept)


def _clean(words: str) -> str:
    return escape(words, quote=False).replace("\xa0", "&nbsp;")


def _bold(words: str) -> str:
    """Pairs of ``**``; a single sign that cannot pair stays as it is."""
    stars, loose = words.count("*"), len(_LOOSE.findall(words))
    if stars + loose <= 1:
        return words
    words = _BOLD.sub(r"<strong>\1</strong>", words)
    if loose or "*" in words:
        raise NotPlainError
    return words


def _broken(words: str) -> str:
    """Lines ended with two spaces, as in a poem."""
    broken = words.replace("  \n", "<br>\n")
    if any(following[:1].isspace() for following in broken.split("<br>\n")[1:]):
        raise NotPlainError
    return broken
