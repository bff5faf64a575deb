"""Originals as phones, agencies and strangers send them: odd, private, damaged, hostile."""

import io
import struct
import zlib
from collections.abc import Callable
from functools import cache

from PIL import Image, ImageCms

SECRETS = (
    b"SECRET-SERIAL", b"SECRET-MAKER", b"SECRET-COMMENT", b"SECRET-FILM", b"SECRET-XMP",
    b"SECRET-EXIF", b"SECRET-TEXT", b"SECRET-IPTC", b"SECRET-ICC", b"SECRET-OWNER",
    b"GPSLatitude", b"<?php", b"PK\x03\x04",
)  # fmt: skip
"""What must never stand in any published byte."""
SIZE = (64, 48)
_PLACE = (28.0, 12.0, 34.56)


def scene(mode: str = "RGB", size: tuple[int, int] = SIZE) -> Image.Image:
    """A picture whose corners can be told apart: red, green, blue, white."""
    image = Image.new("RGB", size, "white")
    wide, high = size[0] // 2, size[1] // 2
    for colour, box in (
        ("red", (0, 0, wide, high)),
        ("lime", (wide, 0, size[0], high)),
        ("blue", (0, high, wide, size[1])),
    ):
        image.paste(colour, box)
    return image.convert(mode)


def saved(image: Image.Image, kind: str, **how: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **how)  # type: ignore[arg-type]  # Pillow's own options
    return out.getvalue()


def exif(orientation: int = 1) -> Image.Exif:
    """A phone's notes: place, serial number, maker's note, owner, thumbnail's words."""
    notes = Image.Exif()
    notes[0x0112] = orientation
    notes[0x010E] = "SECRET-EXIF description"
    notes[0x013C] = "SECRET-OWNER computer"
    inner = notes.get_ifd(0x8769)
    inner[0xA431] = "SECRET-SERIAL 0123"
    inner[0xA430] = "SECRET-OWNER"
    inner[0x927C] = b"SECRET-MAKER note"
    inner[0x9286] = b"ASCII\0\0\0SECRET-COMMENT"
    place = notes.get_ifd(0x8825)
    place[1], place[2], place[3], place[4] = "N", _PLACE, "E", _PLACE
    return notes


XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF'
    b' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description'
    b' xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="28,12.5N"'
    b' xmlns:dc="http://purl.org/dc/elements/1.1/" dc:identifier="SECRET-XMP">'
    b"%s</rdf:Description></rdf:RDF></x:xmpmeta>"
)
"""A packet with a place in it, and room for more."""


def iptc(*datasets: tuple[int, bytes]) -> bytes:
    """APP13 with datasets of IIM."""
    given = (*datasets, (26, b"SECRET-IPTC place"), (95, b"SECRET-IPTC province"))
    block = b"".join(
        b"\x1c\x02" + bytes([number]) + struct.pack(">H", len(text)) + text
        for number, text in given
    )
    block += b"\0" * (len(block) % 2)
    whole = b"Photoshop 3.0\x008BIM\x04\x04\0\0" + struct.pack(">I", len(block)) + block
    return b"\xff\xed" + struct.pack(">H", len(whole) + 2) + whole


def with_segment(jpeg: bytes, segment: bytes) -> bytes:
    return jpeg[:2] + segment + jpeg[2:]


def with_chunk(png: bytes, name: bytes, body: bytes) -> bytes:
    """A PNG with a chunk before its pixels."""
    sum_ = struct.pack(">I", zlib.crc32(name + body))
    return png[:33] + struct.pack(">I", len(body)) + name + body + sum_ + png[33:]


@cache
def profile() -> bytes:
    made = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    return made.tobytes() + b"SECRET-ICC"


def phone(orientation: int = 1) -> bytes:
    """A motion photo: everything that a phone writes, and a film behind the picture."""
    thumbnail = saved(scene(size=(16, 12)), "JPEG", comment=b"SECRET-COMMENT")
    notes = exif(orientation).tobytes() + thumbnail
    jpeg = saved(
        scene(), "JPEG", quality=95, exif=notes, comment=b"SECRET-COMMENT", icc_profile=profile()
    )
    packet = b"http://ns.adobe.com/xap/1.0/\0" + XMP % b""
    jpeg = with_segment(jpeg, b"\xff\xe1" + struct.pack(">H", len(packet) + 2) + packet)
    return with_segment(jpeg, iptc()) + b"\0\0\0\x18ftypmp42SECRET-FILM" * 50


def text_png() -> bytes:
    """A PNG that is a zip file too, with notes in every place that PNG has for them."""
    png = saved(scene(), "PNG", exif=exif())
    for name in (b"tEXt", b"zTXt"):
        body = b"Comment\0" + (
            b"\0" + zlib.compress(b"SECRET-TEXT") if name == b"zTXt" else b"SECRET-TEXT"
        )
        png = with_chunk(png, name, body)
    png = with_chunk(png, b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + XMP % b"")
    return with_chunk(png, b"prVt", b"SECRET-TEXT <?php") + b"PK\x03\x04SECRET-FILM"


def deep_png() -> bytes:
    """Grey in sixteen bits."""
    grey = Image.new("I;16", SIZE)
    grey.paste(51_400, (0, 0, *SIZE))
    return saved(grey, "PNG")


def animated(kind: str) -> bytes:
    frames = [scene(), Image.new("RGB", SIZE, "black")]
    comment = (
        {"comment": b"SECRET-COMMENT"} if kind == "GIF" else {"exif": exif(), "xmp": XMP % b""}
    )
    return saved(frames[0], kind, save_all=True, append_images=frames[1:], **comment)


def seen_through(kind: str) -> bytes:
    """Transparent in its upper half."""
    image = scene("RGBA")
    image.paste((0, 0, 0, 0), (0, 0, SIZE[0], SIZE[1] // 2))
    return saved(image, kind, **({"lossless": True} if kind == "WEBP" else {}))


def palette_png() -> bytes:
    image = scene("P")
    return saved(image, "PNG", transparency=image.getpixel((0, 0)))


ORIGINALS: dict[str, tuple[str, Callable[[], bytes]]] = {
    "a phone's motion photo": ("a.jpg", phone),
    "an agency's": ("a.jpeg", lambda: with_segment(phone(), iptc((80, "单文柏".encode())))),
    "notes in a PNG": ("a.png", text_png),
    "sixteen bits": ("a.png", deep_png),
    "palette": ("a.png", palette_png),
    "seen through": ("a.png", lambda: seen_through("PNG")),
    "seen through, WebP": ("a.webp", lambda: seen_through("WEBP")),
    "CMYK": ("a.jpg", lambda: saved(scene("CMYK"), "JPEG", comment=b"SECRET-COMMENT")),
    "grey": ("a.jpg", lambda: saved(scene("L"), "JPEG", exif=exif())),
    "black and white": ("a.png", lambda: saved(scene("1"), "PNG")),
    "animated GIF": ("a.gif", lambda: animated("GIF")),
    "animated WebP": ("a.webp", lambda: animated("WEBP")),
    "AVIF": ("a.avif", lambda: saved(scene(), "AVIF", exif=exif(), xmp=XMP % b"")),
    "PNG under another name": ("a.jpg", text_png),
    "progressive": ("a.jpg", lambda: saved(scene(), "JPEG", progressive=True, exif=exif())),
}
"""Name → file's name and content, each of `SIZE`."""
