"""What a paper's folder keeps between runs is data: whatever somebody puts there, it never runs."""

import marshal
import os
import pickle
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from newspaper import PROJECT, Newspaper
from xianbao.paper.label import Reading
from xianbao.press.drawing import rack
from xianbao.press.drawing.engraving import Engravings
from xianbao.press.drawing.render import words
from xianbao.press.wording import Wording


def _engravings_that_run(folder: Path, marker: Path) -> None:
    """All engravings of this paper, in due form, but that code was put into them."""
    named = {**words(Wording(Reading.NONE, "hans")), "furniture": None}
    engravings = Engravings(PROJECT / "overrides", named, folder)
    for name in engravings.pages:
        engravings.get_template(name)
    code = marshal.dumps(compile(f"open({str(marker)!r}, 'w').close()", "x", "exec"))
    for file, seal in [(one, bytes.fromhex(one.parent.name)) for one in folder.glob("*/*")]:
        digest = sha256(seal + file.name.encode() + code).digest()
        file.write_bytes(digest + code)


class _Runs:
    def __init__(self, marker: Path) -> None:
        self.marker = marker

    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, (str(self.marker),)


def test_code_that_somebody_left_in_a_paper_s_folder_never_runs(tmp_path: Path) -> None:
    paper = Newspaper.founded(tmp_path / "paper")
    paper.story("01-01.md")
    marker = tmp_path / "ran"
    kept = paper.folder / ".xianbao"
    for place in ("templates", "engravings", "press/drawing/__pycache__/engravings"):
        _engravings_that_run(kept / place, marker)
    for place in ("desk.sqlite", "press.sqlite", "memo.sqlite", "pinyin.txt", "host/host.json"):
        (kept / place).parent.mkdir(parents=True, exist_ok=True)
        (kept / place).write_bytes(pickle.dumps(_Runs(marker)))
    for _ in range(2):
        answer = paper.run("xianbao", "build")
        assert answer.returncode == 0, answer.stdout + answer.stderr
    assert not marker.exists()


def test_such_code_would_run_where_engravings_are_kept(tmp_path: Path) -> None:
    marker = tmp_path / "ran"
    _engravings_that_run(tmp_path / "engravings", marker)
    assert rack.beside_bytecode() != tmp_path / "engravings"
    named = {**words(Wording(Reading.NONE, "hans")), "furniture": None}
    engravings = Engravings(PROJECT / "overrides", named, tmp_path / "engravings")
    with suppress(KeyError):  # Jinja misses what a template defines, but the code has run
        engravings.get_template("xianbao/story.html")
    assert marker.exists()
