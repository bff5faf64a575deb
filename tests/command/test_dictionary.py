"""The dictionary of labels is kept, and whatever befalls what was kept changes no label."""

from pathlib import Path

import pytest

from xianbao.command import dictionary as kept
from xianbao.command.dictionary import kept_dictionary
from xianbao.paper import dictionary

TEXT = "关:guan\t关于:guan yu\n于:yu"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where it is kept, for this test."""
    folder = tmp_path / "cache"
    monkeypatch.setattr(kept, "cache_from_source", lambda _: str(folder / "dictionary.pyc"))
    return folder / "pinyin.txt"


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """A note for each time that it is compiled."""
    notes: list[int] = []

    def compiled() -> str:
        notes.append(1)
        return TEXT

    monkeypatch.setattr(dictionary, "compiled", compiled)
    return notes


def test_it_is_compiled_once(place: Path, made: list[int]) -> None:
    assert [kept_dictionary() for _ in range(3)] == [TEXT] * 3
    assert len(made) == 1
    assert [one.name for one in place.parent.iterdir()] == ["pinyin.txt"]


@pytest.mark.parametrize(
    "spoilt", [b"", b"\xff\xfe", b"x\nkept\nx\n"], ids=["empty", "bytes", "old"]
)
def test_what_cannot_be_read_or_is_of_another_version_is_compiled_anew(
    place: Path, made: list[int], spoilt: bytes
) -> None:
    place.parent.mkdir()
    place.write_bytes(spoilt)
    assert kept_dictionary() == TEXT
    assert kept_dictionary() == TEXT
    assert len(made) == 1


def test_what_was_cut_off_or_damaged_anywhere_is_compiled_anew(
    place: Path, made: list[int]
) -> None:
    kept_dictionary()
    whole = place.read_bytes()
    for at, byte in enumerate(whole):
        for spoilt in (whole[:at], whole[:at] + bytes([byte ^ 1]) + whole[at + 1 :]):
            place.write_bytes(spoilt)
            assert kept_dictionary() == TEXT
    assert len(made) == 2 * len(whole) + 1


def test_where_nothing_may_be_written_nothing_is_kept(place: Path, made: list[int]) -> None:
    place.parent.write_text("a file where the folder should be")
    assert [kept_dictionary() for _ in range(2)] == [TEXT] * 2
    assert len(made) == 2
