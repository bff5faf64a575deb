import os
import subprocess
from pathlib import Path

import pytest

from xianbao.press.leaf import Leaf
from xianbao.press.publish import AddressTakenError, Forme


def test_the_live_site_stays_as_it_is_until_the_new_one_is_published(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("old")
    forme = Forme(site)
    forme.write(Leaf("index.html", b"new"))
    assert (site / "index.html").read_text() == "old"
    forme.publish()
    assert (site / "index.html").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_page_that_is_gone_is_gone_from_the_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / "withdrawn").mkdir(parents=True)
    forme = Forme(site)
    forme.write(Leaf("index.html", b"new"))
    forme.publish()
    assert not (site / "withdrawn").exists()


def test_a_discarded_build_leaves_nothing(tmp_path: Path) -> None:
    forme = Forme(tmp_path / "site")
    forme.write(Leaf("index.html", b"new"))
    forme.discard()
    assert not list(tmp_path.iterdir())


def test_two_things_at_one_address_are_refused(tmp_path: Path) -> None:
    forme = Forme(tmp_path / "site")
    forme.write(Leaf("sections/index.html", b"1"))
    with pytest.raises(AddressTakenError, match="/sections/"):
        forme.write(Leaf("sections/index.html", b"2"))


def test_wreckage_of_a_killed_build_is_cleared_and_a_running_one_is_let_be(tmp_path: Path) -> None:
    dead = subprocess.Popen(["true"])  # noqa: S607
    dead.wait()
    (tmp_path / f".site-{dead.pid}").mkdir()
    running = tmp_path / f".site-{os.getppid()}"
    running.mkdir()
    Forme(tmp_path / "site").clear_wreckage()
    assert list(tmp_path.iterdir()) == [running]
