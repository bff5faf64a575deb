"""Bytes become text, or a problem with its place."""

import pytest

from xianbao.desk.galley import Galley
from xianbao.desk.text import CONTROL, LIMIT, decode, hidden_in, is_visible, one_line


def read(data: bytes) -> tuple[str | None, list[str]]:
    galley = Galley("articles/x.md")
    text = decode(data, galley)
    return text, [f"{p.line}:{p.column} {p.code}" for p in galley.problems]


def test_utf8_is_read_with_and_without_its_mark() -> None:
    assert read("望津桥".encode()) == ("望津桥", [])
    assert read("望津桥".encode("utf-8-sig")) == ("望津桥", [])


def test_every_kind_of_line_end_becomes_one() -> None:
    assert read("桥\r\n河\r渡\u2028口\u0085".encode()) == ("桥\n河\n渡\n口\n", [])


def test_zero_width_characters_are_dropped() -> None:
    assert read("张\u200b辉\ufeff".encode()) == ("张辉", [])


def test_emoji_and_their_joiners_stay() -> None:
    assert read("🌉👨‍👩‍👧".encode()) == ("🌉👨‍👩‍👧", [])


@pytest.mark.parametrize("encoding", ["gbk", "gb18030"])
def test_gbk_is_recognised_and_refused(encoding: str) -> None:
    galley = Galley("articles/x.md")
    assert decode("望津桥今天通车".encode(encoding), galley) is None
    assert galley.problems[0].fact() == "不是 UTF-8 编码，像是 GBK"
    assert galley.problems[0].step() == "用编辑器「另存为」，编码选 UTF-8"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-16-le"])
def test_utf16_is_recognised_and_refused(encoding: str) -> None:
    galley = Galley("articles/x.md")
    assert decode("---\n望津桥".encode(encoding), galley) is None
    assert galley.problems[0].fact() in (
        "不是 UTF-8 编码，像是 UTF-16",
        "有看不见的控制字符 U+0000",
    )


def test_bytes_of_no_known_encoding_are_refused() -> None:
    assert read(b"\xff\x80\xff\xff") == (None, ["1:1 XB105"])


@pytest.mark.parametrize("character", ["\0", "\x1e", "\x0b", "\x7f", "\x9f", "\u202e", "\uffff"])
def test_a_control_character_never_passes(character: str) -> None:
    assert read(f"桥\n河{character}水\n".encode()) == (None, ["2:2 XB106"])


def test_every_line_with_a_control_character_is_told() -> None:
    assert read(b"a\0\0\nb\nc\x1e") == (None, ["1:2 XB106", "3:2 XB106"])


def test_a_file_over_the_limit_is_refused() -> None:
    assert read(b"x" * LIMIT) == ("x" * LIMIT, [])
    assert read(b"x" * (LIMIT + 1)) == (None, ["1:1 XB104"])


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("望津桥\n恢复通车", "望津桥恢复通车"),
        ("望津桥，\n恢复通车", "望津桥，恢复通车"),
        ("bridge\nopens", "bridge opens"),
        ("第 3\n版", "第 3 版"),
        ("  望津桥  恢复\n\n通车 ", "望津桥 恢复通车"),
        ("桥", "桥"),
        ("望津桥\t恢复", "望津桥 恢复"),
    ],
)
def test_lines_join_as_chinese_joins_them(text: str, line: str) -> None:
    assert one_line(text) == line


def test_a_visible_text_has_nothing_to_mend_and_no_control_character() -> None:
    visible = "".join(filter(is_visible, map(chr, range(0x110000))))
    assert not CONTROL.search(visible)
    assert not set("\t\r\x85\u2028\u2029\u200b\u2060\ufeff") & set(visible)
    assert set("望津桥，　a 1\n") <= set(visible)


def test_what_hides_is_refused_though_all_of_it_is_print() -> None:
    visible = filter(is_visible, map(chr, range(0xD800)))
    hiding = [character * 6 for character in visible if hidden_in(character * 6)]
    assert {"\u3164" * 6, "\u0301" * 6, "\u2800" * 6} <= set(hiding)
    assert [text for text in hiding if read(text.encode())[0] is not None] == []
