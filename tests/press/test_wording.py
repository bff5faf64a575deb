from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest

from xianbao.paper.label import Pair, Reading
from xianbao.press.wording import UnknownWordError, Wording

PINYIN = Wording(Reading.PINYIN, "hans")
ENGLISH = Wording(Reading.ENGLISH, "hans")
HAN_ALONE = Wording(Reading.NONE, "hans")
TRADITIONAL = Wording(Reading.PINYIN, "hant")
SUNDAY = date(2026, 11, 22)


def test_compact_numbers_keep_four_places() -> None:
    assert PINYIN.compact(437_000_000) == "4.37亿"
    assert PINYIN.compact(25_000) == "2.5万"
    assert PINYIN.compact(248_171) == "24.8171万"
    assert TRADITIONAL.compact(437_000_000) == "4.37億"


def test_a_compact_number_is_paired_with_english_only() -> None:
    assert ENGLISH.compact_pair(437_000_000) == Pair("4.37亿", "437M", "en")
    assert PINYIN.compact_pair(437_000_000) == Pair("4.37亿")


def test_a_date_of_the_masthead_has_its_weekday_after_a_space() -> None:
    assert PINYIN.date_pair(date(2023, 3, 23)).han == "2023年3月23日 星期四"


def test_a_percentage_keeps_its_decimals() -> None:
    assert PINYIN.percent(Decimal("0.285")) == "28.5%"
    assert PINYIN.percent(Fraction(1, 3)) == "33.33%"
    assert PINYIN.percent(1) == "100%"


def test_a_chinese_number_has_no_comma() -> None:
    assert PINYIN.number(27775) == "27775"


def test_hectares_are_in_chinese() -> None:
    assert PINYIN.amount(Decimal("5.3"), "公顷") == "5.3公顷"


def test_a_word_is_paired_with_the_reading_of_the_paper() -> None:
    assert PINYIN.pair("Briefs").lang == "zh-Latn-pinyin"
    assert PINYIN.pair("Source") == Pair("来源", "LAIYUAN", "zh-Latn-pinyin")
    assert ENGLISH.pair("Source") == Pair("来源", "Source", "en")
    assert HAN_ALONE.pair("Source") == Pair("来源")
    assert TRADITIONAL.pair("Source").han == "來源"


def test_a_date_is_paired_with_its_weekday_or_with_english() -> None:
    han = "2026年11月22日 星期日"
    assert PINYIN.date_pair(SUNDAY) == Pair(han, "XINGQIRI", "zh-Latn-pinyin")
    assert ENGLISH.date_pair(SUNDAY) == Pair(han, "Sunday, November 22, 2026", "en")
    assert HAN_ALONE.date_pair(SUNDAY) == Pair(han)


def test_months_years_and_weekdays_are_pairs() -> None:
    assert PINYIN.month_pair(2026, 11) == Pair("2026年11月", "SHIYIYUE", "zh-Latn-pinyin")
    assert ENGLISH.month_pair(2026, 11) == Pair("2026年11月", "November 2026", "en")
    assert PINYIN.year_pair(2026) == Pair("2026年", "2026 NIAN", "zh-Latn-pinyin")
    assert ENGLISH.year_pair(2026) == Pair("2026年", "2026", "en")
    assert [PINYIN.weekday_pair(number).han for number in range(7)] == [
        "周一", "周二", "周三", "周四", "周五", "周六", "周日",
    ]  # fmt: skip
    assert ENGLISH.weekday_pair(0) == Pair("周一", "Mon", "en")
    assert TRADITIONAL.weekday_pair(6).han == "週日"


def test_a_page_number_is_read_aloud() -> None:
    assert PINYIN.page_pair(1) == Pair("第1版", "DIYIBAN", "zh-Latn-pinyin")
    assert ENGLISH.page_pair(1) == Pair("第1版", "PAGE 1", "en")
    assert HAN_ALONE.page_pair(12) == Pair("第12版")


def test_a_count_has_an_english_plural() -> None:
    assert ENGLISH.count_pair("Stories counted", 1) == Pair("1篇", "1 story", "en")
    assert ENGLISH.count_pair("Stories counted", 1200) == Pair("1200篇", "1,200 stories", "en")
    assert PINYIN.count_pair("Stories counted", 12) == Pair("12篇", "12 PIAN", "zh-Latn-pinyin")


@pytest.mark.parametrize(
    ("moment", "timed", "text"),
    [
        (datetime(2026, 11, 22, 19, 30, tzinfo=UTC), True, "2026年11月22日 19:30"),
        (datetime(2026, 11, 22, 19, 30, 7, tzinfo=UTC), True, "2026年11月22日 19:30:07"),
        (datetime(2026, 11, 22, tzinfo=UTC), True, "2026年11月22日 00:00"),
        (datetime(2026, 11, 22, tzinfo=UTC), False, "2026年11月22日"),
    ],
)
def test_a_moment_is_as_exact_as_the_editor_was(
    moment: datetime,
    timed: bool,  # noqa: FBT001  # a column of the table above
    text: str,
) -> None:
    assert PINYIN.moment_text(moment, timed=timed) == text


@pytest.mark.parametrize(
    ("wording", "number", "pair"),
    [
        (PINYIN, "14806", ("第14806期", "DI 14806 QI")),
        (ENGLISH, "14806", ("第14806期", "No. 14806")),
        (HAN_ALONE, "14806", ("第14806期", "")),
        (PINYIN, "总第14806号", ("总第14806号", "ZONGDI 14806 HAO")),
        (ENGLISH, "总第14806号", ("总第14806号", "")),
        (PINYIN, "", ("", "")),
    ],
)
def test_an_issue_number_has_a_reading_and_an_editors_own_words_no_english(
    wording: Wording, number: str, pair: tuple[str, str]
) -> None:
    found = wording.issue_pair(number)
    assert (found.han, found.second) == pair


def test_the_lunar_date_stands_in_the_script_of_the_paper() -> None:
    assert PINYIN.lunar_text(SUNDAY) == "农历丙午年十月十四"
    assert TRADITIONAL.lunar_text(date(2026, 1, 22)) == "農曆乙巳年臘月初四"
    assert PINYIN.lunar_text(date(1900, 1, 1)) == ""


def test_values_are_filled_in_as_they_are() -> None:
    hostile = "{0.__class__}<script>%s"
    assert PINYIN.text("Issue number", number=14806) == "第14806期"
    assert PINYIN.text("All of a list", name=hostile) == f"{hostile}：全部"


def test_a_word_that_no_catalog_holds_is_named() -> None:
    with pytest.raises(UnknownWordError, match="zh_Hans has no word for 'Horoscope'"):
        PINYIN.pair("Horoscope")
