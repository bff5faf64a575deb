"""A power cut finds the paper whole: bytes are on the disk before readers are led to them."""

import os
from pathlib import Path

import pytest

from xianbao.press.leaf import Leaf
from xianbao.press.publishing import disk, publication, run
from xianbao.press.publishing.disk import FEW, secure
from xianbao.press.publishing.docket import Scope
from xianbao.press.publishing.lock import locked
from xianbao.press.publishing.publication import Publication


@pytest.fixture
def events(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is waited for, and when the folders change places."""
    found: list[str] = []
    fsync, exchange = os.fsync, run.exchange

    def told(handle: int) -> None:
        found.append(Path(f"/proc/self/fd/{handle}").readlink().name)
        fsync(handle)

    def exchanged(live: str, standby: str, aside: str) -> None:
        found.append("exchange")
        exchange(live, standby, aside)

    monkeypatch.setattr(os, "fsync", told)
    monkeypatch.setattr(run, "exchange", exchanged)
    monkeypatch.setattr(run, "secure_all", lambda _: found.append("all"))
    monkeypatch.setattr(disk, "secure_all", lambda _: found.append("all"))
    return found


def printed(site: Path, *pages: str) -> None:
    """Publish some pages, new ones or with other bytes than before."""
    paper = Publication(site)
    with locked(paper.lock):
        paper.mend()
        plate = paper.open(Scope.of(files=pages))
        changed = [page for page in pages if plate.write(Leaf(page, os.urandom(8)))]
        paper.publish(changed)
        paper.settle()


def test_every_changed_page_is_on_the_disk_before_readers_get_it(
    tmp_path: Path, events: list[str]
) -> None:
    site = tmp_path / "site"
    printed(site, "index.html", "a/b.html")
    printed(site, "index.html")
    del events[:]
    printed(site, "index.html", "a/b.html")
    exchanged = events.index("exchange")
    assert {"index.html", "b.html", "a", ".site-standby"} <= set(events[:exchanged])
    assert tmp_path.name in events[exchanged:]


def test_of_many_files_the_whole_disk_is_waited_for(tmp_path: Path, events: list[str]) -> None:
    pages = [f"{number}.html" for number in range(FEW + 1)]
    for page in pages:
        (tmp_path / page).touch()
    secure(str(tmp_path), pages)
    assert events == ["all"]


def test_a_first_edition_is_waited_for_by_the_second(tmp_path: Path, events: list[str]) -> None:
    site = tmp_path / "site"
    printed(site, "index.html")
    assert "all" not in events
    printed(site, "index.html")
    assert events.index("all") < events.index("exchange")
    del events[:]
    printed(site, "index.html")
    assert "all" not in events


def test_after_a_power_cut_upon_a_first_edition_everything_is_doubted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    printed(site, "index.html")
    assert Publication(site).look().doubt is not None
    monkeypatch.setattr(publication, "running", lambda: "another")
    found = Publication(site).look()
    assert found.doubt is None
    assert found.strange


def test_a_restart_long_after_doubts_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    printed(site, "index.html")
    printed(site, "index.html")
    monkeypatch.setattr(publication, "running", lambda: "another")
    assert not Publication(site).look().strange


def test_a_machine_that_does_not_say_when_it_started_waits_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, events: list[str]
) -> None:
    monkeypatch.setattr(run, "running", lambda: "")
    printed(tmp_path / "site", "index.html")
    assert events[-1] == "all"
