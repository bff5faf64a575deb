"""A box's item as a person types it: 35亿元，同比增长17%."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from xianbao.paper.change import read_change
from xianbao.paper.notation import one_notation
from xianbao.paper.quantity import (
    RATIO,
    Change,
    Quantity,
    UnreadableQuantity,
    read_quantity,
)
from xianbao.paper.statistics import Point


@dataclass(frozen=True, slots=True)
class Reported:
    """What an item says.

    ``target`` keeps its own words (目标60个) in its printed form. ``note`` holds what was said
    besides and has no place of its own: a second change, 完成75%.
    """

    quantity: Quantity
    target: Quantity | None = None
    change: Change | None = None
    points: tuple[Point, ...] = ()
    note: str = ""


def read_item(text: str) -> Reported:
    """Read an item's short form: clauses in any order, divided by ， ； or brackets.

    A clause is the quantity itself, a target (目标60个), a change (同比增长17%), or points of a
    line (1月 3.2万人次、2月 4.1万人次), the last of which is the quantity where none is given.
    Raises `UnreadableQuantity` with the clause that cannot be read and its offset.
    """
    found = _Reading()
    for clause, offset in _clauses(text, _DIVIDER):
        found.add(clause, offset)
    if len(found.points) == 1 and found.quantity is None:
        raise UnreadableQuantity(text.strip(), _indent(text) if text.strip() else 0)
    quantity = found.quantity or (found.points[-1].quantity if found.points else None)
    if quantity is None:
        raise UnreadableQuantity(text.strip(), _indent(text) if text.strip() else 0)
    return Reported(
        quantity, found.target, found.change, tuple(found.points), "，".join(found.notes)
    )


_DIVIDER = re.compile(r"[，；;。（）()\n]|(?<![0-9]),|,(?![0-9]{3}(?![0-9]))")
_LISTED = re.compile("、")
_TARGET = re.compile(
    "(?:全年|年度|年初|今年|本年|原|预期)?(?:目标任务|目标|计划|任务|指标)(?:数|值)?(?:是|为)?"
    r"\s?[:：]?\s?"
)
_POINT = re.compile(
    r"(?P<label>(?:(?:[0-9]{4}年)?(?:[0-9]{1,2}月(?:[0-9]{1,2}日|份|末|底)?|[一二三四]季度|[上下]半年)"
    r"|[0-9]{4}年|Q[1-4]|[周星期]{1,2}[一二三四五六日天]|[上中下]旬)\s*[:：]?\s*"
    r"|[^\s:：]{1,16}(?:\s+|\s*[:：]\s*))(?P<value>.+)",
    re.DOTALL,
)
_COMPLETED = re.compile("完成|占|达到?目标")


class _Reading:
    """An item while its clauses are read one after another."""

    def __init__(self) -> None:
        self.quantity: Quantity | None = None
        self.target: Quantity | None = None
        self.change: Change | None = None
        self.points: list[Point] = []
        self.notes: list[str] = []

    def add(self, clause: str, offset: int) -> None:
        """Give the clause its place. Raises `UnreadableQuantity`."""
        if self._is_target(clause, offset) or self._is_change(clause, offset):
            return
        points = _points(clause, offset)
        if points:
            self.points.extend(points)
            return
        quantity = _whole(clause, offset)
        if self.quantity is None:
            self.quantity = quantity
        elif quantity.unit == RATIO and _COMPLETED.match(clause):
            self.notes.append(clause)
        else:
            raise UnreadableQuantity(clause, offset)

    def _is_target(self, clause: str, offset: int) -> bool:
        match = _TARGET.match(one_notation(clause))
        if match is None or self.target is not None:
            return False
        try:
            quantity = read_quantity(clause[match.end() :])
        except UnreadableQuantity:
            raise UnreadableQuantity(clause, offset) from None
        self.target = replace(quantity, raw=clause, start=offset)
        return True

    def _is_change(self, clause: str, offset: int) -> bool:
        change = read_change(clause)
        if change is None or change.raw != clause:
            return False
        if self.quantity is None and one_notation(clause).startswith("-"):
            return False
        if self.change is not None:
            self.notes.append(clause)
        elif change.quantity is None:
            self.change = change
        else:
            self.change = replace(change, quantity=_at(offset, change.quantity))
        return True


def _whole(clause: str, offset: int) -> Quantity:
    try:
        return _at(offset, read_quantity(clause))
    except UnreadableQuantity:
        raise UnreadableQuantity(clause, offset) from None


def _points(clause: str, offset: int) -> list[Point]:
    """The labelled values of a clause, or none of them if it is something else."""
    points = []
    for part, start in _clauses(clause, _LISTED):
        match = _POINT.fullmatch(one_notation(part))
        if match is None:
            return []
        try:
            value = read_quantity(part[match.start("value") :])
        except UnreadableQuantity:
            return []
        label = part[: match.end("label")].strip(" \t\u3000:：")
        points.append(Point(label, _at(offset + start + match.start("value"), value)))
    return points


def _clauses(text: str, divider: re.Pattern[str]) -> Iterator[tuple[str, int]]:
    """The parts of a text that are not blank, each with its offset."""
    start = 0
    for match in (*divider.finditer(text), None):
        end = match.start() if match else len(text)
        part = text[start:end]
        if part.strip():
            yield part.strip(), start + _indent(part)
        start = match.end() if match else end


def _at(offset: int, quantity: Quantity) -> Quantity:
    return replace(quantity, start=quantity.start + offset)


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())
