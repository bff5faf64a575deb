"""Wrappings: what bytes hold when they are unpacked, one way after another.

Each way is told by a sign that plain pages do not show, so most files are read as they are.
"""

import base64
import binascii
import gzip
import html
import io
import re
import unicodedata
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from urllib.parse import unquote_to_bytes

from xianbao.press.copyholder.picture import words_in

DEEPEST = 4
"""Wrappings inside one another that are taken off."""
LARGEST = 64_000_000
"""Bytes that anything is unpacked to at most: more would be no page of a newspaper's."""
LONG = 28
"""Letters of a line of base64 that may hold seven 汉字."""

_PERCENT = re.compile(rb"%[0-9A-Fa-f]{2}")
_ENTITY = re.compile(
    rb"&(?:#(?!(?:3[49]|38|6[02]|0*3[49]|[xX]2[267]);)|(?!(?:amp|lt|gt|quot|apos);)[A-Za-z]{2,20};)"
)
_ESCAPE = re.compile(rb"\\(?:u(?!003[ceCE]|0026)[0-9A-Fa-f{]|x[0-9A-Fa-f]|/|[0-9A-Fa-f]{4})")
_ESCAPED = re.compile(
    r"((?:\\u[0-9a-fA-F]{4})+)|\\u\{([0-9a-fA-F]{1,6})\}|((?:\\x[0-9a-fA-F]{2})+)"
    r"|\\([0-9a-fA-F]{4,6})\s?|\\(/)"
)
_QUOTED = re.compile(rb"=[0-9A-F]{2}=[0-9A-F]{2}")
_LETTERS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_"
_SIGNS = bytes(0x2B if one in _LETTERS and one not in b"/" else 0x20 for one in range(256))
_ROW = b"+" * 27
"""Letters of base64 without a sign that paths have too: few lines of anything else hold so many."""
_TEXT = re.compile(rb"[A-Za-z0-9+/_-]+(?:\r?\n[A-Za-z0-9+/_-]+)*={0,2}")
_WIDE = re.compile(rb"\xef\xbc[\x8f-\x99\xa1-\xba]|\xef\xbd[\x81-\x9a]")
_UNSEEN = re.compile(rb"\xe2\x80[\x8b-\x8f]|\xe2\x81\xa0|\xef\xbb\xbf|\xc2\xad")


def unwrapped(content: bytes, depth: int = DEEPEST) -> Iterator[bytes]:
    """What bytes hold but for themselves, every wrapping taken off in every order."""
    seen = {content}
    level = [content]
    for _ in range(depth):
        deeper = []
        for one in level:
            for inner in _inner(one):
                if inner and inner not in seen:
                    seen.add(inner)
                    deeper.append(inner)
                    yield inner
        level = deeper


def has_signs(content: bytes) -> bool:
    """Whether there may be a wrapping, but for what is packed and for full-width letters."""
    return any(_shows(first, sign, content) for first, sign, _ in _WAYS[:_FEW])


def _shows(first: bytes, sign: re.Pattern[bytes], content: bytes) -> bool:
    """Whether a sign is there; what it begins with is looked for alone, as long as it is rare."""
    at = content.find(first)
    for _ in range(_RARE):
        if at < 0 or sign.match(content, at):
            return at >= 0
        at = content.find(first, at + 1)
    return at >= 0 and sign.search(content, at) is not None


def is_packed(content: bytes) -> bool:
    """Whether bytes begin as those of a compressed file do, or of text in wide characters."""
    return content.startswith(_PACKED)


def is_wrapped(content: bytes, *, signs: bool) -> bool:
    """Whether there is any sign of a wrapping; without ``signs`` only of what is packed."""
    if is_packed(content) or _ROW in content.translate(_SIGNS):
        return True
    return signs and any(first in content and sign.search(content) for first, sign, _ in _WAYS)


def _inner(content: bytes) -> Iterator[bytes]:
    for first, sign, way in _WAYS:
        if first in content and sign.search(content):
            yield way(content)
    yield from _packed(content)
    yield from words_in(content)
    for run in _rows(content):
        yield from _of_base64(run)


def _rows(content: bytes) -> Iterator[bytes]:
    """Every text of base64 that is long enough, lines that follow one another as one."""
    signs = content.translate(_SIGNS)
    end, last = 0, len(content)
    while (at := signs.find(_ROW, end)) >= 0:
        while at > end and content[at - 1] in _LETTERS:
            at -= 1
        found = _TEXT.match(content, at)
        end = found.end() if found else last
        if found and len(found[0]) >= LONG:
            yield re.sub(rb"[\r\n=]", b"", found[0])


def _of_base64(run: bytes) -> Iterator[bytes]:
    """A line of base64 read from each of its four beginnings: what stands before it may be text."""
    letters = run.translate(_PLAIN)
    for start in range(4):
        part = letters[start:]
        part = part[: len(part) - (len(part) % 4 == 1)]
        with suppress(binascii.Error, ValueError):
            yield base64.b64decode(part + b"=" * (-len(part) % 4))


def _packed(content: bytes) -> Iterator[bytes]:
    if content[:2] == b"\x1f\x8b":
        with suppress(OSError, EOFError, zlib.error), gzip.open(io.BytesIO(content)) as file:
            yield file.read(LARGEST)
    elif content[:1] == b"\x78":
        with suppress(zlib.error):
            yield zlib.decompressobj().decompress(content, LARGEST)
    elif content[:2] == b"PK":
        with (
            suppress(zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, zlib.error),
            zipfile.ZipFile(io.BytesIO(content)) as packed,
        ):
            for one in packed.infolist():
                yield one.filename.encode("utf-8", "replace")
                with packed.open(one) as file:
                    yield file.read(LARGEST)
    elif content[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        yield content.decode("utf-16", "replace").encode("utf-8", "replace")


def _unescaped(content: bytes) -> bytes:
    text = content.decode("utf-8", "replace")
    return _ESCAPED.sub(_character, text).encode("utf-8", "replace")


def _character(found: re.Match[str]) -> str:
    units, point, octets, css, slash = found.groups()
    if units:
        return bytes.fromhex(units.replace("\\u", "")).decode("utf-16-be", "replace")
    if octets:
        return bytes.fromhex(octets.replace("\\x", "")).decode("utf-8", "replace")
    if slash:
        return slash
    number = int(point or css, 16)
    return chr(number) if number <= 0x10FFFF else found[0]  # noqa: PLR2004  # the last of Unicode


def _widths(content: bytes) -> bytes:
    text = content.decode("utf-8", "replace")
    return unicodedata.normalize("NFKC", text).encode("utf-8", "replace")


def _quoted(content: bytes) -> bytes:
    return binascii.a2b_qp(content)


def _entities(content: bytes) -> bytes:
    text = html.unescape(content.decode("utf-8", "replace"))
    return text.encode("utf-8", "replace")


_PLAIN = bytes.maketrans(b"-_", b"+/")
_FEW = 3
_RARE = 100
_PACKED = (b"\x1f\x8b", b"\x78", b"PK", b"\xff\xfe", b"\xfe\xff")
_WAYS: tuple[tuple[bytes, re.Pattern[bytes], Callable[[bytes], bytes]], ...] = (
    (b"%", _PERCENT, unquote_to_bytes),
    (b"&", _ENTITY, _entities),
    (b"\\", _ESCAPE, _unescaped),
    (b"=E", _QUOTED, _quoted),
    (b"\xef", _WIDE, _widths),
    (b"\xe2\x80", _UNSEEN, lambda content: _UNSEEN.sub(b"", content)),
)
"""What a sign begins with, the sign, and what takes such a wrapping off."""
