"""Pinyin of labels, the rules for hand-written ones, and our table of heteronyms."""

import pytest
from pypinyin import lazy_pinyin

from xianbao.paper import syllable
from xianbao.paper.heteronym import CORRECTIONS, COUNTER_PHRASES, MISDIVIDED, READINGS
from xianbao.paper.label import LabelStyle
from xianbao.paper.pinyin import is_reading, label_pinyin, printed_label, slug, words_pinyin
from xianbao.paper.syllable import syllables


def plain_reading(han: str) -> str:
    return " ".join(found.reading for found in syllables(han))


@pytest.mark.parametrize(
    ("han", "places", "expected"),
    [
        pytest.param("今日聲音", ("北票",), "SHENGYIN", id="PY-01"),
        pytest.param("一线見聞", (), "YIXIANJIANWEN", id="PY-02"),
        pytest.param("北票掠影", ("北票",), "LUEYING", id="PY-03"),
        pytest.param("速覽", (), "SULAN", id="PY-04"),
        pytest.param("双塔时讯", ("双塔",), "SHIXUN", id="PY-05"),
        pytest.param("链接", (), "LIANJIE", id="PY-06"),
        pytest.param("绿色北票", ("北票",), "LÜSEBEIPIAO", id="PY-14"),
        pytest.param("关爱", (), "GUAN'AI", id="PY-15"),
        pytest.param("北票", ("北票",), "BEIPIAO", id="PY-16"),
    ],
)
def test_a_label_is_read_as_it_is_printed(han: str, places: tuple[str, ...], expected: str) -> None:
    assert label_pinyin(han, places) == expected


@pytest.mark.parametrize(
    ("han", "expected"),
    [
        ("棠岫县时讯", "SHIXUN"),
        ("石笕镇传真", "CHUANZHEN"),
        ("棠岫縣時訊", "SHIXUN"),
        ("棠岫今日声音", "SHENGYIN"),
        ("今日棠岫", "TANGXIU"),
    ],
)
def test_a_leading_place_goes_with_its_generic_word(han: str, expected: str) -> None:
    assert label_pinyin(han, ("棠岫", "石笕镇")) == expected


@pytest.mark.parametrize(
    ("han", "expected"),
    [
        ("棠岫乡村振兴", "XIANGCUNZHENXING"),
        ("棠岫市场观察", "SHICHANGGUANCHA"),
        ("棠岫县域经济", "XIANYUJINGJI"),
        ("棠岫县情", "XIANQING"),
    ],
)
def test_a_word_that_only_begins_like_a_generic_stays_whole(han: str, expected: str) -> None:
    assert label_pinyin(han, ("棠岫",)) == expected


def test_the_longest_place_goes_even_when_a_shorter_one_is_named_first() -> None:
    assert label_pinyin("上沙埠镇纪事", ("上沙", "上沙埠")) == "JISHI"


def test_a_sunrise_industry_does_not_begin_with_the_city_of_that_name() -> None:
    assert label_pinyin("朝阳产业", ("朝阳",)) == "ZHAOYANGCHANYE"
    assert label_pinyin("朝阳新闻", ("朝阳",)) == "XINWEN"


@pytest.mark.parametrize("han", ["今日", "本周棠", "今天"])
def test_a_time_word_stays_when_too_little_would_be_left(han: str) -> None:
    assert label_pinyin(han).startswith(("JIN", "BENZHOU"))


@pytest.mark.parametrize(
    ("han", "expected"),
    [
        pytest.param("部门动态", "BUMEN DONGTAI", id="PY-09"),
        ("一线见闻", "YIXIAN JIANWEN"),
        ("重点项目巡礼", "ZHONGDIAN XIANGMU XUNLI"),
        ("家门口的变化", "JIAMENKOU DE BIANHUA"),
        ("走转改", "ZOUZHUANGAI"),
        ("掠影", "LUEYING"),
    ],
)
def test_a_label_in_words_divides_as_the_standard_asks(han: str, expected: str) -> None:
    assert label_pinyin(han, style=LabelStyle.WORDS) == expected


def test_latin_letters_and_digits_stay_apart_and_signs_go() -> None:
    assert label_pinyin("AI县报") == "AI XIANBAO"
    assert label_pinyin("“飞地”见闻") == "FEIDI JIANWEN"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("双塔时讯SHIXUN", ("双塔时讯", "SHIXUN"), id="PY-07"),
        ("今日聲音 SHENGYIN", ("今日聲音", "SHENGYIN")),
        ("关爱 GUAN'AI", ("关爱", "GUAN'AI")),
        ("链接", None),
        ("本报讯 ABC 公司投产", None),
    ],
)
def test_a_standing_head_as_printed_comes_apart(
    line: str, expected: tuple[str, str] | None
) -> None:
    assert printed_label(line) == expected


