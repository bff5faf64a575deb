"""Identity: the whole address of everything, and a name for it that never changes."""

import re
from urllib.parse import quote

from xianbao.paper.masthead import Masthead
from xianbao.press.address import ROOT

_PLAIN = re.compile(r"[A-Za-z0-9/._~-]*(?:#[A-Za-z0-9/._~-]*)?")
_RESERVED = ":/?#[]@!$&'()*+,;=%~"
_URI = re.compile(r"[A-Za-z0-9:/?#\[\]@!$&'()*+,;=%._~-]*")
"""RFC 3986; browsers show and copy 汉字 where these must be escaped."""
_NOT_IN_AUTHORITY = re.compile(r"[^a-z0-9]+")


def whole(base: str, place: str) -> str:
    """The whole address of a place below the root, escaped for a URI; empty without a ``base``.

    ``place`` may begin with `ROOT`.
    """
    if not base:
        return ""
    return base + _escaped(place.removeprefix(ROOT))


def linked(base: str, place: str) -> str:
    """The address for a page's own head: whole, or, without a ``base``, by way of `ROOT`."""
    return (base or ROOT) + _escaped(place.removeprefix(ROOT))


def outside(address: str) -> str:
    """An address elsewhere as an editor copied it from a browser, escaped for a URI."""
    return address if _URI.fullmatch(address) else quote(address, safe=_RESERVED)


def identifier(base: str, masthead: Masthead, key: str) -> str:
    """What a story is called for ever: its whole address.

    Where the settings name no ``site_url``, a ``tag:`` URI (RFC 4151) of the paper's name, the
    story's day and its key. ``.invalid`` belongs to nobody (RFC 2606), so that it is never taken
    for an address.
    """
    if base:
        return f"{base}{key}/"
    name = _NOT_IN_AUTHORITY.sub("-", masthead.name.pinyin.lower()).strip("-") or "xianbao"
    return f"tag:{name}.invalid,{key[:10].replace('/', '-')}:{_escaped(key)}"


def _escaped(place: str) -> str:
    return place if _PLAIN.fullmatch(place) else quote(place, safe="/#._~-")
