"""The vault: what is damaged in it says nothing, and never leads anywhere else."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from xianbao.press.publishing import disk
from xianbao.press.publishing.disk import FEW
from xianbao.press.releases.release import DamagedReleaseError, Origin, Release
from xianbao.press.releases.vault import KEPT, Vault

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
ANYTHING = ["", "null", "[]", "1", "Infinity", "[" * 2000, '{"a":' * 2000, '{"origin": [1e999]}']


@pytest.mark.parametrize("text", ANYTHING)
def test_a_release_in_whose_place_anything_stands_is_told_as_damaged(text: str) -> None:
    with pytest.raises(DamagedReleaseError):
        Release.read(text.encode())


def test_a_release_whose_number_is_beyond_counting_is_told_as_damaged() -> None:
    written = Release(3, "", Origin(NOON, NOON), 0, {}, "").written()
    for number in (b"1e999", b"-Infinity", b"NaN"):
        with pytest.raises(DamagedReleaseError):
            Release.read(written.replace(b'"number": 3', b'"number": ' + number))


@pytest.mark.parametrize("text", ANYTHING)
def test_a_damaged_note_of_the_last_run_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "seen.json").write_text(text, encoding="ascii")
    assert Vault(tmp_path).seen() is None


@pytest.mark.parametrize("line", [".", "..", "../../beside", "/", "", "00/../../../beside"])
def test_a_damaged_list_of_what_may_go_takes_nothing_away(tmp_path: Path, line: str) -> None:
    """Each line is a file that is cleared by its name; a folder by that name would go whole."""
    vault, sheets = Vault(tmp_path / "vault"), tmp_path / "vault/sheets"
    sheets.mkdir(parents=True)
    kept, own, beside = sheets / ("1" * 64), sheets / ("2" * 64), tmp_path / "beside/index.html"
    beside.parent.mkdir()
    for path in (kept, own, beside):
        path.write_bytes(b"x")
    for number in range(1, KEPT + 1):
        (tmp_path / f"vault/{number:06}.json").write_bytes(b"")
    (tmp_path / "vault/000002.dropped").write_text(f"{line}\n{own.name}\n", encoding="ascii")
    vault.enter(Release(KEPT + 1, "", Origin(NOON, NOON), 0, {}, ""), {}, ())
    assert vault.numbers() == list(range(2, KEPT + 2))
    assert kept.exists()
    assert beside.exists()
    assert own.exists(), "a list that is damaged anywhere is none"


def test_what_a_release_took_out_of_use_goes_with_the_one_before(tmp_path: Path) -> None:
    vault, sheets = Vault(tmp_path), tmp_path / "sheets"
    sheets.mkdir()
    own = sheets / ("2" * 64)
    own.write_bytes(b"x")
    for number in range(1, KEPT + 1):
        (tmp_path / f"{number:06}.json").write_bytes(b"")
    (tmp_path / "000002.dropped").write_text(f"{own.name}\n", encoding="ascii")
    vault.enter(Release(KEPT + 1, "", Origin(NOON, NOON), 0, {}, ""), {}, ())
    assert not own.exists()


def test_a_release_is_waited_for_sheet_by_sheet_and_the_rest_of_the_disk_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a first build a gigabyte may stand unwritten; a release is some hundred small files."""
    waited: list[str] = []
    monkeypatch.setattr(disk, "secure_all", lambda _: waited.append("all"))
    monkeypatch.setattr(
        os, "fsync", lambda handle: waited.append(Path(f"/proc/self/fd/{handle}").readlink().name)
    )
    texts = {f"{number:064}": b"x" for number in range(FEW + 1)}
    Vault(tmp_path).enter(Release(1, "", Origin(NOON, NOON), 0, {}, ""), texts, ())
    assert {*texts, "sheets", "000001.dropped", "000001.json.new"} <= set(waited)
    assert waited.index("000001.json.new") > max(waited.index(name) for name in texts)
    assert "all" not in waited
