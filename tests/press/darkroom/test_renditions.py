"""Which files there are of a photo follows from its name and size."""

import re

import pytest

from xianbao.press.darkroom.renditions import STEPS, photo_of, renditions


@pytest.mark.parametrize(
    ("size", "widths"),
    [
        ((4000, 3000), [480, 960, 1600]),
        ((1600, 900), [480, 960, 1600]),
        ((1080, 2400), [480, 1080]),
        ((1200, 800), [480, 960, 1200]),
        ((300, 200), [300]),
        ((1, 1), [1]),
        ((20_000, 5), [480, 960, 1600]),
    ],
)
def test_no_rendition_is_wider_than_its_original(size: tuple[int, int], widths: list[int]) -> None:
    made = renditions("a.jpg", *size)
    assert [one.width for one in made.webp] == widths
    assert all(one.height >= 1 for one in made)


def test_a_long_picture_stays_within_what_webp_can_hold() -> None:
    made = renditions("long.png", 1080, 40_000)
    assert max(one.height for one in made) <= 16_000


def test_two_photos_of_one_stem_never_meet() -> None:
    files = [one.file for name in ("a.jpg", "a.png", "a.webp") for one in renditions(name, 900, 9)]
    assert len(files) == len(set(files))


def test_the_original_s_address_stays_and_a_fallback_is_always_at_hand() -> None:
    for name, fallback in (
        ("a.JPG", "a.JPG"),
        ("a.png", "a.png"),
        ("a.gif", "a.gif"),
        ("a.webp", "a.webp~1600.jpg"),
        ("a.avif", "a.avif~1600.jpg"),
    ):
        made = renditions(f"2026/{name}", 3000, 2000)
        assert made.own.file == f"2026/{name}"
        assert made.fallback.file == f"2026/{fallback}"


def test_a_rendition_s_name_is_one_that_no_photo_may_have() -> None:
    path = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*(?:/[A-Za-z0-9][A-Za-z0-9._-]*)*")
    for one in renditions("2026/11/22/a.webp", 3000, 2000):
        assert photo_of(one.file) == "2026/11/22/a.webp"
        assert (path.fullmatch(one.file) is None) == (one.file != "2026/11/22/a.webp")
    assert list(STEPS) == sorted(STEPS)
