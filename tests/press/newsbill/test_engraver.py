import gc
import io
import weakref
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from press.fiction import MASTHEAD
from xianbao.paper.label import Pair
from xianbao.paper.masthead import Bills
from xianbao.press.newsbill.bill import EDGE, HEIGHT, WIDTH
from xianbao.press.newsbill.engraver import Engraver, NoFaceError
from xianbao.press.newsbill.lines import atoms
from xianbao.press.newsbill.picture import piece, png
from xianbao.press.newsbill.typeface import Typeface, same, typeface
from xianbao.press.typesetting.headline import headline

FACE = typeface(MASTHEAD, Path())
HEAD, FOOT = (
    (Pair("棠岫日报", "TANGXIU RIBAO"), Pair("要闻", "YAOWEN")),
    ("2026年11月22日", "example.org"),
)
needs_a_face = pytest.mark.skipif(FACE is None, reason="no Chinese typeface on this machine")


@pytest.fixture(scope="module")
def engraver() -> Engraver:
    assert FACE is not None
    return Engraver(FACE)


def opened(content: bytes) -> Image.Image:
    picture = Image.open(io.BytesIO(content))
    picture.load()
    return picture.convert("RGB")


def drawn(engraver: Engraver, title: str, kicker: str = "") -> bytes:
    return engraver.bill(atoms(str(headline(title))), kicker, HEAD, FOOT)


@needs_a_face
def test_a_bill_is_a_sound_picture_of_paper_ink_and_one_red(engraver: Engraver) -> None:
    picture = opened(drawn(engraver, "望津桥今天还给走路的人", "封闭修缮二百五十一天"))
    assert picture.size == (WIDTH, HEIGHT)
    assert picture.getpixel((5, 5)) == (0xFB, 0xFA, 0xF6)
    colours = {colour for _, colour in picture.getcolors() or ()}
    assert {(0x1B, 0x1A, 0x17), (0xA8, 0x20, 0x1A), (0xD9, 0xD4, 0xC6)} <= colours
    assert len(colours) <= 16


@needs_a_face
def test_nothing_stands_in_the_margins(engraver: Engraver) -> None:
    picture = opened(drawn(engraver, "“" + "县委常委会召开会议，" * 9 + "”", "引题" * 40))
    for box in ((0, 0, EDGE - 4, HEIGHT), (WIDTH - EDGE + 4, 0, WIDTH, HEIGHT)):
        assert len(picture.crop(box).getcolors() or ()) == 1


@needs_a_face
def test_the_same_bill_is_the_same_bytes_also_from_another_hand(engraver: Engraver) -> None:
    assert FACE is not None
    one = drawn(engraver, "望津桥今天还给走路的人")
    drawn(engraver, "别的题目")
    assert drawn(engraver, "望津桥今天还给走路的人") == one
    assert drawn(Engraver(FACE), "望津桥今天还给走路的人") == one
    assert drawn(engraver, "望津桥今天还给走路人") != one


@needs_a_face
@pytest.mark.parametrize(
    "title", ["", "😀😀", "\u200b\u2028", "a\u0301\u202e", "\U000e0001", "👨‍👩‍👧"]
)
def test_a_headline_of_which_nothing_can_be_set_gives_the_sections_name(
    engraver: Engraver, title: str
) -> None:
    picture = opened(drawn(engraver, title))
    assert picture.size == (WIDTH, HEIGHT)
    if not title.startswith("a"):
        assert drawn(engraver, title) == engraver.label(HEAD, FOOT)


@needs_a_face
def test_a_sections_bill_is_another_one_for_each(engraver: Engraver) -> None:
    other = (HEAD[0], Pair("民生", "MINSHENG"))
    assert engraver.label(HEAD, FOOT) != engraver.label(other, FOOT)


def test_a_paper_that_wants_no_bills_or_names_no_file_that_is_there_has_no_face(
    tmp_path: Path,
) -> None:
    assert typeface(replace(MASTHEAD, share_cards=Bills.NONE), tmp_path) is None
    assert typeface(replace(MASTHEAD, card_font="fonts/none.otf"), tmp_path) is None
    assert typeface(replace(MASTHEAD, card_font="../../etc/passwd"), tmp_path) is None
    (tmp_path / "own.otf").write_bytes(b"1")
    one = typeface(replace(MASTHEAD, card_font="own.otf"), tmp_path)
    assert one is not None
    assert same(one)
    (tmp_path / "own.otf").write_bytes(b"2")
    assert typeface(replace(MASTHEAD, card_font="own.otf"), tmp_path) != one
    assert not same(one)


def test_a_file_that_is_no_font_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "own.otf").write_bytes(b"1")
    engraver = Engraver(Typeface(str(tmp_path / "own.otf"), 0, ""))
    with pytest.raises(NoFaceError, match="分享图"):
        drawn(engraver, "题目")


@pytest.mark.parametrize("cuts", [(3, 9), (1, 12), (6, 6)])
def test_a_picture_of_pieces_is_the_whole_picture(cuts: tuple[int, int]) -> None:
    rows = [bytes([0, *(16 * (row % 5) + 3 for _ in range(4))]) for row in range(12)]
    whole = b"".join(rows)
    one, two = cuts
    parts = (whole[: one * 5], whole[one * 5 : two * 5], whole[two * 5 :])
    palette = bytes(range(48))
    made = png(
        8, 12, palette, (piece(parts[0], once=True), piece(parts[1]), piece(parts[2], last=True))
    )
    picture = Image.open(io.BytesIO(made))
    picture.load()
    assert picture.tobytes("raw", "P;4") == b"".join(row[1:] for row in rows)


@needs_a_face
def test_an_engraver_is_forgotten_with_its_paper() -> None:
    assert FACE is not None
    engraver = Engraver(FACE)
    drawn(engraver, "望津桥今天还给走路的人")
    kept = weakref.ref(engraver)
    del engraver
    gc.collect()
    assert kept() is None
