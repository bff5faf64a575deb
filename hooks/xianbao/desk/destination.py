"""Destinations: what is wrong with where a link leads, however that is written."""

import re
from html import unescape
from unicodedata import normalize
from urllib.parse import unquote, urlsplit

from xianbao.desk.rule import Rule
from xianbao.desk.rulebook import body as rules
from xianbao.paper.markup import SCHEMES

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_HIDDEN = re.compile(r"[\s\x00-\x1f]+")
_WEB = frozenset({"http", "https"})
_PLAIN = re.compile(r"(?:https?://[A-Za-z0-9.-]+(?=[/?#]|\Z))?(?:/(?!/)|\.\./|#|\Z)[\w./~#=%-]*")
_HOST = re.compile(r"[A-Za-z0-9._:\[\]㐀-鿿\U00020000-\U0003134f-]+")
_MOST_CODED = 4
"""Times that something may be written in percents of percents; more is nothing but a disguise."""


def trouble(written: str) -> Rule | None:
    """The rule that a link's target breaks, or nothing.

    Browsers pass over control characters and take a backslash for a stroke, and people cannot tell
    one alphabet's ``a`` from another's, so the target is judged with all disguises taken off.
    """
    if "%" not in written and _PLAIN.fullmatch(written) and "xn--" not in written.lower():
        return None
    bare = _undisguised(written)
    scheme = _SCHEME.match(bare)
    if scheme and scheme[1].lower() not in SCHEMES:
        return rules.LINK_SCHEME
    if scheme and scheme[1].lower() not in _WEB:
        return None
    if not scheme:
        hides = "\\" in bare.partition("#")[0].partition("?")[0] or bare.startswith("//")
        return rules.LINK_HIDDEN_HOST if hides else None
    return _host_trouble(_HIDDEN.sub("", unescape(written)))


def scheme_of(written: str) -> str:
    """The scheme of a target in small letters, empty where it has none."""
    scheme = _SCHEME.match(_undisguised(written))
    return scheme[1].lower() if scheme else ""


def _undisguised(written: str) -> str:
    bare = written
    for _ in range(_MOST_CODED):
        before, bare = bare, unescape(unquote(bare))
        if bare == before:
            break
    return normalize("NFKC", _HIDDEN.sub("", bare))


def _host_trouble(target: str) -> Rule | None:
    try:
        parts = urlsplit(target)
        host = parts.hostname or ""
        _ = parts.port
        spelt = ".".join(map(_label, host.split(".")))
    except ValueError:
        return rules.LINK_HIDDEN_HOST
    if not host or "@" in parts.netloc or "\\" in target.partition("?")[0] or "%" in host:
        return rules.LINK_HIDDEN_HOST
    return None if _HOST.fullmatch(spelt) else rules.LINK_LOOKALIKE


def _label(label: str) -> str:
    """A part of a host's name as people read it. Raises `ValueError` where it is none."""
    if label.lower().startswith("xn--"):
        return label[4:].encode("ascii").decode("punycode")
    return label
