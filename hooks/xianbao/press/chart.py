"""Small drawings in a statistics box: where bars end and lines pass."""

from collections import Counter
from collections.abc import Sequence

from xianbao.paper.quantity import RATIO, Change
from xianbao.paper.statistics import Item, Point
from xianbao.press.view.box import Bar, Delta, Dot, Line
from xianbao.press.wording import Wording

WIDTH, HEIGHT = 240, 64
_PADDING = 6
"""Pixels kept free on every side of a line, so that its dots are whole."""
_MARKS = {1: "▲", 0: "＝", -1: "▼"}
_WORDS = {1: "Growth", 0: "Level", -1: "Decline"}


def bars(items: Sequence[Item]) -> tuple[Bar | None, ...]:
    """A bar for each item that can be compared: with another of its unit, or with its target.

    Items of one unit share one scale, from nothing to the greatest of them and of their targets;
    for ratios the scale ends at the whole unless one exceeds it. Values below nothing get no bar.
    """
    units = Counter(item.quantity.unit for item in items)
    tops: dict[str, float] = {}
    for item in items:
        unit = item.quantity.unit
        floor = 1.0 if unit == RATIO else 0.0
        tops[unit] = max(tops.get(unit, floor), float(item.quantity.value), _target(item))
    return tuple(_bar(item, tops[item.quantity.unit], units) for item in items)


def count_bars(counts: Sequence[int]) -> tuple[Bar | None, ...]:
    """Bars for counts of one thing; none where there is nothing to compare."""
    top = max(counts, default=0)
    if len(counts) < 2 or top <= 0:  # noqa: PLR2004  # one bar compares nothing
        return (None,) * len(counts)
    return tuple(Bar(_share(count, top)) for count in counts)


def line(points: Sequence[Point]) -> Line | None:
    """A line through at least two values of one unit, lowest at the foot, highest at the head."""
    units = {point.quantity.unit for point in points}
    if len(points) < 2 or len(units) > 1:  # noqa: PLR2004  # a line has two ends
        return None
    values = [float(point.quantity.value) for point in points]
    low, high = min(values), max(values)
    step = (WIDTH - 2 * _PADDING) / (len(points) - 1)
    dots = tuple(
        Dot(
            x=_rounded(_PADDING + step * index),
            y=_height(value, low, high),
            label=point.label,
            value=point.quantity.raw,
        )
        for index, (point, value) in enumerate(zip(points, values, strict=True))
    )
    return Line(" ".join(f"{dot.x:g},{dot.y:g}" for dot in dots), dots)


def delta(change: Change, wording: Wording) -> Delta:
    """A change with its mark, and in words even where the editor typed only a sign (+17%)."""
    if change.quantity is None:
        return Delta(change.sign, _MARKS[change.sign], change.raw, "")
    words = change.raw.removesuffix(change.quantity.raw).rstrip(" :：")
    if words == change.raw or words.endswith(("+", "-", "＋", "－", "−")):
        words = change.basis + wording.text(_WORDS[change.sign])
    return Delta(change.sign, _MARKS[change.sign], words, change.quantity.raw)


def _target(item: Item) -> float:
    target = item.target
    comparable = target is not None and target.unit == item.quantity.unit
    return float(target.value) if target is not None and comparable else 0.0


def _bar(item: Item, top: float, units: Counter[str]) -> Bar | None:
    target = _target(item)
    alone = units[item.quantity.unit] == 1 and target <= 0
    if alone or top <= 0 or item.quantity.value < 0:
        return None
    return Bar(_share(float(item.quantity.value), top), _share(target, top) if target > 0 else -1)


def _share(value: float, top: float) -> float:
    return _rounded(100 * value / top)


def _height(value: float, low: float, high: float) -> float:
    if high == low:
        return HEIGHT / 2
    return _rounded(_PADDING + (HEIGHT - 2 * _PADDING) * (high - value) / (high - low))


def _rounded(number: float) -> float:
    return round(number, 2)
