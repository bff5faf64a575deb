"""However many processes bind the index, and however it is parted, the same files come out."""

import multiprocessing
import os
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from press.editions import contents
from xianbao.press.leaf import Leaf
from xianbao.press.publishing.forme import PlainPlate
from xianbao.press.search import binder, binding
from xianbao.press.search.binder import BinderLostError, Gathering, bind_all
from xianbao.press.search.binding import files, parts_of
from xianbao.press.search.place import QUIRES
from xianbao.press.search.shard import read
from xianbao.press.search.volume import Volume
from xianbao.press.search.words import rows, words_of
from xianbao.press.slices import WorkerLostError, forks

SIGNS = "的一是在了县城乡镇璩飞地经济园区2026年4.37亿元，。、"


def page(random: Random) -> bytes:
    """A story's page, as far as search reads it."""
    head, text = ("".join(random.choices(SIGNS, k=many)) for many in (9, 80))
    kept = random.choice(["section:yaowen|kind:news", "section:jiceng|person:张辉", ""])
    return (
        f'<article class="story" data-kept="{kept}"><!--read--><h1>{head}</h1>'
        f"<p>{text}</p><!--/read--></article>"
    ).encode()


def gathering(year: int, shards: int) -> Gathering:
    random = Random(year)  # noqa: S311  # no secret
    keys = tuple(f"{year}/01/{number // 9 + 1:02}/01-{number % 9 + 1:02}" for number in range(60))
    return Gathering(Volume(keys), words_of([page(random) for _ in keys]), shards)


GATHERINGS = (gathering(2025, 64), gathering(2026, 16))


def bound(folder: Path, workers: int) -> dict[str, bytes]:
    folder.mkdir()
    told = [
        file for files in bind_all(GATHERINGS, PlainPlate(str(folder)), workers) for file in files
    ]
    found = contents(folder)
    assert sorted(told) == sorted(found)
    return found


def test_a_volume_bound_is_all_its_files_with_all_its_words(tmp_path: Path) -> None:
    found = bound(tmp_path / "site", 1)
    assert set(found) == {file for one in GATHERINGS for file in files(one.volume, one.shards)}
    for one in GATHERINGS:
        held: dict[int, list[int]] = {}
        for file in files(one.volume, one.shards):
            if file.endswith(".bin"):
                held |= read(found[file], len(one.packed), one.shards)
        wanted: dict[int, list[int]] = {}
        for place, packed in enumerate(one.packed):
            for term, head in rows(packed):
                wanted.setdefault(term, []).append(place << 1 | head)
        assert held == wanted


@pytest.mark.parametrize("at_once", [1, 2000, 1 << 20])
@pytest.mark.parametrize("workers", [1, 3])
def test_parts_and_workers_show_nowhere(
    at_once: int, workers: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = bound(tmp_path / "whole", 1)
    monkeypatch.setattr(binding, "_AT_ONCE", at_once)
    monkeypatch.setattr(binder, "_ALONE", 0)
    parts = parts_of(GATHERINGS[0].packed)
    assert [quire for part in parts for quire in part] == list(range(QUIRES))
    assert (len(parts) == 1) is (at_once == 1 << 20)
    assert bound(tmp_path / "parted", workers) == whole


@dataclass(frozen=True)
class Spoilt:
    """A plate that ends the process, if it is a worker, or has no room."""

    deadly: bool

    def write(self, leaf: Leaf) -> bool:
        """Fail."""
        if not self.deadly:
            raise OSError(28, leaf.file)
        if multiprocessing.parent_process() is not None:
            os._exit(9)
        return True

    def copy(self, source: str, file: str) -> bool:
        """Nothing is copied for the index."""
        raise ValueError(source, file)

    def remove(self, file: str) -> bool:
        """Nor taken away."""
        raise ValueError(file)


@pytest.mark.skipif(not forks(), reason="binders are forked, or there is one")
def test_a_binder_that_dies_is_told_in_words_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(binding, "_AT_ONCE", 1)
    # Threads of tests before this one would keep the binder from forking.
    monkeypatch.setattr(binder, "forks", lambda: True)
    with pytest.raises(BinderLostError, match="编检索的进程") as lost:
        list(bind_all(GATHERINGS, Spoilt(deadly=True), 2))
    assert isinstance(lost.value, WorkerLostError)


@pytest.mark.parametrize("workers", [1, 2])
def test_a_full_disk_is_told_by_any_number_of_binders(
    workers: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(binding, "_AT_ONCE", 1)
    with pytest.raises(OSError, match="28"):
        list(bind_all(GATHERINGS, Spoilt(deadly=False), workers))
