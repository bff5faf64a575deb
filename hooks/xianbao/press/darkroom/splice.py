"""Splicing: putting an XMP packet into a finished picture, whose pixels stay as they are.

So a corrected caption makes no picture anew.
"""

import struct
import zlib

_JPEG_XMP = b"http://ns.adobe.com/xap/1.0/\0"
_PNG_XMP = b"XML:com.adobe.xmp\0\0\0\0\0"
_PNG_HEAD = 8 + 25
"""Bytes of the signature and of IHDR."""
_XMP_FLAG, _ALPHA_FLAG = 0x04, 0x10


def spliced(content: bytes, sort: str, packet: bytes) -> bytes:
    """A picture with a packet; GIF and AVIF, which the press seldom makes, go without."""
    if not packet or sort not in _WAYS:
        return content
    return _WAYS[sort](content, packet)


def _jpeg(content: bytes, packet: bytes) -> bytes:
    """Behind JFIF's own segment, which must be the first."""
    at = 2
    if content[at : at + 2] == b"\xff\xe0":
        at += 2 + struct.unpack_from(">H", content, at + 2)[0]
    body = _JPEG_XMP + packet
    return b"".join(
        (content[:at], b"\xff\xe1", struct.pack(">H", len(body) + 2), body, content[at:])
    )


def _png(content: bytes, packet: bytes) -> bytes:
    body = b"iTXt" + _PNG_XMP + packet
    sum_ = struct.pack(">I", zlib.crc32(body))
    chunk = struct.pack(">I", len(body) - 4) + body + sum_
    return content[:_PNG_HEAD] + chunk + content[_PNG_HEAD:]


def _webp(content: bytes, packet: bytes) -> bytes:
    """The packet is the last chunk; the extended header, which announces it, the first."""
    name, body = content[12:16], content[20:]
    if name == b"VP8X":
        flags, size, rest = body[0], body[4:10], body[10:]
    else:
        flags, size, rest = *_plain_head(name, body), content[12:]
    head = bytes((flags | _XMP_FLAG, 0, 0, 0)) + size
    chunks = _chunk(b"VP8X", head) + rest + _chunk(b"XMP ", packet)
    return b"RIFF" + struct.pack("<I", len(chunks) + 4) + b"WEBP" + chunks


def _plain_head(name: bytes, body: bytes) -> tuple[int, bytes]:
    """Flags, and width and height less one, of a picture without an extended header."""
    if name == b"VP8L":
        (bits,) = struct.unpack_from("<I", body, 1)
        width, height = bits & 0x3FFF, bits >> 14 & 0x3FFF
        flags = _ALPHA_FLAG if bits >> 28 & 1 else 0
    else:
        width, height = ((side & 0x3FFF) - 1 for side in struct.unpack_from("<HH", body, 6))
        flags = 0
    return flags, width.to_bytes(3, "little") + height.to_bytes(3, "little")


def _chunk(name: bytes, body: bytes) -> bytes:
    return name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)


_WAYS = {"jpeg": _jpeg, "png": _png, "webp": _webp}
