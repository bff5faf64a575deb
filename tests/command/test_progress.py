"""A bar for whoever waits at a terminal, and only for them."""

import pytest

from xianbao.command import progress
from xianbao.command.progress import Progress


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time, as tests set it; somebody watches."""
    now = [100.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])
    monkeypatch.setattr(progress.sys.stderr, "isatty", lambda: True, raising=False)
    return now


def test_work_of_two_seconds_shows_no_bar(
    clock: list[float], capsys: pytest.CaptureFixture[str]
) -> None:
    told = Progress().begun(100)
    clock[0] += 1.9
    told(50)
    assert capsys.readouterr().err == ""


def test_longer_work_shows_how_much_is_done(
    clock: list[float], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress.sys.stderr, "isatty", lambda: True, raising=False)
    watch = Progress()
    told = watch.begun(200)
    clock[0] += 2.5
    told(100)
    told(1)  # too soon after the last one
    clock[0] += 0.2
    told(99)
    watch.clear()
    first, second, clear = capsys.readouterr().err.split("\r")[1:]
    assert first == f"看稿 {'█' * 15}{'░' * 15} 100/200\x1b[K"
    assert second == f"看稿 {'█' * 30} 200/200\x1b[K"
    assert clear == "\x1b[K"


def test_a_file_or_a_log_gets_no_bar(
    clock: list[float], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress.sys.stderr, "isatty", lambda: False, raising=False)
    watch = Progress()
    clock[0] += 60
    watch.begun(2)(1)
    watch.clear()
    assert capsys.readouterr().err == ""


def test_pages_that_are_set_are_counted_too(
    clock: list[float], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress.sys.stderr, "isatty", lambda: True, raising=False)
    watch = Progress()
    clock[0] += 3
    watch.set(50, 200)
    assert "排版" in (said := capsys.readouterr().err)
    assert "50/200" in said
    watch.clear()
    assert capsys.readouterr().err == "\r\x1b[K"
