"""Statistics: the boxes of figures that a story carries."""

from collections.abc import Iterable
from dataclasses import replace

from xianbao.desk.galley import Place, Placed
from xianbao.desk.record import Record, mark_missing, read_record
from xianbao.desk.rulebook import statistics as rules
from xianbao.desk.stylebook.statistics import ITEM, STATISTICS
from xianbao.desk.tree import Entry, Listing, Mapping, Node, Scalar
from xianbao.paper.change import read_change
from xianbao.paper.item import Reported, read_item
from xianbao.paper.quantity import Change, Quantity, UnreadableQuantity, read_quantity
from xianbao.paper.statistics import Item, Point, Statistics

FEWEST_POINTS = 2
"""Points that make a line."""


def read_statistics(story: Record) -> tuple[Statistics, ...]:
    """The boxes of a story; items that cannot be read are marked and left out."""
    return tuple(_box(record) for record in story.records("statistics", STATISTICS))


def _box(record: Record) -> Statistics:
    entry = record.entries.get("items")
    items = _items(record, entry.value) if entry else ()
    return Statistics(
        title=record.text("title"),
        items=items,
        period=record.text("period"),
        source=record.text("source"),
        note=record.text("note"),
    )


def _items(box: Record, node: Node) -> tuple[Item, ...]:
    if isinstance(node, Mapping):
        return _kept(_pair(box, entry) for entry in box.pairs("items"))
    if isinstance(node, Listing):
        return _kept(_listed(box, item) for item in node.items)
    box.wrong_type("items", node)
    return ()


def _kept(items: Iterable[Item | None]) -> tuple[Item, ...]:
    return tuple(item for item in items if item)


def _listed(box: Record, node: Node) -> Item | None:
    """An item of a list: spelt out, or one line ``到位资金: 35亿元``."""
    if not isinstance(node, Mapping) or not node.entries:
        box.wrong_type("items", node)
        return None
    if len(node.entries) == 1 and node.entries[0].name.text not in ITEM.by_spelling:
        return _pair(box, node.entries[0])
    return _spelt_out(box, node, "")


def _pair(box: Record, entry: Entry) -> Item | None:
    label = entry.name.text.strip()
    match entry.value:
        case Scalar() as scalar:
            reported = _reported(box, label, scalar)
            return _item(label, reported) if reported else None
        case Mapping() as mapping if _is_spelt_out(mapping):
            return _spelt_out(box, mapping, label)
        case Mapping() as mapping:
            points = _points(box, label, mapping)
            return Item(label, points[-1].quantity, points=points) if points else None
        case node:
            box.wrong_type("items", node)
            return None


def _is_spelt_out(mapping: Mapping) -> bool:
    return any(entry.name.text.strip() in ITEM.by_spelling for entry in mapping.entries)


def _item(label: str, reported: Reported) -> Item:
    return Item(
        label,
        reported.quantity,
        reported.target,
        reported.change,
        reported.points,
        reported.note,
    )


def _spelt_out(box: Record, mapping: Mapping, label: str) -> Item | None:
    record = read_record(mapping, ITEM, box.galley)
    if record is None:
        return None
    label = label or record.text("label")
    if not label:
        mark_missing(record, "label")
        return None
    value = record.scalar("value")
    reported = _reported(box, label, value) if value else None
    points = _spelt_points(record, label)
    if reported is None and points:
        reported = Reported(points[-1].quantity)
    if reported is None:
        if value is None:
            mark_missing(record, "value")
        return None
    target, change = record.scalar("target"), record.scalar("change")
    return replace(
        _item(label, reported),
        target=_quantity(box, label, target) if target else reported.target,
        change=_change(box, label, change) if change else reported.change,
        points=points or reported.points,
        note=record.text("note") or reported.note,
    )


def _spelt_points(record: Record, label: str) -> tuple[Point, ...]:
    entry = record.entries.get("points")
    match entry.value if entry else None:
        case None:
            return ()
        case Mapping() as mapping:
            return _points(record, label, mapping)
        case Scalar() as scalar:
            reported = _reported(record, label, scalar)
            return reported.points if reported else ()
        case node:
            record.wrong_type("points", node)
            return ()


def _points(box: Record, label: str, mapping: Mapping) -> tuple[Point, ...]:
    points = []
    for entry in mapping.entries:
        if not isinstance(entry.value, Scalar):
            box.wrong_type("items", entry.value)
            continue
        quantity = _quantity(box, label, entry.value)
        if quantity:
            points.append(Point(entry.name.text.strip(), quantity))
    if len(mapping.entries) < FEWEST_POINTS:
        box.galley.mark(rules.FEW_POINTS, mapping, label=label)
    units = tuple(dict.fromkeys(point.quantity.unit for point in points))
    if len(units) > 1:
        box.galley.mark(rules.MIXED_UNITS, mapping, label=label, units=units)
    return tuple(points)


def _reported(box: Record, label: str, scalar: Scalar) -> Reported | None:
    try:
        return read_item(scalar.text)
    except UnreadableQuantity as error:
        at = Place(scalar.line, scalar.column + error.offset)
        _mark(box, at, label, error.clause)
        return None


def _quantity(box: Record, label: str, scalar: Scalar) -> Quantity | None:
    try:
        return read_quantity(scalar.text)
    except UnreadableQuantity as error:
        _mark(box, scalar, label, error.clause)
        return None


def _change(box: Record, label: str, scalar: Scalar) -> Change | None:
    change = read_change(scalar.text)
    if change is None:
        _mark(box, scalar, label, scalar.text)
    return change


def _mark(box: Record, at: Placed, label: str, part: str) -> None:
    box.galley.mark(rules.UNREADABLE_QUANTITY, at, label=label, part=part.strip() or "空")
