"""Files that are written from the code, and how one sees whether they are out of date."""

import sys
from collections.abc import Mapping
from pathlib import Path

import click


def keep(made: Mapping[Path, str], command: str, *, check: bool) -> None:
    """Write what is out of date, or with ``check`` only name it, and leave.

    ``command`` is what an editor types to have the files written.
    """
    stale = {path: text for path, text in made.items() if found(path) != text}
    for path, text in stale.items():
        if check:
            click.echo(f"{path.as_posix()} 已过时 → 运行 {command} / out of date", err=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            click.echo(f"{path.as_posix()} 已更新 / written")
    sys.exit(1 if check and stale else 0)


def found(path: Path) -> str:
    """What a file holds now; nothing where there is none."""
    return path.read_text(encoding="utf-8") if path.exists() else ""
