import os
import shutil
from pathlib import Path

import pytest

from newspaper import NOON, Newspaper
from xianbao.command.elsewhere import Elsewhere, UnfitOptionsError
from xianbao.press.pressroom import Orders

HERE = Path("1.zip")


def asked(
    *,
    address: str | None = None,
    share: str | None = None,
    out: Path | None = None,
    join: bool = False,
    slices: tuple[Path, ...] = (),
) -> Elsewhere:
    return Elsewhere(address, share, out, join, slices)


@pytest.fixture
def paper(tmp_path: Path) -> Newspaper:
    founded = Newspaper.founded(tmp_path / "paper")
    for number in range(8):
        founded.story(f"01-{number + 1:02}.md", f"title: 渡口第{number}日")
    founded.story("02-01/index.md", "photos: {file: ferry.png, alt: 渡船}\nphotographer: 张辉")
    founded.photo("02-01/ferry.png")
    return founded


def checked_out(paper: Newspaper, folder: Path) -> Newspaper:
    """The same commit on another machine: other times, no site, nothing kept."""
    shutil.copytree(paper.folder, folder, ignore=shutil.ignore_patterns("site", ".site*", ".xian*"))
    for file in folder.rglob("*"):
        os.utime(file, (NOON, NOON))
    return Newspaper(folder)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (asked(share="1/2"), "--slice and --out go together"),
        (asked(out=HERE), "--slice and --out go together"),
        (asked(join=True), "only --join is followed by files"),
        (asked(slices=(HERE,)), "only --join is followed by files"),
        (asked(share="1/2", out=HERE, join=True, slices=(HERE,)), "either --slice or --join"),
        (asked(share="3/2", out=HERE), "write 2/5"),
        (asked(share="0/2", out=HERE), "write 2/5"),
        (asked(share="half", out=HERE), "write 2/5"),
    ],
)
def test_options_that_do_not_go_together_are_refused(wrong: Elsewhere, said: str) -> None:
    with pytest.raises(UnfitOptionsError, match=said), wrong.taken_up(Orders()):
        pass


def test_without_its_options_a_run_is_as_ever() -> None:
    orders = Orders()
    with asked().taken_up(orders):
        assert orders == Orders()


def test_jobs_on_other_machines_print_one_paper(paper: Newspaper, tmp_path: Path) -> None:
    whole = paper.run("xianbao", "build")
    assert whole.returncode == 0, whole.stderr
    slices = []
    for number in (1, 2):
        job = checked_out(paper, tmp_path / f"job{number}")
        slices.append(str(tmp_path / f"{number}.zip"))
        done = job.run("xianbao", "build", "--slice", f"{number}/2", "--out", slices[-1])
        assert done.returncode == 0, done.stderr
        assert f"第 {number}/2 份已排好" in done.stdout
        assert not job.pages()
    join = checked_out(paper, tmp_path / "join")
    joined = join.run("xianbao", "build", "--join", *slices)
    assert joined.returncode == 0, joined.stderr
    assert join.pages() == paper.pages()


def test_a_slice_of_another_moment_is_refused_in_a_sentence(
    paper: Newspaper, tmp_path: Path
) -> None:
    paper.story("03-01.md", "embargo: 2026-11-22 12:30")
    out = str(tmp_path / "1.zip")
    early = paper.run("xianbao", "build", "--slice", "1/1", "--out", out)
    assert early.returncode == 0, early.stderr
    later = {"SOURCE_DATE_EPOCH": str(NOON + 3600)}
    joined = paper.run("xianbao", "build", "--join", out, environment=later)
    assert joined.returncode == 1
    assert "SOURCE_DATE_EPOCH" in joined.stderr
    assert "Traceback" not in joined.stderr
    assert not paper.pages()
