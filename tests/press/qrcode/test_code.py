"""Every code is read by a reader that knows nothing of how it was made."""

import re
from random import Random

import numpy as np
import pytest
import segno
import zxingcpp
from numpy.typing import NDArray

from xianbao.press.qrcode.code import TooLongError, modules, path, size_of
from xianbao.press.qrcode.grid import SIZES, Size

Grid = NDArray[np.uint8]
QUIET, SCALE = 4, 4
SIGNS = "abcdefghijklmnopqrstuvwxyz0123456789/-.%"
PAPERS = ("https://example.org/", "https://www.tangxiu.example/bao/", "http://127.0.0.1:8000/")


def grid(text: str) -> Grid:
    found, size = modules(text.encode())
    tens, rest = divmod(size.side, 10)
    widths = [*[10] * tens, rest] * size.side
    bits = "".join(f"{number:0{width}b}" for number, width in zip(found, widths, strict=True))
    return np.array([int(bit) for bit in bits], np.uint8).reshape(size.side, size.side)


def read(code: Grid) -> str:
    picture = np.kron(1 - np.pad(code, QUIET), np.ones((SCALE, SCALE), np.uint8)) * 255
    found = zxingcpp.read_barcodes(picture.astype(np.uint8))
    return found[0].text if found else ""


def drawn(strokes: str, side: int) -> Grid:
    """What the strokes of a path make dark."""
    found = np.zeros((side, side), np.uint8)
    for row, line in re.findall(r"M0 (\d+)\.5((?:h\d+|m\d+ 0)*)", strokes):
        at = 0
        for kind, count in re.findall(r"([hm])(\d+)", line):
            if kind == "h":
                found[int(row), at : at + int(count)] = 1
            at += int(count)
    return found


def address(length: int, seed: int) -> str:
    random = Random(seed)  # noqa: S311  # no secret
    return "https://" + "".join(random.choice(SIGNS) for _ in range(length - 8))


@pytest.mark.parametrize("paper", PAPERS)
def test_the_address_of_every_story_is_read_again(paper: str) -> None:
    for number in range(120):
        day = f"20{10 + number % 30}/{1 + number % 12:02}/{1 + number % 28:02}"
        whole = f"{paper}{day}/{number % 9:02}-{number % 14:02}/"
        assert read(grid(whole)) == whole


@pytest.mark.parametrize("length", [9, 25, 26, 27, 42, 43, 62, 63, 84, 85, 106, 107, 122, 152, 180])
def test_an_address_of_any_length_is_read_again(length: int) -> None:
    whole = address(length, length)
    assert read(grid(whole)) == whole


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"version {size.version}")
def test_a_full_code_is_the_one_that_another_program_makes(size: Size) -> None:
    whole = address(size.room, size.version)
    other = segno.make_qr(
        whole, version=size.version, error="m", mask=0, mode="byte", boost_error=False
    )
    assert np.array_equal(grid(whole), np.array([list(row) for row in other.matrix], np.uint8))


@pytest.mark.parametrize("length", [9, 30, 37, 60, 100, 180])
def test_the_strokes_of_the_path_are_the_dark_modules(length: int) -> None:
    whole = address(length, length)
    strokes, side = path(whole)
    assert np.array_equal(drawn(strokes, side), grid(whole))


def test_a_code_that_is_spoilt_a_little_is_still_read() -> None:
    whole = "https://example.org/2026/11/22/03-02/"
    code = grid(whole)
    code[12:16, 12:16] ^= 1
    assert read(code) == whole


def test_one_wrong_module_too_many_is_not_read_as_something_else() -> None:
    code = grid("https://example.org/2026/11/22/03-02/")
    code[9:20, 9:20] ^= 1
    assert not read(code)


def test_an_address_that_is_too_long_is_refused() -> None:
    with pytest.raises(TooLongError):
        size_of(181)
