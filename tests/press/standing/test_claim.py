"""A run's own folder is left alone while it lives, and taken away when it has died."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from xianbao.press.standing.claim import claimed, sweep

CLAIMING = """
import sys, time
from pathlib import Path
from xianbao.press.standing.claim import claimed
with claimed(Path(sys.argv[1])) as folder:
    (folder / "files").mkdir(parents=True)
    print(folder.name, flush=True)
    time.sleep(600)
"""


def files(store: Path) -> set[str]:
    return {path.relative_to(store).as_posix() for path in store.rglob("*")}


def test_a_claim_leaves_nothing_behind(tmp_path: Path) -> None:
    with claimed(tmp_path) as folder, claimed(tmp_path, "-aside") as aside:
        folder.mkdir()
        (aside / "files").mkdir(parents=True)
        assert folder != aside
    assert files(tmp_path) == set()


def test_a_claim_ends_with_an_error_too(tmp_path: Path) -> None:
    with pytest.raises(FileExistsError), claimed(tmp_path) as folder:  # noqa: PT012  # its end
        (folder / "files").mkdir(parents=True)
        folder.mkdir()
    assert files(tmp_path) == set()


def test_what_an_earlier_process_of_the_same_number_left_is_gone(tmp_path: Path) -> None:
    (tmp_path / f"host-{os.getpid()}/old").mkdir(parents=True)
    with claimed(tmp_path) as folder:
        assert not folder.exists()


def test_the_folder_of_a_living_run_is_left_alone_and_that_of_a_dead_one_swept(
    tmp_path: Path,
) -> None:
    process = subprocess.Popen(  # noqa: S603
        [sys.executable, "-c", CLAIMING, str(tmp_path)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        text=True,
    )
    assert process.stdout
    folder = process.stdout.readline().strip()
    (tmp_path / "host-1-aside/files").mkdir(parents=True)
    (tmp_path / "host").mkdir()
    sweep(tmp_path)
    assert files(tmp_path) == {"host", folder, f"{folder}/files", f"{folder}.lock"}
    process.send_signal(signal.SIGKILL)
    process.communicate()
    sweep(tmp_path)
    assert files(tmp_path) == {"host"}


def test_one_s_own_folder_is_not_swept(tmp_path: Path) -> None:
    with claimed(tmp_path) as folder:
        folder.mkdir()
        sweep(tmp_path)
        assert folder.is_dir()