@pytest.mark.parametrize(
    ("han", "pinyin"),
    [
        ("今日聲音", "SHENGYIN"),
        ("今日聲音", "Jinri Shengyin"),
        ("一线見聞", "YIXIANJIANWEN"),
        ("北票掠影", "LUEYING"),
        ("北票掠影", "LÜEYING"),
        ("速覽", "sulan"),
        ("双塔时讯", "SHI XUN"),
        ("链接", "Liànjiē"),
        ("关爱", "GUAN'AI"),
        ("关爱", "GUAN’AI"),
        ("绿色家园", "LÜSE JIAYUAN"),
        ("绿色家园", "LYUSE JIAYUAN"),
        ("AI县报", "AI XIANBAO"),
        ("朝阳新闻", "CHAOYANG XINWEN"),
    ],
)
def test_a_hand_written_pinyin_may_read_any_ending(han: str, pinyin: str) -> None:
    assert is_reading(han, pinyin)


@pytest.mark.parametrize(
    ("han", "pinyin"),
    [
        pytest.param("北票掠影", "LVEYING", id="PY-08"),
        ("链接", "LIANJI"),
        ("今日声音", "JINRI"),
        ("重点项目", "CHONGDIAN XIANGMU"),
        ("朝阳新闻", "ZHAOYANG XINWEN"),
        ("声音", "SHENGYIN!"),
        ("声音", ""),
        ("", "SHENGYIN"),
    ],
)
def test_a_hand_written_pinyin_that_reads_no_ending_is_refused(han: str, pinyin: str) -> None:
    assert not is_reading(han, pinyin)


def test_a_character_that_no_word_decides_may_have_any_of_its_readings() -> None:
    assert is_reading("柳行", "LIUXING")
    assert is_reading("柳行", "LIUHANG")


@pytest.mark.parametrize(
    ("han", "expected"),
    [
        pytest.param("朝阳市", "Chaoyang Shi", id="PY-10"),
        pytest.param("朝阳产业", "zhaoyang chanye", id="PY-11"),
        pytest.param("长三角", "Chang Sanjiao", id="PY-12"),
        pytest.param("长效管理", "changxiao guanli", id="PY-13"),
        ("景德镇市", "Jingdezhen Shi"),
        ("沙市", "Shashi"),
        ("一心一意", "yixinyiyi"),
    ],
)
def test_words_are_spelled_as_the_standard_asks(han: str, expected: str) -> None:
    assert words_pinyin(han) == expected


def test_names_that_are_given_are_capitalised_with_their_generic_apart() -> None:
    assert words_pinyin("棠岫县石笕镇柿子节", ("棠岫", "石笕")) == (
        "Tangxiu Xian Shijian Zhen shizi jie"
    )


@pytest.mark.parametrize(
    ("han", "expected"),
    [
        pytest.param("北票掠影", "lueying", id="SL-04"),
        ("今日聲音", "shengyin"),
        ("绿色家园", "lyusejiayuan"),
        ("关爱", "guanai"),
        ("3·15在线", "3-15-zaixian"),
        ("AI县报", "ai-xianbao"),
        ("★", "2605"),
        ("※ ★", "203b-2605"),
    ],
)
def test_the_address_part_of_a_section(han: str, expected: str) -> None:
    assert slug(han, ("北票",)) == expected


def test_a_text_of_spaces_has_no_address() -> None:
    with pytest.raises(ValueError, match="no address"):
        slug("　")


@pytest.mark.parametrize(
    ("run", "expected"),
    [
        ("失信惩戒长效机制", "shi xin cheng jie chang xiao ji zhi"),
        ("三百人参加", "san bai ren can jia"),
        ("退耕还林还草", "tui geng huan lin huan cao"),
        ("我县长期坚持", "wo xian chang qi jian chi"),
        ("家乡长江", "jia xiang chang jiang"),
        ("县长信箱", "xian zhang xin xiang"),
        ("不了解", "bu liao jie"),
        ("重点", "zhong dian"),
        ("目的的", "mu di de"),
        ("水乡长卷", "shui xiang chang juan"),
        ("无偿献血", "wu chang xian xue"),
        ("辖区长者", "xia qu zhang zhe"),
    ],
)
def test_words_are_read_right_inside_longer_runs(run: str, expected: str) -> None:
    assert plain_reading(run) == expected


@pytest.mark.parametrize("word", READINGS)
def test_every_word_of_our_table_is_read_as_it_says(word: str) -> None:
    assert len(READINGS[word].split()) == len(word)
    assert plain_reading(word) == READINGS[word]


@pytest.mark.parametrize("word", [*CORRECTIONS, *MISDIVIDED])
def test_every_correction_is_needed(word: str) -> None:
    assert " ".join(lazy_pinyin(word, v_to_u=True)) != READINGS[word]


@pytest.mark.parametrize("word", COUNTER_PHRASES)
def test_every_counter_phrase_takes_back_what_a_shorter_word_spoils(
    word: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    others = {w: reading for w, reading in READINGS.items() if w != word}
    monkeypatch.setattr(syllable, "READINGS", others)
    syllables.cache_clear()
    without = plain_reading(word)
    syllables.cache_clear()
    assert without != READINGS[word]


def test_our_table_does_not_change_the_dictionary_of_others() -> None:
    assert plain_reading("长效") == "chang xiao"
    assert lazy_pinyin("长效") == ["zhang", "xiao"]
