"""EXIF: the few things that a camera's notes are read for. Everything else in them is private."""

import struct
from collections.abc import Iterator

ORIENTATION, DESCRIPTION, ARTIST, COPYRIGHT = 0x0112, 0x010E, 0x013B, 0x8298
UPRIGHT = 1
SIDEWAYS = frozenset({5, 6, 7, 8})
"""Orientations in which width and height change places."""

_MARK = b"Exif\0\0"
_SHORT, _TEXT = 3, 2
_MOST_ENTRIES, _LONGEST = 512, 4096
_INLINE = 4
"""Bytes of a value that stands in its entry itself."""


def orientation(exif: bytes) -> int:
    """How a picture is to be turned, 1 to 8 as EXIF counts; 1 where nothing can be read."""
    for order, tag, sort, count, at in _entries(exif):
        if tag == ORIENTATION and sort == _SHORT and count == 1:
            (value,) = struct.unpack_from(f"{order}H", _tiff(exif), at)
            return int(value) if 1 <= value <= max(SIDEWAYS) else UPRIGHT
    return UPRIGHT


def texts(exif: bytes) -> dict[int, bytes]:
    """Description, artist and copyright as bytes, whose encoding EXIF does not tell."""
    tiff, found = _tiff(exif), dict[int, bytes]()
    for order, tag, sort, count, at in _entries(exif):
        if tag in (DESCRIPTION, ARTIST, COPYRIGHT) and sort == _TEXT:
            length = min(count, _LONGEST)
            start = at if count <= _INLINE else struct.unpack_from(f"{order}I", tiff, at)[0]
            found[tag] = tiff[start : start + length].partition(b"\0")[0]
    return found


def _tiff(exif: bytes) -> bytes:
    return exif.removeprefix(_MARK)


def _entries(exif: bytes) -> Iterator[tuple[str, int, int, int, int]]:
    """Byte order, tag, type, count and the value's place of each entry of the first directory."""
    tiff = _tiff(exif)
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return
    try:
        (first,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, first)
        for index in range(min(count, _MOST_ENTRIES)):
            at = first + 2 + 12 * index
            tag, sort, number = struct.unpack_from(f"{order}HHI", tiff, at)
            if at + 12 > len(tiff):
                return
            yield order, tag, sort, number, at + 8
    except struct.error:
        return
