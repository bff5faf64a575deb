"""Renditions: which files are published of a photo, told by its name and size alone.

A page names them before any of them has been made, so nothing here opens a picture.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

STEPS = (480, 960, 1600)
"""Widths in pixels: a column of a phone, a phone's whole screen at two dots to the pixel, a desk's
widest column. No rendition is wider than the last."""
TALLEST = 16_000
"""Pixels: WebP takes 16,383, and a long picture must stay legible down to its foot."""
NEAR = 1.2
"""A step is left out where the largest rendition is less than so many times as wide."""

_WEBP = "webp"
_FORMATS = {"jpg": "jpeg", "jpeg": "jpeg", "png": "png", "gif": "gif", "webp": "webp"}
_AS_FALLBACK = frozenset({"jpeg", "png", "gif"})
"""What every reader of feeds and every old phone shows."""
_KEPT = 4096


@dataclass(frozen=True, slots=True)
class Rendition:
    """One file that is published of a photo.

    ``file`` is below the site's folder; ``format`` is ``jpeg``, ``png``, ``gif``, ``webp`` or
    ``avif``; ``width`` and ``height`` are in pixels.
    """

    file: str
    format: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Renditions:
    """All that is published of one photo.

    ``own`` stands at the original's own address and has its format, so that links to it live on.
    ``fallback`` is what a browser shows that takes nothing better: ``own``, or a JPEG beside it.
    ``webp`` are the renditions to choose from, narrow to wide.
    """

    own: Rendition
    fallback: Rendition
    webp: tuple[Rendition, ...]

    def __iter__(self) -> Iterator[Rendition]:
        """Each file once, the own first."""
        yield from dict.fromkeys((self.own, self.fallback, *self.webp))

    @property
    def srcset(self) -> tuple[tuple[str, int], ...]:
        """File and width of each rendition to choose from."""
        return tuple((one.file, one.width) for one in self.webp)


@lru_cache(maxsize=_KEPT)
def renditions(file: str, width: int, height: int) -> Renditions:
    """The renditions of a photo of that size.

    A sign that no photo's name may hold (``~``) divides the original's name from the width, so
    that renditions meet neither each other nor another photo: ``bridge.jpg~960.webp``.
    """
    largest = _largest(width, height)
    widths = [step for step in STEPS if step * NEAR <= largest] + [largest]
    webp = tuple(_scaled(f"{file}~{one}.webp", _WEBP, one, width, height) for one in widths)
    sort = _FORMATS.get(file.rpartition(".")[2].lower(), "avif")
    own = _scaled(file, sort, largest, width, height)
    fallback = own
    if sort not in _AS_FALLBACK:
        fallback = _scaled(f"{file}~{largest}.jpg", "jpeg", largest, width, height)
    return Renditions(own, fallback, webp)


def photo_of(file: str) -> str:
    """The photo that a file is a rendition of; the file itself where it is none."""
    return file.partition("~")[0]


def _largest(width: int, height: int) -> int:
    largest = min(width, STEPS[-1])
    return max(1, min(largest, TALLEST * width // height))


def _scaled(file: str, sort: str, to: int, width: int, height: int) -> Rendition:
    return Rendition(file, sort, to, max(1, min(TALLEST, (height * to + width // 2) // width)))
