"""What is published of a photo comes from its pixels, says what the story says, and no more."""

import io
import os
import pickle
import re
import time
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageStat

from press.darkroom.originals import (
    ORIGINALS,
    SECRETS,
    SIZE,
    XMP,
    iptc,
    phone,
    saved,
    scene,
    seen_through,
    with_segment,
)
from xianbao.press.darkroom import darkroom as made
from xianbao.press.darkroom.darkroom import Darkroom, SpoiltPhotoError
from xianbao.press.darkroom.drawer import STALE
from xianbao.press.darkroom.legend import Legend
from xianbao.press.darkroom.renditions import renditions

FOLDER = "2026/11/22"
LEGEND = Legend(
    ("2026/11/22/01-01",), *SIZE, ("单文柏",), "摄影 单文柏", "11月21日，<望津桥> & 早集。"
)


@pytest.fixture
def room(tmp_path: Path) -> Callable[..., dict[str, bytes]]:
    """Publishes one original: its files by name."""

    def published(
        file: str, content: bytes, legend: Legend = LEGEND, cache: Path | None = None
    ) -> dict[str, bytes]:
        path = tmp_path / "articles" / FOLDER / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        leaves = Darkroom(tmp_path / "articles", cache).leaves(f"{FOLDER}/{file}", legend)
        return {leaf.file.removeprefix(f"{FOLDER}/"): leaf.content for leaf in leaves}

    return published


def opened(content: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(content))
    image.load()
    return image


def corners(image: Image.Image) -> list[tuple[int, ...]]:
    """The four corners in RGB, coarsely."""
    plain = image.convert("RGB")
    wide, high = plain.width - 4, plain.height - 4
    places = ((3, 3), (wide, 3), (3, high), (wide, high))
    return [tuple(round(c / 255) for c in plain.getpixel(at)) for at in places]  # type: ignore[union-attr]


def everything(content: bytes) -> bytes:
    """A file's bytes, and whatever in it is compressed."""
    found = [content]
    for match in re.finditer(rb"x[\x01\x5e\x9c\xda]", content):
        try:
            found.append(zlib.decompressobj().decompress(content[match.start() :]))
        except zlib.error:
            continue
    return b"".join(found)


@pytest.mark.parametrize("name", ORIGINALS)
def test_nothing_private_is_left_in_any_byte(
    name: str, room: Callable[..., dict[str, bytes]]
) -> None:
    file, original = ORIGINALS[name]
    for published, content in room(file, original()).items():
        whole = everything(content)
        assert [secret for secret in SECRETS if secret in whole] == [], published
        image = opened(content)
        assert not image.getexif(), published
        kept = {"exif", "comment", "icc_profile", "photoshop", "mp", "Comment"} & image.info.keys()
        assert kept == set(), published


@pytest.mark.parametrize("name", ORIGINALS)
def test_every_file_is_of_the_sort_and_size_that_pages_say(
    name: str, room: Callable[..., dict[str, bytes]]
) -> None:
    file, original = ORIGINALS[name]
    found = room(file, original())
    of = renditions(file, *SIZE)
    assert found.keys() == {one.file for one in of}
    for one in of:
        image = opened(found[one.file])
        assert (image.format or "").lower() == one.format
        assert image.size == (one.width, one.height)
        assert getattr(image, "n_frames", 1) == 1


@pytest.mark.parametrize(
    "name",
    ["a phone's motion photo", "CMYK", "animated GIF", "animated WebP", "AVIF", "progressive"],
)
def test_colours_stay_as_they_were(name: str, room: Callable[..., dict[str, bytes]]) -> None:
    file, original = ORIGINALS[name]
    for published, content in room(file, original()).items():
        assert corners(opened(content)) == corners(scene()), published


def test_sixteen_bits_become_eight_and_not_white(room: Callable[..., dict[str, bytes]]) -> None:
    file, original = ORIGINALS["sixteen bits"]
    for content in room(file, original()).values():
        assert ImageStat.Stat(opened(content).convert("L")).mean[0] == pytest.approx(200, abs=2)


TURNED = {
    1: (),
    3: (Image.Transpose.ROTATE_180,),
    6: (Image.Transpose.ROTATE_270,),
    8: (Image.Transpose.ROTATE_90,),
}


