"""Filing one story touches what it belongs to and what stands beside it, and nothing else."""

import re
from collections.abc import Iterable

import pytest

from newspaper import Newspaper
from xianbao.desk.people import outsider

MASTHEAD = """\
name: 棠岫日报
sections: [要闻, 民生服务, 岫水文苑]
series: [走转改, 家门口的变化]
"""
STAFF = "[张辉, 李若溪, 陈延安]\n"
SECTIONS = ("要闻", "民生服务", "岫水文苑")
WRITERS = ("张辉", "李若溪", "陈延安", "周采薇")
OVERVIEWS = {"", "archive/", "statistics/", "sections/", "people/"}
"""Pages that say how much there is of everything: they change with every story."""
SEARCH = {"search/index.json", "search/2025-01-15/"}
"""The list of volumes, and the newest of them, which holds all 72 stories."""
NEWEST = {"feed/", "sitemap-news.xml"}
"""What follows the newest stories of all."""
PART_OF_A_PAGE = re.compile(
    r"index\.html|statistics-\d+\.(?:csv|json)|(?<=feed/)(?:atom\.xml|rss\.xml|feed\.json)"
    r"|(?<=search/\d{4}-\d\d-\d\d/)(?:[0-9a-f]+\.bin|a[0-9a-f]+\.txt)"
)
"""Files that stand for their folder: a page and its tables, a feed, a volume of the index."""
NEWCOMER = outsider("马新来").key
LIVELY = "sections/minshengfuwu/"
ITS_SECTION = {LIVELY, f"{LIVELY}feed/", f"{LIVELY}print/"}
NEW = "title: 新来的一条\nsection: 民生服务\n"


def file_two_years(paper: Newspaper) -> None:
    """72 stories: three on each of 24 days, a month apart, with people, a series and figures."""
    paper.file("masthead.yml", MASTHEAD)
    paper.file("staff.yml", STAFF)
    for number in range(72):
        month, item = divmod(number, 3)
        fields = [
            f"title: 第{number}条消息",
            f"section: {SECTIONS[item]}",
            f"correspondent: {WRITERS[number % 4]}",
        ]
        if number % 5 == 0:
            fields.append("series: 走转改")
        if number % 7 == 0:
            fields.append(f"statistics: {{title: 产量, items: {{产量: {number + 1}吨}}}}")
        day = f"{2025 + month // 12}/{month % 12 + 1:02}/15"
        paper.story(f"{day}/{item + 1:02}-01.md", "\n".join(fields))


def places(files: Iterable[str]) -> set[str]:
    """The folders of pages, feeds and volumes; every other file by itself."""
    return {PART_OF_A_PAGE.sub("", file) for file in files}


def touched(paper: Newspaper, path: str, fields: str) -> tuple[set[str], set[str]]:
    """What filing a story changes or adds, and the files that go with it."""
    before = paper.printed()
    paper.story(path, fields)
    after = paper.printed()
    gone = before.keys() - after.keys()
    return places(file for file, now in after.items() if before.get(file) != now), gone


def day(of: str, pages: int) -> set[str]:
    """A day with its printed pages and the whole of it to print, its month and its year."""
    year, month, _ = of.split("/")
    return {
        *(f"{of}/", f"{of}/print/", f"{year}/{month}/", f"{year}/"),
        *(f"{of}/p{number}/" for number in range(1, pages + 1)),
        f"sitemap-{year}-{month}.xml",
    }


def story(key: str) -> set[str]:
    """A story with what it says to other newsrooms."""
    return {f"{key}/", f"{key}/ninjs.json", f"{key}/ninjs-2.2.json"}


def person(key: str, *years: str) -> set[str]:
    """A person's page and feed, and the lists of some years."""
    return {f"people/{key}/", f"people/{key}/feed/", *(f"people/{key}/{one}/" for one in years)}


