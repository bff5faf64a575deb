from xianbao.paper.item import read_item
from xianbao.paper.label import Pair, Reading
from xianbao.paper.quantity import read_quantity
from xianbao.paper.statistics import Item, Statistics
from xianbao.press.box import Counted, count_box, story_box, target_text
from xianbao.press.view.box import Bar, Delta, Row
from xianbao.press.view.link import Link
from xianbao.press.wording import Wording

WORDING = Wording(Reading.NONE, "hans")


def item(label: str, text: str) -> Item:
    read = read_item(text)
    return Item(label, read.quantity, read.target, read.change, read.points, read.note)


STATISTICS = Statistics(
    "重点项目",
    (
        item("到位资金", "35亿元，同比增长17%"),
        item("开工项目", "不低于45个，目标60个"),
        item("游客", "1月 3万人次、2月 5万人次"),
    ),
    period="前三季度",
    source="县统计局",
    note="快报数",
)


def test_a_story_box_prints_what_the_editor_wrote() -> None:
    box = story_box(STATISTICS, "statistics-1", WORDING, (Link("CSV", "a.csv"),))
    assert (box.anchor, box.head, box.title) == ("statistics-1", Pair("链接"), "重点项目")
    assert (box.period, box.source, box.note) == ("前三季度", "县统计局", "快报数")
    assert box.downloads == (Link("CSV", "a.csv"),)
    assert box.rows[0] == Row("到位资金", "35", "亿元", delta=Delta(1, "▲", "同比增长", "17%"))
    assert box.rows[1] == Row("开工项目", "45", "个", "不低于", target="目标60个", bar=Bar(75, 100))
    assert box.rows[2].line is not None


def test_a_box_on_another_page_links_its_story() -> None:
    about = Link("柿子红了", "2026/11/22/01-01/")
    assert story_box(STATISTICS, "latest", WORDING, about=about).about == about


def test_a_bare_target_gets_its_word() -> None:
    assert target_text(read_quantity("60个"), WORDING) == "目标60个"
    assert target_text(read_quantity("计划60个"), WORDING) == "计划60个"


def test_counts_stand_with_their_bars_and_pages() -> None:
    counts = (Counted("要闻", 1200, "sections/yaowen/"), Counted("速览", 300))
    box = count_box(Pair("按栏目发稿"), "by-section", counts, WORDING, "篇")
    assert box.rows == (
        Row("要闻", "1200", "篇", bar=Bar(100), href="sections/yaowen/"),
        Row("速览", "300", "篇", bar=Bar(25)),
    )


def test_counts_without_a_common_unit_are_not_compared() -> None:
    counts = (Counted("稿件", 12), Counted("图片", 30))
    box = count_box(Pair("总计"), "totals", counts, WORDING)
    assert [row.bar for row in box.rows] == [None, None]
