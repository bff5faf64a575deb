"""The dictionary says what pypinyin says, of every word and every 汉字 that pypinyin knows."""

from pypinyin import Style, lazy_pinyin, pinyin
from pypinyin.constants import PHRASES_DICT, PINYIN_DICT

from xianbao.paper.dictionary import Dictionary, compiled, dictionary


def test_every_word_is_read_as_pypinyin_reads_it() -> None:
    found = dictionary()
    for word in PHRASES_DICT:
        assert word in found
        assert found.read(word) == lazy_pinyin(word, v_to_u=True), word


def test_every_character_has_the_readings_that_pypinyin_gives_it() -> None:
    found = dictionary()
    for code in PINYIN_DICT:
        one = chr(code)
        options = pinyin(one, style=Style.NORMAL, heteronym=True, v_to_u=True)
        assert found.read(one) == lazy_pinyin(one, v_to_u=True), one
        assert set(found.readings(one)) == {reading for some in options for reading in some}, one


def test_what_nobody_knows_is_read_as_itself() -> None:
    for odd in ("\ue000", "\U0003ffff", "\ud800", "\t", ":", "\n"):
        assert odd not in dictionary()
        assert dictionary().read(odd) == dictionary().readings(odd) == [odd]
    assert "关于关于" not in dictionary()


def test_it_says_the_same_whether_it_was_kept_or_compiled() -> None:
    text = compiled()
    assert text == compiled()
    again = Dictionary(text.encode().decode())
    assert again.read("银行") == dictionary().read("银行") == ["yin", "hang"]
