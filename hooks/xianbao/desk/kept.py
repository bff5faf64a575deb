"""Kept: what has been read, as bytes that stand in the store, and read back with care.

Articles and issues are pickled so that equal ones are equal bytes, whatever process made them: no
part refers to another, and no reference to shared strings gets in. Reading back makes values of
the paper and of a few plain types, and can make or call nothing else.
"""

import pickle
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from importlib import import_module
from io import BytesIO
from operator import attrgetter, methodcaller
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from xianbao.desk.fix import Edit, Fix
from xianbao.desk.problem import Detail, Problem
from xianbao.desk.rule import Rule
from xianbao.desk.words import Words
from xianbao.paper.staff import Staff

T = TypeVar("T")
PlainDetail = str | tuple[str, ...] | tuple[str, tuple[str, str]]
"""A detail in plain values; `Words` are marked as such."""
PlainFix = tuple[tuple[int, int, str], ...]
"""A fix in plain values; there is none where it is empty."""
Way = Callable[[Any], Any]
"""What takes a value apart for a pickle."""
Row = tuple[str, int, int, str, tuple[tuple[str, PlainDetail], ...], int, int, PlainFix]
"""A problem in plain values: path, line, column, code, details, end, fix."""

_PROTOCOL = 5
_PAPER = "xianbao.paper."
_PLAIN = frozenset(
    {
        ("datetime", "date"),
        ("datetime", "datetime"),
        ("datetime", "timedelta"),
        ("datetime", "timezone"),
        ("decimal", "Decimal"),
        ("fractions", "Fraction"),
        ("zoneinfo", "ZoneInfo"),
    }
)


class UnfitBytesError(ValueError):
    """Bytes that are not what was kept."""


class _Ways(dict[type, Way]):
    """How the values of each sort are taken apart; found once."""

    def __missing__(self, sort: type) -> Way:
        """The way of a sort that is met for the first time."""
        way = self[sort] = _way(sort)
        return way


class _Pickler(pickle.Pickler):
    dispatch_table = _Ways()


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Callable[..., object]:
        return _maker(module, name)


def frozen(value: object) -> bytes:
    """A value as bytes; equal articles and issues are equal bytes."""
    file = BytesIO()
    pickler = _Pickler(file, _PROTOCOL)
    # People stand in a staff three times over, and no digest is taken of it.
    pickler.fast = not isinstance(value, Staff)
    pickler.dump(value)
    return file.getvalue()


def thawed(content: bytes, sort: type[T]) -> T:
    """The value of `frozen` bytes. Raises `UnfitBytesError` where they hold anything else."""
    try:
        value = _Unpickler(BytesIO(content)).load()
    except UnfitBytesError:
        raise
    except Exception as error:  # a damaged pickle may raise anything
        raise UnfitBytesError(sort.__name__) from error
    if not isinstance(value, sort):
        raise UnfitBytesError(sort.__name__)
    return value


def rows(problems: Iterable[Problem]) -> tuple[Row, ...]:
    """Problems in plain values."""
    return tuple(
        (
            problem.path,
            problem.line,
            problem.column,
            problem.code,
            tuple((name, _plain(detail)) for name, detail in problem.details),
            problem.end_line,
            problem.end_column,
            _edits(problem.fix),
        )
        for problem in problems
    )


def problems_of(found: Iterable[Row]) -> list[Problem]:
    """The problems of `rows`."""
    return [
        Problem(
            path,
            line,
            column,
            _rule(code),
            tuple((name, _detail(value)) for name, value in details),
            end_line,
            end_column,
            Fix(tuple(Edit(*edit) for edit in edits)) if edits else None,
        )
        for path, line, column, code, details, end_line, end_column, edits in found
    ]


def _way(sort: type) -> Way:
    """What tells of a value its class, and what that is called with to make it again."""
    if issubclass(sort, type):
        return attrgetter("__qualname__")
    if issubclass(sort, Enum):
        return {member: (sort, (member.value,)) for member in sort}.__getitem__
    if sort is ZoneInfo:
        return lambda zone: (sort, (zone.key,))
    if is_dataclass(sort) and all(field.init for field in fields(sort)):
        names = [field.name for field in fields(sort)]
        if len(names) > 1:
            parts = attrgetter(*names)
            return lambda value: (sort, parts(value))
    return methodcaller("__reduce_ex__", _PROTOCOL)


@cache
def _maker(module: str, name: str) -> Callable[..., object]:
    """What makes values of a sort again. Raises `UnfitBytesError`."""
    sort = _allowed(module, name)
    if issubclass(sort, Enum):
        # An Enum is called in Python, and a dictionary at once: five times for every story.
        return {member.value: member for member in sort}.__getitem__
    return sort


def _allowed(module: str, name: str) -> type:
    if (module, name) not in _PLAIN and not module.startswith(_PAPER):
        raise UnfitBytesError(module, name)
    found = getattr(import_module(module), name, None)
    if not isinstance(found, type) or found.__module__ != module:
        raise UnfitBytesError(module, name)
    if module.startswith(_PAPER) and not (is_dataclass(found) or issubclass(found, Enum)):
        raise UnfitBytesError(module, name)
    return found


def _edits(fix: Fix | None) -> PlainFix:
    return tuple((edit.start, edit.end, edit.text) for edit in fix.edits) if fix else ()


def _plain(detail: Detail) -> PlainDetail:
    if isinstance(detail, Words):
        return ("words", (detail.zh, detail.en))
    return tuple(map(str, detail)) if isinstance(detail, tuple) else str(detail)


def _detail(plain: PlainDetail) -> Detail:
    if isinstance(plain, str):
        return plain
    words = plain[1] if len(plain) > 1 else ""
    return Words(*words) if isinstance(words, tuple) else tuple(map(str, plain))


def _rule(code: str) -> Rule:
    from xianbao.desk.rulebook import RULE  # noqa: PLC0415 - a run without problems needs none

    return RULE[code]
