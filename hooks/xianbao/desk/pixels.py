"""Pixels: the size of a picture as browsers show it, read from the head of its file."""

import struct
import warnings
from pathlib import Path
from typing import BinaryIO, NamedTuple

PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8"
_TURNED = range(5, 9)
"""EXIF orientations in which width and height change places."""
_ORIENTATION = 0x0112
_NO_LENGTH = frozenset({0x01, *range(0xD0, 0xD9)})
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_EXIF, _SCAN = 0xE1, 0xDA
LENGTH_FIELD = 2
"""Bytes of a JPEG segment's length, which counts itself."""


class Size(NamedTuple):
    """A picture's width and height in pixels."""

    width: int
    height: int


class DamagedPicture(ValueError):  # noqa: N818 - the name states the fact
    """A file that holds no picture that can be shown."""


def measure(path: Path) -> Size:
    """The size of a picture.

    JPEG and PNG, nearly all of what a paper prints, are measured here; the rest by Pillow, which
    is loaded only then. Raises `DamagedPicture` and `OSError`.
    """
    with path.open("rb") as file:
        head = file.read(24)
        if head.startswith(PNG):
            size = _png(head)
        elif head.startswith(JPEG):
            file.seek(2)
            size = _jpeg(file)
        else:
            size = _other(path)
    if size.width <= 0 or size.height <= 0:
        raise DamagedPicture(path)
    return size


def _png(head: bytes) -> Size:
    try:
        width, height = struct.unpack(">II", head[16:24])
    except struct.error as error:
        raise DamagedPicture(PNG) from error
    return Size(width, height)


def _jpeg(file: BinaryIO) -> Size:
    turned = False
    try:
        while True:
            marker = _marker(file)
            if marker == _SCAN:
                raise DamagedPicture(JPEG)
            if marker in _NO_LENGTH:
                continue
            (length,) = struct.unpack(">H", file.read(2))
            if length < LENGTH_FIELD:
                raise DamagedPicture(JPEG)
            if marker in _FRAMES:
                height, width = struct.unpack(">xHH", file.read(5))
                return Size(height, width) if turned else Size(width, height)
            if marker == _EXIF and not turned:
                turned = _is_turned(file.read(length - 2))
            else:
                file.seek(length - 2, 1)
    except (struct.error, IndexError, ValueError) as error:
        raise DamagedPicture(JPEG) from error


def _marker(file: BinaryIO) -> int:
    """The code of the next segment; `IndexError` at the end of the file."""
    if file.read(1)[0] != JPEG[0]:
        raise DamagedPicture(JPEG)
    code = file.read(1)[0]
    while code == JPEG[0]:
        code = file.read(1)[0]
    return code


def _is_turned(segment: bytes) -> bool:
    """Whether an EXIF segment says that the camera was held upright."""
    if not segment.startswith(b"Exif\0\0"):
        return False
    tiff = segment[6:]
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return False
    try:
        (first,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, first)
        for index in range(count):
            tag, value = struct.unpack_from(f"{order}H6xH", tiff, first + 2 + 12 * index)
            if tag == _ORIENTATION:
                return value in _TURNED
    except struct.error:
        return False
    return False


def _other(path: Path) -> Size:
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - 60 ms, and seldom needed

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(path) as image:
                return Size(*image.size)
        except (UnidentifiedImageError, Image.DecompressionBombError, ValueError) as error:
            raise DamagedPicture(path) from error
        except (SyntaxError, struct.error, EOFError) as error:
            raise DamagedPicture(path) from error
