"""What the host made is used again as long as everything about it is right."""

import json
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from press.county import LOOK, MASTHEAD, TEMPLATES
from xianbao.paper.label import Pair
from xianbao.press.standing.host import Host, Made, Settings, forget, keep, kept, peek
from xianbao.press.standing.imprint import pages_key
from xianbao.press.view.link import PairLink

FILES = {"about/index.html": "关于".encode(), "assets/paper.css": b"p {}", "robots.txt": b""}
SETTINGS = Settings("site", "overrides")
FULL = replace(
    LOOK,
    standing=(PairLink(Pair("关于本报", "ABOUT", "en"), "\x1eabout/"), PairLink(Pair("更正"), "")),
    root="/paper/",
)


def made(folder: Path) -> Made:
    """What the host has just made, in a folder of its own."""
    for file, content in FILES.items():
        path = folder / "fresh" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return Made(folder / "fresh", FULL, SETTINGS, warned=True)


@pytest.fixture
def host(tmp_path: Path) -> Host:
    """Kept in the folder ``host``."""
    return keep(tmp_path / "host", "key", made(tmp_path))


def flipped(path: Path, offset: int, byte: int) -> None:
    content = bytearray(path.read_bytes())
    content[offset] = byte
    path.write_bytes(content)


def test_what_is_kept_comes_back_as_it_was(tmp_path: Path, host: Host) -> None:
    again = kept(tmp_path / "host", "key")
    assert again == host
    assert (again.look, again.settings, again.warned) == (FULL, SETTINGS, True)
    assert {file: path.read_bytes() for file, path in again.files.items()} == FILES
    assert not (tmp_path / "fresh").exists()


def test_pages_made_with_what_was_kept_need_not_be_made_again(tmp_path: Path, host: Host) -> None:
    again = kept(tmp_path / "host", "key")
    assert again
    assert pages_key(MASTHEAD, TEMPLATES, again.look) == pages_key(MASTHEAD, TEMPLATES, host.look)


def test_what_was_made_of_other_things_is_not_used(tmp_path: Path, host: Host) -> None:
    assert host.key == "key"
    assert kept(tmp_path / "host", "other") is None
    assert kept(tmp_path / "nowhere", "key") is None


def test_its_print_tells_what_was_made_apart_and_not_what_it_was_made_of(tmp_path: Path) -> None:
    first = keep(tmp_path / "host", "key", made(tmp_path))
    second = keep(tmp_path / "host", "other", made(tmp_path))
    assert first.print == second.print
    fresh = made(tmp_path)
    (fresh.folder / "robots.txt").write_bytes(b"User-agent: *")
    assert keep(tmp_path / "host", "key", fresh).print != first.print


def test_what_was_kept_before_is_gone(tmp_path: Path, host: Host) -> None:
    assert "robots.txt" in host.files
    fresh = made(tmp_path)
    (fresh.folder / "robots.txt").unlink()
    keep(tmp_path / "host", "key", fresh)
    again = kept(tmp_path / "host", "key")
    assert again
    assert sorted(again.files) == ["about/index.html", "assets/paper.css"]
    assert not (tmp_path / "host" / "files" / "robots.txt").exists()


def test_any_byte_of_a_kept_file_that_differs_ends_its_use(tmp_path: Path, host: Host) -> None:
    for path in host.files.values():
        content = path.read_bytes()
        for offset in range(len(content)):
            flipped(path, offset, content[offset] ^ 0xFF)
            assert kept(tmp_path / "host", "key") is None
        path.write_bytes(content)
    assert kept(tmp_path / "host", "key") == host


@pytest.mark.parametrize("ending", [b"\n", b""], ids=["longer", "missing"])
def test_a_kept_file_that_is_longer_or_missing_ends_its_use(
    ending: bytes, tmp_path: Path, host: Host
) -> None:
    path = host.files["assets/paper.css"]
    if ending:
        path.write_bytes(path.read_bytes() + ending)
    else:
        path.unlink()
    assert kept(tmp_path / "host", "key") is None


def test_any_flipped_byte_of_the_note_ends_its_use(tmp_path: Path, host: Host) -> None:
    note = tmp_path / "host" / "host.json"
    content = note.read_bytes()
    for offset in range(len(content)):
        flipped(note, offset, content[offset] ^ 0xFF)
        assert kept(tmp_path / "host", "key") is None
        note.write_bytes(content)
    assert kept(tmp_path / "host", "key") == host


def test_a_note_changed_anyhow_is_right_or_none(tmp_path: Path, host: Host) -> None:
    """A blank that became another blank changes nothing; whatever is believed must be right."""
    note = tmp_path / "host" / "host.json"
    content = note.read_bytes()
    random = Random(1)  # noqa: S311  # no secret
    for _ in range(500):
        flipped(note, random.randrange(len(content)), random.randrange(256))
        assert kept(tmp_path / "host", "key") in (None, host)
        note.write_bytes(content)
    for end in range(0, len(content), 7):
        note.write_bytes(content[:end])
        assert kept(tmp_path / "host", "key") is None


@pytest.mark.parametrize("note", [b"", b"null", b"[]", b'"note"', b'{"key": "key"}', b"\xff", b"1"])
def test_what_is_no_note_at_all_is_none(note: bytes, tmp_path: Path, host: Host) -> None:
    assert host.files
    (tmp_path / "host" / "host.json").write_bytes(note)
    assert kept(tmp_path / "host", "key") is None
    assert peek(tmp_path / "host") is None


def test_settings_can_be_looked_at_whether_they_still_hold_or_not(
    tmp_path: Path, host: Host
) -> None:
    assert peek(tmp_path / "host") == host.settings == SETTINGS
    assert peek(tmp_path / "nowhere") is None


def test_what_is_forgotten_is_made_again(tmp_path: Path, host: Host) -> None:
    assert host.warned
    for _ in range(2):
        forget(tmp_path / "host")
        assert kept(tmp_path / "host", "key") is None
        assert peek(tmp_path / "host") is None


def test_a_note_is_for_people_too(tmp_path: Path, host: Host) -> None:
    note = json.loads((tmp_path / "host" / "host.json").read_text(encoding="utf-8"))
    assert note["body"]["files"].keys() == FILES.keys() == host.files.keys()
