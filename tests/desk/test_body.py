"""Pictures and links in a text are checked, and written from the site's root."""

import pytest

from desk.newsdesk import Desk, articles, png
from xianbao.paper.credit import Credit, Role
from xianbao.paper.photo import Photo

DAY = "2026/11/22"
ZHANG = Credit(Role.PHOTOGRAPHER, "张辉", "zhang-hui")


@pytest.fixture
def paper(desk: Desk) -> Desk:
    """Two other stories and a picture beside the story that a test writes."""
    desk.story(path="2026/11/21/01-02.md")
    desk.story(path="2026/11/20/02-01/index.md")
    desk.file(f"{DAY}/bridge.png", png(12, 8))
    return desk


def body(paper: Desk, text: str, fields: str = "", path: str = f"{DAY}/01-01.md") -> str:
    paper.story(fields, text, path=path)
    intake = paper.read()
    assert [problem.render() for problem in intake.problems] == []
    (article,) = (article for article in articles(intake) if article.copy == path)
    return article.body


def photos(paper: Desk) -> tuple[Photo, ...]:
    (article,) = (a for a in articles(paper.read()) if a.copy == f"{DAY}/01-01.md")
    return article.photos


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("[昨日](../21/01-02.md)", "[昨日](/2026/11/21/01-02/)"),
        ("[昨日](../21/01-02.md#数字)", "[昨日](/2026/11/21/01-02/#数字)"),
        ("[昨日](<../21/01-02.md>)", "[昨日](/2026/11/21/01-02/)"),
        ('[昨日](../21/01-02.md "昨日")', '[昨日](/2026/11/21/01-02/ "昨日")'),
        ("[昨日](/2026/11/21/01-02/)", "[昨日](/2026/11/21/01-02/)"),
        ("[昨日](/2026/11/21/01-02)", "[昨日](/2026/11/21/01-02/)"),
        ("[昨日](../../21/01-02/)", "[昨日](/2026/11/21/01-02/)"),
        ("[前日](../20/02-01/index.md)", "[前日](/2026/11/20/02-01/)"),
        ("[前日](../20/02-01/)", "[前日](/2026/11/20/02-01/)"),
        ("[那天](/2026/11/21/)", "[那天](/2026/11/21/)"),
        ("[那版](/2026/11/21/p3/)", "[那版](/2026/11/21/p3/)"),
        ("[栏目](/sections/yaowen/)", "[栏目](/sections/yaowen/)"),
        ("[关于](/about/)", "[关于](/about/)"),
        ("[图](bridge.png)", f"[图](/{DAY}/bridge.png)"),
        ("[本页](#数字)", "[本页](#数字)"),
        ("[网站](https://example.com/a?b=1#c)", "[网站](https://example.com/a?b=1#c)"),
        (
            "[信](mailto:a@example.com)、[电](tel:0000)",
            "[信](mailto:a@example.com)、[电](tel:0000)",
        ),
        (
            "[一](../21/01-02.md)[二](../21/01-02.md)",
            "[一](/2026/11/21/01-02/)[二](/2026/11/21/01-02/)",
        ),
        ("[1]: ../21/01-02.md", "[1]: /2026/11/21/01-02/"),
        ("[^1]: ../nowhere.md", "[^1]: ../nowhere.md"),
        ("`[码](nowhere.md)`", "`[码](nowhere.md)`"),
        ("```\n[码](nowhere.md)\n```", "```\n[码](nowhere.md)\n```"),
        ("~~~\n[码](nowhere.md)", "~~~\n[码](nowhere.md)"),
        ("\\[不是](nowhere.md)", "\\[不是](nowhere.md)"),
        ("项目[一]（三）", "项目[一]（三）"),
    ],
)
def test_a_link_is_written_from_the_root(paper: Desk, written: str, printed: str) -> None:
    assert body(paper, f"{written}\n") == printed


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("[错](../21/01-2.md)", ["6:5 XB703"]),
        ("[错](nowhere)", ["6:5 XB703"]),
        ("[错](/2026/12/)", ["6:5 XB703"]),
        ("[错](/2026/11/21/09-09/)", ["6:5 XB703"]),
        ("[错](/sections/nowhere/)", ["6:5 XB703"]),
        ("[错](../../../../secret.md)", ["6:5 XB703"]),
        ("[错](javascript:alert(1))", ["6:5 XB704"]),
        ("[错](JaVaScRiPt:alert(1))", ["6:5 XB704"]),
        ("[错](java&#115;cript:alert(1))", ["6:5 XB704"]),
        ("[错](javascript%3Aalert(1))", ["6:5 XB704"]),
        ("[错](<java\tscript:alert(1)>)", ["6:5 XB704"]),
        ("[错](data:text/html,x)", ["6:5 XB704"]),
        ("[错](file:///etc/passwd)", ["6:5 XB704"]),
        ("[错](www.example.com)", ["6:5 XB705"]),
        ("[错](example.com/a)", ["6:5 XB705"]),
        ("<img src=bridge.png>", ["6:1 XB706"]),
        ("[a]: bridge.png", ["6:6 XB707"]),
        ("![夜](https://example.com/a.png '张辉 摄')", ["6:6 XB509"]),
        ("![夜](nowhere.png '张辉 摄')", ["6:6 XB501"]),
        ("![夜](bridge.png)", ["6:6 XB506"]),
        ("![夜](../../../../secret.png '张辉 摄')", ["6:6 XB503"]),
        ("[![夜](nowhere.png '张辉 摄')](../21/01-2.md)", ["6:7 XB501", "6:28 XB703"]),
    ],
)
def test_what_leads_nowhere_is_told_with_its_place(
    paper: Desk, written: str, found: list[str]
) -> None:
    assert paper.marks(text=f"{written}\n") == found


