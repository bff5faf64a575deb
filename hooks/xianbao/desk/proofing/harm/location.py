"""Location: whether a picture holds the place where it was taken.

Only the head of a file is read, never its pixels, so that a hostile one costs little.
"""

import warnings
from pathlib import Path

from xianbao.desk.opening import opened
from xianbao.desk.pixels import JPEG, PNG

LARGEST = 64 * 1024 * 1024
"""Bytes of the largest picture that is looked into."""
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "AVIF")
_LOCATION = 0x8825
_LATITUDE, _LONGITUDE = 2, 4
_MARKS = (b"Exif", b"eXIf", b"EXIF", b"GPSLatitude")
"""One of these begins the metadata, at the head of a file or, in WebP and AVIF, at its end."""
_HEAD = 1 << 18
_XMP = b"GPSLatitude"
_MOST_METADATA = 1 << 20


def holds_location(path: Path) -> bool:
    """Whether a picture tells its latitude and longitude, in EXIF or XMP.

    What cannot be read holds none; whether it is a picture at all is asked elsewhere.
    """
    try:
        if path.stat().st_size > LARGEST or not _may_tell(path):
            return False
        exif, xmp = _metadata(path)
    except Exception:  # noqa: BLE001 - Pillow raises anything on a damaged file
        return False
    return _XMP in xmp or _is_located(exif)


def _may_tell(path: Path) -> bool:
    """Whether any of the words stands in the file that metadata begin with."""
    with opened(path) as file:
        head = file.read(_HEAD)
        if any(mark in head for mark in _MARKS):
            return True
        if head.startswith((JPEG, PNG)):
            return False  # their metadata stand before the pixels
        file.seek(-min(_HEAD, file.seek(0, 2)), 2)
        tail = file.read(_HEAD)
    return any(mark in tail for mark in _MARKS)


def _metadata(path: Path) -> tuple[bytes, bytes]:
    """EXIF and XMP as they stand in the head of the file."""
    from PIL import Image  # noqa: PLC0415 - 60 ms, and seldom needed

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with opened(path) as file, Image.open(file, formats=_FORMATS) as image:
            exif, xmp = image.info.get("exif", b""), image.info.get("xmp", b"")
    return _short(exif), _short(xmp)


def _short(found: object) -> bytes:
    metadata = found.encode() if isinstance(found, str) else found
    if not isinstance(metadata, bytes) or len(metadata) > _MOST_METADATA:
        return b""
    return metadata


def _is_located(exif: bytes) -> bool:
    """Whether EXIF has both a latitude and a longitude."""
    from PIL import Image  # noqa: PLC0415 - 60 ms, and seldom needed

    if not exif:
        return False
    try:
        found = Image.Exif()
        found.load(exif)
        place = found.get_ifd(_LOCATION)
    except Exception:  # noqa: BLE001 - Pillow raises anything on damaged metadata
        return False
    return bool(place.get(_LATITUDE)) and bool(place.get(_LONGITUDE))
