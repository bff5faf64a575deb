"""Failure: an error of the program's own, told in one line; what led to it is shown on request."""

import os
import traceback
from pathlib import Path

import click

from xianbao.command.language import message_language
from xianbao.desk.words import Words

SHOWN = "XIANBAO_TRACEBACK"
"""Set to anything, it shows whoever keeps the program every step that led to the error."""
_FAILED = Words(
    "程序出错，没有做完：{what}。→ 把这一行发给维护程序的人；要看来龙去脉，设 {shown}=1 再运行。",
    "The program failed before it was done: {what}. → Send this line to whoever keeps the program;"
    " to see what led to it, set {shown}=1 and run this again.",
)


def tell(error: Exception) -> None:
    """Say what went wrong and where."""
    if os.environ.get(SHOWN):
        traceback.print_exception(error)
    words = _FAILED.said(message_language()).format(what=_what(error), shown=SHOWN)
    click.echo(words, err=True)


def _what(error: Exception) -> str:
    """The error's sort and place; its own words only where they are of a template or of the disk.

    Others may quote copy, and a log is read by many.
    """
    kind = type(error).__name__
    file, line = getattr(error, "filename", None), getattr(error, "lineno", None)
    if isinstance(file, str) and isinstance(line, int):
        return f"{_shown(file)}:{line}: {kind}: {error}".partition("\n")[0]
    steps = traceback.extract_tb(error.__traceback__)
    place = f"{_shown(steps[-1].filename)}:{steps[-1].lineno}" if steps else ""
    said = f": {error}" if isinstance(error, OSError) else ""
    return f"{place}: {kind}{said}"


def _shown(file: str) -> str:
    """A path from where the command was run, or its last two parts where it lies elsewhere."""
    path = Path(file)
    try:
        return path.relative_to(Path.cwd()).as_posix()
    except (OSError, ValueError):
        return "/".join(path.parts[-2:])
