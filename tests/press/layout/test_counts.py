import csv
import io
import json

from press.fiction import OUYANG, SHI, ZHANG, article, composed, credit, photo, statistics
from xianbao.paper.article import Kind
from xianbao.paper.credit import Role
from xianbao.press.layout import counts
from xianbao.press.layout.counts import CountExhibit, with_downloads
from xianbao.press.view.link import Link

STORIES = (
    article("2026/11/02/web-1", kind=Kind.FEATURE, credits=(credit(Role.REPORTER, ZHANG),)),
    article(
        "2026/11/01/web-1",
        section="minsheng",
        credits=(credit(Role.AUTHOR, ZHANG), credit(Role.EDITOR, SHI)),
        photos=(photo("a.png", credits=(credit(Role.PHOTOGRAPHER, OUYANG),)), photo("b.png")),
        statistics=(statistics("数", 产量="3吨"), statistics("二", 面积="4亩")),
    ),
    article("2025/10/01/web-1", statistics=(statistics("旧", 产量="2吨"),)),
)
COMPOSER = composed(*STORIES)
CARDS = COMPOSER.edition.cards


def told(exhibit: CountExhibit | None) -> list[tuple[str, int, str]]:
    assert exhibit is not None
    return [(one.label, one.count, one.href.removeprefix("\x1e")) for one in exhibit.counts]


def test_months_are_counted_oldest_first_and_lead_to_their_page() -> None:
    assert told(counts.month_counts(CARDS, COMPOSER)) == [
        ("2025年10月", 1, "2025/10/"),
        ("2026年11月", 2, "2026/11/"),
    ]


def test_only_the_last_twelve_months_are_shown() -> None:
    many = [article(f"{2024 + n // 12}/{n % 12 + 1:02}/01/web-1") for n in range(20)]
    composer = composed(*many)
    shown = told(counts.month_counts(composer.edition.cards, composer))
    assert [shown[0][0], shown[-1][0], len(shown)] == ["2024年9月", "2025年8月", 12]


def test_kinds_and_sections_keep_their_own_order() -> None:
    assert told(counts.kind_counts(CARDS, COMPOSER)) == [("消息", 2, ""), ("通讯", 1, "")]
    assert told(counts.section_counts(CARDS, COMPOSER)) == [
        ("要闻", 2, "sections/yaowen/"),
        ("民生", 1, "sections/minsheng/"),
    ]


def test_writers_and_photographers_are_counted_apart() -> None:
    assert told(counts.person_counts(CARDS, COMPOSER)) == [("张辉", 2, "people/zhang-hui/")]
    assert told(counts.photographer_counts(CARDS, COMPOSER)) == [("欧阳禾", 1, "people/ouyang-he/")]


def test_totals_have_no_common_unit() -> None:
    found = counts.totals(CARDS, COMPOSER)
    assert found is not None
    assert [one.count for one in found.counts] == [3, 2, 3]
    assert found.unit == ""


def test_nothing_to_count_is_no_box() -> None:
    empty = composed()
    for count in (counts.month_counts, counts.kind_counts, counts.section_counts):
        assert count((), empty) is None
    assert with_downloads("x/", (None, None), empty) == ((), ())


def test_the_latest_boxes_are_the_first_of_each_story() -> None:
    found = counts.recent_boxes(CARDS, COMPOSER, 5)
    assert [(one.statistics.title, one.about.href[-17:]) for one in found] == [
        ("数", "2026/11/01/web-1/"),
        ("旧", "2025/10/01/web-1/"),
    ]
    assert counts.latest_box(CARDS, COMPOSER) == found[0]
    assert counts.latest_box(CARDS[:1], COMPOSER) is None


def test_a_reported_box_leads_to_its_story_s_files_and_counts_have_theirs_beside_the_page() -> None:
    exhibits = (
        None,
        counts.latest_box(CARDS, COMPOSER),
        None,
        counts.month_counts(CARDS, COMPOSER),
    )
    boxes, leaves = with_downloads("sections/yaowen/", exhibits, COMPOSER)
    assert [box.anchor for box in boxes] == ["statistics-1", "statistics-2"]
    assert boxes[1].downloads == (
        Link("CSV", "\x1esections/yaowen/statistics-2.csv"),
        Link("JSON", "\x1esections/yaowen/statistics-2.json"),
    )
    assert boxes[0].downloads == (
        Link("CSV", "\x1e2026/11/01/web-1/statistics-1.csv"),
        Link("JSON", "\x1e2026/11/01/web-1/statistics-1.json"),
    )
    files = {leaf.file: leaf.content for leaf in leaves}
    assert sorted(files) == [f"sections/yaowen/statistics-2.{end}" for end in ("csv", "json")]
    table = files["sections/yaowen/statistics-2.csv"].decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(table, newline="")))
    assert rows[1:] == [["2025年10月", "1", "篇"], ["2026年11月", "2", "篇"]]
    told_to_machines = json.loads(files["sections/yaowen/statistics-2.json"])
    assert told_to_machines["title"] == "按月发稿"
