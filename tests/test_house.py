"""The shape of the house: who may know whom, and how large a room may grow."""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "hooks" / "xianbao"
MODULES = sorted(PACKAGE.rglob("*.py"))
KNOWS = {
    "paper": {"paper"},
    "desk": {"desk", "paper"},
    "press": {"press", "paper"},
    "command": {"command", "desk", "press", "paper"},
}


def imported(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} imports relatively"
            yield node.module or ""


def layer(module: Path) -> str:
    return module.relative_to(PACKAGE).parts[0]


@pytest.mark.parametrize("name", sorted(KNOWS))
def test_a_layer_imports_only_what_it_may_know(name: str) -> None:
    strangers = {
        (str(module.relative_to(PACKAGE)), known)
        for module in MODULES
        if layer(module) == name
        for known in imported(module)
        if known.startswith("xianbao.") and known.split(".")[1] not in KNOWS[name]
    }
    assert not strangers


def test_only_one_module_of_the_press_knows_the_host() -> None:
    hosts = {
        str(module.relative_to(PACKAGE))
        for module in MODULES
        if layer(module) != "command"
        for known in imported(module)
        if known.split(".")[0] in {"mkdocs", "material"}
    }
    assert hosts == {"press/site.py"}


def test_the_paper_reads_no_files_no_yaml_and_no_clock() -> None:
    forbidden = {"os", "pathlib", "io", "yaml", "time", "mkdocs", "shutil", "tempfile"}
    found = {
        (str(module.relative_to(PACKAGE)), known)
        for module in MODULES
        if layer(module) == "paper"
        for known in imported(module)
        if known.split(".")[0] in forbidden
    }
    assert not found
    clocks = re.compile(r"\b(?:datetime\.now|date\.today|utcnow)\b|\bopen\(")
    readers = [m for m in MODULES if layer(m) == "paper" and clocks.search(m.read_text("utf-8"))]
    assert not readers


def test_paper_and_desk_run_where_the_host_is_not_installed() -> None:
    script = (
        "import sys\n"
        "for name in ('mkdocs', 'material', 'jinja2'):\n"
        "    sys.modules[name] = None\n"
        "import importlib, pkgutil, xianbao.paper, xianbao.desk\n"
        "for package in (xianbao.paper, xianbao.desk):\n"
        "    for found in pkgutil.walk_packages(package.__path__, package.__name__ + '.'):\n"
        "        importlib.import_module(found.name)\n"
    )
    run = subprocess.run(  # noqa: S603
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="threads are counted in /proc")
def test_a_process_that_reckons_with_many_numbers_has_one_thread() -> None:
    """Another one would spin at the start, and be lost in a fork."""
    script = "import os, xianbao, numpy; print(len(os.listdir('/proc/self/task')))"
    bare = {name: value for name, value in os.environ.items() if "THREADS" not in name}
    run = subprocess.run(  # noqa: S603
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, env=bare
    )
    assert run.stdout == "1\n"


def test_the_hook_is_thin() -> None:
    assert len((ROOT / "hooks" / "newsroom.py").read_text("utf-8").splitlines()) < 80


def test_no_test_holds_a_stopwatch() -> None:
    """A busy machine fails it for nothing. Time is judged in ``bench/``, as ratios in one run."""
    watches = re.compile(r"\b(?:perf_counter|process_time)\b")
    timed = {
        str(file.relative_to(ROOT))
        for file in (ROOT / "tests").rglob("*.py")
        if file != Path(__file__).resolve() and watches.search(file.read_text("utf-8"))
    }
    assert timed == {"tests/fuzz/driver.py"}


@pytest.mark.parametrize("ending", ["py", "html", "css", "js"])
def test_no_file_is_over_400_lines(ending: str) -> None:
    folders = [ROOT / "hooks", ROOT / "overrides", ROOT / "tests"]
    long = {
        str(file.relative_to(ROOT)): lines
        for folder in folders
        for file in folder.rglob(f"*.{ending}")
        if (lines := len(file.read_text("utf-8").splitlines())) > 400
    }
    assert not long
