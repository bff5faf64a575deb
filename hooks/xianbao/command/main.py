"""The ``xianbao`` command."""

import os
import sys
from contextlib import suppress
from pathlib import Path

import click

from xianbao import __version__
from xianbao.command.speech import Newsroom

COMMANDS = (
    *("build", "explain", "headers", "ledger", "new", "plan", "proof", "releases"),
    *("reserved", "rollback", "schema", "serve", "stylebook", "supply", "verify", "wechat"),
)
"""Each stands in a module of its own name."""


@click.group(cls=Newsroom, names=COMMANDS, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="xianbao")
def main() -> None:
    """县报：装在文件夹里的编辑部 / A newsroom in a folder."""


def run() -> None:
    """What the console calls: the command, and then the end of the process, at once.

    To take twenty thousand stories apart in memory takes half as long as to correct one.
    """
    code = 1
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by whoever started this
            nowhere = Path(os.devnull).open("r+", encoding="utf-8")  # noqa: SIM115  # for good
            setattr(sys, name, nowhere)
    if os.environ.get("TZ", "").lstrip(":").startswith("/"):
        del os.environ["TZ"]  # Babel opens such a file at once, and falls over one that is no zone
    try:
        main()
    except SystemExit as done:
        code = done.code if isinstance(done.code, int) else int(bool(done.code))
    except Exception as error:  # noqa: BLE001  # no slip of anybody's ends in a traceback
        from xianbao.command.failure import tell  # noqa: PLC0415  # seldom needed

        tell(error)
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):  # as in `xianbao proof | head`: nobody reads on
            stream.flush()
    os._exit(code)
