"""Progress: a bar for whoever waits at a terminal, once the work has taken two seconds."""

import sys
import time

import click

from xianbao.command.language import message_language
from xianbao.desk.run import Told
from xianbao.desk.words import Words

PATIENCE = 2.0
"""Seconds that pass without a bar."""
OFTEN = 0.1
"""Seconds between two pictures of it."""
WIDTH = 30

_READING = Words("看稿", "Reading copy")
_SETTING = Words("排版", "Setting pages")


class Progress:
    """The bar of a run, which may have several stretches of work."""

    def __init__(self) -> None:
        """Begin to count the time."""
        self._started = time.monotonic()
        self._drawn = 0.0
        self._watched = sys.stderr.isatty()

    def begun(self, total: int) -> Told:
        """Begin a stretch of so many stories."""
        done = 0

        def told(more: int) -> None:
            nonlocal done
            done = min(total, done + more)
            self._draw(_READING, done, total)

        return told

    def set(self, done: int, total: int) -> None:
        """So many pages of a run are set."""
        self._draw(_SETTING, done, total)

    def _draw(self, words: Words, done: int, total: int) -> None:
        now = time.monotonic()
        if not self._watched or now - self._started < PATIENCE or now - self._drawn < OFTEN:
            return
        self._drawn = now
        full = WIDTH * done // max(total, 1)
        bar = "█" * full + "░" * (WIDTH - full)
        said = words.said(message_language())
        click.echo(f"\r{said} {bar} {done}/{total}\x1b[K", nl=False, err=True)

    def clear(self) -> None:
        """Take the bar off the screen."""
        if self._drawn:
            click.echo("\r\x1b[K", nl=False, err=True)
            self._drawn = 0.0
