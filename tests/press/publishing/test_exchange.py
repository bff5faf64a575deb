import errno
from pathlib import Path

import pytest

from xianbao.press.publishing import exchange as module
from xianbao.press.publishing.exchange import exchange, put_back


@pytest.fixture(params=["in one step", "in three"])
def system(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that exchanges two folders at once, and one that cannot."""
    if request.param == "in three":
        monkeypatch.setattr(module, "_native", lambda: None)


def folders(parent: Path) -> tuple[str, str, str]:
    for name in ("site", "standby"):
        (parent / name).mkdir()
        (parent / name / name).write_text(name, encoding="utf-8")
    return str(parent / "site"), str(parent / "standby"), str(parent / "aside")


def names(parent: Path) -> dict[str, list[str]]:
    return {
        folder.name: [file.name for file in folder.iterdir()] for folder in sorted(parent.iterdir())
    }


@pytest.mark.usefixtures("system")
def test_two_folders_change_places(tmp_path: Path) -> None:
    exchange(*folders(tmp_path))
    assert names(tmp_path) == {"site": ["standby"], "standby": ["site"]}


@pytest.mark.usefixtures("system")
def test_a_folder_that_is_missing_is_an_error_and_the_other_stays(tmp_path: Path) -> None:
    live, standby, aside = folders(tmp_path)
    with pytest.raises(FileNotFoundError):
        exchange(live, f"{standby}-gone", aside)
    assert names(tmp_path) == {"site": ["site"], "standby": ["standby"]}


@pytest.mark.parametrize("code", [errno.EINVAL, errno.ENOSYS, errno.EXDEV, errno.EPERM])
def test_a_file_system_that_refuses_the_one_step_gets_three(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    monkeypatch.setattr(module, "_native", lambda: lambda *_: code)
    exchange(*folders(tmp_path))
    assert names(tmp_path) == {"site": ["standby"], "standby": ["site"]}


def test_a_folder_that_cannot_be_moved_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_native", lambda: lambda *_: errno.EBUSY)
    with pytest.raises(OSError, match="site") as refused:
        exchange(*folders(tmp_path))
    assert refused.value.errno == errno.EBUSY
    assert names(tmp_path) == {"site": ["site"], "standby": ["standby"]}


def test_a_site_that_was_moved_away_is_put_back(tmp_path: Path) -> None:
    live, standby, aside = folders(tmp_path)
    Path(live).rename(aside)
    assert put_back(live, standby, aside)
    assert names(tmp_path) == {"site": ["site"], "standby": ["standby"]}


def test_an_exchange_that_lacked_its_last_step_is_finished(tmp_path: Path) -> None:
    live, standby, aside = folders(tmp_path)
    Path(live).rename(aside)
    Path(standby).rename(live)
    assert put_back(live, standby, aside)
    assert names(tmp_path) == {"site": ["standby"], "standby": ["site"]}


def test_nothing_is_put_back_where_nothing_was_moved(tmp_path: Path) -> None:
    assert not put_back(*folders(tmp_path))
