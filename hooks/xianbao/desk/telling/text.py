"""Text: a problem for whoever sits at a terminal, with the place in the copy before their eyes."""

from collections.abc import Iterator
from dataclasses import dataclass

from xianbao.desk.rule import Severity
from xianbao.desk.telling.excerpt import excerpt
from xianbao.desk.telling.told import Told
from xianbao.desk.words import Language, Words

NARROWEST = 40

GRADES = {
    Severity.ERROR: Words("错误", "error"),
    Severity.WARNING: Words("提醒", "warning"),
}
_MENDABLE = Words("可以自动改好：加 --fix", "can be mended: add --fix")
_BOLD, _RED, _YELLOW, _BLUE, _GREEN = "1", "1;31", "1;33", "34", "32"


@dataclass(frozen=True, slots=True)
class Screen:
    """What is written to: how wide it is, and whether it shows colours."""

    width: int = 100
    coloured: bool = False

    def paint(self, text: str, colour: str) -> str:
        """A text in a colour, where there are any."""
        return f"\x1b[{colour}m{text}\x1b[0m" if self.coloured and text else text


def text_lines(told: Told, language: Language, screen: Screen) -> Iterator[str]:
    """The lines in which a problem is told."""
    colour = _RED if told.rule.severity is Severity.ERROR else _YELLOW
    place = f"{told.path}:{told.start[0]}:{told.start[1]}:"
    grade = GRADES[told.rule.severity].said(language)
    head = screen.paint(f"{grade} {told.code}", colour)
    yield f"{screen.paint(place, _BOLD)} {head} {told.fact}"
    gutter = len(str(told.end[0]))
    bar = screen.paint("|", _BLUE)
    room = max(screen.width - gutter - 5, NARROWEST)
    shown = tuple(excerpt(told, room))
    if shown:
        yield f" {' ' * gutter} {bar}"
    for line in shown:
        number = f"{line.number:>{gutter}}" if line.number else " " * gutter
        yield f" {screen.paint(number, _BLUE)} {bar} {line.text}".rstrip()
        if line.underline:
            under = screen.paint(line.underline, colour)
            yield f" {' ' * gutter} {bar} {line.margin}{under}"
    yield f" {' ' * gutter} {screen.paint('→', _GREEN)} {told.step}"
    if told.edits:
        yield f" {' ' * gutter} {screen.paint('→', _GREEN)} {_MENDABLE.said(language)}"
    yield ""
