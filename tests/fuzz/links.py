"""Text as where a link leads: what the desk lets pass leads nowhere else in a browser."""

import re
from collections.abc import Iterator
from html import escape, unescape

from fuzz.target import Target, text_of
from hostile.inert import harms
from hostile.payloads import REFUSED, TEXT
from xianbao.desk.destination import scheme_of, trouble
from xianbao.desk.record import is_web_address

_IN_LINKS = re.compile(r"(?:href|src|action|data)=['\"]?([^\s'\">]+)|\]\(<?([^\s)>]+)")
_ADDRESSES = (
    *("https://a.example/", "http://a.example:80/b?c=d#e", "//a.example", "/2026/11/22/01-01/"),
    *("../21/01-01.md", "mailto:a@b.example", "tel:+86123", "javascript:ran()", "data:text/html,x"),
    *("https://a.example@b.example/", "https:/a.example", "https:\\\\a.example", "/\\a.example"),
    *("https://xn--80ak6aa92e.com/", "https://аpple.example/", "https://[::1]/", "http://1/"),
    *("java\tscript:ran()", "%6aavascript:ran()", "&#106;avascript:ran()", "\x01javascript:ran()"),
    *(
        "https://桥.中国/",
        "https://a.example:99999/",
        "https://[::1",
        "https://a.example。b/",
        "#注",
    ),
)
_AT_ENDS = "".join(map(chr, range(0x21)))
_WITHIN = str.maketrans("", "", "\t\n\r")
_RUNS = re.compile(r"(?!https?:|mailto:|tel:)[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def seeds() -> Iterator[bytes]:
    """Addresses of every sort, and those in the payloads."""
    yield from (one.encode() for one in _ADDRESSES)
    for payload in (*REFUSED, *TEXT):
        yield from (("".join(found)).encode() for found in _IN_LINKS.findall(payload))


def words() -> Iterator[str]:
    """Parts of addresses."""
    yield from (
        "http",
        "https",
        "javascript",
        "data",
        "mailto",
        "tel",
        ":",
        "//",
        "\\",
        "@",
        "xn--",
    )
    yield from (
        "%",
        "%25",
        "%2f",
        "&#x3a;",
        "&colon;",
        "&Tab;",
        "。",
        "：",
        "\u2028",
        "\xad",
        "[",
        "]",
    )
    yield from ("#", "?", "а", ".example", "..", "/")


def judge(data: bytes) -> None:
    """Ask the desk, and then a browser's rules."""
    text = text_of(data)
    scheme = scheme_of(text)
    rule = trouble(text)
    assert rule is None or rule.code
    assert not is_web_address(text) or (rule is None and scheme in {"http", "https"})
    if rule is not None:
        return
    for target in (text, unescape(text)):
        bare = target.strip(_AT_ENDS).translate(_WITHIN)
        assert not _RUNS.match(bare), target
        assert not bare.replace("\\", "/").startswith("//"), target
        assert list(harms(f'<a href="{escape(_printable(target))}">桥</a>')) == [], target


def _printable(text: str) -> str:
    """Without what no HTML can hold; copy with such characters is refused as a whole."""
    return "".join(one for one in text if one >= " " and not "\ud800" <= one <= "\udfff")


TARGET = Target("links", seeds, words, judge)
