"""The store may be damaged, full, busy or left half written; what is read stays the same."""

import os
import pickle
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from desk.unquiet import Unquiet, seen
from xianbao.desk import store as stores
from xianbao.desk.intake import Intake, read
from xianbao.desk.store import DamagedStoreError, Store, UnavailableStoreError, discard

READ = "import sys; from pathlib import Path; from xianbao.desk.intake import read; "


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Unquiet:
    found = Unquiet(tmp_path_factory.mktemp("paper") / "articles", 5)
    found.story("作者: 张辉\n", path="2026/11/22/05-01.md")
    found.settle()
    return found


@pytest.fixture(scope="module")
def clean(paper: Unquiet) -> dict[str, object]:
    return seen(read(paper.articles))


@pytest.fixture(scope="module")
def kept(paper: Unquiet, tmp_path_factory: pytest.TempPathFactory) -> Path:
    store = tmp_path_factory.mktemp("kept") / "desk.sqlite"
    read(paper.articles, store)
    return store


def mended(articles: Path, store: Path) -> tuple[dict[str, object], Intake]:
    """What is seen after a run, and after another one where a story turns out to be damaged."""
    intake = read(articles, store)
    try:
        return seen(intake), intake
    except DamagedStoreError as error:
        discard(error.path)
        intake = read(articles, store)
        return seen(intake), intake


