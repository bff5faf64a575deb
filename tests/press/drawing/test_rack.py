import importlib.util
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from xianbao.press.drawing import engraving
from xianbao.press.drawing.engraving import Engravings
from xianbao.press.drawing.rack import beside_bytecode

PAGE = '{% from "xianbao/part.html" import part %}<p>{{ part(view) }}</p>'
PART = "{% macro part(of) %}<b>{{ of }}</b>{% endmacro %}"
FILE = "xianbao-page.code"


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    (tmp_path / "templates/xianbao").mkdir(parents=True)
    (tmp_path / "templates/xianbao/page.html").write_text(PAGE, "utf-8")
    (tmp_path / "templates/xianbao/part.html").write_text(PART, "utf-8")
    return tmp_path / "templates"


@pytest.fixture
def rack(tmp_path: Path) -> Path:
    return tmp_path / "kept/engravings"


def only(rack: Path) -> Path:
    """The folder of the one set."""
    (folder,) = rack.iterdir()
    return folder


@pytest.fixture
def draw(
    templates: Path, rack: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., tuple[str, int]]:
    """Draws the page as a new run would; how many engravings that run had to cut."""
    cut: list[object] = []
    laid = engraving.laid
    monkeypatch.setattr(engraving, "laid", lambda *given: cut.append(given) or laid(*given))

    def drawn(*words: str) -> tuple[str, int]:
        cut.clear()
        engravings = Engravings(templates, dict.fromkeys(words), rack)
        return engravings.get_template("xianbao/page.html").render(view="文"), len(cut)

    return drawn


DRAWN = "<p><b>文</b></p>"


def test_an_engraving_is_cast_once(draw: Callable[..., tuple[str, int]], rack: Path) -> None:
    assert [draw(), draw(), draw()] == [(DRAWN, 1), (DRAWN, 0), (DRAWN, 0)]
    assert [path.name for path in only(rack).iterdir()] == [FILE]


@pytest.mark.parametrize(
    "damage",
    [
        lambda _kept: b"",
        lambda _kept: b"garbage",
        lambda kept: kept[:-1],
        lambda kept: kept[: len(kept) // 2],
        lambda kept: kept[:31],
        lambda kept: kept[:40] + bytes([kept[40] ^ 1]) + kept[41:],
        lambda kept: bytes(len(kept)),
        lambda kept: kept + b"\0",
    ],
)
def test_a_damaged_engraving_is_cast_again(
    damage: Callable[[bytes], bytes], draw: Callable[..., tuple[str, int]], rack: Path
) -> None:
    draw()
    kept = only(rack) / FILE
    kept.write_bytes(damage(kept.read_bytes()))
    assert [draw(), draw()] == [(DRAWN, 1), (DRAWN, 0)]


def test_the_engraving_of_another_template_is_not_used(
    draw: Callable[..., tuple[str, int]], templates: Path, rack: Path
) -> None:
    (templates / "xianbao/other.html").write_text("else", "utf-8")
    Engravings(templates, {}, rack).get_template("xianbao/other.html")
    (only(rack) / "xianbao-other.code").rename(only(rack) / FILE)
    assert draw() == (DRAWN, 1)


def test_a_change_of_a_part_changes_the_page_that_it_was_laid_into(
    draw: Callable[..., tuple[str, int]], templates: Path
) -> None:
    draw()
    (templates / "xianbao/part.html").write_text(PART.replace("<b>", "<i>"), "utf-8")
    assert draw() == ("<p><i>文</b></p>", 1)


def test_engravings_of_a_paper_with_other_words_are_cast_again(
    draw: Callable[..., tuple[str, int]],
) -> None:
    draw()
    assert draw("word") == (DRAWN, 1)


def test_a_rack_that_cannot_be_written_costs_only_time(
    draw: Callable[..., tuple[str, int]], rack: Path
) -> None:
    rack.parent.write_text("a file in its place", "utf-8")
    assert [draw(), draw()] == [(DRAWN, 1), (DRAWN, 1)]


def test_a_folder_in_the_place_of_an_engraving_costs_only_time(
    draw: Callable[..., tuple[str, int]], rack: Path
) -> None:
    draw()
    (only(rack) / FILE).unlink()
    (only(rack) / FILE).mkdir()
    assert [draw(), draw()] == [(DRAWN, 1), (DRAWN, 1)]
    assert [path.name for path in only(rack).iterdir()] == [FILE]


def test_a_disk_that_fills_up_leaves_no_part_of_an_engraving(
    draw: Callable[..., tuple[str, int]], rack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill_up(path: Path, kept: bytes) -> int:
        with path.open("wb") as file:
            file.write(kept[:10])
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as full:
        full.setattr(Path, "write_bytes", fill_up)
        assert draw() == (DRAWN, 1)
    assert list(only(rack).iterdir()) == []
    assert draw() == (DRAWN, 1)


def test_papers_with_the_same_templates_share_engravings(
    draw: Callable[..., tuple[str, int]], templates: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other" / templates.name
    shutil.copytree(templates, other)
    draw()
    templates.rename(tmp_path / "away")
    other.rename(templates)
    assert draw() == (DRAWN, 0)


def test_sets_that_were_used_longest_ago_make_room(
    draw: Callable[..., tuple[str, int]], rack: Path
) -> None:
    draw("first")
    for number, folder in enumerate(rack.iterdir()):
        os.utime(folder, (number, number))
    for number in range(20):
        draw(f"word{number}")
        # Some file systems count time in steps of a hundredth of a second or more.
        for age, folder in enumerate(sorted(rack.iterdir(), key=lambda one: one.stat().st_mtime)):
            os.utime(folder, (age, age))
        assert draw("first") == (DRAWN, 0)
    assert len(list(rack.iterdir())) == 8


def test_engravings_are_code_and_lie_with_the_code() -> None:
    code = Path(importlib.util.cache_from_source(engraving.__file__)).parent
    assert beside_bytecode().parent == code
