"""Killed at any step, or on a full disk, a release and a way back leave one whole paper."""

import errno
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from endurance.extent import WHOLE
from newspaper import Newspaper, surroundings
from xianbao.press.releases.vault import Vault

DYING = """
import os, signal, sys
from xianbao.command.main import main
folder, last = sys.argv[1], int(sys.argv[2])
steps = 0
CHANGES = {"open", "os.rename", "os.link", "os.remove", "os.mkdir", "os.rmdir", "os.utime"}
def step(event, arguments):
    global steps
    if event not in CHANGES or not arguments:
        return
    path = arguments[0]
    path = os.fsdecode(path) if isinstance(path, (str, bytes)) else ""
    if event == "open" and not arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
        return
    if path.startswith(folder) and "/.xianbao/" not in path:
        steps += 1
        if steps == last:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(step)
try:
    main(sys.argv[3:])
finally:
    print(steps, file=sys.stderr)
"""
"""Runs a command and dies at one of its steps: each changes something beside the site."""
KILLS = 50 if WHOLE else 4
"""Steps at which a command is killed."""
TEXTS = ("岫水昨夜涨了半尺。", "岫水昨夜涨了一尺。")


def dying(paper: Newspaper, last: int, *words: str) -> subprocess.CompletedProcess[str]:
    folder = str(paper.folder / ".site"), str(last)
    return subprocess.run(  # noqa: S603
        [sys.executable, "-c", DYING, *folder, *words],
        cwd=paper.folder,
        env=surroundings({"PYTHONPATH": os.pathsep.join(sys.path)}),
        capture_output=True,
        text=True,
        check=False,
    )


def steps_of(paper: Newspaper, *words: str) -> int:
    """How many steps a command has; done on a copy of the paper."""
    copy = Newspaper(paper.folder.with_name("rehearsal"))
    subprocess.run(["cp", "-a", paper.folder, copy.folder], check=True)  # noqa: S603, S607
    done = dying(copy, 0, *words)
    assert done.returncode == 0, done.stderr
    shutil.rmtree(copy.folder)
    return int(done.stderr.split()[-1])


def build(paper: Newspaper) -> None:
    done = paper.run("xianbao", "build")
    assert done.returncode == 0, done.stderr


def sound(paper: Newspaper) -> bool:
    """Whether what readers have is the newest release."""
    return paper.run("xianbao", "verify").returncode == 0


@pytest.fixture
def two(paper: Newspaper) -> Newspaper:
    """A paper published twice."""
    paper.story("01-02.md", "title: 渡口照常开船")
    for text in TEXTS:
        paper.story("01-01.md", body=text)
        build(paper)
    return paper


def points(steps: int) -> list[int]:
    """Some steps of a command, from its first to its last."""
    return sorted({1 + number * (steps - 1) // (KILLS - 1) for number in range(KILLS)})


def test_a_build_killed_at_any_step_leaves_readers_one_whole_edition(two: Newspaper) -> None:
    before = two.pages()
    two.story("01-01.md", body=TEXTS[0])
    build(two)
    after = two.pages()
    two.story("01-01.md", body=TEXTS[1])
    build(two)
    two.story("01-01.md", body=TEXTS[0])
    seen = []
    # A build has a few steps more or less from one time to the next.
    for last in points(steps_of(two, "build") - 4):
        done = dying(two, last, "build")
        assert done.returncode == -signal.SIGKILL, (last, done.stderr)
        pages = two.pages()
        assert pages in (before, after), last
        seen.append(pages == after)
        two.story("01-01.md", body=TEXTS[1])
        build(two)
        assert two.pages() == before, last
        assert sound(two), last
        two.story("01-01.md", body=TEXTS[0])
    assert set(seen) == {False, True}
    assert two.leftovers() == []


def test_a_way_back_killed_at_any_step_leaves_readers_one_whole_edition(two: Newspaper) -> None:
    vault = Vault.beside(two.site)
    earlier = vault.release(1).digest
    before = two.pages()
    assert two.run("xianbao", "rollback", "--yes").returncode == 0
    after = two.pages()
    build(two)
    seen = []
    for last in points(steps_of(two, "rollback", "--yes", "1") - 12):
        same = [n for n in vault.numbers()[:-1] if vault.release(n).digest == earlier]
        done = dying(two, last, "rollback", "--yes", str(same[-1]))
        assert done.returncode == -signal.SIGKILL, (last, done.stderr)
        pages = two.pages()
        assert pages in (before, after), last
        seen.append(pages == after)
        build(two)
        assert two.pages() == before, last
        assert sound(two), last
    assert set(seen) == {False, True}
    assert two.leftovers() == []


def test_on_a_full_disk_nothing_is_published_that_could_not_be_laid_by(
    two: Newspaper, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    before = two.pages()

    def full(_: Vault, __: object, ___: str) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    two.story("01-01.md", body="又涨了。")
    monkeypatch.setattr(Vault, "lay_by", full)
    with pytest.raises(SystemExit):
        two.printed()
    assert "已上线的报纸不变" in caplog.text
    assert two.pages() == before
    monkeypatch.undo()
    build(two)
    assert sound(two)


def test_a_paper_that_could_not_be_kept_is_out_all_the_same(
    two: Newspaper, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    two.story("01-01.md", body="又涨了。")
    monkeypatch.setattr(Vault, "enter", full)
    pages = two.printed()
    assert any("又涨了。".encode() in text for text in pages.values())
    monkeypatch.undo()
    assert not sound(two)
    two.story("01-01.md", body="又涨了一点。")
    build(two)
    assert sound(two)
    assert Vault.beside(two.site).numbers() == [1, 2, 3]


def test_a_build_and_a_way_back_at_once_take_turns(two: Newspaper) -> None:
    two.story("01-01.md", body="又涨了。")
    commands = (["build"], ["rollback", "--yes", "1"], ["build"])
    running = [
        subprocess.Popen(  # noqa: S603
            [str(Path(sys.executable).with_name("xianbao")), *words],
            cwd=two.folder,
            env=surroundings(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for words in commands
    ]
    said = [process.communicate(timeout=120) for process in running]
    assert [process.returncode for process in running] == [0, 0, 0], said
    assert sound(two)
    build(two)
    assert sound(two)
    assert any("又涨了。".encode() in text for text in two.pages().values())
