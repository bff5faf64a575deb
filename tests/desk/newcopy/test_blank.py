import pytest

from xianbao.desk.frontmatter import divide
from xianbao.desk.galley import Galley
from xianbao.desk.newcopy.blank import TITLE, Blank, quoted
from xianbao.desk.newcopy.pattern import PATTERNS
from xianbao.desk.schema.document import plain
from xianbao.desk.stylebook.story import STORY
from xianbao.desk.words import Language
from xianbao.paper.article import Kind


def fields(text: str) -> dict[str, str]:
    galley = Galley("")
    copy = divide(text, STORY, galley)
    assert copy
    assert galley.problems == []
    assert copy.body.strip() == ""
    return plain(copy.fields)  # type: ignore[return-value]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", Kind)
def test_a_blank_sheet_names_each_field_once_with_a_remark_above_it(
    kind: Kind, language: Language
) -> None:
    text = Blank(PATTERNS[kind], {"section": "要闻"}, ("要闻", "乡镇"), language).text()
    found = [STORY[name].name for name in fields(text)]
    asked = PATTERNS[kind].fields
    assert found == ["status", "title", "section", "kind", *asked]
    assert text.count("\n# ") == len(asked) + 4
    assert "乡镇" in text


def test_names_and_remarks_are_chinese_or_english_throughout() -> None:
    chinese = Blank(PATTERNS[Kind.OPINION], {}, ()).text()
    english = Blank(PATTERNS[Kind.OPINION], {}, (), Language.EN).text()
    assert "体裁: 评论" in chinese
    assert "状态: 草稿" in chinese
    assert "kind: opinion" in english
    assert "status: draft" in english
    assert fields(chinese)["标题"] == TITLE.zh
    assert fields(english)["title"] == TITLE.en


def test_what_is_known_is_filled_in_even_where_the_pattern_does_not_ask_for_it() -> None:
    known = {"title": "通车", "section": "要闻", "page": "3", "reporter": "张辉"}
    found = fields(Blank(PATTERNS[Kind.NOTICE], known, ()).text())
    assert {"标题": "通车", "版": "3", "记者": "张辉"}.items() <= found.items()


def test_a_news_story_begins_with_the_papers_own_dateline() -> None:
    assert fields(Blank(PATTERNS[Kind.NEWS], {}, ()).text())["电头"] == "本报讯"


@pytest.mark.parametrize(
    "title",
    [
        "望津桥今日通车",
        "通车: 首日过桥逾三千",
        "'一桥' 与 \"两岸\"",
        "# 不是注",
        "价格 # 涨了",
        "- 起头",
        "[方括号]",
        "冒号在尾:",
        "*星号*",
        "百分之五%",
        "是|否",
    ],
)
def test_a_title_is_quoted_where_yaml_would_take_it_for_something_else(title: str) -> None:
    text = Blank(PATTERNS[Kind.NEWS], {"title": title}, ()).text()
    assert fields(text)["标题"] == title


def test_a_plain_title_needs_no_quotes_and_breaks_no_line() -> None:
    assert quoted("望津桥\n 今日通车") == "望津桥 今日通车"
