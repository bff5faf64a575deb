"""Pictures: the words inside one, and whether two show the same."""

import io
import struct
import zlib
from collections.abc import Iterator
from contextlib import suppress

_PNG, _JPEG, _RIFF = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"RIFF"
_GIF, _FTYP = b"GIF8", b"ftyp"
_PIXELS = frozenset({b"IDAT", b"fdAT", b"VP8 ", b"VP8L", b"ALPH", b"ANMF"})
_SCAN = 0xDA
_MOST = 4_000_000
_SIDE = 8
_NEAR = 5
"""Bits of 64 in which two prints of one picture may differ."""
_FLAT = 12
"""Bits that a picture with anything on it has set, and unset, at least."""


def is_picture(content: bytes) -> bool:
    """Whether bytes begin as a picture does."""
    return content.startswith((_PNG, _JPEG, _RIFF, _GIF)) or content[4:8] == _FTYP


def words_in(content: bytes) -> Iterator[bytes]:
    """What of a picture is no pixel, unpacked: notes, profiles, EXIF, and what follows its end."""
    with suppress(struct.error, IndexError):
        if content.startswith(_PNG):
            yield from _of_png(content)
        elif content.startswith(_JPEG):
            yield from _of_jpeg(content)
        elif content.startswith(_RIFF):
            yield from _both(b"".join(_of_riff(content)))
        elif content.startswith(_GIF) or content[4:8] == _FTYP:
            yield from _both(content)


def _of_png(content: bytes) -> Iterator[bytes]:
    at, notes = len(_PNG), [b""]
    while at + 8 <= len(content):
        length, sort = struct.unpack(">I4s", content[at : at + 8])
        body = content[at + 8 : at + 8 + length]
        at += 12 + length
        if sort in _PIXELS:
            continue
        notes.append(body)
        if sort in {b"zTXt", b"iTXt", b"iCCP"}:
            notes.extend(_inflated(body))
        if sort == b"IEND":
            break
    yield from _both(b"\n".join((*notes, content[at:])))


def _inflated(body: bytes) -> Iterator[bytes]:
    """Whatever is compressed somewhere in a note: where it begins differs with its sort."""
    for start in range(len(body)):
        if body[start] == 0x78:  # noqa: PLR2004  # how zlib begins
            with suppress(zlib.error):
                yield zlib.decompressobj().decompress(body[start:], _MOST)


def _of_jpeg(content: bytes) -> Iterator[bytes]:
    at, notes = 2, [b""]
    while at + 4 <= len(content) and content[at] == 0xFF:  # noqa: PLR2004  # a marker
        length = struct.unpack(">H", content[at + 2 : at + 4])[0]
        if content[at + 1] == _SCAN:
            break
        notes.append(content[at + 4 : at + 2 + length])
        at += 2 + length
    after = content.rfind(b"\xff\xd9")
    yield from _both(b"\n".join((*notes, content[after + 2 :] if after > 0 else content[at:])))


def _of_riff(content: bytes) -> Iterator[bytes]:
    at = 12
    while at + 8 <= len(content):
        sort, length = struct.unpack("<4sI", content[at : at + 8])
        if sort not in _PIXELS:
            yield content[at + 8 : at + 8 + length]
        at += 8 + length + length % 2
    yield content[8 + struct.unpack("<I", content[4:8])[0] :]


def _both(notes: bytes) -> Iterator[bytes]:
    """Notes as they are, and read as the wide characters that Windows writes into EXIF."""
    yield notes
    for order in ("utf-16-le", "utf-16-be"):
        for start in (0, 1):
            yield notes[start:].decode(order, "replace").encode("utf-8", "replace")


def likeness(content: bytes) -> int | None:
    """What a picture looks like in 64 bits, whatever its size and format; None where it is flat.

    Of each of eight rows of nine grey dots: whether one is brighter than the next.
    """
    from PIL import Image  # noqa: PLC0415  # only a paper that withholds pictures loads it

    try:
        with Image.open(io.BytesIO(content)) as picture:
            if picture.width * picture.height > _MOST * 25:
                return None
            picture.draft("L", (_SIDE * 16, _SIDE * 16))
            small = picture.convert("L").resize((_SIDE + 1, _SIDE), Image.Resampling.BOX)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    dots = small.tobytes()
    bits = 0
    for row in range(_SIDE):
        for column in range(_SIDE):
            at = row * (_SIDE + 1) + column
            bits = bits << 1 | (dots[at] > dots[at + 1])
    return bits if _FLAT <= bits.bit_count() <= 64 - _FLAT else None


def alike(one: int | None, other: int | None) -> bool:
    """Whether two pictures show the same."""
    return one is not None and other is not None and (one ^ other).bit_count() <= _NEAR
