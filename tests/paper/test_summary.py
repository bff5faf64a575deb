import pytest

from xianbao.paper.summary import characters, first_words, minutes, opening_words


def test_the_first_words_are_the_first_paragraph_as_plain_text() -> None:
    assert first_words("## 头一天\n\n**今天**[通车](/x/)。\n\n第二段。") == "今天通车。"


@pytest.mark.parametrize(
    "mark",
    [
        *("# 桥", "> 桥", "![桥](b.jpg)", "| 桥 |", "- 桥", "* 桥", "+ 桥", "12. 桥", "1) 桥"),
        *("```text", "---", "===", "<br>", "{: .wide}", "**", "_", "~~", "`", " ", "\u3000", "\n"),
    ],
)
def test_no_mark_stands_in_the_first_words(mark: str) -> None:
    assert first_words(f"{mark}\n今天通车。") == "今天通车。"


def test_a_photo_is_no_first_paragraph() -> None:
    assert first_words("![桥](bridge.jpg)\n\n今天通车。") == "今天通车。"


def test_a_long_first_paragraph_is_cut_at_a_sentence() -> None:
    text = "这是第一句话。" * 40
    assert first_words(text, 90).endswith("。")
    assert len(first_words(text, 90)) <= 120


def test_a_paragraph_without_a_sentence_is_cut_with_an_ellipsis() -> None:
    assert first_words("字" * 500, 90) == "字" * 89 + "…"


def test_an_empty_body_has_no_first_words() -> None:
    assert first_words("") == ""


def test_a_million_characters_are_not_all_read() -> None:
    assert len(first_words("字" * 1_000_000)) == 90


def test_length_is_counted_in_chinese_characters() -> None:
    assert characters("项目 ABC 45 个，落地。") == 5


def test_reading_time_is_400_characters_a_minute() -> None:
    assert [minutes(0), minutes(400), minutes(1000), minutes(4539)] == [1, 1, 2, 11]


def test_opening_words_run_over_paragraphs_and_leave_crossheads_out() -> None:
    assert opening_words("第一段。\n\n## 小标题\n\n第二段。") == "第一段。第二段。"


def test_opening_words_end_at_a_sentence_near_their_length() -> None:
    words = opening_words("\n\n".join(["这是一句话。" * 10] * 20), 320)
    assert 160 <= len(words) <= 350
    assert words.endswith("。")
