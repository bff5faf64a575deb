"""Slips: why a file is not YAML, said as a colleague would, and what it was meant to be."""

import re
from typing import TYPE_CHECKING, NamedTuple

from xianbao.desk.galley import Place
from xianbao.desk.problem import Detail
from xianbao.desk.rule import Rule
from xianbao.desk.rulebook import reading
from xianbao.desk.stylebook import FORMS

if TYPE_CHECKING:  # plain copy is read without YAML's reader, and then need not wait for it
    import yaml

_NAMES = frozenset(name for form in FORMS for name in form.by_spelling)
_FIELD = re.compile(
    r"(?P<indent> *(?:- +)?)(?P<name>[^\s:：#'\"\[\]{}][^:：]{0,15}?)\s*(?P<colon>[:：])"
)
_SPECIAL = "@`%*&!|>]},?-[{"
_BLOCKS = ("|", ">", "|-", ">-", "|+", ">+")
_CONTENT = re.compile(
    r"(?P<head> *(?:- +)?(?:(?P<name>[^\s:'\"\[{][^:]{0,40}?) {0,4}: +)?)(?P<value>\S.*)$",
)
_QUOTES = "'\""
_PARTNER = {"[": "]", "{": "}"}
_Spot = tuple[int, int]
"""A line's index and a column's."""


class Slip(NamedTuple):
    """One slip: the rule, its place in the text (counted from 1), and the line put right.

    ``mended`` is empty where the desk cannot tell what was meant.
    """

    rule: Rule
    at: Place
    details: dict[str, Detail]
    mended: str = ""


def tell_tales(lines: list[str]) -> dict[int, Slip]:
    """Slips that a line shows by itself, by the line's index: tabs, 「：」 and missing spaces."""
    found: dict[int, Slip] = {}
    for index, line in enumerate(lines):
        slip = _tab(line, index) or _colon(line, index)
        if slip:
            found[index] = slip
    return found


def _tab(line: str, index: int) -> Slip | None:
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" not in indent:
        return None
    at = Place(index + 1, indent.index("\t") + 1)
    return Slip(reading.TAB, at, {}, indent.replace("\t", "  ") + line.lstrip())


def _colon(line: str, index: int) -> Slip | None:
    match = _FIELD.match(line)
    if match is None or match["name"] not in _NAMES:
        return None
    name, rest = match["name"], line[match.end() :]
    at = Place(index + 1, match.start("colon") + 1)
    mended = f"{match['indent']}{name}: {rest.strip()}"
    if match["colon"] == "：":
        return Slip(reading.FULL_WIDTH_COLON, at, {"name": name}, mended)
    if rest and not rest[0].isspace():
        return Slip(reading.NO_SPACE, at, {"name": name, "value": rest.strip()}, mended)
    return None


def explain(error: "yaml.MarkedYAMLError", lines: list[str]) -> Slip:
    """What an error of the YAML reader means, judged by the lines around its mark."""
    line, column = _spot(error.problem_mark, lines) or (0, 0)
    start = _spot(error.context_mark, lines)
    for slip in (
        _quote(error, lines, start),
        _value(lines[line], line, column),
        _value(lines[start[0]], *start) if start else None,
        _bracket(error, start),
        _aligned(error, lines[line], line),
    ):
        if slip:
            return slip
    return Slip(reading.UNREADABLE_YAML, Place(line + 1, column + 1), {})


def _spot(mark: "yaml.Mark | None", lines: list[str]) -> _Spot | None:
    """Where a mark stands; the reader counts one line more where a text ends in a bracket."""
    if mark is None or mark.line < len(lines):
        return (mark.line, mark.column) if mark else None
    return len(lines) - 1, 0


def _quote(error: "yaml.MarkedYAMLError", lines: list[str], start: _Spot | None) -> Slip | None:
    if start is None or error.context != "while scanning a quoted scalar":
        return None
    line = lines[start[0]]
    quote = line[start[1]]
    mended = line.rstrip() + quote if error.problem == "found unexpected end of stream" else ""
    return Slip(
        reading.UNCLOSED_QUOTE,
        Place(start[0] + 1, start[1] + 1),
        {"mark": quote},
        mended,
    )


def _value(line: str, index: int, column: int) -> Slip | None:
    """A slip in what follows ``name: `` on one line."""
    match = _CONTENT.match(line.rstrip())
    if match is None or (match["name"] is None and "-" not in match["head"]):
        return None
    value = match["value"]
    if value[0] in _QUOTES:
        return _after_quote(match, index, column)
    mended = match["head"] + _quoted(value)
    unclosed = value[0] in _PARTNER and _PARTNER[value[0]] not in value
    if value[0] in _SPECIAL and value not in _BLOCKS and not unclosed:
        place = Place(index + 1, match.start("value") + 1)
        return Slip(reading.SPECIAL_START, place, {"mark": value[0], "value": value}, mended)
    colon = re.search(r":(?= |$)", value)
    if colon and match["name"] and not unclosed:
        place = Place(index + 1, match.start("value") + colon.start() + 1)
        details: dict[str, Detail] = {"name": match["name"], "value": value}
        return Slip(reading.COLON_IN_VALUE, place, details, mended)
    return None


def _after_quote(match: re.Match[str], index: int, column: int) -> Slip | None:
    value, at = match["value"], match.start("value")
    closed = value.find(value[0], 1)
    if not 0 < closed < len(value) - 1 or column < at + closed:
        return None
    place = Place(index + 1, at + closed + 2)
    return Slip(reading.TEXT_AFTER_QUOTE, place, {}, match["head"] + _quoted(value))


def _bracket(error: "yaml.MarkedYAMLError", start: _Spot | None) -> Slip | None:
    marks = {"while parsing a flow sequence": "[", "while parsing a flow mapping": "{"}
    if start is None or error.context not in marks:
        return None
    place = Place(start[0] + 1, start[1] + 1)
    return Slip(reading.UNCLOSED_BRACKET, place, {"mark": marks[error.context]})


def _aligned(error: "yaml.MarkedYAMLError", line: str, index: int) -> Slip | None:
    reasons = ("did not find expected", "mapping values are not allowed", "could not find")
    if not str(error.problem).startswith(reasons):
        return None
    indent = len(line) - len(line.lstrip())
    return Slip(reading.INDENT, Place(index + 1, indent + 1), {})


def _quoted(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