def damages(content: bytes, seed: int) -> Iterator[bytes]:
    """A store with some of its bytes changed, cut off, or replaced by others of its own."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    for _ in range(8):
        other = bytearray(content)
        match chance.randrange(4):
            case 0:
                for _ in range(chance.randrange(1, 40)):
                    other[chance.randrange(len(other))] = chance.randrange(256)
            case 1:
                del other[chance.randrange(len(other)) :]
            case 2:
                at, size = chance.randrange(len(other)), chance.randrange(1, 5000)
                other[at : at + size] = bytes(len(other[at : at + size]))
            case _:
                page = 4096
                pages = len(other) // page
                here, there = chance.randrange(pages) * page, chance.randrange(pages) * page
                other[here : here + page] = content[there : there + page]
        yield bytes(other)


@pytest.mark.parametrize("seed", range(25))
def test_a_damaged_store_never_shows(
    paper: Unquiet, clean: dict[str, object], kept: Path, tmp_path: Path, seed: int
) -> None:
    store = tmp_path / "desk.sqlite"
    for damaged in damages(kept.read_bytes(), seed):
        store.write_bytes(damaged)
        if seed % 5 == 0:
            journal = random.Random(seed).randbytes(3000)  # noqa: S311 - no secret
            store.with_name("desk.sqlite-journal").write_bytes(journal)
        found, _ = mended(paper.articles, store)
        assert found == clean
        again, intake = mended(paper.articles, store)
        assert (again, intake.read, intake.mended) == (clean, 0, False)


@pytest.mark.parametrize("content", [b"no store at all", b"SQLite format 3\0", b"\0" * 9000])
def test_another_file_is_replaced_and_that_is_told(
    paper: Unquiet, clean: dict[str, object], tmp_path: Path, content: bytes
) -> None:
    store = tmp_path / "desk.sqlite"
    store.write_bytes(content)
    intake = read(paper.articles, store)
    assert (seen(intake), intake.mended) == (clean, True)
    assert read(paper.articles, store).read == 0


def test_a_store_of_another_form_is_replaced(
    paper: Unquiet, kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Path(shutil.copy(kept, tmp_path))
    monkeypatch.setattr(stores, "FORMAT", 99)
    assert read(paper.articles, store).mended


def test_a_store_with_tables_of_others_is_replaced(paper: Unquiet, tmp_path: Path) -> None:
    store = tmp_path / "desk.sqlite"
    other = sqlite3.connect(store)
    other.execute("CREATE TABLE mine (x)")
    other.close()
    assert read(paper.articles, store).mended


@pytest.mark.parametrize("statement", ["DELETE FROM article", "UPDATE article SET body = 1"])
def test_a_story_that_is_lost_later_is_told(
    paper: Unquiet, kept: Path, tmp_path: Path, statement: str
) -> None:
    store = Path(shutil.copy(kept, tmp_path))
    intake = read(paper.articles, store)
    other = sqlite3.connect(store, isolation_level=None)
    other.execute(statement)
    other.close()
    key = intake.archive.cards[0].key
    with pytest.raises(DamagedStoreError, match=key) as found:
        intake.archive.shelf(key)
    assert found.value.path == store
    assert str(pickle.loads(pickle.dumps(found.value))) == str(found.value)  # noqa: S301


def test_a_story_that_another_run_has_filed_anew_is_not_taken_for_the_old_one(
    tmp_path: Path,
) -> None:
    paper = Unquiet(tmp_path / "articles", 2)
    paper.story(path="2026/11/22/05-01.md")
    first = read(paper.articles, tmp_path / "desk.sqlite")
    paper.story(text="全变了。\n", path="2026/11/22/05-01.md")
    read(paper.articles, tmp_path / "desk.sqlite")
    assert first.archive.shelf("2026/11/22/05-01").body != "全变了。"
    elsewhere = pickle.loads(pickle.dumps(first.archive.shelf))  # noqa: S301
    with pytest.raises(DamagedStoreError):
        elsewhere("2026/11/22/05-01")


def test_a_full_disk_is_done_without(
    paper: Unquiet, clean: dict[str, object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(store: Store, **_: object) -> None:
        store._run("PRAGMA max_page_count = 5")  # noqa: SLF001
        make_ready(store, anew=True)

    make_ready = Store.make_ready
    monkeypatch.setattr(Store, "make_ready", full)
    store = tmp_path / "desk.sqlite"
    intake = read(paper.articles, store)
    assert (seen(intake), intake.mended) == (clean, False)
    monkeypatch.undo()
    assert seen(read(paper.articles, store)) == clean


def test_a_disk_that_is_full_for_a_change_keeps_what_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = Unquiet(tmp_path / "articles", 4)
    store = tmp_path / "desk.sqlite"
    read(paper.articles, store)
    paper.settle()
    paper.story(text="长" * 9000, path="2026/11/22/05-01.md")
    pages = store.stat().st_size // 4096

    def full(store: Store, **_: object) -> None:
        store._run(f"PRAGMA max_page_count = {pages}")  # noqa: SLF001

    monkeypatch.setattr(Store, "make_ready", full)
    assert seen(read(paper.articles, store)) == seen(read(paper.articles))
    monkeypatch.undo()
    assert seen(read(paper.articles, store)) == seen(read(paper.articles))


def test_a_place_that_cannot_be_written_is_done_without(
    paper: Unquiet, clean: dict[str, object], tmp_path: Path
) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert seen(read(paper.articles, tmp_path / "file" / "desk.sqlite")) == clean
    assert seen(read(paper.articles, tmp_path)) == clean


def test_a_store_that_stays_busy_is_done_without(
    paper: Unquiet,
    clean: dict[str, object],
    kept: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    store = Path(shutil.copy(kept, tmp_path))
    monkeypatch.setattr(stores, "PATIENCE", 0.1)
    other = sqlite3.connect(store, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert seen(read(paper.articles, store)) == clean
    other.close()
    with pytest.raises(UnavailableStoreError):
        Store(store / "desk.sqlite")


def reading(articles: Path, store: Path, workers: int = 1) -> subprocess.Popen[bytes]:
    script = f"{READ} read(Path(sys.argv[1]), Path(sys.argv[2]), workers={workers})"
    return subprocess.Popen(  # noqa: S603
        [sys.executable, "-c", script, str(articles), str(store)],
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )


def test_two_runs_at_once_see_the_same(
    paper: Unquiet, clean: dict[str, object], tmp_path: Path
) -> None:
    store = tmp_path / "desk.sqlite"
    runs = [reading(paper.articles, store) for _ in range(3)]
    assert [(run.communicate()[1], run.returncode) for run in runs] == [(b"", 0)] * 3
    intake = read(paper.articles, store)
    assert (seen(intake), intake.read, intake.mended) == (clean, 0, False)


def test_a_run_that_is_overtaken_while_it_reads_takes_nothing_for_damage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = Unquiet(tmp_path / "articles", 5)
    file = tmp_path / "desk.sqlite"
    stories = read(paper.articles, file).read
    paper.settle()
    read(paper.articles, file)
    paper.story("标题: 望津桥提前通车\n", path="2026/11/22/05-01.md")
    head = Store.head
    overtaken: list[Intake] = []

    def head_and_then_another_run(store: Store) -> stores.Head | None:
        found = head(store)
        monkeypatch.setattr(Store, "head", head)
        overtaken.append(read(paper.articles, file))
        return found

    monkeypatch.setattr(Store, "head", head_and_then_another_run)
    intake = read(paper.articles, file)
    assert (overtaken[0].read, intake.mended) == (1, False)
    assert intake.read < stories
    assert seen(intake) == seen(overtaken[0])


def test_a_run_that_is_killed_leaves_nothing_wrong(tmp_path: Path) -> None:
    paper = Unquiet(tmp_path / "articles", 6)
    for number in range(120):
        paper.story(f"作者: 何{chr(0x4E00 + number)}\n", path=f"2026/09/01/{number:03}.md")
    paper.settle()
    store = tmp_path / "desk.sqlite"
    started = time.monotonic()
    reading(paper.articles, store).communicate()
    whole = time.monotonic() - started
    clean = seen(read(paper.articles))
    chance = random.Random(1)  # noqa: S311 - no secret
    for _ in range(15):
        if chance.random() < 0.5:
            discard(store)
        else:
            os.utime(paper.articles / "2026/09/01/000.md")
        run = reading(paper.articles, store)
        time.sleep(whole * chance.uniform(0.3, 1))
        run.send_signal(signal.SIGKILL)
        run.communicate()
        assert seen(read(paper.articles, store)) == clean
