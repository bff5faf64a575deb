"""A picture is measured from the head of its file, as browsers show it."""

import io
from pathlib import Path

import pytest
from PIL import Image

from desk.newsdesk import png
from xianbao.desk.pixels import DamagedPicture, Size, measure


def picture(kind: str, **how: object) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (30, 20), "grey").save(file, kind, **how)  # type: ignore[arg-type]
    return file.getvalue()


def size(tmp_path: Path, data: bytes) -> Size:
    path = tmp_path / "picture"
    path.write_bytes(data)
    return measure(path)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP", "AVIF"])
def test_every_format_is_measured(tmp_path: Path, kind: str) -> None:
    assert size(tmp_path, picture(kind)) == Size(30, 20)


def test_a_progressive_jpeg_is_measured(tmp_path: Path) -> None:
    assert size(tmp_path, picture("JPEG", progressive=True)) == Size(30, 20)


@pytest.mark.parametrize(("orientation", "shown"), [(1, Size(30, 20)), (6, Size(20, 30))])
def test_a_photo_taken_upright_is_measured_as_it_is_shown(
    tmp_path: Path, orientation: int, shown: Size
) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    assert size(tmp_path, picture("JPEG", exif=exif)) == shown


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not a picture",
        b"\xff\xd8",
        b"\xff\xd8\xff\xe0\0\x10JFIF",
        b"\xff\xd8\xff\xe0\0\0" * 10,
        b"\xff\xd8\xff\xda\0\x08",
        b"\xff\xd8\xff\xe1\0\x20Exif\0\0II*\0\xff\xff\xff\xff",
        b"\xff\xd8" + b"\xff" * 1000,
        b"\x89PNG\r\n\x1a\n",
        png(0, 8)[:33],
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"RIFF\0\0\0\0WEBP",
    ],
)
def test_what_is_no_picture_is_refused(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(DamagedPicture):
        size(tmp_path, data)


def test_a_picture_cut_off_in_its_exif_is_refused(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    data = picture("JPEG", exif=exif)
    for end in range(2, data.index(b"\xff\xc0"), 3):
        with pytest.raises(DamagedPicture):
            size(tmp_path, data[:end])


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_other_formats_are_measured_as_they_are_held_too(tmp_path: Path, kind: str) -> None:
    exif = Image.Exif()
    exif[0x0112] = 8
    assert size(tmp_path, picture(kind, exif=exif)) == Size(20, 30)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP", "AVIF"])
def test_a_file_of_which_half_was_sent_is_refused(tmp_path: Path, kind: str) -> None:
    out = io.BytesIO()
    Image.effect_noise((90, 60), 80).convert("RGB").save(out, kind)
    with pytest.raises(DamagedPicture):
        size(tmp_path, out.getvalue()[: len(out.getvalue()) // 2])


def test_a_film_behind_a_photo_does_no_harm(tmp_path: Path) -> None:
    assert size(tmp_path, picture("JPEG") + b"\0\0\0\x18ftypmp42" * 1000) == Size(30, 20)
    assert size(tmp_path, picture("PNG") + b"PK") == Size(30, 20)
