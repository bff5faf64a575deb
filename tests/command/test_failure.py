"""An error of the program's own is one line with its place, and quotes no copy."""

import os
import subprocess
from pathlib import Path

import pytest

from newspaper import Newspaper, argv, surroundings
from xianbao.command import failure


def told(error: Exception, capsys: pytest.CaptureFixture[str]) -> str:
    failure.tell(error)
    return capsys.readouterr().err


def raised() -> Exception:
    try:
        int("secret")
    except ValueError as error:
        return error
    raise AssertionError


def test_the_line_names_sort_and_place_and_not_what_was_read(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XIANBAO_LANG", "zh")
    line = told(raised(), capsys)
    assert line.startswith("程序出错，没有做完：")
    assert "test_failure.py:" in line
    assert "ValueError。→" in line
    assert "secret" not in line
    assert line.count("\n") == 1


def test_what_led_to_it_is_shown_on_request(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(failure.SHOWN, "1")
    assert told(raised(), capsys).startswith("Traceback")


def test_a_standing_page_whose_name_is_no_text_ends_the_build_in_words(tmp_path: Path) -> None:
    paper = Newspaper.founded(tmp_path / "paper")
    paper.story("01-01.md")
    (paper.folder / "docs" / "\udcff.md").write_text("# 桥\n", "utf-8")
    run = paper.run("xianbao", "build", environment={"XIANBAO_LANG": "zh"})
    assert run.returncode == 1
    assert "程序出错" in run.stderr
    assert "Traceback" not in run.stderr
    assert not paper.site.exists()


@pytest.mark.parametrize("odd", [{"SOURCE_DATE_EPOCH": ""}, {"TZ": ":/etc/passwd"}])
def test_an_odd_environment_stops_no_build(tmp_path: Path, odd: dict[str, str]) -> None:
    paper = Newspaper.founded(tmp_path / "paper")
    paper.story("01-01.md")
    run = paper.run("xianbao", "build", "--as-of", "2026-11-22T12:00", environment=odd)
    assert run.returncode == 0, run.stderr


@pytest.mark.skipif(os.name == "nt", reason="closes a stream as a shell does")
@pytest.mark.parametrize("closed", [">&-", ">&- 2>&- <&-", ">/dev/full"])
def test_a_command_whose_words_nobody_takes_ends_without_a_traceback(
    tmp_path: Path, closed: str
) -> None:
    Newspaper.founded(tmp_path / "paper").story("01-01.md")
    run = subprocess.run(  # noqa: S603
        ["/bin/sh", "-c", f'exec "$0" "$@" {closed}', *argv("xianbao", "proof")],
        cwd=tmp_path / "paper",
        capture_output=True,
        text=True,
        check=False,
        env=surroundings(),
    )
    assert run.returncode in {0, 1}
    assert "Traceback" not in run.stderr
