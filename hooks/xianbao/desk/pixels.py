"""Pixels: the size of a picture as browsers show it, read from the head of its file."""

import struct
import warnings
from pathlib import Path
from typing import BinaryIO, NamedTuple

from xianbao.desk.opening import opened
from xianbao.paper.exif import SIDEWAYS, orientation

PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8"
MOST_PIXELS = 100_000_000
"""Pixels of a JPEG, which is decoded at a fraction of its size: as large as phones make them."""
MOST_UNSCALED = 40_000_000
"""Pixels of any other picture, which has to be decoded whole: a poster of A3, twice over."""
LARGEST = 64 << 20
"""Bytes of a picture's file."""
_MOST_TRIED = 4_000_000
"""Pixels of a picture that the desk decodes to see whether it is whole; the press tries others."""
_MOST_SEGMENTS = 20_000
"""Parts of a file that are passed over to find its size; a camera writes a dozen."""
_FORMATS = ("GIF", "WEBP", "AVIF")
_NO_LENGTH = frozenset({0x01, *range(0xD0, 0xD9)})
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_EXIF, _SCAN = 0xE1, 0xDA
_JPEG_END, _PNG_END, _PNG_EXIF, _PNG_SUM = b"\xff\xd9", b"IEND", b"eXIf", 4
_LONGEST_EXIF, _TAIL, _BLOCK = 1 << 16, 1 << 12, 1 << 20
LENGTH_FIELD = 2
"""Bytes of a JPEG segment's length, which counts itself."""


class Size(NamedTuple):
    """A picture's width and height in pixels."""

    width: int
    height: int


class DamagedPicture(ValueError):  # noqa: N818 - the name states the fact
    """A file that holds no picture that can be shown."""


class HeavyPicture(ValueError):  # noqa: N818 - as above
    """A file with more bytes than a picture needs."""


TOO_HEAVY = Size(-1, -1)
"""Stands for the size of a picture that is too heavy to be looked into."""


def measure(path: Path) -> Size:
    """The size of a picture, whose file must be there down to its end.

    JPEG and PNG, nearly all of what a paper prints, are measured here, and their pixels are not
    decoded; the rest by Pillow, which is loaded only then. Raises `DamagedPicture`, `HeavyPicture`
    and `OSError`.
    """
    with opened(path) as file:
        if file.seek(0, 2) > LARGEST:
            raise HeavyPicture(path)
        file.seek(0)
        head = file.read(24)
        if head.startswith(PNG):
            size = _png(file, head)
        elif head.startswith(JPEG):
            file.seek(2)
            size = _jpeg(file)
        else:
            file.seek(0)
            size = _other(file)
    if size.width <= 0 or size.height <= 0:
        raise DamagedPicture(path)
    return size


def _png(file: BinaryIO, head: bytes) -> Size:
    turned = False
    try:
        width, height = struct.unpack(">II", head[16:24])
        file.seek(len(PNG))
        for _ in range(_MOST_SEGMENTS):
            length, name = struct.unpack(">I4s", file.read(8))
            if name == _PNG_END:
                return Size(height, width) if turned else Size(width, height)
            if name == _PNG_EXIF:
                turned = orientation(file.read(min(length, _LONGEST_EXIF))) in SIDEWAYS
                length -= min(length, _LONGEST_EXIF)
            file.seek(length + _PNG_SUM, 1)
    except struct.error as error:
        raise DamagedPicture(PNG) from error
    raise DamagedPicture(PNG)


def _jpeg(file: BinaryIO) -> Size:
    turned = False
    size: Size | None = None
    try:
        for _ in range(_MOST_SEGMENTS):
            marker = _marker(file)
            if marker in _NO_LENGTH:
                continue
            (length,) = struct.unpack(">H", file.read(2))
            if length < LENGTH_FIELD:
                raise DamagedPicture(JPEG)
            if marker == _SCAN:
                break
            if marker in _FRAMES and size is None:
                height, width = struct.unpack(">xHH", file.read(5))
                size = Size(width, height)
                file.seek(length - 7, 1)
            elif marker == _EXIF and not turned:
                turned = orientation(_exif(file.read(length - 2))) in SIDEWAYS
            else:
                file.seek(length - 2, 1)
    except (struct.error, IndexError, ValueError) as error:
        raise DamagedPicture(JPEG) from error
    if size is None or not _ends(file):
        raise DamagedPicture(JPEG)
    return Size(size.height, size.width) if turned else size


def _ends(file: BinaryIO) -> bool:
    """Whether a JPEG's pixels come to an end: a film may follow them, and nothing may be lacking.

    In pixels these two bytes never stand side by side.
    """
    start = file.tell()
    file.seek(max(start, file.seek(0, 2) - _TAIL))
    if _JPEG_END in file.read(_TAIL):
        return True
    file.seek(start)
    last = b""
    while block := file.read(_BLOCK):
        if _JPEG_END in last + block:
            return True
        last = block[-1:]
    return False


def _marker(file: BinaryIO) -> int:
    """The code of the next segment; `IndexError` at the end of the file."""
    if file.read(1)[0] != JPEG[0]:
        raise DamagedPicture(JPEG)
    code = file.read(1)[0]
    for _ in range(_MOST_SEGMENTS):
        if code != JPEG[0]:
            return code
        code = file.read(1)[0]
    raise DamagedPicture(JPEG)


def _exif(segment: bytes) -> bytes:
    return segment if segment.startswith(b"Exif\0\0") else b""


def _other(file: BinaryIO) -> Size:
    from PIL import Image  # noqa: PLC0415 - 60 ms, and seldom needed

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(file, formats=_FORMATS) as image:
                size = Size(*image.size)
                if size.width * size.height <= _MOST_TRIED:
                    image.load()
                exif = image.info.get("exif", b"")
        except Exception as error:  # Pillow raises anything on a damaged file
            raise DamagedPicture(PNG) from error
    turned = isinstance(exif, bytes) and orientation(exif) in SIDEWAYS
    return Size(size.height, size.width) if turned else size
