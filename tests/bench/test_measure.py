import sys
from pathlib import Path

import pytest
from bench.county.archive import Archive
from bench.measure.edit import OURS, Desk, Scenario
from bench.measure.gauge import RunFailedError, run
from bench.measure.tree import Tree
from bench.peer import xianbao

PROJECT = Path(__file__).resolve().parents[2]
EDITS = [scenario for scenario in OURS if scenario.key not in {"cold", "none"}]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    folder = tmp_path_factory.mktemp("bench") / "paper"
    archive = Archive(150)
    xianbao.write(archive, PROJECT, folder)
    return Desk(archive, folder, "articles/{key}.md")


def test_a_run_costs_time_and_memory_with_its_children(tmp_path: Path) -> None:
    child = "x = bytearray(60 << 20); sum(range(2_000_000))"
    code = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    cost = run([sys.executable, "-c", code], tmp_path, {}, limit=60)
    assert cost.wall > 0
    assert cost.cpu > 0.02
    assert 60 < cost.peak <= cost.together


def test_a_run_that_fails_shows_what_it_said(tmp_path: Path) -> None:
    with pytest.raises(RunFailedError, match=r"(?s)ended with 3.*no paper") as caught:
        run([sys.executable, "-c", "print('no paper'); exit(3)"], tmp_path, {}, limit=60)
    assert caught.value.reason == "ended with 3"


def test_a_run_that_takes_too_long_is_stopped(tmp_path: Path) -> None:
    with pytest.raises(RunFailedError) as caught:
        run([sys.executable, "-c", "import time; time.sleep(60)"], tmp_path, {}, limit=0.1)
    assert caught.value.reason == "stopped by signal 9"


def test_files_that_are_new_rewritten_or_gone_count_as_written(tmp_path: Path) -> None:
    for name in ("kept", "rewritten", "gone"):
        (tmp_path / name).write_text(name, "utf-8")
    before = Tree.of(tmp_path)
    (tmp_path / "rewritten").unlink()
    (tmp_path / "rewritten").write_text("rewritten anew", "utf-8")
    (tmp_path / "gone").unlink()
    (tmp_path / "below").mkdir()
    (tmp_path / "below/new").touch()
    assert Tree.of(tmp_path).written_since(before) == 3
    assert Tree.of(tmp_path).written_since(Tree.of(tmp_path)) == 0


def test_a_site_that_was_never_built_has_no_files(tmp_path: Path) -> None:
    assert Tree.of(tmp_path / "site").files == {}


@pytest.mark.parametrize("scenario", EDITS, ids=lambda scenario: scenario.key)
@pytest.mark.parametrize("round_", [0, 1, 2])
def test_an_edit_changes_one_file_in_every_round(
    desk: Desk, scenario: Scenario, round_: int
) -> None:
    before = Tree.of(desk.folder)
    scenario.edit(desk, round_)
    assert Tree.of(desk.folder).written_since(before) == 1


def test_a_correction_in_the_middle_leaves_the_first_paragraph_alone(desk: Desk) -> None:
    word = next(scenario for scenario in OURS if scenario.key == "word")
    story = desk.story(5)
    word.edit(desk, 5)
    text = desk.file(story).read_text("utf-8")
    assert story.blocks[0] in text
    assert "（校）" in text
