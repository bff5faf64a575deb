"""However many read, the outcome is the same; and a reader who is lost is missed."""

import multiprocessing
import os
from pathlib import Path

import pytest

from desk.unquiet import Unquiet, seen
from xianbao.desk import crew
from xianbao.desk.crew import WorkerLostError
from xianbao.desk.intake import read
from xianbao.desk.reader import Reader


@pytest.fixture
def paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Unquiet:
    monkeypatch.setattr(crew, "WORTH_A_CREW", 2)
    return Unquiet(tmp_path / "articles", 3)


@pytest.mark.parametrize("workers", [2, 3])
def test_any_number_of_workers_reads_the_same(paper: Unquiet, tmp_path: Path, workers: int) -> None:
    alone = read(paper.articles, tmp_path / "1.sqlite")
    several = read(paper.articles, tmp_path / f"{workers}.sqlite", workers=workers)
    assert seen(several) == seen(alone) == seen(read(paper.articles, workers=workers))
    assert several.read == alone.read > 0


def test_workers_may_be_spawned_where_they_cannot_be_forked(
    paper: Unquiet, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "elsewhere")
    monkeypatch.setattr(crew, "SLICES", 1)
    assert seen(read(paper.articles, workers=2)) == seen(read(paper.articles))


def test_a_worker_that_dies_is_told_in_words(
    paper: Unquiet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = tmp_path / "desk.sqlite"
    monkeypatch.setattr(Reader, "read", lambda *_: os._exit(9))
    monkeypatch.setattr(crew, "context", lambda: multiprocessing.get_context("fork"))
    with pytest.raises(WorkerLostError, match="一个读稿进程中途被终止") as lost:
        read(paper.articles, store, workers=2)
    assert "A process that read copy was ended" in str(lost.value)
    monkeypatch.undo()
    assert seen(read(paper.articles, store)) == seen(read(paper.articles))
