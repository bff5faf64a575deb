import pytest
from markupsafe import Markup

from xianbao.press.typesetting.headline import banner_line, headline, plain_title


@pytest.mark.parametrize(
    ("title", "html"),
    [
        ("柿子红了", "柿子<wbr>红了"),
        ("招商引资结硕果 培育壮大新动能", "招商引资结硕果 培育壮大新动能"),
        ("示范路|成了", "示范路<wbr>成了"),
        ("“十四五”以来", "“十四五”<wbr>以来"),
        ("", ""),
        ("|", ""),
    ],
)
def test_a_line_may_break_between_words(title: str, html: str) -> None:
    assert headline(title) == Markup(html)  # noqa: S704  # the expected value


def lines(title: str) -> list[str]:
    return headline(title).unescape().split("<wbr>")


def test_a_number_stays_with_its_unit() -> None:
    assert "4.37亿元" in "|".join(lines("全县新建农村公路总投资4.37亿元再创新高"))
    assert "3.2%" in "|".join(lines("全县粮食总产量同比增长3.2%再获丰收"))


def test_marks_stay_with_what_they_mark() -> None:
    for line in lines("岫水两岸柿子红：看《家门口的变化》里（石笕镇）的好日子！"):
        assert not line.startswith(("：", "》", "）", "！", "的"))
        assert not line.endswith(("《", "（"))


def test_the_county_stays_whole() -> None:
    assert "棠岫县" in "".join(line for line in lines("秋日里的棠岫县柿子丰收") if "棠" in line)


def test_no_line_is_left_with_one_character() -> None:
    assert all(len(line) > 1 for line in lines("示范路修成了大家都说这条路真是好"))


def test_markup_in_a_title_is_text() -> None:
    html = headline("<script>alert(1)</script>柿子")
    assert "<script" not in html
    assert html.replace("<wbr>", "") == "&lt;script&gt;alert(1)&lt;/script&gt;柿子"


@pytest.mark.parametrize("title", ["👨‍👩‍👧‍👦一家人的柿子", "丰收🇨🇳时节👍🏽真好", "e\u0301柿子"])
def test_one_sign_is_never_broken(title: str) -> None:
    html = str(headline(title))
    for sign in ("👨‍👩‍👧‍👦", "🇨🇳", "👍🏽", "e\u0301"):
        assert (sign in title) == (sign in html)


@pytest.mark.parametrize("title", ["柿" * 10_000, "|" * 10_000, " " * 10_000, "<" * 10_000])
def test_a_title_of_ten_thousand_characters_is_set(title: str) -> None:
    assert bool(headline(title)) == bool(plain_title(title)) == bool(title.strip("| "))


def test_half_a_character_is_no_failure() -> None:
    assert headline("柿\ud800子") == "柿\ud800子"


@pytest.mark.parametrize(
    ("title", "plain"),
    [("示范路|成了", "示范路成了"), ("柿子红 | 稻花香", "柿子红 稻花香"), ("|柿子|", "柿子")],
)
def test_a_plain_title_has_no_manual_breaks(title: str, plain: str) -> None:
    assert plain_title(title) == plain
    assert str(headline(title)).replace("<wbr>", "") == plain


def test_a_number_stays_with_what_is_counted_whatever_that_is() -> None:
    assert "三万二千锭" in headline("三万二千锭的夜班账")


def test_a_banner_breaks_between_its_halves_and_nowhere_else() -> None:
    assert banner_line("大干四季度·决胜全年红") == "大干四季度·<wbr>决胜全年红"
    assert banner_line("<b>") == "&lt;b&gt;"
