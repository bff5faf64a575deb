"""Statistics: a box of quantities, as a story reports them."""

from dataclasses import dataclass

from xianbao.paper.quantity import Change, Quantity


@dataclass(frozen=True, slots=True)
class Point:
    """One step of a series of values: its label (1月) and its quantity."""

    label: str
    quantity: Quantity


@dataclass(frozen=True, slots=True)
class Item:
    """One row of a box.

    ``quantity`` is the result, ``target`` what was planned, ``change`` the growth over an earlier
    period, ``points`` the values behind a line, oldest first (``quantity`` is then the last).
    """

    label: str
    quantity: Quantity
    target: Quantity | None = None
    change: Change | None = None
    points: tuple[Point, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Statistics:
    """链接: a box of quantities with the period and the source that they hold for."""

    title: str
    items: tuple[Item, ...]
    period: str = ""
    source: str = ""
    note: str = ""
