import os
import subprocess
import sys
from pathlib import Path

import pytest

from xianbao.press.publishing.wreckage import clear_wreckage


@pytest.fixture
def dead() -> int:
    """The number of a process that is over."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def test_wreckage_is_cleared_and_a_running_build_is_let_be(tmp_path: Path, dead: int) -> None:
    (tmp_path / f".site-{dead}" / "2026").mkdir(parents=True)
    kept = [f".site-{os.getppid()}", ".site-standby", ".site-standby.json", ".www-1", "site"]
    for name in kept:
        (tmp_path / name).mkdir()
    assert clear_wreckage(tmp_path / "site")
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(kept)


def test_a_site_that_was_moved_away_is_put_back(tmp_path: Path, dead: int) -> None:
    old = tmp_path / f".site-{dead}-0-old"
    old.mkdir()
    (old / "index.html").write_text("old")
    (tmp_path / f".site-{dead}").mkdir()
    assert clear_wreckage(tmp_path / "site")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert (tmp_path / "site" / "index.html").read_text() == "old"


def test_where_nothing_was_left_nothing_is_cleared(tmp_path: Path) -> None:
    assert not clear_wreckage(tmp_path / "site")
