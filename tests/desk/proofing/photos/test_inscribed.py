"""What a photo's file says of itself is compared with its story, and can be taken over."""

import io
import struct
from pathlib import Path

import pytest
from PIL import Image

from desk.newsdesk import STORY, Desk
from desk.proofing.copydesk import manuscripts, marked, proofed
from xianbao.desk.fix import Fix
from xianbao.desk.glance import look
from xianbao.desk.problem import Problem
from xianbao.desk.proofing.mend import with_fixes
from xianbao.desk.proofing.photos import CHECKS
from xianbao.paper.inscription import EDITED, GENERATED, inscription

XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF'
    ' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"'
    ' xmlns:TC260="http://www.tc260.org.cn/ns/AIGC/1.0/">'
    "{}</rdf:Description></rdf:RDF></x:xmpmeta>"
)
CAPTION = (
    '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:description>'
)
CREATOR = "<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>"
SOURCE = "<Iptc4xmpExt:DigitalSourceType>{}</Iptc4xmpExt:DigitalSourceType>"
TOLD = "11月21日，望津桥试通行，村民挑担过桥。"


def jpeg(*properties: str) -> bytes:
    out = io.BytesIO()
    packet = XMP.format("".join(properties)).encode()
    Image.new("RGB", (24, 16), "grey").save(out, "JPEG", xmp=packet)
    return out.getvalue()


def iim(number: int, text: bytes) -> bytes:
    return b"\x1c\x02" + bytes([number]) + struct.pack(">H", len(text)) + text


def told(desk: Desk, fields: str, *properties: str) -> list[Problem]:
    """What is found in a story with one photo whose file says something."""
    desk.file("2026/11/22/bridge.jpg", jpeg(*properties))
    desk.story(fields)
    (manuscript,), beat = manuscripts(desk.articles)
    problems = proofed(manuscript, beat, CHECKS)
    assert all(marked(manuscript, one) == "bridge.jpg" for one in problems)
    return problems


def mended(desk: Desk, problems: list[Problem]) -> str:
    """The story with every fix made."""
    (manuscript,), _ = manuscripts(desk.articles)
    fixes: list[Fix] = [one.fix for one in problems if one.fix]
    data = (desk.articles / STORY).read_bytes()
    return with_fixes(data, fixes, manuscript.article)[0].decode()


def test_a_caption_that_the_story_lacks_is_offered_and_written(desk: Desk) -> None:
    fields = "图片:\n  - 文件: bridge.jpg\n    供图: 资料片\n    替代文字: 桥\n"
    problems = told(desk, fields, CAPTION.format(TOLD))
    assert [one.code for one in problems] == ["XB561"]
    assert f"图说: {TOLD}" in problems[0].step()
    assert f"  - 文件: bridge.jpg\n    图说: {TOLD}\n    供图: 资料片\n" in mended(desk, problems)


def test_a_credit_that_the_story_lacks_is_offered_in_its_language(desk: Desk) -> None:
    desk.file("2026/11/22/issue.yml", "版面: [{版: 1, 本版照片: 资料片}]\n")
    fields = "photos:\n- file: bridge.jpg\n  alt: 桥\n"
    problems = told(desk, fields, CREATOR.format("单文柏"))
    assert [one.code for one in problems] == ["XB561"]
    assert "- file: bridge.jpg\n  photographer: 单文柏\n  alt: 桥\n" in mended(desk, problems)


def test_a_photo_without_any_credit_is_told_who_took_it(desk: Desk) -> None:
    desk.file("2026/11/22/bridge.jpg", jpeg(CREATOR.format("单文柏")))
    desk.story("图片: bridge.jpg\n")
    (said,) = (one for one in desk.said() if "没有署名" in one)
    assert "摄影: 单文柏" in said


def test_a_short_form_takes_no_edit(desk: Desk) -> None:
    problems = told(desk, "摄影: 张辉\n图片: bridge.jpg\n", CAPTION.format(TOLD))
    assert [(one.code, one.fix) for one in problems] == [("XB561", None)]
    assert f"图说: {TOLD}" in problems[0].step()


