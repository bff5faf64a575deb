"""A statistics box, for a story's quantities and for the paper's own counts alike."""

from dataclasses import dataclass

from xianbao.paper.label import Pair
from xianbao.press.view.link import Link, PairLink


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar on one scale: ``share`` and ``mark`` (the target, or -1 for none) are 0 to 100."""

    share: float
    mark: float = -1


@dataclass(frozen=True, slots=True)
class Dot:
    """One point of a line: ``x`` 0 to 240, ``y`` 0 to 64 from the top, and what it says."""

    x: float
    y: float
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Line:
    """A series of values: ``path`` is the ``points`` of an SVG polyline in a 240 × 64 box."""

    path: str
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True)
class Delta:
    """A change: ``sign`` 1, 0 or -1, ``mark`` ▲ ▼ or ＝, ``words`` 同比增长, ``value`` 17%."""

    sign: int
    mark: str
    words: str
    value: str


@dataclass(frozen=True, slots=True)
class Row:
    """One row: 不低于 200 个, bar, target and change.

    ``quality`` is in words or empty, ``number`` is what is set large, ``unit`` follows it small.
    ``target`` is printed as the editor wrote it (目标60个), ``href`` links the label, if any.
    """

    label: str
    number: str
    unit: str = ""
    quality: str = ""
    delta: Delta | None = None
    target: str = ""
    bar: Bar | None = None
    line: Line | None = None
    note: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Box:
    """A box with its tab (链接 LIANJIE), title, rows and foot.

    ``anchor`` is its id on the page. ``about`` links the story that reported it, where the box
    stands elsewhere. ``downloads`` are CSV and JSON.
    """

    anchor: str
    head: Pair
    rows: tuple[Row, ...]
    title: str = ""
    period: str = ""
    source: str = ""
    note: str = ""
    about: Link | None = None
    downloads: tuple[Link, ...] = ()
    more: PairLink | None = None
