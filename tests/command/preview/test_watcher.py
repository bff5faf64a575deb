from collections.abc import Iterator
from pathlib import Path

import pytest

from xianbao.command.preview import watcher as watching
from xianbao.command.preview.watcher import Watcher, differing


@pytest.fixture(params=["told", "polled"])
def watched(
    tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Path, Iterator[frozenset[Path]]]]:
    """A folder that is watched, and what is saved in it."""
    monkeypatch.setattr(watching, "PERIOD", 0.05)
    (tmp_path / "articles").mkdir()
    watcher = Watcher((tmp_path / "articles",), (tmp_path,))
    watch = watcher.begin(polling=request.param == "polled")
    yield tmp_path, watcher.saves()
    watch.stop()


def test_a_file_saved_deep_in_a_new_folder_is_heard_of(
    watched: tuple[Path, Iterator[frozenset[Path]]],
) -> None:
    folder, saves = watched
    day = folder / "articles" / "2026" / "11"
    day.mkdir(parents=True)
    story = day / "01.md"
    story.write_text("晴", "utf-8")
    assert next(saves)
    story.write_text("今日小雪", "utf-8")
    while story not in next(saves):
        pass
    story.unlink()
    while story not in next(saves):
        pass


def test_a_save_in_steps_is_one_save(watched: tuple[Path, Iterator[frozenset[Path]]]) -> None:
    folder, saves = watched
    for name in ("a.md", "b.md", "a.md"):
        (folder / "articles" / name).write_text(name, "utf-8")
    wanted = {folder / "articles" / "a.md", folder / "articles" / "b.md"}
    heard: set[Path] = set()
    while not wanted <= heard:
        heard |= next(saves)


def test_what_editors_leave_beside_a_file_is_not_heard_of() -> None:
    watcher = Watcher(())
    for name in (".01.md.swp", "01.md~", "x.tmp", "a/__pycache__/x.py", "m.pyc"):
        watcher.hear(Path(name))
    watcher.hear(Path("01.md"))
    assert next(watcher.saves()) == {Path("01.md")}


def test_a_look_can_be_asked_for_without_a_save() -> None:
    watcher = Watcher(())
    watcher.call()
    assert next(watcher.saves()) == frozenset()


def test_files_that_came_went_or_changed_differ() -> None:
    before = {"same": (1, 1), "gone": (1, 1), "changed": (1, 1)}
    after = {"same": (1, 1), "changed": (2, 1), "new": (1, 1)}
    assert differing(before, after) == {"gone", "changed", "new"}
