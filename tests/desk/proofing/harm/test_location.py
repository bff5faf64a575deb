"""A picture that tells where it was taken is found; a hostile one costs little."""

import random
import struct
import tracemalloc
import zlib
from pathlib import Path

import pytest
from PIL import Image

from desk.newsdesk import Desk, png
from desk.proofing.copydesk import manuscripts, marked, proofed
from xianbao.desk.proofing.harm import CHECKS
from xianbao.desk.proofing.harm.location import holds_location

PLACE = {1: "N", 2: (24.0, 19.0, 7.0), 3: "E", 4: (109.0, 24.0, 55.0)}
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf exif:GPSLatitude="24,19.1N"/></x:xmpmeta>'


def picture(path: Path, place: dict[int, object] | None = None, **more: object) -> Path:
    """A small picture with an orientation, and with a place if one is given."""
    image = Image.new("RGB", (24, 16))
    exif = image.getexif()
    exif[0x0112] = 1
    if place:
        exif.get_ifd(0x8825).update(place)
    image.save(path, exif=exif, **more)
    return path


@pytest.mark.parametrize("ending", ["jpg", "png", "webp"])
def test_a_place_in_a_picture_is_found(tmp_path: Path, ending: str) -> None:
    assert holds_location(picture(tmp_path / f"a.{ending}", PLACE))


@pytest.mark.parametrize("ending", ["jpg", "png", "webp"])
def test_a_picture_without_a_place_holds_none(tmp_path: Path, ending: str) -> None:
    assert not holds_location(picture(tmp_path / f"a.{ending}"))


def test_half_a_place_is_none(tmp_path: Path) -> None:
    assert not holds_location(picture(tmp_path / "a.jpg", {1: "N", 2: (24.0, 19.0, 7.0)}))
    assert not holds_location(picture(tmp_path / "b.jpg", {0: b"\2\3\0\0"}))


def test_a_place_in_xmp_is_found(tmp_path: Path) -> None:
    assert holds_location(picture(tmp_path / "a.jpg", xmp=XMP))


def test_what_is_no_picture_holds_no_place(tmp_path: Path) -> None:
    for name, content in (("a.jpg", b""), ("b.jpg", b"Exif GPSLatitude"), ("c.png", png())):
        (tmp_path / name).write_bytes(content)
        assert not holds_location(tmp_path / name)
    assert not holds_location(tmp_path / "missing.jpg")
    assert not holds_location(tmp_path)


@pytest.mark.parametrize("ending", ["jpg", "png", "webp"])
def test_a_damaged_picture_never_ends_the_run(tmp_path: Path, ending: str) -> None:
    whole = picture(tmp_path / f"a.{ending}", PLACE).read_bytes()
    damaged = tmp_path / f"b.{ending}"
    chance = random.Random(7)  # noqa: S311 - no secret is made
    for round_ in range(120):
        content = bytearray(whole[: chance.randrange(len(whole))] if round_ % 2 else whole)
        for _ in range(round_ % 9 if content else 0):
            content[chance.randrange(len(content))] = chance.randrange(256)
        damaged.write_bytes(content)
        assert holds_location(damaged) in (True, False)


def test_a_picture_that_claims_to_be_huge_takes_no_memory(tmp_path: Path) -> None:
    with Image.open(picture(tmp_path / "a.png", PLACE)) as image:
        exif = image.info["exif"].removeprefix(b"Exif\0\0")
    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    bomb = zlib.compress(bytes(40_000_000))
    chunks = ((b"IHDR", header), (b"eXIf", exif), (b"zTXt", b"x\0\0" + bomb), (b"IDAT", b""))
    path = tmp_path / "b.png"
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + b"".join(
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
            for kind, body in chunks
        )
    )
    tracemalloc.start()
    holds_location(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 8_000_000


def test_a_located_photo_is_told_at_its_name(desk: Desk) -> None:
    (desk.articles / "2026/11/22").mkdir(parents=True)
    picture(desk.articles / "2026/11/22/a.jpg", PLACE)
    picture(desk.articles / "2026/11/22/b.jpg")
    desk.story("图片: [{文件: b.jpg, 摄影: 张辉}, {文件: a.jpg, 摄影: 张辉}]\n")
    (one,), beat = manuscripts(desk.articles)
    (problem,) = proofed(one, beat, CHECKS)
    assert (problem.code, marked(one, problem)) == ("XB008", "a.jpg")
    assert problem.fact() == "图片 a.jpg 里藏着拍摄地点的坐标"
