from dataclasses import replace
from datetime import date

from press.fiction import MASTHEAD, OUYANG, ZHANG, ZHOU, article, composed, credit, photo
from xianbao.paper.article import Kind, Source
from xianbao.paper.credit import Role
from xianbao.paper.issue import Issue, Page
from xianbao.paper.label import Label, Pair, Reading
from xianbao.press.address import ROOT
from xianbao.press.layout.composer import KIND_WORDS, ROLE_WORDS
from xianbao.press.view.byline import Byline
from xianbao.press.view.link import Link, PairLink

KEY = "2026/11/22/01-01"
DAY = date(2026, 11, 22)


def test_every_kind_and_every_role_has_its_word() -> None:
    assert KIND_WORDS.keys() == set(Kind)
    assert ROLE_WORDS.keys() == set(Role)
    words = composed(masthead=replace(MASTHEAD, labels=Reading.ENGLISH)).wording
    assert all(words.pair(word).second for word in (*KIND_WORDS.values(), *ROLE_WORDS.values()))


def test_a_section_and_a_series_are_links_with_their_label() -> None:
    composer = composed(masthead=replace(MASTHEAD, labels=Reading.PINYIN))
    pinyin = "zh-Latn-pinyin"
    assert composer.section("yaowen") == PairLink(
        Pair("要闻", "YAOWEN", pinyin), f"{ROOT}sections/yaowen/"
    )
    assert composer.series("zou") == PairLink(
        Pair("走转改", "ZOUZHUANGAI", pinyin), f"{ROOT}series/zou/"
    )


def test_bylines_stand_in_the_order_of_roles_under_the_name_that_was_printed() -> None:
    credits_ = (
        credit(Role.PHOTOGRAPHER, ZHANG),
        credit(Role.CORRESPONDENT, ZHOU),
        credit(Role.REPORTER, ZHANG, "張輝"),
        credit(Role.CORRESPONDENT, OUYANG),
    )
    written = frozenset({Role.REPORTER, Role.CORRESPONDENT})
    assert composed().bylines(credits_, written) == (
        Byline(Pair("记者"), (Link("張輝", f"{ROOT}people/zhang-hui/"),)),
        Byline(
            Pair("通讯员"),
            (
                Link("周采薇", f"{ROOT}people/zhou-caiwei/"),
                Link("欧阳禾", f"{ROOT}people/ouyang-he/"),
            ),
        ),
    )


def test_a_picture_always_has_words_for_who_cannot_see_it_and_never_its_captions() -> None:
    story = article(KEY, title="望津桥|恢复通车")
    composer = composed(story)
    described = photo("a.png", alt="石拱桥", caption="晨雾里")
    assert composer.picture(described, story).alt == "石拱桥"
    told = "图片，内容见图说"
    assert composer.picture(photo("a.png", caption="晨雾里"), story).alt == told
    assert composer.picture(photo("a.png", caption="晨雾里", alt="晨雾里"), story).alt == told
    assert composer.picture(photo("a.png"), story).alt == "《望津桥恢复通车》配图"


def test_a_line_of_writers_names_reporters_first_and_no_photographer() -> None:
    story = article(
        KEY,
        credits=(
            credit(Role.CORRESPONDENT, ZHOU),
            credit(Role.PHOTOGRAPHER, OUYANG),
            credit(Role.REPORTER, ZHANG),
        ),
    )
    assert composed(story).byline(story) == "本报记者 张辉　通讯员 周采薇"


def test_a_reprint_without_writers_is_signed_by_its_source() -> None:
    story = article(KEY, source=Source("云澹日报"))
    assert composed(story).byline(story) == "云澹日报"
    signed = replace(story, credits=(credit(Role.AUTHOR, ZHOU),))
    assert composed(signed).byline(signed) == "作者 周采薇"


