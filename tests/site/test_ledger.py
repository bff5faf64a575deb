"""The ledger of addresses in a whole paper, and the pages on which it says how it works."""

import pytest
from mkdocs.exceptions import Abort

from newspaper import DAY, Newspaper

LEDGER = "articles/ledger.txt"


def kept(paper: Newspaper) -> str:
    return (paper.folder / LEDGER).read_text(encoding="utf-8")


def written(paper: Newspaper) -> str:
    done = paper.run("xianbao", "ledger", "--write")
    assert done.returncode == 0, done.stdout + done.stderr
    return kept(paper)


def refused(paper: Newspaper) -> str:
    done = paper.run("xianbao", "build")
    assert done.returncode == 1
    return done.stderr


def test_a_paper_without_a_ledger_is_asked_for_none(paper: Newspaper) -> None:
    paper.story("01-01.md")
    done = paper.run("xianbao", "build")
    assert done.returncode == 0
    assert "ledger" not in done.stdout + done.stderr
    assert paper.run("xianbao", "ledger").returncode == 1


def test_every_address_that_readers_keep_is_written_down(paper: Newspaper) -> None:
    paper.file("staff.yml", "- 张辉\n")
    paper.story("01-01.md", "correspondent: 罗一鸣\naliases: /old/1.html")
    lines = [line for line in written(paper).splitlines() if not line.startswith("#")]
    assert lines == [
        *(f"/{DAY}/", f"/{DAY}/01-01/", "/old/1.html", "/people/luo-yiming-dd87f2/"),
        *("/people/zhang-hui/", "/sections/yaowen/"),
    ]


def test_a_build_says_how_many_addresses_are_new(paper: Newspaper) -> None:
    paper.story("01-01.md")
    written(paper)
    paper.story("01-02.md")
    assert "有 1 个网址还没记进 ledger.txt" in paper.run("xianbao", "build").stdout
    written(paper)
    assert "ledger" not in paper.run("xianbao", "build").stdout


def test_an_address_that_dies_stops_the_press(paper: Newspaper) -> None:
    paper.story("01-01.md")
    story = paper.story("01-02.md")
    written(paper)
    assert paper.run("xianbao", "build").returncode == 0
    before = paper.pages()
    story.rename(story.with_name("01-03.md"))
    assert f"XB319 给过读者的网址 /{DAY}/01-02/ 打不开了" in refused(paper)
    assert paper.pages() == before
    proof = paper.run("xianbao", "proof", "--format", "concise")
    assert (proof.returncode, "XB319" in proof.stdout) == (1, True)
    checked = paper.run("xianbao", "ledger")
    assert (checked.returncode, "XB319" in checked.stdout) == (1, True)
    paper.story("01-03.md", f"aliases: /{DAY}/01-02/")
    assert paper.run("xianbao", "build").returncode == 0


@pytest.mark.parametrize(
    "state",
    [
        "status: withdrawn\nwithdrawn: {date: 2026-11-22, text: 失实。}",
        "expires: 2026-11-22 11:00",
    ],
)
def test_what_the_editors_take_down_needs_no_word_in_the_ledger(
    paper: Newspaper, state: str
) -> None:
    """Nor do the day and the person that go with it."""
    alone = "2026/11/20/01-01.md"
    paper.story("01-01.md")
    paper.story(alone, "correspondent: 罗一鸣\naliases: /old/1.html")
    before = written(paper)
    paper.story(alone, f"correspondent: 罗一鸣\naliases: /old/1.html\n{state}")
    assert paper.run("xianbao", "build").returncode == 0
    assert written(paper) == before


def test_a_story_that_becomes_a_draft_again_is_noticed(paper: Newspaper) -> None:
    paper.story("01-01.md")
    paper.story("01-02.md")
    written(paper)
    paper.story("01-02.md", "status: draft")
    assert f"/{DAY}/01-02/" in refused(paper)


def test_whoever_joins_the_staff_keeps_the_old_address(paper: Newspaper) -> None:
    paper.story("01-01.md", "correspondent: 罗一鸣")
    written(paper)
    paper.file("staff.yml", "- 罗一鸣\n")
    message = refused(paper)
    assert "「罗一鸣」进了名单" in message
    paper.file("staff.yml", "- {name: 罗一鸣, formerly: /people/luo-yiming-dd87f2/}\n")
    pages = paper.printed()
    page = pages["people/luo-yiming-dd87f2/index.html"].decode()
    assert "../../people/luo-yiming/" in page
    assert "罗一鸣" in page


def test_a_section_that_moves_leaves_the_way_behind_and_takes_it_along(paper: Newspaper) -> None:
    paper.file("masthead.yml", "name: 棠岫日报\nsections: [要闻, {name: 民生, key: life}]\n")
    paper.story("01-01.md")
    paper.printed()
    moved = "{name: 民生, key: minsheng, formerly: /sections/life/}"
    paper.file("masthead.yml", f"name: 棠岫日报\nsections: [要闻, {moved}]\n")
    pages = paper.printed()
    assert b"../../sections/minsheng/" in pages["sections/life/index.html"]
    assert "sections/minsheng/index.html" in pages


def test_an_old_address_of_a_person_comes_and_goes_like_one_of_a_cold_build(
    paper: Newspaper,
) -> None:
    paper.story("01-01.md", "reporter: 张辉")
    for formerly in ("[]", "[/zhang/, /z.html]", "/z.html", "[]"):
        paper.file("staff.yml", f"- {{name: 张辉, formerly: {formerly}}}\n")
        warm = paper.printed()
        for store in (".xianbao/press.sqlite", ".xianbao/desk.sqlite"):
            (paper.folder / store).unlink()
        assert paper.printed() == warm
        assert ("zhang/index.html" in warm) == ("zhang" in formerly)


def test_a_correction_of_next_year_is_a_slip(paper: Newspaper) -> None:
    paper.story("01-01.md", "corrections: {date: 2026-11-29, text: 明天见报}")
    assert paper.run("xianbao", "build").returncode == 0
    paper.story("01-01.md", "corrections: {date: 2062-11-22, text: 笔误}")
    assert f"articles/{DAY}/01-01.md:4:21: XB320" in refused(paper)


def test_policies_stand_in_the_colophon_and_their_pages_must_be_there(paper: Newspaper) -> None:
    masthead = "name: 棠岫日报\nsections: [要闻]\npolicies:\n  ethics: about.md#rules\n"
    paper.file("masthead.yml", masthead)
    paper.story("01-01.md")
    pages = paper.printed()
    assert 'href="../about/#rules"' in pages["colophon/index.html"].decode()
    paper.file("masthead.yml", f"{masthead}  ownership: owners.md\n")
    message = refused(paper)
    assert "articles/masthead.yml:5:14: XB810 「ownership」写的 docs/owners.md 还没有" in message
    with pytest.raises(Abort):
        paper.printed()
    paper.standing("owners.md", "# 归谁\n")
    assert paper.run("xianbao", "build").returncode == 0


def test_a_policy_that_is_neither_page_nor_address_is_told(paper: Newspaper) -> None:
    paper.story("01-01.md")
    for value in ("见章程", "../articles/staff.md", "javascript:alert(1)", "file:///etc/x.md"):
        paper.file(
            "masthead.yml",
            f"name: 棠岫日报\nsections: [要闻]\npolicies: {{ethics: '{value}'}}\n",
        )
        assert "XB809" in refused(paper)
