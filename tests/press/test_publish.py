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


def test_a_build_killed_between_the_two_renames_gives_the_site_back(tmp_path: Path) -> None:
    dead = subprocess.Popen(["true"])  # noqa: S607
    dead.wait()
    old = tmp_path / f".site-{dead.pid}-0-old"
    old.mkdir()
    (old / "index.html").write_text("old")
    (tmp_path / f".site-{dead.pid}").mkdir()
    Forme(tmp_path / "site").clear_wreckage()
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert (tmp_path / "site" / "index.html").read_text() == "old"


def test_a_site_published_by_another_build_in_between_is_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    forme = Forme(tmp_path / "site")
    forme.write(Leaf("index.html", b"ours"))
    rename = Path.rename

    def overtaken(path: Path, target: Path) -> Path:
        if path == forme.folder and not (tmp_path / "site").exists():
            monkeypatch.setattr(Path, "rename", rename)
            (tmp_path / "site").mkdir()
            (tmp_path / "site" / "index.html").write_text("theirs")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", overtaken)
    forme.publish()
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert (tmp_path / "site" / "index.html").read_text() == "ours"


def test_a_site_that_cannot_be_replaced_is_put_back(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("old")
    forme = Forme(site)
    with pytest.raises(FileNotFoundError):
        forme.publish()
    assert (site / "index.html").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_site_behind_a_link_is_replaced_where_it_stands(tmp_path: Path) -> None:
    real = tmp_path / "www"
    real.mkdir()
    link = tmp_path / "site"
    link.symlink_to(real)
    forme = Forme(link)
    forme.write(Leaf("index.html", b"new"))
    forme.publish()
    assert link.is_symlink()
    assert (real / "index.html").read_text() == "new"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site", "www"]


def test_a_folder_where_a_file_stands_is_refused(tmp_path: Path) -> None:
    forme = Forme(tmp_path / "site")
    forme.write(Leaf("a.html", b"1"))
    with pytest.raises(AddressTakenError, match=r"/a\.html/b\.html"):
        forme.write(Leaf("a.html/b.html", b"2"))


def test_a_photo_at_an_address_that_is_taken_is_refused(tmp_path: Path) -> None:
    photo = tmp_path / "bridge.png"
    photo.write_bytes(b"photo")
    forme = Forme(tmp_path / "site")
    forme.copy(photo, "2026/bridge.png")
    with pytest.raises(AddressTakenError, match=r"/2026/bridge\.png"):
        forme.copy(photo, "2026/bridge.png")
