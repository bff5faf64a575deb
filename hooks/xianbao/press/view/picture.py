"""A photo on a page."""

from dataclasses import dataclass

from xianbao.press.view.byline import Byline


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo as drawn: ``width`` and ``height`` in pixels, never missing.

    Its credit is ``bylines`` (摄影 张辉), else ``courtesy`` as printed (资料片).
    """

    src: str
    width: int
    height: int
    alt: str
    caption: str = ""
    bylines: tuple[Byline, ...] = ()
    courtesy: str = ""
