"""Builds that are killed, and disks that are full, for real."""

import os
import random
import shutil
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from press import editions
from press.editions import EDITIONS, Press, inodes, thick
from xianbao.press.publishing.publication import Publication

PATIENCE = 60
"""Seconds within which anything here is done, on the slowest machine."""


def surroundings() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}


def printing(folder: Path, workers: int) -> subprocess.Popen[bytes]:
    """A press that prints one edition after the other, from its first one on."""
    process = subprocess.Popen(  # noqa: S603
        [sys.executable, editions.__file__, str(folder), str(workers)],
        stdout=subprocess.PIPE,
        env=surroundings(),
    )
    assert process.stdout
    assert process.stdout.read(1) == b"."
    return process


@pytest.mark.parametrize(("workers", "kills"), [(0, 30), (2, 8)])
def test_a_press_killed_at_any_moment_leaves_one_whole_edition(
    tmp_path: Path, workers: int, kills: int
) -> None:
    whole = thick()
    chance = random.Random(20261122)  # noqa: S311  # moments to be met again, no secret
    press = Press(tmp_path)
    for _ in range(kills):
        process = printing(tmp_path, workers)
        time.sleep(chance.uniform(0, 0.08))
        process.send_signal(signal.SIGKILL)
        assert press.published() in whole
        process.communicate(timeout=PATIENCE)
        assert process.returncode == -signal.SIGKILL
        assert press.published() in whole
    press.print(whole[0])
    assert press.published() == whole[0]
    assert inodes(press.standby) == inodes(press.site)


def test_a_reader_never_misses_a_page_while_editions_come_out(tmp_path: Path) -> None:
    fronts = {edition["index.html"] for edition in EDITIONS}
    process = printing(tmp_path, 0)
    front = tmp_path / "site" / "index.html"
    seen = {front.read_bytes() for _ in range(4000)}
    deadline = time.monotonic() + PATIENCE
    # On a busy machine the press may have had no turn yet.
    while len(seen) == 1 and time.monotonic() < deadline:
        seen.add(front.read_bytes())
    process.kill()
    process.communicate(timeout=PATIENCE)
    assert len(seen) > 1
    assert seen <= fronts


THREE_EDITIONS = """
import sys
from pathlib import Path
from press.editions import Press, thick
for edition in thick():
    Press(Path(sys.argv[1])).print(edition)
"""


def test_presses_that_print_at_once_take_turns(tmp_path: Path) -> None:
    command = [sys.executable, "-c", THREE_EDITIONS, str(tmp_path)]
    presses = [subprocess.Popen(command, env=surroundings()) for _ in range(3)]  # noqa: S603
    assert [process.wait(PATIENCE) for process in presses] == [0, 0, 0]
    press = Press(tmp_path)
    assert press.published() == thick()[-1]
    assert inodes(press.standby) == inodes(press.site)


LIMITED = """
import resource, sys
from pathlib import Path
from press.editions import Press, thick
resource.setrlimit(resource.RLIMIT_FSIZE, (4000, 4000))
try:
    Press(Path(sys.argv[1])).print(thick()[1])
except OSError as error:
    print(error.strerror)
"""


def test_a_file_that_cannot_be_written_in_full_leaves_the_site_as_it_is(tmp_path: Path) -> None:
    press = Press(tmp_path)
    press.print(EDITIONS[0])
    said = subprocess.run(  # noqa: S603
        [sys.executable, "-c", LIMITED, str(tmp_path)],
        env=surroundings(),
        capture_output=True,
        text=True,
        check=True,
    )
    assert "too large" in said.stdout.lower()
    assert press.published() == EDITIONS[0]
    press.print(thick()[1])
    assert press.published() == thick()[1]


SMALL_DISK = """
import os, subprocess, sys
from pathlib import Path
from press.editions import EDITIONS, Press, inodes, thick

disk = Path(sys.argv[1])
press = Press(disk)
large = thick(30)[1]

def mount(*options):
    subprocess.run(["mount", *options, str(disk)], check=True)

def refused(code):
    try:
        press.print(large)
    except OSError as error:
        assert os.strerror(error.errno) in str(error), error
    else:
        raise AssertionError("it was not refused")
    assert press.published() == EDITIONS[0]

mount("-t", "tmpfs", "-o", "size=160k", "tmpfs")
press.print(EDITIONS[0])
refused("full")
refused("full again")
mount("-o", "remount,ro")
refused("read only")
mount("-o", "remount,rw,size=8m")
press.print(large)
assert press.published() == large
assert inodes(press.standby) == inodes(press.site)
"""


def test_a_full_disk_and_one_that_is_read_only_leave_the_site_as_it_is(tmp_path: Path) -> None:
    unshare = shutil.which("unshare")
    alone = [str(unshare), "--mount"]
    if not unshare or subprocess.run([*alone, "true"], capture_output=True, check=False).returncode:  # noqa: S603
        pytest.skip("only root may mount a small disk here")
    said = subprocess.run(  # noqa: S603
        [*alone, sys.executable, "-c", textwrap.dedent(SMALL_DISK), str(tmp_path)],
        env=surroundings(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.returncode == 0, said.stderr


def test_what_a_killed_press_left_is_said(tmp_path: Path) -> None:
    press = Press(tmp_path)
    press.print(EDITIONS[0])
    Publication(press.site).open(None)
    found = press.print(EDITIONS[1])
    assert found.cut_short
    assert not press.print(EDITIONS[1]).cut_short
