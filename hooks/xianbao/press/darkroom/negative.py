"""The negative: an original's pixels, upright, in sRGB, eight bits deep, and nothing else of it.

The only place that decodes a picture which somebody sent in. It reads a few formats, bounds what a
picture may take, and tells whatever Pillow raises as one thing.
"""

import warnings
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageCms

from xianbao.paper.exif import SIDEWAYS, orientation
from xianbao.paper.inscription import Inscription, inscription

FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "AVIF")
MOST_PIXELS = 100_000_000
_MOST_PROFILE = 4 << 20
"""Bytes of the largest colour profile that is heeded."""
_IPTC = 0x0404
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_DEEP = frozenset({"I", "I;16", "I;16L", "I;16B", "I;16N"})

Pixels = tuple[int, int]


class UndevelopedError(Exception):
    """A file whose pixels cannot be read."""


@dataclass(frozen=True, slots=True)
class Negative:
    """A picture of mode RGB or RGBA that carries no metadata, and what its file said of itself.

    ``drawn`` says that it may be a drawing: its format keeps every pixel as it was.
    """

    image: Image.Image
    said: Inscription
    drawn: bool


def developed(content: bytes, size: Pixels, wanted: Pixels) -> Negative:
    """The negative of a file at the size that is wanted.

    ``size`` is the picture's as the desk has measured it, upright. Raises `UndevelopedError`.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _developed(content, size, wanted)
    except UndevelopedError:
        raise
    except Exception as error:  # Pillow raises anything on a damaged file
        message = f"{type(error).__name__}: {error}"
        raise UndevelopedError(message) from error


def _developed(content: bytes, size: Pixels, wanted: Pixels) -> Negative:
    with Image.open(BytesIO(content), formats=FORMATS) as opened:
        _check(opened, size)
        # A JPEG is decoded at a half, a quarter or an eighth where that is enough: less memory.
        opened.draft(None, _laid(wanted, orientation(_bytes(opened.info, "exif"))))
        opened.load()
        # PNG may tell these behind its pixels.
        exif, profile = _bytes(opened.info, "exif"), _bytes(opened.info, "icc_profile")
        said = inscription(exif, _bytes(opened.info, "xmp"), _iim(opened.info))
        drawn = opened.format in ("PNG", "GIF")
        image = _eight_bits(opened)
    turn = orientation(exif)
    turned = _turned(image, turn, size)
    if turned.size != wanted:
        turned = turned.resize(wanted, Image.Resampling.LANCZOS)
    plain = _in_srgb(turned, profile)
    plain.info = {}
    return Negative(plain, said, drawn)


def _check(opened: Image.Image, size: Pixels) -> None:
    if opened.width * opened.height > MOST_PIXELS:
        message = f"{opened.width}×{opened.height}"
        raise UndevelopedError(message)
    if sorted(opened.size) != sorted(size):
        message = f"{opened.width}×{opened.height} ≠ {size[0]}×{size[1]}"
        raise UndevelopedError(message)


def _laid(size: Pixels, turn: int) -> Pixels:
    """A size as it is in the file."""
    return (size[1], size[0]) if turn in SIDEWAYS else size


def _turned(image: Image.Image, turn: int, size: Pixels) -> Image.Image:
    """The picture as it was held; its long side is where the desk has found it."""
    if turn not in _TURNS:
        return image
    turned = image.transpose(_TURNS[turn])
    fits = (turned.width >= turned.height) == (size[0] >= size[1])
    return turned if fits or image.width == image.height else image


def _eight_bits(image: Image.Image) -> Image.Image:
    """Mode L, RGB, RGBA or CMYK; only the first picture of several."""
    if image.mode in _DEEP:
        deep = image.convert("I")
        return deep.point(lambda value: value * (1 / 256)).convert("L")
    if image.mode in ("L", "RGB", "RGBA", "CMYK") and "transparency" not in image.info:
        return image.copy()
    if "transparency" in image.info or image.mode in ("LA", "PA", "La", "RGBa"):
        return image.convert("RGBA")
    return image.convert("L" if image.mode == "1" else "RGB")


def _in_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    """Mode RGB or RGBA; a profile that is no use is passed over, as browsers do."""
    alpha = image.getchannel("A") if image.mode == "RGBA" else None
    colours = image.convert("RGB") if alpha else image
    if 0 < len(profile) <= _MOST_PROFILE:
        with suppress(ImageCms.PyCMSError, OSError, ValueError):
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            srgb = ImageCms.createProfile("sRGB")
            found = ImageCms.profileToProfile(colours, source, srgb, outputMode="RGB")
            colours = found or colours
    colours = colours.convert("RGB")
    if alpha and alpha.getextrema() != (255, 255):
        colours.putalpha(alpha)
    return colours


def _bytes(info: Mapping[str | tuple[int, int], object], name: str) -> bytes:
    found = info.get(name, b"")
    if isinstance(found, str):
        return found.encode("utf-8", "surrogatepass")
    return found if isinstance(found, bytes) else b""


def _iim(info: Mapping[str | tuple[int, int], object]) -> bytes:
    blocks = info.get("photoshop")
    found = blocks.get(_IPTC) if isinstance(blocks, dict) else None
    return found if isinstance(found, bytes) else b""