@pytest.mark.parametrize("turn", TURNED)
def test_a_photo_is_published_as_it_was_held(
    turn: int, room: Callable[..., dict[str, bytes]]
) -> None:
    expected = scene()
    for step in TURNED[turn]:
        expected = expected.transpose(step)
    legend = Legend(("2026/11/22/01-01",), *expected.size)
    for content in room("a.jpg", phone(turn), legend).values():
        image = opened(content)
        assert image.size == expected.size
        assert corners(image) == corners(expected)


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_what_shines_through_is_paper_in_a_jpeg_and_stays_open_elsewhere(
    kind: str, room: Callable[..., dict[str, bytes]]
) -> None:
    for file, content in room(f"a.{kind.lower()}", seen_through(kind)).items():
        image = opened(content)
        if file.endswith(".jpg"):
            assert corners(image)[:2] == [(1, 1, 1), (1, 1, 1)]
        else:
            assert image.convert("RGBA").getpixel((3, 3))[3] == 0  # type: ignore[index]


def xmp_of(content: bytes) -> bytes:
    found = opened(content).info.get("xmp", b"")
    return found.encode() if isinstance(found, str) else found


@pytest.mark.parametrize("file", ["a.jpg", "a.png", "a.webp"])
def test_credit_and_caption_go_with_every_copy(
    file: str, room: Callable[..., dict[str, bytes]]
) -> None:
    kind = {"a.jpg": "JPEG", "a.png": "PNG", "a.webp": "WEBP"}[file]
    for content in room(file, saved(scene(), kind)).values():
        packet = xmp_of(content).decode()
        assert "<rdf:li>单文柏</rdf:li>" in packet
        assert "摄影 单文柏" in packet
        assert "11月21日，&lt;望津桥&gt; &amp; 早集。" in packet


def test_the_notice_of_copyright_and_a_label_of_ai_outlive_the_original(
    room: Callable[..., dict[str, bytes]],
) -> None:
    source = b"http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
    said = (
        b'<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">\xc2\xa9 CTP</rdf:li></rdf:Alt>'
        b"</dc:rights>"
        b'<i:DigitalSourceType xmlns:i="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">'
        + source
        + b"</i:DigitalSourceType>"
    )
    original = saved(scene(), "JPEG", xmp=XMP % said)
    for content in room("a.jpg", original).values():
        assert source in xmp_of(content)
        assert "© CTP".encode() in xmp_of(content)
        assert b"SECRET" not in content


def test_a_declared_ai_picture_says_so_itself(room: Callable[..., dict[str, bytes]]) -> None:
    legend = Legend(("k",), *SIZE, ai="edited")
    for content in room("a.jpg", phone(), legend).values():
        assert b"digitalsourcetype/compositeWithTrainedAlgorithmicMedia" in xmp_of(content)


def test_a_photo_of_which_nothing_is_said_carries_no_packet(
    room: Callable[..., dict[str, bytes]],
) -> None:
    for content in room("a.jpg", saved(scene(), "JPEG"), Legend(("k",), *SIZE)).values():
        assert not xmp_of(content)


DAMAGED = {
    "cut": saved(scene(size=SIZE), "JPEG", quality=95)[:700],
    "no picture": b"<svg onload=alert(1)>",
    "nothing": b"",
    "tiff": saved(scene(), "TIFF"),
    "broken deflate": saved(scene(), "PNG")[:60] + b"\0" * 40 + saved(scene(), "PNG")[100:],
    "another size": saved(scene(size=(30, 30)), "JPEG"),
}


@pytest.mark.parametrize("name", DAMAGED)
def test_a_spoilt_photo_is_told_by_its_file_and_story(
    name: str, room: Callable[..., dict[str, bytes]]
) -> None:
    with pytest.raises(SpoiltPhotoError) as told:
        room("a.jpg", DAMAGED[name])
    assert f"articles/{FOLDER}/a.jpg" in str(told.value)
    assert "2026/11/22/01-01" in str(told.value)
    again = pickle.loads(pickle.dumps(told.value))  # noqa: S301  # our own
    assert str(again) == str(told.value)


def test_a_photo_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(SpoiltPhotoError):
        Darkroom(tmp_path).leaves("2026/11/22/a.jpg", LEGEND)