@pytest.mark.parametrize(
    ("caption", "codes"),
    [
        (TOLD, []),
        ("望津桥试通行，村民挑担过桥。", []),
        ("白鹭汀湿地来了越冬的鹭。", ["XB563"]),
    ],
)
def test_captions_that_may_be_of_one_picture_do_not_conflict(
    desk: Desk, caption: str, codes: list[str]
) -> None:
    fields = f"图片: {{文件: bridge.jpg, 图说: {caption}, 摄影: 张辉}}\n"
    assert [one.code for one in told(desk, fields, CAPTION.format(TOLD))] == codes


@pytest.mark.parametrize(
    ("creator", "codes"),
    [("张辉", []), ("張輝", []), ("张辉、李若溪", []), ("单文柏", ["XB562"]), ("Canon", [])],
)
def test_two_credits_that_differ_are_told_with_both_names(
    desk: Desk, creator: str, codes: list[str]
) -> None:
    fields = "图片: {文件: bridge.jpg, 图说: 望津桥。, 摄影: 张辉}\n"
    problems = told(desk, fields, CREATOR.format(creator))
    assert [one.code for one in problems] == codes
    assert all(creator in one.fact() and "张辉" in one.fact() for one in problems)


def test_an_undeclared_picture_of_a_machine_s_is_told_and_declared(desk: Desk) -> None:
    fields = "图片:\n  - 文件: bridge.jpg\n    供图: 资料片\n    替代文字: 桥\n"
    problems = told(desk, fields, SOURCE.format(GENERATED))
    assert [one.code for one in problems] == ["XB564"]
    assert "    人工智能: 生成\n" in mended(desk, problems)
    assert told(desk, f"{fields}    人工智能: 生成\n", SOURCE.format(GENERATED)) == []


def test_a_hostile_inscription_writes_no_field(desk: Desk) -> None:
    fields = "图片:\n  - 文件: bridge.jpg\n    供图: 资料片\n    替代文字: 桥\n"
    evil = "好\n状态: 草稿\n--- # <script> {a: b}, “: 'x' \\"
    problems = told(desk, fields, CAPTION.format(evil.replace("<", "&lt;")))
    after = mended(desk, problems)
    assert "\n状态" not in after
    desk.file(STORY, after)
    assert not [one for one in desk.read().problems if one.code != "XB513"]


def test_damaged_pixels_behind_a_sound_head_are_told(desk: Desk) -> None:
    whole = io.BytesIO()
    Image.effect_noise((200, 200), 90).save(whole, "PNG")
    data = bytearray(whole.getvalue())
    data[200:900] = bytes(700)
    desk.file("2026/11/22/bridge.png", bytes(data))
    desk.story("摄影: 张辉\n图片: bridge.png\n")
    (manuscript,), beat = manuscripts(desk.articles)
    assert [one.code for one in proofed(manuscript, beat, CHECKS)] == ["XB565"]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_chinese_of_old_programs_is_read(encoding: str) -> None:
    said = inscription(iim=iim(80, "单文柏".encode(encoding)) + iim(120, TOLD.encode(encoding)))
    assert (said.creator, said.caption) == ("单文柏", TOLD)


def test_the_national_label_of_ai_is_known() -> None:
    label = '<TC260:AIGC>{"Label":"1","ContentProducer":"x"}</TC260:AIGC>'
    assert inscription(xmp=XMP.format(label).encode()).source == GENERATED
    assert inscription(xmp=XMP.format(SOURCE.format(EDITED)).encode()).ai == "edited"


@pytest.mark.parametrize(
    "xmp",
    [
        b"",
        b"<",
        b"<a>" * 5000,
        b'<!DOCTYPE a [<!ENTITY b "cc">]><a>&b;</a>',
        XMP.format(CAPTION.format("&undefined;")).encode(),
        b"\xff\xfe<\x00a\x00>\x00",
        b"<a/>" + bytes(2 << 20),
    ],
)
def test_hostile_metadata_say_nothing(xmp: bytes) -> None:
    assert inscription(b"Exif\0\0II*\0\xff\xff\xff\xff", xmp, b"\x1c\x02\x50\xff\xff") == (
        "",
        "",
        "",
        "",
        "",
    )


def test_what_cannot_be_opened_is_not_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(b"no picture")
    assert not look(path).whole
