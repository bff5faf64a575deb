"""Every standing word is a pair: 汉字 and the second reading that the masthead chose."""

import re

import pytest
from opencc import OpenCC

from newspaper import DAY, Newspaper
from parts.easel import Elements

PAIR = re.compile(
    r'<span class="pair-han">([^<]*)</span>(?: <span class="pair-second"([^>]*)>([^<]*)</span>)?'
)

TRADITIONAL = OpenCC("s2t")
NAMES = {"棠岫日报", "今日声音", "棠岫掠影", "走转改", "吕晓璞", "关于本报"}
"""What the paper's own copy says, in the script that its editor chose."""


def file_labelled(paper: Newspaper, settings: str) -> dict[str, str]:
    """A paper with English names for everything, printed; its pages as text."""
    paper.file(
        "masthead.yml",
        f"""\
name: 棠岫日报
english: Tangxiu Daily
places: [棠岫]
sections: [{{name: 今日声音, english: Voices}}, 棠岫掠影]
series: [{{name: 走转改, english: Out and About}}]
{settings}
""",
    )
    paper.file(f"{DAY}/issue.yml", "number: 14806\npages: [{page: 3, name: 民生}]\n")
    fields = "section: 今日声音\nreporter: 吕晓璞\nseries: 走转改\nhighlights: [甲, 乙]"
    paper.story("03-01.md", f"{fields}\nstatistics: {{title: 数, items: {{产量: 3吨}}}}")
    pages = paper.printed()
    return {path: page.decode() for path, page in pages.items() if path.endswith(".html")}


def pairs(page: str) -> dict[str, tuple[str, str]]:
    """The 汉字 of each pair of a page, with its second reading and that one's attributes."""
    return {han: (second, lang.strip()) for han, lang, second in PAIR.findall(page)}


@pytest.mark.parametrize(
    ("labels", "lang", "expected"),
    [
        (
            "pinyin",
            'lang="zh-Latn-pinyin"',
            {
                "棠岫日报": "TANGXIURIBAO",
                "今日声音": "SHENGYIN",
                "棠岫掠影": "LUEYING",
                "走转改": "ZOUZHUANGAI",
                "记者": "JIZHE",
                "核心提示": "HEXINTISHI",
                "链接": "LIANJIE",
                "第3版": "DISANBAN",
                "2026年11月22日 星期日": "XINGQIRI",
                "往期": "WANGQI",
                "关于本报": "GUANYUBENBAO",
            },
        ),
        (
            "english",
            'lang="en"',
            {
                "棠岫日报": "Tangxiu Daily",
                "今日声音": "Voices",
                "走转改": "Out and About",
                "第3版": "PAGE 3",
                "2026年11月22日 星期日": "Sunday, November 22, 2026",
                "关于本报": "ABOUT",
            },
        ),
    ],
)
def test_pairs_carry_the_chosen_reading_and_its_language(
    paper: Newspaper, labels: str, lang: str, expected: dict[str, str]
) -> None:
    found = pairs(file_labelled(paper, f"labels: {labels}")[f"{DAY}/03-01/index.html"])
    assert {han: found.get(han) for han in expected} == {
        han: (second, lang) for han, second in expected.items()
    }


def test_every_pair_of_every_page_has_a_reading_in_pinyin(paper: Newspaper) -> None:
    for path, page in file_labelled(paper, "labels: pinyin").items():
        assert [han for han, (second, _) in pairs(page).items() if not second] == [], path


def test_every_interface_word_of_every_page_is_translated_in_english(paper: Newspaper) -> None:
    for path, page in file_labelled(paper, "labels: english").items():
        untranslated = [han for han, (second, _) in pairs(page).items() if not second]
        assert untranslated in ([], ["棠岫掠影"]), path


def test_a_paper_without_second_readings_prints_none(paper: Newspaper) -> None:
    for path, page in file_labelled(paper, "labels: none").items():
        assert "pair-second" not in page, path
        assert "zh-Latn" not in page, path


def test_pinyin_may_be_divided_into_words(paper: Newspaper) -> None:
    pages = file_labelled(paper, "labels: pinyin\nlabel_style: words")
    found = pairs(pages[f"{DAY}/03-01/index.html"])
    assert found["核心提示"][0] == "HEXIN TISHI"


@pytest.mark.parametrize("labels", ["pinyin", "english", "none"])
def test_a_traditional_paper_has_traditional_words_and_language(
    paper: Newspaper, labels: str
) -> None:
    pages = file_labelled(paper, f"labels: {labels}\nscript: hant")
    story = pages[f"{DAY}/03-01/index.html"]
    assert Elements(story).named("html")[0]["lang"] == "zh-Hant"
    assert Elements(story).named("article")[0]["lang"] == "zh-Hant"
    assert {"記者", "往期", "鏈接", "第3版", "核心提示"} <= pairs(story).keys()
    for path, page in pages.items():
        labels_ = [a["aria-label"] or "" for _, a in Elements(page).found if "aria-label" in a]
        assert [word for word in (*pairs(page), *labels_) if simplified_in(word)] == [], path


def simplified_in(word: str) -> bool:
    """Whether a character of it, names of the copy aside, has another traditional form."""
    own = re.sub("|".join(NAMES), "", word)
    return any(TRADITIONAL.convert(character) != character for character in own)


def test_a_story_in_another_script_says_so(paper: Newspaper) -> None:
    paper.file("masthead.yml", "name: 棠岫日报\nsections: [要闻]\n")
    paper.story("01-01.md", "title: 望津橋恢復通車\nscript: hant", "岫水昨夜漲了半尺。")
    page = paper.printed()[f"{DAY}/01-01/index.html"].decode()
    assert Elements(page).named("html")[0]["lang"] == "zh-Hans"
    assert Elements(page).named("article")[0]["lang"] == "zh-Hant"
