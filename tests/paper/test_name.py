"""Names after GB/T 28039-2011."""

import pytest

from xianbao.paper.name import capitals, name_slug, person_reading
from xianbao.paper.surname import COMMON, COMPOUND, SINGLE
from xianbao.paper.syllable import possible_readings, syllables


@pytest.mark.parametrize(
    ("name", "reading"),
    [
        pytest.param("吕晓璞", "Lü Xiaopu", id="PN-01"),
        pytest.param("張輝", "Zhang Hui", id="PN-02 traditional"),
        pytest.param("张辉", "Zhang Hui", id="PN-02 simplified"),
        pytest.param("和海金", "He Haijin", id="PN-03"),
        pytest.param("单田芳", "Shan Tianfang", id="PN-04 单"),
        pytest.param("曾志伟", "Zeng Zhiwei", id="PN-04 曾"),
        pytest.param("仇英", "Qiu Ying", id="PN-04 仇"),
        pytest.param("区伯", "Ou Bo", id="PN-04 区"),
        pytest.param("解缙", "Xie Jin", id="PN-04 解"),
        pytest.param("尉迟恭", "Yuchi Gong", id="PN-05 尉迟"),
        pytest.param("长孙无忌", "Zhangsun Wuji", id="PN-05 长孙"),
        pytest.param("欧阳文", "Ouyang Wen", id="PN-05 欧阳"),
        pytest.param("陈延安", "Chen Yan'an", id="PN-06 延安"),
        pytest.param("刘恩爱", "Liu En'ai", id="PN-06 恩爱"),
        pytest.param("翟志刚", "Zhai Zhigang", id="PN-07"),
    ],
)
def test_a_name_is_read_as_a_name(name: str, reading: str) -> None:
    assert person_reading(name) == reading


def test_the_traditional_spelling_reads_as_the_simplified_one_does() -> None:
    assert person_reading("尉遲青") == person_reading("尉迟青") == "Yuchi Qing"
    assert person_reading("萬俟松") == "Moqi Song"


def test_spaces_that_fill_out_a_short_name_are_not_read() -> None:
    assert person_reading("张　辉") == "Zhang Hui"


def test_the_surnames_of_both_parents_are_hyphenated() -> None:
    assert person_reading("陈方安生") == "Chen-Fang Ansheng"


def test_a_compound_surname_needs_a_given_name_after_it() -> None:
    assert person_reading("欧阳") == "Ou Yang"


@pytest.mark.parametrize(
    ("name", "reading"),
    [
        ("李朝阳", "Li Zhaoyang"),
        ("王长贵", "Wang Changgui"),
        ("杨单", "Yang Dan"),
        ("刘略", "Liu Lüe"),
    ],
)
def test_a_given_name_has_readings_of_its_own(name: str, reading: str) -> None:
    assert person_reading(name) == reading


@pytest.mark.parametrize("dot", "·・‧")
def test_the_parts_of_a_name_with_a_dot_are_read_one_by_one(dot: str) -> None:
    assert person_reading(f"阿卜杜拉{dot}买买提") == "Abudula Maimaiti"


def test_latin_parts_of_a_name_stay_as_they_are() -> None:
    assert person_reading("约翰·F·肯尼迪") == "Yuehan F Kennidi"
    assert person_reading("小E") == "Xiao E"


def test_a_latin_name_stays_as_it_is() -> None:
    assert person_reading("John McKay") == "John McKay"


def test_an_office_in_a_byline_is_read_word_by_word() -> None:
    assert person_reading("本报评论员") == "Benbao Pinglunyuan"


@pytest.mark.parametrize(
    ("reading", "expected"),
    [
        ("Lü Xiaopu", "LYU XIAOPU"),
        ("Chen Yan'an", "CHEN YAN'AN"),
        ("Liu Lüe", "LIU LYUE"),
        ("Heinz Müller", "HEINZ MÜLLER"),
    ],
)
def test_capitals_write_the_umlaut_as_passports_do(reading: str, expected: str) -> None:
    assert capitals(reading) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("吕晓璞", "lyu-xiaopu", id="SL-05"),
        pytest.param("Lü Xiaopu", "lyu-xiaopu", id="SL-05 from its reading"),
        pytest.param("张炜", "zhang-wei", id="SL-06 one"),
        pytest.param("张伟", "zhang-wei", id="SL-06 the other"),
        ("陈延安", "chen-yanan"),
        ("José Müller", "jose-muller"),
        ("★", ""),
    ],
)
def test_the_address_part_of_a_person(name: str, expected: str) -> None:
    assert name_slug(name) == expected


@pytest.mark.parametrize("surname", SINGLE)
def test_a_surname_stands_in_the_table_because_it_could_be_read_in_another_way(
    surname: str,
) -> None:
    assert possible_readings(surname) != {SINGLE[surname].lower()}


def test_surnames_of_two_parents_are_single_ones() -> None:
    assert all(len(surname) == 1 for surname in COMMON)
    assert len(COMMON) == 100


def test_the_readings_of_compound_surnames_have_a_syllable_for_each_character() -> None:
    for surname, reading in COMPOUND.items():
        options = [
            {s.reading} if s.certain else possible_readings(s.han) for s in syllables(surname)
        ]
        ends = {0}
        plain = reading.lower().replace("'", "")
        # 公乘, 万俟, 乐正 and their like have a reading that only the surname has.
        for character, ways in zip(surname, options, strict=True):
            every = ways | possible_readings(character)
            ends = {end + len(way) for end in ends for way in every if plain.startswith(way, end)}
        assert len(plain) in ends, surname