def test_a_very_large_picture_is_scaled_and_a_single_pixel_is_not(
    room: Callable[..., dict[str, bytes]],
) -> None:
    large = Image.new("L", (20_000, 5_000), 128)
    legend = Legend(("k",), *large.size)
    sizes = {opened(one).size for one in room("a.jpg", saved(large, "JPEG"), legend).values()}
    assert sizes == {(480, 120), (960, 240), (1600, 400)}
    dot = room("a.png", saved(Image.new("RGB", (1, 1)), "PNG"), Legend(("k",), 1, 1))
    assert {opened(one).size for one in dot.values()} == {(1, 1)}


def test_a_restless_picture_keeps_to_the_budget_of_a_phone(
    room: Callable[..., dict[str, bytes]],
) -> None:
    noise = Image.effect_noise((300, 225), 30).resize((2000, 1500), Image.Resampling.BICUBIC)
    original = saved(noise.convert("RGB"), "JPEG", quality=92)
    made = room("a.jpg", original, Legend(("k",), 2000, 1500))
    assert len(made["a.jpg~960.webp"]) < 100_000


def test_the_same_original_makes_the_same_bytes(room: Callable[..., dict[str, bytes]]) -> None:
    assert room("a.jpg", phone()) == room("a.jpg", phone())


def test_what_was_made_once_is_not_made_again(
    room: Callable[..., dict[str, bytes]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache"
    first = room("a.jpg", phone(), cache=cache)

    def never(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(made, "_made", never)
    assert room("a.jpg", phone(), cache=cache) == first
    said = Legend(("k",), *SIZE, caption="另一句图说。")
    assert "另一句图说。".encode() in xmp_of(room("a.jpg", phone(), said, cache)["a.jpg"])
    with pytest.raises(AssertionError):
        room("a.jpg", saved(scene(), "JPEG"), cache=cache)


@pytest.mark.parametrize("harm", ["cut", "flipped", "emptied"])
def test_a_damaged_print_is_made_again(
    harm: str, room: Callable[..., dict[str, bytes]], tmp_path: Path
) -> None:
    cache = tmp_path / "cache"
    first = room("a.jpg", phone(), cache=cache)
    (kept,) = (cache / "darkroom").glob("??/*")
    whole = kept.read_bytes()
    bad = {"cut": whole[:-9], "flipped": whole[:-9] + b"123456789", "emptied": b""}[harm]
    kept.write_bytes(bad)
    assert room("a.jpg", phone(), cache=cache) == first
    assert kept.read_bytes() == whole


def test_a_drawer_that_cannot_be_written_costs_time_only(
    room: Callable[..., dict[str, bytes]], tmp_path: Path
) -> None:
    cache = tmp_path / "cache"
    cache.mkdir()
    (cache / "darkroom").write_bytes(b"in the way")
    assert room("a.jpg", phone(), cache=cache) == room("a.jpg", phone())


def test_prints_of_photos_that_no_longer_stand_are_thrown_away_after_a_while(
    room: Callable[..., dict[str, bytes]], tmp_path: Path
) -> None:
    cache, drawer = tmp_path / "cache", tmp_path / "cache" / "darkroom"
    for file in ("a.jpg", "b.jpg", "c.jpg"):
        room(file, phone() + file.encode(), cache=cache)
    room("a.jpg", saved(scene(), "JPEG"), cache=cache)
    prints = list(drawer.glob("??/*"))
    assert len(prints) == 4
    old = time.time() - STALE - 9
    for path in prints:
        if b'"2026/11/22/c.jpg"' not in path.read_bytes():
            os.utime(path, (old, old))
    (drawer / "ab").mkdir(exist_ok=True)
    unfinished = drawer / "ab" / "x.part"
    unfinished.write_bytes(b"")
    os.utime(unfinished, (old, old))
    Darkroom(tmp_path / "articles", cache).sweep(frozenset({f"{FOLDER}/a.jpg"}))
    left = sorted(path.read_bytes()[20:80].count(b"a.jpg") for path in drawer.glob("??/*"))
    assert left == [0, 1], "the newest print of what stands, and what was used lately"


def test_iptc_in_gbk_does_no_harm(room: Callable[..., dict[str, bytes]]) -> None:
    notice = with_segment(saved(scene(), "JPEG"), iptc((116, "版权所有".encode("gbk"))))
    assert "版权所有".encode() in xmp_of(room("a.jpg", notice)["a.jpg"])
