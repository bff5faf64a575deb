"""Boxes as files: CSV for a spreadsheet, JSON for a program."""

import csv
import io
import json
import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from xianbao.paper.quantity import RATIO, Change, Quality, Quantity
from xianbao.paper.statistics import Item, Statistics
from xianbao.press.box import Counted
from xianbao.press.leaf import Leaf

COLUMNS = (
    "名称", "数值", "单位", "性质", "原文", "变化", "目标", "走势", "时期", "来源", "备注",
)  # fmt: skip
"""The headings of a story's CSV: part of the format, the same whatever the paper's script."""
COUNT_COLUMNS = ("名称", "数值", "单位")

_QUALITIES = {
    Quality.EXACT: "确数",
    Quality.ABOUT: "约数",
    Quality.AT_LEAST: "不低于",
    Quality.AT_MOST: "不超过",
}
_RATIO_WORD = "比率"
_RISKY = re.compile(r"[=+\-@＝＋－＠\t\r]|[0-9]{1,4}[/-][0-9]")
"""How text begins that a spreadsheet would take for a formula, or 1/3 for a day in January."""
_SAFE_INTEGER = 2**53

Json = str | int | float | None | dict[str, "Json"] | list["Json"]


def story_files(key: str, number: int) -> tuple[str, str]:
    """Where a story's boxes stand as CSV and JSON; they are numbered from 1."""
    stem = f"{key}/statistics-{number}"
    return f"{stem}.csv", f"{stem}.json"


def story_downloads(statistics: Statistics, key: str, number: int) -> tuple[Leaf, Leaf]:
    """A story's box as CSV and JSON."""
    table, data = story_files(key, number)
    return Leaf(table, csv_bytes(statistics)), Leaf(data, json_bytes(statistics))


def count_downloads(
    title: str, counts: Sequence[Counted], unit: str, stem: str
) -> tuple[Leaf, Leaf]:
    """A box of the paper's own counts as CSV and JSON."""
    return (
        Leaf(f"{stem}.csv", count_csv_bytes(counts, unit)),
        Leaf(f"{stem}.json", count_json_bytes(title, counts, unit)),
    )


def csv_bytes(statistics: Statistics) -> bytes:
    """One row an item, after RFC 4180, with the mark that makes Excel read it as UTF-8."""
    rows = [
        (
            _cell(item.label),
            _number_cell(item.quantity),
            _cell(_RATIO_WORD if item.quantity.unit == RATIO else item.quantity.unit),
            _QUALITIES[item.quantity.quality],
            _cell(item.quantity.raw),
            _cell(item.change.raw if item.change else ""),
            _cell(item.target.raw if item.target else ""),
            _cell("；".join(f"{point.label} {point.quantity.raw}" for point in item.points)),
            _cell(statistics.period),
            _cell(statistics.source),
            _cell(item.note),
        )
        for item in statistics.items
    ]
    return _csv(COLUMNS, rows)


def json_bytes(statistics: Statistics) -> bytes:
    """The whole box, in the order of its print."""
    return _json(
        {
            "title": statistics.title,
            "period": statistics.period,
            "source": statistics.source,
            "note": statistics.note,
            "items": [_item(item) for item in statistics.items],
        }
    )


def count_csv_bytes(counts: Sequence[Counted], unit: str) -> bytes:
    """One row a count."""
    rows = [(_cell(counted.label), str(counted.count), _cell(unit)) for counted in counts]
    return _csv(COUNT_COLUMNS, rows)


def count_json_bytes(title: str, counts: Sequence[Counted], unit: str) -> bytes:
    """The whole box of counts, in the order of its print."""
    items: list[Json] = [{"label": one.label, "value": one.count, "unit": unit} for one in counts]
    return _json({"title": title, "items": items})


def _csv(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def _cell(text: str) -> str:
    """Text that stays text in a spreadsheet: an apostrophe before what would be a formula."""
    return f"'{text}" if _RISKY.match(text.lstrip(" \u3000")) else text


def _number_cell(quantity: Quantity) -> str:
    """A number that a spreadsheet reckons with; a fraction to six places (原文 is exact)."""
    value = quantity.value
    if isinstance(value, Fraction):
        value = round(Decimal(value.numerator) / Decimal(value.denominator), 6)
    return f"{value:f}"


def _json(document: dict[str, Json]) -> bytes:
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()


def _item(item: Item) -> dict[str, Json]:
    return {
        "label": item.label,
        **_quantity(item.quantity),
        "change": _change(item.change) if item.change else None,
        "target": _quantity(item.target) if item.target else None,
        "points": [{"label": one.label, **_quantity(one.quantity)} for one in item.points],
        "note": item.note,
    }


def _quantity(quantity: Quantity) -> dict[str, Json]:
    return {
        "value": _number(quantity.value),
        "unit": quantity.unit,
        "quality": quantity.quality.value,
        "printed": quantity.raw,
    }


def _change(change: Change) -> dict[str, Json]:
    return {
        "sign": change.sign,
        "basis": change.basis,
        "by": _quantity(change.quantity) if change.quantity else None,
        "printed": change.raw,
    }


def _number(value: Decimal | Fraction) -> Json:
    """A JSON number where it is exact, else a string: ``1/3``, or more digits than a double has."""
    if isinstance(value, Fraction):
        return str(value)
    if value == int(value):
        return int(value) if abs(value) < _SAFE_INTEGER else f"{value:f}"
    return float(value) if Decimal(repr(float(value))) == value else f"{value:f}"
