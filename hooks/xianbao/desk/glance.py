"""A look into a picture's file: what it says of itself, and whether its pixels can be read."""

import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from xianbao.desk.pixels import MOST_PIXELS
from xianbao.paper.inscription import Inscription, inscription

LARGEST = 64 * 1024 * 1024
"""Bytes of the largest picture that is looked into."""
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "AVIF")
_EIGHTH = 64
"""Pixels to which a JPEG is decoded: as little of the work as can show that it can be read."""
_IPTC = 0x0404


class Look(NamedTuple):
    """What was seen in a file: what it says, and whether its pixels are whole."""

    said: Inscription
    whole: bool


def look(path: Path, *, pixels: bool = True) -> Look:
    """Open a picture as the press will, or its head alone; what is no picture says nothing."""
    from PIL import Image  # noqa: PLC0415 - 60 ms, and seldom needed

    said = Inscription()
    try:
        if path.stat().st_size > LARGEST:
            return Look(said, whole=True)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(path, formats=_FORMATS) as image:
                said = inscription(*_metadata(image.info))
                if pixels and image.width * image.height <= MOST_PIXELS:
                    image.draft(None, (_EIGHTH, _EIGHTH))
                    image.load()
    except Exception:  # noqa: BLE001 - Pillow raises anything on a damaged file
        return Look(said, whole=False)
    return Look(said, whole=True)


def _metadata(info: Mapping[Any, object]) -> tuple[bytes, bytes, bytes]:
    blocks = info.get("photoshop")
    iim = blocks.get(_IPTC) if isinstance(blocks, dict) else None
    return _bytes(info.get("exif")), _bytes(info.get("xmp")), _bytes(iim)


def _bytes(found: object) -> bytes:
    if isinstance(found, str):
        return found.encode("utf-8", "surrogatepass")
    return found if isinstance(found, bytes) else b""
