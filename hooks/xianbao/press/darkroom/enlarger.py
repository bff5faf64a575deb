"""The enlarger: every rendition of a negative, encoded for the places it is shown in.

What the settings were measured on stands in docs/engineers/decisions.md.
"""

from io import BytesIO

from PIL import Image, ImageChops

from xianbao.press.darkroom.negative import Negative
from xianbao.press.darkroom.renditions import Rendition, Renditions

_WEBP = (76, 64, 52)
"""Qualities, each tried where the one before is beyond the budget: leaves, gravel, a crowd."""
_BUDGET, _SMALL = 0.14, 20_000
"""Bytes for each pixel, and for any picture: 97 kB for a phone's screen of 960 by 720."""
_JPEG, _AVIF = 80, 60
_WEBP_METHOD, _AVIF_SPEED = 4, 8
_PAPER = (255, 255, 255)
_DRAWING = 1.5
"""A drawing stays as sharp as it was where that takes no more than so many times the bytes."""
_COLOURS = 256
_SAMPLE = 480
"""Pixels of each side of what is looked at."""


def enlarged(negative: Negative, of: Renditions) -> dict[str, bytes]:
    """The file of each rendition, by its place; the negative has the size of the largest."""
    image = negative.image
    exact = negative.drawn and _is_drawing(image)
    made: dict[str, bytes] = {}
    for rendition in of:
        size = (rendition.width, rendition.height)
        scaled = image if image.size == size else image.resize(size, Image.Resampling.LANCZOS)
        made[rendition.file] = _encoded(scaled, rendition, exact=exact)
    return made


def _is_drawing(whole: Image.Image) -> bool:
    """Judged by the middle of the picture, which tells it as well and ten times as fast."""
    across, down = (max(0, (side - _SAMPLE) // 2) for side in whole.size)
    image = whole.crop((across, down, whole.width - across, whole.height - down))
    return len(_webp(image, exact=True)) <= _DRAWING * len(_webp(image, exact=False))


def _encoded(image: Image.Image, rendition: Rendition, *, exact: bool) -> bytes:
    if rendition.format == "webp":
        return _webp(image, exact=exact)
    if rendition.format == "jpeg":
        return _saved(_on_paper(image), "JPEG", quality=_JPEG, progressive=True, optimize=True)
    if rendition.format == "png":
        return _saved(_few_colours(image, exact=exact), "PNG", optimize=exact)
    if rendition.format == "gif":
        return _saved(_quantized(image, exact=exact), "GIF")
    return _saved(image, "AVIF", quality=_AVIF, speed=_AVIF_SPEED, max_threads=1)


def _webp(image: Image.Image, *, exact: bool) -> bytes:
    if exact:
        return _saved(image, "WEBP", lossless=True, method=_WEBP_METHOD)
    budget = max(_SMALL, _BUDGET * image.width * image.height)
    for quality in _WEBP:
        made = _saved(image, "WEBP", quality=quality, method=_WEBP_METHOD)
        if len(made) <= budget:
            break
    return made


def _on_paper(image: Image.Image) -> Image.Image:
    """JPEG has no holes: what shines through one is white paper."""
    if image.mode != "RGBA":
        return image
    paper = Image.new("RGB", image.size, _PAPER)
    paper.paste(image, mask=image.getchannel("A"))
    return paper


def _few_colours(image: Image.Image, *, exact: bool) -> Image.Image:
    """A PNG with a palette, a third of the size: a drawing only if no pixel differs."""
    few = _quantized(image, exact=exact)
    if not exact:
        return few
    back = ImageChops.difference(few.convert(image.mode), image)
    return few if all(low == high == 0 for low, high in _extremes(back)) else image


def _extremes(image: Image.Image) -> list[tuple[float, float]]:
    return [band.getextrema() for band in image.split()]  # type: ignore[misc]  # of one band each


def _quantized(image: Image.Image, *, exact: bool) -> Image.Image:
    if image.mode == "RGBA" or not exact:
        return image.quantize(_COLOURS, Image.Quantize.FASTOCTREE)
    return image.quantize(_COLOURS, Image.Quantize.MEDIANCUT)


def _saved(image: Image.Image, sort: str, **options: object) -> bytes:
    out = BytesIO()
    image.save(out, sort, **options)
    return out.getvalue()
