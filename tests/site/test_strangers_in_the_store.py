"""What stands in the place of the press's own notes is not waited for, and not written through."""

import os
from pathlib import Path

import pytest

from newspaper import Newspaper

NOTES = (".site-standby.json", ".site-standby.print", ".site-releases/seen.json")


@pytest.mark.parametrize("note", NOTES)
@pytest.mark.parametrize("kind", ["pipe", "link out", "link to a pipe"])
def test_a_note_that_is_no_file_is_made_anew_and_nothing_else_is_touched(
    paper: Newspaper, tmp_path: Path, note: str, kind: str
) -> None:
    outside = tmp_path / "outside"
    paper.story("01-01.md")
    paper.printed()
    place = paper.folder / note
    place.unlink()
    if kind == "link out":
        outside.write_text("kept", "utf-8")
    else:
        os.mkfifo(outside if kind.startswith("link") else place)
    if kind.startswith("link"):
        place.symlink_to(outside)
    paper.story("01-02.md")
    printed = paper.printed()
    assert "2026/11/22/01-02/index.html" in printed
    assert place.is_file()
    assert not place.is_symlink()
    assert kind != "link out" or outside.read_text("utf-8") == "kept"
