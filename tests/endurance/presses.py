"""Builds by the real commands, in this process or in one of their own, and what they said."""

import gc
import logging
import os
import re
import subprocess
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

from click.testing import CliRunner
from mkdocs.__main__ import cli as mkdocs
from mkdocs.utils import DuplicateFilter

from newspaper import NOON, argv, surroundings
from xianbao.command.main import main as xianbao
from xianbao.press.releases.vault import Vault

PATIENCE = 120
"""Seconds within which any build here is done, on the slowest machine."""
_MONTH = 31 * 86400
_COMMANDS = {"xianbao": xianbao, "mkdocs": mkdocs}
_COLOUR = re.compile(r"\x1b\[\d*m")
_PROBLEM = re.compile(r"\S+:\d+:\d+: XB\d{3} .*")
_LISTED = re.compile(r"^(改动|删去) (\d+) 个文件：\n((?:  .*\n)*)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Said:
    """What a build answered."""

    code: int
    text: str

    @property
    def problems(self) -> list[str]:
        """Every problem that the desk told of."""
        return sorted(set(_PROBLEM.findall(re.sub(r"\n {6,}", " ", self.text))))

    @property
    def in_plain_words(self) -> bool:
        """Whether an editor is spared the insides of the program."""
        return "Traceback" not in self.text

    @property
    def mended(self) -> bool:
        """Whether it says that the last run had not been finished."""
        return "上一次出版没有做完" in self.text

    def listed(self, what: str) -> list[str]:
        """The files that it says it changes (改动) or removes (删去), if it names all."""
        found = [m for m in _LISTED.finditer(self.text) if m[1] == what]
        files = [line.strip() for match in found for line in match[3].splitlines()]
        assert sum(int(match[2]) for match in found) == len(files), self.text
        return sorted(files)

    def counted(self, what: str) -> int:
        """How many files it says it has changed or removed."""
        return sum(int(m[2]) for m in _LISTED.finditer(self.text) if m[1] == what)


def build(folder: Path, *words: str, at: int = NOON) -> Said:
    """Run ``xianbao build …`` or ``mkdocs build …`` in this process."""
    command, *options = words
    _let_any_clock_be_right(folder, at)
    with chdir(folder), mock.patch.dict(os.environ, _clock(at)):
        try:
            result = CliRunner().invoke(_COMMANDS[command], options)
        finally:
            gc.enable()
            _forget_handlers()
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Said(result.exit_code, _COLOUR.sub("", result.output))


def build_apart(folder: Path, *words: str, at: int = NOON) -> Said:
    """Run the command in a process of its own."""
    return said(started(folder, *words, at=at))


def started(folder: Path, *words: str, at: int = NOON) -> subprocess.Popen[str]:
    """A build that runs by itself, in a process group of its own."""
    _let_any_clock_be_right(folder, at)
    return subprocess.Popen(  # noqa: S603
        argv(*words),
        cwd=folder,
        env=surroundings(_clock(at)),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


def said(process: subprocess.Popen[str]) -> Said:
    """What a build says when it is over."""
    text = process.communicate(timeout=PATIENCE)[0]
    return Said(process.returncode, _COLOUR.sub("", text))


def _let_any_clock_be_right(folder: Path, at: int) -> None:
    """Forget when the paper was built last, if it was later than this.

    Here time goes to and fro; that such a clock is refused, ``tests/site/test_clock.py`` shows.
    """
    seen = Vault.beside(folder / "site").seen()
    if seen and not 0 <= at - seen.latest.timestamp() < _MONTH:
        (folder / ".site-releases/seen.json").unlink()


def _clock(at: int) -> dict[str, str]:
    return {"SOURCE_DATE_EPOCH": str(at), "NO_MKDOCS_2_WARNING": "1"}


def _forget_handlers() -> None:
    """The host's command puts a handler on its logger in every run, and says nothing twice."""
    logger = logging.getLogger("mkdocs")
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
    for name in [name for name in logging.root.manager.loggerDict if name.startswith("mkdocs.")]:
        for once in logging.getLogger(name).filters:
            if isinstance(once, DuplicateFilter):
                once.msgs.clear()
