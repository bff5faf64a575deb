"""A look into a picture's file: what it says of itself, and whether its pixels can be read."""

import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from xianbao.desk.opening import opened
from xianbao.desk.pixels import LARGEST, MOST_PIXELS
from xianbao.paper.inscription import Inscription, inscription

_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "AVIF")
_EIGHTH = 64
"""Pixels to which a JPEG is decoded: as little of the work as can show that it can be read."""
_MOST_WHOLE = 25_000_000
"""Pixels of a picture that has to be decoded at its full size; the press opens larger ones."""
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
        with opened(path) as file, warnings.catch_warnings():
            if file.seek(0, 2) > LARGEST:
                return Look(said, whole=True)
            warnings.simplefilter("ignore")
            with Image.open(file, formats=_FORMATS) as image:
                said = inscription(*_metadata(image.info))
                most = MOST_PIXELS if image.format == "JPEG" else _MOST_WHOLE
                if pixels and image.width * image.height <= most:
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
