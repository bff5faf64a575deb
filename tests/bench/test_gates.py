"""What switches gates off, to measure them, switches off gates and nothing else."""

import os
import subprocess
import sys
from pathlib import Path

from bench.gates import GATES, found, table

PROJECT = Path(__file__).resolve().parents[2]


def built(paper: Path, without: str) -> dict[str, bytes]:
    """The site of a paper, some gates off."""
    path = f"{PROJECT}:{PROJECT / 'hooks'}"
    command = [sys.executable, "-m", "bench.gates", "--without", without]
    environment = {**os.environ, "PYTHONPATH": path, "SOURCE_DATE_EPOCH": "1795320000"}
    done = subprocess.run(  # noqa: S603
        command, cwd=paper, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    site = paper / "site"
    return {str(f.relative_to(site)): f.read_bytes() for f in site.rglob("*") if f.is_file()}


def test_an_honest_paper_is_the_same_without_its_gates(tmp_path: Path) -> None:
    for name in ("with", "without"):
        found(tmp_path / name, 24)
    pages = built(tmp_path / "with", "")
    assert len(pages) > 100
    assert built(tmp_path / "without", ",".join(GATES)) == pages
    assert (tmp_path / "with/.site-releases").exists()
    assert not (tmp_path / "without/.site-releases").exists(), "they were off"


def test_a_gate_costs_what_a_build_without_it_spares() -> None:
    lines = table({"": 10.0, "leaks": 9.0, "copy,leaks": 8.5}, 5000, 3).splitlines()
    assert "| every byte read for leaks | 1.00 | 10.0% |" in lines
    assert "| all of them | 1.50 | 15.0% |" in lines
