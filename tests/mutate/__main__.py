"""Turn the gates around, one thing at a time, and see whether their tests notice: ``make mutate``.

``MUTATE="press/releases/clock.py" make mutate`` takes some gates only. Each mutant is tried in a
process forked from one that has loaded the libraries, but nothing of ours. Mutants that no test
notices are printed with their lines.
"""

import importlib
import importlib.abc
import importlib.machinery
import os
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import pytest

from mutate.mutants import Mutant, mutants

PROJECT = Path(__file__).resolve().parents[2]
PACKAGE = PROJECT / "hooks/xianbao"
PATIENCE = 60
"""Seconds after which a mutant that hangs is taken for noticed."""
GATES = {
    "desk/markup.py": ("desk/test_markup.py",),
    "desk/destination.py": ("hostile/test_destination.py",),
    "desk/opening.py": ("desk/test_opening.py",),
    "paper/markup.py": ("paper/test_markup.py",),
    "press/copyholder/secret.py": ("press/copyholder",),
    "press/publishing/tree.py:inside": ("press/publishing/test_tree_places.py",),
    "press/releases/clock.py": ("press/releases/test_clock.py",),
}
"""The gates below the package, and the tests below ``tests`` that hold them."""
_LIBRARIES = (
    *("hypothesis", "hypothesis.strategies", "lxml.html", "markdown", "markdown.extensions.tables"),
    *(
        "markdown.extensions.footnotes",
        "markdown.extensions.sane_lists",
        "markupsafe",
        "nh3",
        "yaml",
    ),
    *("numpy", "PIL.Image", "jinja2", "babel.messages", "opencc", "pypinyin", "rjieba"),
)
_QUIET = ("-W", "ignore:Module already imported")
"""Of what was loaded before the fork pytest says that it cannot look into it."""


class _Loader(importlib.abc.MetaPathFinder, importlib.abc.InspectLoader):
    """Gives one module another source."""

    def __init__(self, name: str, source: str, path: Path) -> None:
        self._name, self._source, self._path = name, source, path

    def find_spec(
        self, fullname: str, _path: Sequence[str] | None, _target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if fullname != self._name:
            return None
        spec = importlib.machinery.ModuleSpec(fullname, self, origin=str(self._path))
        spec.has_location = True
        return spec

    def get_source(self, _fullname: str) -> str:
        return f"{self._source}\n\ndef _same(value):\n    return value\n"


def main() -> int:
    """Try every mutant of the gates that were asked for; 1 where a gate's own tests fail."""
    for name in _LIBRARIES:
        importlib.import_module(name)
    asked = os.environ.get("MUTATE", "").split() or list(GATES)
    for gate in asked:
        file, _, only = gate.partition(":")
        path = PACKAGE / file
        source = path.read_text("utf-8")
        if not _passes(gate, Mutant(0, "", "", source)):
            print(f"{gate}: its tests fail as it is")  # noqa: T201
            return 1
        began, tried, left = time.monotonic(), 0, []
        for mutant in mutants(source, only):
            tried += 1
            if _passes(gate, mutant):
                left.append(mutant)
                print(f"  {file}:{mutant.line}: {mutant.was}  →  {mutant.now}", flush=True)  # noqa: T201
        took = time.monotonic() - began
        noticed = tried - len(left)
        print(f"{gate}: {noticed} of {tried} mutants noticed, {took:.0f} s", flush=True)  # noqa: T201
    return 0


def _passes(gate: str, mutant: Mutant) -> bool:
    """Whether the tests of a gate pass with a mutant in its place."""
    child = os.fork()
    if not child:
        signal.alarm(PATIENCE)
        os._exit(_tested(gate, mutant))
    return os.waitpid(child, 0)[1] == 0


def _tested(gate: str, mutant: Mutant) -> int:
    file = gate.partition(":")[0]
    name = "xianbao." + file.removesuffix(".py").replace("/", ".")
    sys.meta_path.insert(0, _Loader(name, mutant.source, PACKAGE / file))
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    options = ("-x", "-q", "-p", "no:cacheprovider", "--hypothesis-seed=0", *_QUIET)
    tests = [str(PROJECT / "tests" / one) for one in GATES[gate]]
    return int(pytest.main([*options, f"--rootdir={PROJECT}", *tests]))


if __name__ == "__main__":
    sys.exit(main())
