"""The reporter: what the terminal says of each turn, in a line, with the errors under it."""

import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from xianbao.desk.problem import Problem
from xianbao.desk.rule import Severity
from xianbao.desk.telling.sources import Sources
from xianbao.desk.telling.told import told
from xianbao.desk.words import Language, Words

MOST = 20
"""Errors that the terminal lists; the page of problems lists all."""

_READY = Words(
    "{clock} 已刷新，{stories} 篇，{seconds:.1f} 秒",
    "{clock} ready, {stories} stories, {seconds:.1f} s",
)
_MORE = Words("  … 另有 {count} 处", "  … and {count} more")


@dataclass(frozen=True, slots=True)
class Reporter:
    """Tells on the terminal, in one language, what happens in a project."""

    project: Path
    language: Language

    def tell(self, stories: int, problems: Sequence[Problem], seconds: float) -> None:
        """A new dummy is up."""
        clock = time.strftime("%H:%M:%S")
        words = _READY.said(self.language)
        click.echo(words.format(clock=clock, stories=stories, seconds=seconds))
        self.tell_errors(problems)

    def tell_trouble(self, trouble: Words, said: str) -> None:
        """There is none, and why."""
        click.echo(f"{time.strftime('%H:%M:%S')} {trouble.said(self.language)}")
        if said:
            click.echo(said)

    def tell_errors(self, problems: Sequence[Problem]) -> None:
        """The first errors, each in a line."""
        bad = {one.path for one in problems if one.severity is Severity.ERROR}
        # All problems of these files: what one of them says must be kept secret in the others.
        here = [one for one in problems if one.path in bad]
        lines = [
            one.line(self.language)
            for one in told(here, self.language, Sources(self.project))
            if one.rule.severity is Severity.ERROR
        ]
        for line in lines[:MOST]:
            click.echo(f"  {line}")
        if len(lines) > MOST:
            click.echo(_MORE.said(self.language).format(count=len(lines) - MOST))
        sys.stdout.flush()