def test_a_wrong_link_is_answered_with_its_neighbour(paper: Desk) -> None:
    paper.story(text="[一](../21/01-2.md)、[二](../19/02-01.md)\n")
    assert paper.said() == [
        "链接的稿件不存在：../21/01-2.md → 是不是 ../21/01-02.md？",
        "链接的稿件不存在：../19/02-01.md → 是不是 ../20/02-01/index.md？",
    ]


def test_a_picture_in_the_text_becomes_a_photo(paper: Desk) -> None:
    text = '![石桥](bridge.png "望津桥夜景。张辉 摄")\n'
    assert body(paper, text) == f'![石桥](/{DAY}/bridge.png "望津桥夜景。张辉 摄")'
    assert photos(paper) == (
        Photo(f"{DAY}/bridge.png", 12, 8, "望津桥夜景。", "石桥", (ZHANG,), in_body=True),
    )


def test_a_picture_that_is_listed_is_placed_and_keeps_what_is_listed(paper: Desk) -> None:
    fields = "图片: {文件: bridge.png, 图说: 夜景。张辉 摄, 替代文字: 桥}\n"
    text = "![石桥](bridge.png)\n\n![又](./bridge.png)\n"
    expected = f"![石桥](/{DAY}/bridge.png)\n\n![又](/{DAY}/bridge.png)"
    assert body(paper, text, fields) == expected
    assert photos(paper) == (
        Photo(f"{DAY}/bridge.png", 12, 8, "夜景。", "桥", (ZHANG,), in_body=True),
    )


def test_a_listed_picture_of_no_use_is_told_once(paper: Desk) -> None:
    assert paper.marks("图片: {文件: no.png, 图说: 张辉 摄}\n", "![夜](no.png)\n") == ["4:10 XB501"]


def test_the_storys_photographer_credits_the_pictures_in_its_text(paper: Desk) -> None:
    body(paper, "![石桥](bridge.png)\n", "摄影: 张辉\n")
    assert photos(paper)[0].credits == (ZHANG,)


def test_a_picture_may_be_a_link(paper: Desk) -> None:
    text = "[![石桥](bridge.png '张辉 摄')](../21/01-02.md)\n"
    assert body(paper, text) == (f"[![石桥](/{DAY}/bridge.png '张辉 摄')](/2026/11/21/01-02/)")


def test_places_are_those_of_the_whole_file(paper: Desk) -> None:
    assert paper.marks("引题: 一\n", "第一段。\n\n第二段，见[错](no.md)。\n") == ["9:10 XB703"]


@pytest.mark.parametrize("text", ["", "\n\n", "   \n"])
def test_a_story_needs_a_text(desk: Desk, text: str) -> None:
    assert desk.marks(text=text) == ["4:1 XB701"]


@pytest.mark.parametrize("kind", ["简讯", "公告"])
def test_a_brief_or_a_notice_may_be_its_headline_alone(desk: Desk, kind: str) -> None:
    assert desk.article(f"体裁: {kind}\n", "").body == ""


def test_a_draft_may_be_unfinished(desk: Desk) -> None:
    assert desk.article("状态: 草稿\n", "").body == ""


def test_a_second_block_of_fields_is_told(desk: Desk) -> None:
    assert desk.marks(text="---\n标题: 又一个\n---\n\n正文。\n") == ["6:1 XB702"]
    assert desk.marks(text="---\n\n正文。\n\n---\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "[" * 200_000,
        "[a](" * 100_000,
        "![" * 100_000,
        "[a]( " * 100_000,
        "[a](b" + " " * 300_000,
        "`" * 300_000,
        "```\n" * 70_000,
        '[a](b "' * 60_000,
        "[[a]" * 100_000,
        "[a]: " * 80_000,
    ],
    ids=range(10),
)
def test_a_text_of_brackets_is_read_to_its_end(desk: Desk, text: str) -> None:
    lines = text.count("\n") + 9
    assert all(int(mark.partition(":")[0]) <= lines for mark in desk.marks(text=text))
