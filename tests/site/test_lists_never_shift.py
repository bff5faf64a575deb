"""Filing one story touches what it belongs to and what stands beside it, and nothing else."""

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
NEWCOMER = outsider("马新来").key
LIVELY = "sections/minshengfuwu/"
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


def touched(paper: Newspaper, path: str, fields: str) -> set[str]:
    """The addresses of the pages that filing a story changes or adds; nothing may go."""
    before = paper.printed()
    paper.story(path, fields)
    after = paper.printed()
    assert before.keys() <= after.keys()
    files = {file for file, content in after.items() if before.get(file) != content}
    return {f"{file.rpartition('/')[0]}/".removeprefix("/") for file in files}


def day(of: str, pages: int) -> set[str]:
    """A day with its printed pages, its month and its year."""
    year, month, _ = of.split("/")
    return {
        *(f"{of}/", f"{year}/{month}/", f"{year}/"),
        *(f"{of}/p{number}/" for number in range(1, pages + 1)),
    }


@pytest.mark.parametrize(
    ("path", "writer", "expected"),
    [
        pytest.param(
            "2026/12/15/04-01.md",
            "correspondent: 张辉\nseries: 走转改",
            {
                *day("2026/12/15", 4),
                *("2026/12/15/04-01/", "2026/12/15/03-01/", "2026/12/15/02-01/"),
                *("2026/11/15/02-01/", "2026/10/15/03-01/", "2026/09/15/01-01/"),
                *("series/", "series/zouzhuangai/"),
                *(f"{LIVELY}2026-12/", "series/zouzhuangai/2026-12/"),
                *("people/zhang-hui/", "people/zhang-hui/2026/"),
            },
            id="on the newest day, in a series",
        ),
        pytest.param(
            "2026/12/16/01-01.md",
            "correspondent: 张辉",
            {
                *day("2026/12/16", 1),
                *("2026/12/16/01-01/", "2026/12/15/", "2026/12/15/02-01/"),
                *(f"{LIVELY}2026-12/", "people/zhang-hui/", "people/zhang-hui/2026/"),
            },
            id="on a new day",
        ),
        pytest.param(
            "2027/01/01/01-01.md",
            "correspondent: 张辉",
            {
                *day("2027/01/01", 1),
                *("2027/01/01/01-01/", "2026/12/15/", "2026/12/15/02-01/", "2026/12/"),
                *(f"{LIVELY}2026-12/", f"{LIVELY}2027-01/"),
                *("people/zhang-hui/", "people/zhang-hui/2026/", "people/zhang-hui/2027/"),
            },
            id="in a new year",
        ),
        pytest.param(
            "2025/06/15/04-01.md",
            "correspondent: 马新来",
            {
                *day("2025/06/15", 4),
                *("2025/06/15/04-01/", "2025/06/15/03-01/"),
                *("2025/06/15/02-01/", "2025/05/15/02-01/"),
                *(f"{LIVELY}2025-06/", f"people/{NEWCOMER}/", f"people/{NEWCOMER}/2025/"),
            },
            id="late, by somebody new",
        ),
    ],
)
def test_a_new_story_touches_its_own_pages_and_its_neighbours(
    paper: Newspaper, path: str, writer: str, expected: set[str]
) -> None:
    file_two_years(paper)
    assert touched(paper, path, NEW + writer) == expected | {LIVELY} | OVERVIEWS


def test_an_issue_file_touches_its_own_day_and_its_stories(paper: Newspaper) -> None:
    file_two_years(paper)
    before = paper.printed()
    paper.file("2025/06/15/issue.yml", "number: 14300\npages: [{page: 1}, {page: 2}, {page: 3}]\n")
    after = paper.printed()
    found = {file for file, content in after.items() if before.get(file) != content}
    assert found == {"2025/06/15/index.html"}


def test_a_changed_headline_touches_no_list_that_does_not_show_it(paper: Newspaper) -> None:
    file_two_years(paper)
    path = "2025/06/15/02-01.md"
    fields = "title: 改了标题\nsection: 民生服务\ncorrespondent: 张辉"
    assert touched(paper, path, fields) == {
        *("2025/06/15/", "2025/06/15/p2/", "2025/06/", f"{LIVELY}2025-06/"),
        *(f"2025/{month:02}/15/02-01/" for month in (5, 6, 7)),
        *("2025/06/15/01-01/", "2025/06/15/03-01/", LIVELY, "people/zhang-hui/2025/"),
    }
