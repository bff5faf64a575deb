"""Pictures that are none, that are more than one thing, or that ask for more than their worth."""

import struct
import zlib
from collections.abc import Callable
from io import BytesIO

from PIL import Image

SCRIPT = b"<html><script>ran()</script></html>"


def saved(image: Image.Image, sort: str, **options: object) -> bytes:
    out = BytesIO()
    image.save(out, sort, **options)
    return out.getvalue()


def _grey(sort: str, **options: object) -> bytes:
    return saved(Image.new("RGB", (64, 48), (90, 120, 150)), sort, **options)


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def _png(
    width: int, height: int, rows: bytes, *more: bytes, depth: int = 8, sort: int = 0
) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, depth, sort, 0, 0, 0)
    parts = (
        _chunk(b"IHDR", head),
        *more,
        _chunk(b"IDAT", zlib.compress(rows, 9)),
        _chunk(b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def _with_chunk(name: bytes, body: bytes) -> bytes:
    return _png(8, 6, (b"\0" + b"\x80" * 8) * 6, _chunk(name, body))


def _jpeg_of(width: int, height: int) -> bytes:
    """A small JPEG that says it is of another size."""
    content = bytearray(_grey("JPEG"))
    at = content.index(b"\xff\xc0") + 5
    content[at : at + 4] = struct.pack(">HH", height, width)
    return bytes(content)


def _gif_of(width: int, height: int) -> bytes:
    content = bytearray(_grey("GIF"))
    content[6:10] = struct.pack("<HH", width, height)
    return bytes(content)


def _frames(sort: str, count: int) -> bytes:
    images = [Image.new("P", (64, 48), one % 250) for one in range(count)]
    return saved(images[0], sort, save_all=True, append_images=images[1:])


_BOMB = zlib.compress(b"\0" * 200_000_000, 9)

REFUSED: dict[str, tuple[str, Callable[[], bytes]]] = {
    "a page named as a photo": ("a.jpg", lambda: SCRIPT),
    "a drawing in SVG named as a photo": ("a.png", lambda: b"<svg onload='ran()'/>"),
    "a script named as a photo": ("a.gif", lambda: b"ran()//"),
    "an archive named as a photo": ("a.jpg", lambda: b"PK\x03\x04" + b"\0" * 60),
    "a PDF named as a photo": ("a.jpg", lambda: b"%PDF-1.7\n" + b"\0" * 60),
    "TIFF named as a photo": ("a.jpg", lambda: _grey("TIFF")),
    "BMP named as a photo": ("a.png", lambda: _grey("BMP")),
    "an icon named as a photo": ("a.png", lambda: _grey("ICO")),
    "PostScript named as a photo": ("a.jpg", lambda: b"%!PS-Adobe-3.0 EPSF-3.0\n"),
    "nothing": ("a.jpg", lambda: b""),
    "zeros": ("a.png", lambda: b"\0" * 4096),
    "a signature alone": ("a.png", lambda: b"\x89PNG\r\n\x1a\n"),
    "a JPEG's first bytes": ("a.jpg", lambda: b"\xff\xd8\xff\xe0"),
    "a JPEG of fill bytes": ("a.jpg", lambda: b"\xff\xd8" + b"\xff" * 100_000),
    "a JPEG cut": ("a.jpg", lambda: _grey("JPEG")[:-200]),
    "a PNG cut": ("a.png", lambda: _grey("PNG")[:-20]),
    "a WebP cut": ("a.webp", lambda: _grey("WEBP")[:40]),
    "a GIF cut": ("a.gif", lambda: _grey("GIF")[:40]),
    "an AVIF cut": ("a.avif", lambda: _grey("AVIF")[:90]),
    "a PNG without width": ("a.png", lambda: _png(0, 9, b"")),
    "a PNG of 400 million pixels": ("a.png", lambda: _png(20_000, 20_000, b"\0" * 100)),
    "a PNG of all the pixels there are": ("a.png", lambda: _png(2**31 - 1, 2**31 - 1, b"")),
    "a PNG of 50 million pixels": ("a.png", lambda: _png(10_000, 5_000, b"\0" * 100)),
    "a JPEG of 4,000 million pixels": ("a.jpg", lambda: _jpeg_of(65_000, 65_000)),
    "a GIF of 4,000 million pixels": ("a.gif", lambda: _gif_of(65_000, 65_000)),
    "a PNG of 30,000 parts": (
        "a.png",
        lambda: _png(8, 6, b"", *[_chunk(b"tEXt", b"a\0b")] * 30_000),
    ),
    "a PNG whose part is longer than the file": (
        "a.png",
        lambda: (
            b"\x89PNG\r\n\x1a\n"
            + _chunk(b"IHDR", b"\0\0\0\x08\0\0\0\x08\x08\0\0\0\0")[:25]
            + b"\x7f\xff\xff\xffIDAT"
        ),
    ),
}
"""What the desk refuses, by its name and content."""

SPOILT: dict[str, tuple[str, Callable[[], bytes]]] = {
    "a PNG whose pixels are text": ("a.png", lambda: _png(8, 6, b"\0")),
    "a PNG with a bomb of text": (
        "a.png",
        lambda: _with_chunk(b"zTXt", b"a\0\0" + _BOMB),
    ),
    "a PNG with a bomb of international text": (
        "a.png",
        lambda: _with_chunk(b"iTXt", b"a\0\x01\0\0\0" + _BOMB),
    ),
    "a PNG with a bomb of a profile": ("a.png", lambda: _with_chunk(b"iCCP", b"a\0\0" + _BOMB)),
    "a JPEG that is larger in its head than in its pixels": (
        "a.jpg",
        lambda: _jpeg_of(9_000, 9_000),
    ),
}
"""What is refused at the desk or in the darkroom, or printed without what was wrong with it."""

PRINTED: dict[str, tuple[str, Callable[[], bytes]]] = {
    "a JPEG with a page behind it": ("a.jpg", lambda: _grey("JPEG") + SCRIPT),
    "a JPEG with an archive behind it": ("a.jpg", lambda: _grey("JPEG") + b"PK\x03\x04ran()"),
    "a JPEG with a page as its comment": ("a.jpg", lambda: _grey("JPEG", comment=SCRIPT)),
    "a JPEG with a page as its profile": ("a.jpg", lambda: _grey("JPEG", icc_profile=SCRIPT)),
    "a JPEG with a page as its EXIF": ("a.jpg", lambda: _grey("JPEG", exif=b"Exif\0\0" + SCRIPT)),
    "a PNG with a page in a part": ("a.png", lambda: _with_chunk(b"tEXt", b"a\0" + SCRIPT)),
    "a PNG with a page behind it": ("a.png", lambda: _grey("PNG") + SCRIPT),
    "a GIF with a script as its comment": ("a.gif", lambda: _grey("GIF", comment=b"*/=1;ran()//")),
    "a WebP with a page as its EXIF": ("a.webp", lambda: _grey("WEBP", exif=SCRIPT)),
    "a PNG named as a JPEG": ("a.jpg", lambda: _grey("PNG")),
    "a GIF of 400 pictures": ("a.gif", lambda: _frames("GIF", 400)),
    "a WebP of 200 pictures": ("a.webp", lambda: _frames("WEBP", 200)),
    "a PNG of 100 pictures": ("a.png", lambda: _frames("PNG", 100)),
}
"""What is printed as the picture that it is, and nothing else."""
