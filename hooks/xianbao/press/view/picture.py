"""A photo on a page."""

from dataclasses import dataclass

from xianbao.paper.label import Pair
from xianbao.press.view.byline import Byline


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo as drawn: ``width`` and ``height`` in pixels, never missing.

    ``src`` is the address of the file that every program shows, as wide and as high as said;
    ``srcset`` names the smaller files that browsers choose from, as HTML writes it. Its credit is
    ``bylines`` (摄影 张辉), else ``courtesy`` as printed (资料片). ``focus`` is what must be seen
    where it is cropped: per cent from the left and from the top. ``ai`` says that a machine has
    made or changed it (人工智能生成).
    """

    src: str
    width: int
    height: int
    alt: str
    caption: str = ""
    bylines: tuple[Byline, ...] = ()
    courtesy: str = ""
    srcset: str = ""
    focus: tuple[int, ...] = ()
    ai: Pair | None = None

    @property
    def smallest(self) -> str:
        """The address of the smallest file: large enough for a thumbnail."""
        return self.srcset.partition(" ")[0]

    @property
    def crop(self) -> str:
        """The classes that keep the focus in sight, in steps of ten per cent."""
        if not self.focus:
            return ""
        return " ".join(
            f"focus-{axis}{round(at, -1)}" for axis, at in zip("xy", self.focus, strict=False)
        )
