"""The dictionary of labels is kept, and whatever befalls what was kept changes no label."""

from pathlib import Path

import pytest

from xianbao.command import readings
from xianbao.paper import dictionary

TEXT = "关:guan\t关于:guan yu\n于:yu"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where it is kept, for this test."""
    folder = tmp_path / "cache"
    monkeypatch.setattr(readings, "cache_from_source", lambda _: str(folder / "dictionary.pyc"))
    return folder / "pinyin.txt"


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """A note for each time that it is made."""
    notes: list[int] = []

    def written() -> str:
        notes.append(1)
        return TEXT

    monkeypatch.setattr(dictionary, "written", written)
    return notes


def test_it_is_made_once(place: Path, made: list[int]) -> None:
    assert [readings.kept_dictionary() for _ in range(3)] == [TEXT] * 3
    assert len(made) == 1
    assert [one.name for one in place.parent.iterdir()] == ["pinyin.txt"]


@pytest.mark.parametrize(
    "spoilt", [b"", b"\xff\xfe", b"x\nkept\nx\n"], ids=["empty", "bytes", "old"]
)
def test_what_cannot_be_read_or_is_of_another_version_is_made_anew(
    place: Path, made: list[int], spoilt: bytes
) -> None:
    place.parent.mkdir()
    place.write_bytes(spoilt)
    assert readings.kept_dictionary() == TEXT
    assert readings.kept_dictionary() == TEXT
    assert len(made) == 1


def test_what_was_cut_off_anywhere_is_made_anew(place: Path, made: list[int]) -> None:
    readings.kept_dictionary()
    whole = place.read_bytes()
    for end in range(len(whole)):
        place.write_bytes(whole[:end])
        assert readings.kept_dictionary() == TEXT
    assert len(made) == len(whole) + 1


def test_where_nothing_may_be_written_nothing_is_kept(place: Path, made: list[int]) -> None:
    place.parent.write_text("a file where the folder should be")
    assert [readings.kept_dictionary() for _ in range(2)] == [TEXT] * 2
    assert len(made) == 2