def test_a_photo_s_own_credit_stands_before_its_page_s() -> None:
    own = photo("a.png", credits=(credit(Role.PHOTOGRAPHER, ZHANG),))
    courtesy = photo("b.png", courtesy="县交通局供图")
    bare = photo("c.png")
    story = article(KEY, photos=(own, courtesy, bare), page=1)
    page = Page(1, credits=(credit(Role.PHOTOGRAPHER, OUYANG),), photo_courtesy="资料片")
    composer = composed(story, issues={DAY: Issue(DAY, pages=(page,))})
    pictures = [composer.picture(one, story) for one in story.photos]
    names = [[link.text for byline in one.bylines for link in byline.people] for one in pictures]
    assert names == [["张辉"], [], ["欧阳禾"]]
    assert [picture.courtesy for picture in pictures] == ["", "县交通局供图", "资料片"]


def test_a_teaser_is_the_story_as_lists_show_it_and_is_set_once() -> None:
    story = article(
        KEY,
        title="望津桥|恢复通车",
        kicker="引题",
        subtitle="副题",
        kind=Kind.FEATURE,
        series=("zou",),
        photos=(photo("2026/11/22/a.png"), photo("2026/11/22/b.png")),
        script="hant",
    )
    composer = composed(story)
    (card,) = composer.edition.cards
    teaser = composer.teaser(card)
    assert (teaser.href, teaser.day, teaser.date) == (f"{ROOT}{KEY}/", "11-22", "2026-11-22")
    assert (teaser.title, str(teaser.headline)) == ("望津桥恢复通车", "望津桥<wbr>恢复通车")
    assert (teaser.kicker, teaser.deck, teaser.kind) == ("引题", "副题", "feature")
    assert (teaser.section.pair.han, teaser.series[0].pair.han) == ("要闻", "走转改")
    assert teaser.picture is not None
    assert teaser.picture.src == f"{ROOT}2026/11/22/a.png"
    assert teaser.script == "zh-Hant"
    assert composer.teaser(card) is teaser


def test_a_summary_is_the_editor_s_or_else_the_first_words() -> None:
    told = article(KEY, summary="桥通了。")
    untold = article("2026/11/22/01-02", body="## 小标题\n\n岫水涨了。\n\n渡口开船。")
    composer = composed(told, untold)
    assert [composer.teaser(card).summary for card in composer.edition.cards] == [
        "桥通了。",
        "岫水涨了。",
    ]


def test_a_page_s_title_ends_in_the_paper_s_name_and_has_no_empty_part() -> None:
    assert composed().page_title("要闻", "", "2026年") == "要闻 - 2026年 - 棠岫日报"


def test_an_issue_number_is_worded_unless_the_editor_worded_it() -> None:
    composer = composed()
    numbers = [Issue(DAY, "14806"), Issue(DAY, "总第14806号"), Issue(DAY), None]
    assert [composer.issue_number(one) for one in numbers] == ["第14806期", "总第14806号", "", ""]


def test_a_running_head_tells_the_day_and_the_page() -> None:
    composer = composed()
    day = Pair("2026年11月22日 星期日")
    assert composer.running(DAY) == (day,)
    assert composer.running(DAY, 3) == (day, Pair("第3版"))


def test_a_label_without_a_reading_of_the_chosen_sort_is_han_alone() -> None:
    composer = composed(masthead=replace(MASTHEAD, labels=Reading.ENGLISH))
    assert composer.pair(Label("民生", "MINSHENG")) == Pair("民生")


def test_a_teaser_that_was_set_before_is_noted_as_read_again() -> None:
    composer = composed(article(KEY), article("2026/11/22/01-02"))
    first, second = composer.edition.cards
    for _ in range(2):
        composer.edition.readings.start()
        composer.teaser(first)
        assert f"face {first.key}" in composer.edition.readings.taken()
    composer.edition.readings.start()
    assert composer.every("section/yaowen") == composer.teasers((first, second))
    assert {"faces section/yaowen", "list section/yaowen"} <= composer.edition.readings.taken()
