"""A hostile picture is refused by its name, or printed without a byte of what it hid."""

import os
import resource
import sys
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from desk.newsdesk import Desk, articles
from hostile.pictures import PRINTED, REFUSED, SPOILT, saved
from xianbao.press.darkroom import chamber
from xianbao.press.darkroom.chamber import Chamber, ChamberError, Job
from xianbao.press.darkroom.darkroom import Darkroom, SpoiltPhotoError
from xianbao.press.darkroom.legend import Legend

DAY = "2026/11/22"
Case = tuple[str, Callable[[], bytes]]


def filed(desk: Desk, case: Case) -> list[str]:
    name, content = case
    desk.file(f"{DAY}/{name}", content())
    return desk.marks(f"图片: {{文件: {name}, 图说: 张辉 摄, 替代文字: 桥}}\n")


@pytest.mark.parametrize("what", sorted(REFUSED))
def test_what_is_no_picture_or_too_large_is_refused_with_its_line(desk: Desk, what: str) -> None:
    (told,) = filed(desk, REFUSED[what])
    assert told.split()[0] == "4:10"
    assert told.split()[1] in {"XB504", "XB505", "XB510"}


@pytest.mark.parametrize("what", sorted(SPOILT))
def test_a_bomb_is_told_by_its_file_or_has_no_effect(desk: Desk, what: str) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    if filed(desk, SPOILT[what]):
        return
    (article,) = articles(desk.read())
    photo = article.photos[0]
    legend = Legend(("k",), photo.width, photo.height)
    with suppress(SpoiltPhotoError):
        leaves = Darkroom(desk.articles).leaves(photo.file, legend)
        assert sum(len(leaf.content) for leaf in leaves) < 100_000
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < 100_000, "kilobytes of this process, in which nothing is decoded"


@pytest.mark.parametrize("what", sorted(PRINTED))
def test_of_a_picture_that_is_more_than_one_thing_only_the_picture_is_printed(
    desk: Desk, what: str
) -> None:
    assert filed(desk, PRINTED[what]) == []
    (article,) = articles(desk.read())
    photo = article.photos[0]
    legend = Legend(("k",), photo.width, photo.height, (), "<script>ran()</script>", "<b>桥</b>")
    for leaf in Darkroom(desk.articles).leaves(photo.file, legend):
        assert b"ran()</script>" not in leaf.content
        assert b"<html" not in leaf.content
        assert b"PK\x03\x04" not in leaf.content
        assert b"ran()//" not in leaf.content
        with Image.open(BytesIO(leaf.content)) as image:
            assert getattr(image, "n_frames", 1) == 1
            ending = leaf.file.rpartition(".")[2].replace("jpg", "jpeg")
            assert image.format is not None
            assert image.format.lower() == ending


def test_a_photo_that_kills_its_decoder_is_told_of_and_the_next_one_is_made() -> None:
    room = Chamber()
    good = saved(Image.new("RGB", (64, 48)), "JPEG")
    job = Job("a.jpg", 64, 48)
    try:
        first = room.make(job, good)
        assert room._process is not None  # noqa: SLF001  # nothing else can kill it
        room._process.kill()  # noqa: SLF001
        room._process.wait()  # noqa: SLF001
        with pytest.raises(ChamberError):
            room.make(job, good)
        assert room.make(job, good) == first
    finally:
        room.close()


def test_a_photo_that_hangs_its_decoder_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chamber, "PATIENCE", 1)
    monkeypatch.setattr(chamber, "_ENTER", "import time; time.sleep(60)")
    room = Chamber()
    with pytest.raises(ChamberError):
        room.make(Job("a.jpg", 64, 48), b"x")
    assert room._process is None  # noqa: SLF001


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not say what they bound")
def test_the_decoder_may_take_so_much_memory_and_write_nothing() -> None:
    room = Chamber()
    try:
        room.make(Job("a.jpg", 64, 48), saved(Image.new("RGB", (64, 48)), "JPEG"))
        assert room._process is not None  # noqa: SLF001
        limits = Path(f"/proc/{room._process.pid}/limits").read_text("ascii")  # noqa: SLF001
    finally:
        room.close()
    lines = {line[:26].strip(): line[26:].split() for line in limits.splitlines()}
    assert int(lines["Max address space"][0]) < 3 << 30
    assert lines["Max file size"][0] == "0"
    assert int(lines["Max cpu time"][0]) <= chamber.SECONDS + 5
    assert lines["Max core file size"][0] == "0"


def test_every_spoilt_photo_of_a_paper_is_named_in_one_run(tmp_path: Path) -> None:
    from newspaper import Newspaper  # noqa: PLC0415

    paper = Newspaper.founded(tmp_path / "paper")
    for number in range(3):
        paper.story(
            f"01-0{number}.md", f"photos: {{file: {number}.png, courtesy: 资料片, alt: 桥}}"
        )
        paper.file(f"{DAY}/{number}.png", SPOILT["a PNG whose pixels are text"][1]())
    paper.story("01-09.md", "photos: {file: good.png, courtesy: 资料片, alt: 桥}")
    paper.photo("good.png")
    run = paper.run("xianbao", "build")
    assert run.returncode == 1
    assert all(f"articles/{DAY}/{number}.png" in run.stderr for number in range(3))
    assert "good.png" not in run.stderr
    assert "Traceback" not in run.stderr
    assert not paper.site.exists()
    assert os.listdir(paper.folder / "articles" / DAY)  # noqa: PTH208
