from collections.abc import Callable
from pathlib import Path

import pytest

from xianbao.press.drawing import engraving
from xianbao.press.drawing.engraving import Engravings

PAGE = '{% from "xianbao/part.html" import part %}<p>{{ part(view) }}</p>'
PART = "{% macro part(of) %}<b>{{ of }}</b>{% endmacro %}"
FILE = "xianbao-page.html"


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    (tmp_path / "templates/xianbao").mkdir(parents=True)
    (tmp_path / "templates/xianbao/page.html").write_text(PAGE, "utf-8")
    (tmp_path / "templates/xianbao/part.html").write_text(PART, "utf-8")
    return tmp_path / "templates"


@pytest.fixture
def rack(tmp_path: Path) -> Path:
    return tmp_path / "kept/templates"


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
    assert [path.name for path in rack.iterdir()] == [FILE]


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
    (rack / FILE).write_bytes(damage((rack / FILE).read_bytes()))
    assert [draw(), draw()] == [(DRAWN, 1), (DRAWN, 0)]


def test_the_engraving_of_another_template_is_not_used(
    draw: Callable[..., tuple[str, int]], templates: Path, rack: Path
) -> None:
    (templates / "xianbao/other.html").write_text("else", "utf-8")
    Engravings(templates, {}, rack).get_template("xianbao/other.html")
    (rack / "xianbao-other.html").rename(rack / FILE)
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
    (rack / FILE).mkdir(parents=True)
    assert [draw(), draw()] == [(DRAWN, 1), (DRAWN, 1)]
    assert [path.name for path in rack.iterdir()] == [FILE]


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
    assert list(rack.iterdir()) == []
    assert draw() == (DRAWN, 1)
