import pytest

from xianbao.paper.label import Label, Pair, Reading

VOICES = Label("今日声音", "SHENGYIN", "Voices")


@pytest.mark.parametrize(
    ("reading", "pair"),
    [
        (Reading.PINYIN, Pair("今日声音", "SHENGYIN", "zh-Latn-pinyin")),
        (Reading.ENGLISH, Pair("今日声音", "Voices", "en")),
        (Reading.NONE, Pair("今日声音")),
    ],
)
def test_a_label_is_paired_with_the_reading_that_the_masthead_chose(
    reading: Reading, pair: Pair
) -> None:
    assert VOICES.pair(reading) == pair


@pytest.mark.parametrize("reading", list(Reading))
def test_a_label_without_that_reading_stands_alone(reading: Reading) -> None:
    assert Label("声音").pair(reading) == Pair("声音")
