"""Filing one story touches what it belongs to and what stands beside it, and nothing else."""

from newspaper import Newspaper

MASTHEAD = """\
name: 棠岫日报
sections: [要闻, 民生服务, 岫水文苑]
series: [走转改, 家门口的变化]
"""
STAFF = "[张辉, 李若溪, 陈延安]\n"
SECTIONS = ("要闻", "民生服务", "岫水文苑")
WRITERS = ("张辉", "李若溪", "陈延安", "周采薇")
COUNTS = ".csv .json".split()


def file_a_year(paper: Newspaper) -> None:
    """72 stories over two years: three on each of 24 days, with pages, people, series, figures."""
    paper.file("masthead.yml", MASTHEAD)
    paper.file("staff.yml", STAFF)
    for number in range(72):
        month, item = divmod(number, 3)
        year, month = 2025 + month // 12, month % 12 + 1
        fields = [
            f"title: 第{number}条消息",
            f"section: {SECTIONS[item]}",
            f"correspondent: {WRITERS[number % 4]}",
        ]
        if number % 5 == 0:
            fields.append("series: 走转改")
        if number % 7 == 0:
            fields.append(f"statistics: {{title: 产量, items: {{产量: {number + 1}吨}}}}")
        paper.story(f"{year}/{month:02}/15/{item + 1:02}-01.md", "\n".join(fields))


def changed(paper: Newspaper, path: str, fields: str) -> tuple[dict[str, bytes], set[str]]:
    """The site before a story is filed, and which files filing it changes or adds."""
    before = paper.printed()
    paper.story(path, fields)
    after = paper.printed()
    assert before.keys() <= after.keys()
    return before, {file for file, content in after.items() if before.get(file) != content}


def pages(files: set[str]) -> set[str]:
    """The folders of the changed pages; a page's downloads change with it."""
    return {file.rsplit("/", 1)[0] + "/" if "/" in file else "" for file in files}


def test_a_new_story_touches_its_own_pages_and_no_others(paper: Newspaper) -> None:
    file_a_year(paper)
    fields = "title: 新来的一条\nsection: 民生服务\ncorrespondent: 张辉\nseries: 走转改"
    _, found = changed(paper, "2026/12/15/04-01.md", fields)
    own = {"2026/12/15/04-01/", "2026/12/15/p4/"}
    beside = {
        *("2026/12/15/03-01/", "2026/12/15/02-01/"),
        *("2026/12/15/02-01/", "2026/11/15/02-01/"),
    }
    in_series = {f"{year}/{month:02}/15/{item:02}-01/" for year, month, item in NEWEST_IN_SERIES}
    lists = {
        *("", "2026/12/15/", "2026/12/", "2026/", "archive/", "statistics/"),
        *("sections/", "sections/minshengfuwu/", "sections/minshengfuwu/2026-12/"),
        *("series/", "series/zouzhuangai/", "series/zouzhuangai/2026-12/"),
        *("people/", "people/zhang-hui/", "people/zhang-hui/2026/"),
    }
    assert pages(found) <= own | beside | in_series | lists
    assert own | {"", "2026/12/15/", "sections/minshengfuwu/"} <= pages(found)


NEWEST_IN_SERIES: list[tuple[int, int, int]] = []
