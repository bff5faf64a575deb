"""Bytes as a picture: measured or refused, and what is not refused is decoded or told as spoilt."""

import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from PIL import Image

from fuzz.target import Target
from hostile.pictures import PRINTED, REFUSED, SPOILT, saved
from xianbao.desk.pixels import DamagedPicture, HeavyPicture, measure
from xianbao.paper.exif import orientation, texts
from xianbao.paper.inscription import inscription
from xianbao.press.darkroom.negative import UndevelopedError, developed

_LONGEST = 65_536
_MOST_DECODED = 1_000_000
"""Pixels of a picture that is decoded here too, where no limit is on the process."""
_SMALL = (16, 16)


def seeds() -> Iterator[bytes]:
    """A sound picture of every format and mode, and every hostile one that is small."""
    for sort in ("PNG", "GIF", "WEBP", "AVIF", "JPEG"):
        for mode in ("L", "RGB"):
            yield saved(Image.new(mode, (24, 16)), sort)
    exif = Image.Exif()
    exif[0x0112], exif[0x010E], exif[0x013B] = 6, "望津桥", "张辉"
    yield saved(Image.new("RGB", (24, 16)), "JPEG", exif=exif)
    yield saved(Image.new("RGB", (24, 16)), "PNG", exif=exif)
    yield saved(Image.new("RGB", (24, 16)), "WEBP", exif=exif)
    yield exif.tobytes()
    for of in (REFUSED, SPOILT, PRINTED):
        for _, make in of.values():
            content = make()
            if len(content) <= _LONGEST:
                yield content


def words() -> Iterator[str]:
    """Marks of formats."""
    yield from (
        "IHDR",
        "IDAT",
        "IEND",
        "eXIf",
        "iTXt",
        "acTL",
        "Exif\0\0",
        "II*\0",
        "MM\0*",
        "RIFF",
    )
    yield from (
        "WEBP",
        "VP8X",
        "ftypavif",
        "GIF89a",
        "8BIM\x04\x04",
        "http://ns.adobe.com/xap/1.0/\0",
    )


def judge(data: bytes) -> None:
    """Measure it as the desk does, and develop it as the darkroom does."""
    assert 1 <= orientation(data) <= 8
    assert all(isinstance(said, bytes) for said in texts(data).values())
    assert all("\0" not in str(part) for part in inscription(data, data, data))
    path = Path(_TEMPORARY.name) / "a"
    path.write_bytes(data)
    try:
        size = measure(path)
    except (DamagedPicture, HeavyPicture):
        return
    assert min(size) > 0
    if size.width * size.height > _MOST_DECODED:
        return
    with suppress(UndevelopedError):
        assert developed(data, size, _SMALL).image.size == _SMALL


_TEMPORARY = tempfile.TemporaryDirectory(prefix="fuzz-")
TARGET = Target("pictures", seeds, words, judge)