@pytest.mark.parametrize(
    ("path", "writer", "expected", "gone"),
    [
        pytest.param(
            "2026/12/15/04-01.md",
            "correspondent: 张辉\nseries: 走转改",
            {
                *day("2026/12/15", 4),
                *story("2026/12/15/04-01"),
                *("2026/12/15/04-01/card.png", "2026/12/15/03-01/", "2026/12/15/02-01/"),
                *("2026/11/15/02-01/", "2026/10/15/03-01/", "2026/09/15/01-01/"),
                *("series/", "series/zouzhuangai/", "series/zouzhuangai/feed/"),
                *(f"{LIVELY}2026-12/", "series/zouzhuangai/2026-12/"),
                *person("zhang-hui", "2026"),
                *NEWEST,
            },
            set(),
            id="on the newest day, in a series",
        ),
        pytest.param(
            "2026/12/16/01-01.md",
            "correspondent: 张辉",
            {
                *day("2026/12/16", 1),
                *story("2026/12/16/01-01"),
                *("2026/12/16/01-01/card.png", "2026/12/15/", "2026/12/15/02-01/"),
                f"{LIVELY}2026-12/",
                *person("zhang-hui", "2026"),
                *(*NEWEST, "sitemap-pages.xml"),
            },
            set(),
            id="on a new day",
        ),
        pytest.param(
            "2027/01/01/01-01.md",
            "correspondent: 张辉",
            {
                *day("2027/01/01", 1),
                *story("2027/01/01/01-01"),
                *("2027/01/01/01-01/card.png", "2026/12/15/", "2026/12/15/02-01/", "2026/12/"),
                *(f"{LIVELY}2026-12/", f"{LIVELY}2027-01/"),
                *person("zhang-hui", "2026", "2027"),
                *(*NEWEST, "sitemap-pages.xml", "sitemap.xml"),
                # Stories of the newest six months have cards; the month that leaves them shows
                # its sections' cards instead.
                *(f"2026/07/15/0{number}-01/" for number in (1, 2, 3)),
            },
            {f"2026/07/15/0{number}-01/card.png" for number in (1, 2, 3)},
            id="in a new year",
        ),
        pytest.param(
            "2025/06/15/04-01.md",
            "correspondent: 马新来",
            {
                *day("2025/06/15", 4),
                *story("2025/06/15/04-01"),
                *("2025/06/15/03-01/", "2025/06/15/02-01/", "2025/05/15/02-01/"),
                f"{LIVELY}2025-06/",
                *person(NEWCOMER, "2025"),
                "sitemap-pages.xml",
            },
            set(),
            id="late, by somebody new",
        ),
    ],
)
def test_a_new_story_touches_its_own_pages_and_its_neighbours(
    paper: Newspaper, path: str, writer: str, expected: set[str], gone: set[str]
) -> None:
    file_two_years(paper)
    found = touched(paper, path, NEW + writer)
    assert found == (expected | ITS_SECTION | OVERVIEWS | SEARCH, gone)


def test_an_issue_file_touches_its_own_day_and_its_stories(paper: Newspaper) -> None:
    file_two_years(paper)
    before = paper.printed()
    paper.file("2025/06/15/issue.yml", "number: 14300\npages: [{page: 1}, {page: 2}, {page: 3}]\n")
    after = paper.printed()
    assert before.keys() == after.keys()
    assert places(file for file, content in after.items() if before[file] != content) == {
        *("2025/06/15/", "2025/06/15/print/"),
        *(f"2025/06/15/p{number}/" for number in (1, 2, 3)),
        *(file for number in (1, 2, 3) for file in story(f"2025/06/15/0{number}-01")),
    }


def test_a_changed_headline_touches_no_list_that_does_not_show_it(paper: Newspaper) -> None:
    file_two_years(paper)
    path = "2025/06/15/02-01.md"
    fields = "title: 改了标题\nsection: 民生服务\ncorrespondent: 张辉"
    changed = {
        *("2025/06/15/", "2025/06/15/p2/", "2025/06/15/print/", "2025/06/", f"{LIVELY}2025-06/"),
        *story("2025/06/15/02-01"),
        *(f"2025/{month:02}/15/02-01/" for month in (5, 7)),
        *("2025/06/15/01-01/", "2025/06/15/03-01/", "people/zhang-hui/2025/"),
        "search/2025-01-15/",
    }
    assert touched(paper, path, fields) == (changed | ITS_SECTION, set())
