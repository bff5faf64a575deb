"""What a preview shows of a whole small paper, save after save."""

import os
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from unittest import mock

import pytest

from newspaper import DAY, MASTHEAD, NOON, Newspaper, contents
from showing import Showing, showing
from xianbao.desk.proofing.proof import Job, proof

PHOTO = "photos: [{file: bridge.png, caption: 新桥, courtesy: 资料片, alt: 三孔石拱桥}]"
SLIP = "title: 望津桥恢复通车\nsection: 要问\n"


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Showing]:
    """A paper with a story of each sort; its preview has read it, and its site is printed."""
    paper = Newspaper.founded(tmp_path_factory.mktemp("dummy") / "paper")
    paper.file("staff.yml", "- name: 张辉\n  roles: [reporter]\n")
    paper.photo("bridge.png")
    paper.story("01-01.md", PHOTO)
    paper.story("01-02.md", "title: 渡船下水\nstatus: draft")
    paper.story("01-03.md", "title: 水价听证\nembargo: 2026-11-30 08:00")
    paper.story("01-04.md", "title: 渡口停航\nexpires: 2026-11-22 08:00")
    gone = "status: withdrawn\nwithdrawn: {date: 2026-11-22, text: 失实，已撤下。}"
    paper.story("01-05.md", f"title: 夜市停办\n{gone}")
    paper.printed()
    with mock.patch.dict(os.environ, SOURCE_DATE_EPOCH=str(NOON)), showing(paper) as one:
        one.saved()
        one.proofed()
        yield one


def path(showing: Showing, name: str) -> Path:
    return showing.paper.articles / DAY / name


def band(page: str) -> str:
    found = re.search(r"<aside id=\"xp\".*?</aside>", page, re.DOTALL)
    assert found
    return found[0]


def bare(page: bytes) -> bytes:
    """A page without what the preview has put in."""
    page = re.sub(rb"<aside id=\"xp\".*?</aside>", b"", page, flags=re.DOTALL)
    page = re.sub(rb'<link rel="stylesheet" href="/_preview/[^>]*>', b"", page)
    page = re.sub(rb'<script defer src="/_preview/[^>]*></script>', b"", page)
    return re.sub(rb' data-held="[^"]*"', b"", page)


def test_drafts_and_embargoed_stories_are_shown_and_marked(shown: Showing) -> None:
    front = shown.shows("/")
    for title in ("望津桥恢复通车", "渡船下水", "水价听证"):
        assert title in front.replace("<wbr>", "")
    assert "草稿 · 读者看不到" in band(shown.shows(f"/{DAY}/01-02/"))
    assert "未到时间 · 2026-11-30 08:00 上线" in band(shown.shows(f"/{DAY}/01-03/"))
    assert re.search(rf'<a data-held="草稿"[^>]*href="\./{DAY}/01-02/"', front)
    assert re.search(rf'<a data-held="未到时间"[^>]*href="\./{DAY}/01-03/"', front)
    assert f'data-held="草稿" href="./{DAY}/01-01/"' not in front


def test_what_was_taken_down_is_marked_and_no_longer_listed(shown: Showing) -> None:
    assert "渡口停航" not in shown.shows("/")
    assert "已过期 · 2026-11-22 08:00 起撤下" in band(shown.shows(f"/{DAY}/01-04/"))


def test_of_a_withdrawn_story_the_notice_is_shown_and_marked(shown: Showing) -> None:
    page = shown.shows(f"/{DAY}/01-05/")
    assert "已撤稿 · 读者只看到这则说明" in band(page)
    assert "失实，已撤下。" in page
    assert "夜市停办" not in page


def test_a_published_story_has_no_mark(shown: Showing) -> None:
    assert "xp-hold" not in shown.shows(f"/{DAY}/01-01/")


def test_pages_without_held_stories_are_those_of_a_build(shown: Showing) -> None:
    for file in ("about/index.html", "people/index.html", "series/index.html"):
        printed = shown.paper.pages().get(file)
        if printed is not None:
            assert bare(shown.answer(f"/{file}").content) == printed


def test_photos_and_files_of_the_host_are_those_of_a_build(shown: Showing) -> None:
    site = shown.paper.pages()
    for file, sort in (
        (f"{DAY}/bridge.png", "image/png"),
        ("assets/xianbao/paper.css", "text/css; charset=utf-8"),
        ("assets/xianbao/paper.js", "text/javascript; charset=utf-8"),
    ):
        answer = shown.answer(f"/{file}")
        assert (answer.content, answer.type) == (site[file], sort)


def test_nothing_of_the_preview_gets_into_the_site_or_its_record(tmp_path: Path) -> None:
    twins = [Newspaper.founded(tmp_path / name) for name in ("plain", "shown")]
    for paper in twins:
        paper.story("01-01.md")
        paper.story("01-02.md", "title: 渡船下水\nstatus: draft")
        paper.printed()
    plain, other = twins
    before = contents(other.folder)
    with mock.patch.dict(os.environ, SOURCE_DATE_EPOCH=str(NOON)), showing(other) as one:
        one.saved()
        assert "渡船下水" in one.shows(f"/{DAY}/01-02/")
        one.proofed()
        after = contents(other.folder)
        ours = (".xianbao/preview/", ".xianbao/proof.", ".xianbao/desk.")
        touched = {file for file in after if after[file] != before.get(file)}
        assert {file for file in touched if not file.startswith(ours)} == set()
        # The one place where pages are drawn down is that of the host's standing pages.
        assert not any(file.endswith("index.html") and DAY in file for file in touched)
        other.story("01-01.md", "title: 望津桥提前通车")
        one.saved(other.articles / DAY / "01-01.md")
        other.printed()
    plain.story("01-01.md", "title: 望津桥提前通车")
    plain.printed()
    assert other.pages() == plain.pages()
    assert not any("渡船下水".encode() in content for content in other.pages().values())


def test_an_unknown_address_shows_the_papers_own_page(shown: Showing) -> None:
    answer = shown.answer("/nowhere/")
    assert answer.status == 404
    assert bare(answer.content) == bare(shown.paper.pages()["404.html"])


def test_the_previews_own_pages_allow_nothing_but_their_own_files(shown: Showing) -> None:
    answer, body = shown.asked("/_proof/")
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert b"<style" not in body
    assert b"style=" not in body
    for name in ("preview.css", "preview.js", "icon.svg"):
        assert shown.asked(f"/_preview/{name}")[0].status == 200
    for name in ("../server.py", "%2e%2e/server.py", "preview.html"):
        assert shown.asked(f"/_preview/{name}")[0].status == 404


def test_an_address_without_its_slash_leads_on(shown: Showing) -> None:
    answer = shown.answer(f"/{DAY}/01-01")
    assert (answer.status, answer.headers) == (302, (("Location", f"/{DAY}/01-01/"),))


def test_a_broken_story_stays_as_it_was_and_says_why(shown: Showing) -> None:
    shown.paper.story("01-01.md", f"{SLIP}reporter: 张辉")
    page = shown.shows(f"/{DAY}/01-01/") if shown.saved(path(shown, "01-01.md")) else ""
    assert "望津桥恢复通车" in page.replace("<wbr>", "")
    told = band(page)
    assert "报头里没有栏目「要问」" in told
    assert "<mark>要问</mark>" in told
    assert 'href="/handbook/' not in told  # this paper has no handbook
    assert "本页是上一次没有错的样子" in told
    assert '<details class="xp-own" open>' in told
    shown.paper.story("01-01.md", PHOTO)
    shown.saved(path(shown, "01-01.md"))
    assert "xp-own" not in shown.shows(f"/{DAY}/01-01/")


def test_a_story_that_was_never_sound_shows_its_problems_instead(shown: Showing) -> None:
    file = shown.paper.story("05-01.md", SLIP)
    shown.saved(file)
    answer = shown.answer(f"/{DAY}/05-01/")
    assert answer.status == 404
    assert "这篇稿件有错，还排不进样报" in answer.content.decode()
    assert "XB211" in answer.content.decode()
    file.unlink()
    shown.saved(file)
    assert "XB211" not in shown.shows(f"/{DAY}/05-01/")


def test_a_save_is_proofed_at_once_and_secrets_are_never_shown(shown: Showing) -> None:
    file = shown.paper.story("06-01.md", "title: 渡口启事", "有事请拨 13812345678 找船工。")
    shown.saved(file)
    for page in (shown.shows(f"/{DAY}/06-01/"), shown.shows("/_proof/")):
        assert "XB002" in page
    assert "13812345678" not in band(shown.shows(f"/{DAY}/06-01/"))
    assert "13812345678" not in shown.shows("/_proof/")
    assert shown.proofed().problems
    assert "XB002" in shown.shows("/_proof/")
    file.unlink()
    shown.saved(file)
    shown.proofed()


def test_markup_in_copy_is_shown_as_text(shown: Showing) -> None:
    file = shown.paper.story("07-01.md", "section: '<script>alert(1)</script>'")
    shown.saved(file)
    page = shown.shows("/_proof/")
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page
    file.unlink()
    shown.saved(file)


def test_a_broken_masthead_keeps_the_last_paper_and_says_so(shown: Showing) -> None:
    file = shown.paper.file("masthead.yml", "name: [\n")
    notice = shown.saved(file)
    assert notice.trouble.zh.startswith("报头 masthead.yml 有错")
    assert "报头 masthead.yml 有错" in band(shown.shows("/"))
    assert "masthead.yml" in shown.shows("/_proof/")
    shown.paper.file("masthead.yml", MASTHEAD)
    assert not shown.saved(file).trouble.zh
    assert "报头" not in band(shown.shows("/"))


def test_what_another_run_makes_of_a_broken_masthead_takes_no_page_away(shown: Showing) -> None:
    story = shown.paper.story("08-01.md")
    shown.saved(story)
    shown.proofed()
    file = shown.paper.file("masthead.yml", "name: [\n")
    assert proof(shown.paper.articles, shown.paper.folder / ".xianbao", Job(1)).problems
    shown.saved(file)
    assert shown.answer(f"/{DAY}/01-01/").status == 200
    shown.paper.file("masthead.yml", MASTHEAD)
    story.unlink()
    shown.saved(file, story)


def test_a_late_proof_does_not_hide_what_is_wrong_with_the_masthead(shown: Showing) -> None:
    desk = shown.preview.desk
    with mock.patch.object(desk.proofs, "ask") as asked:
        shown.saved(path(shown, "01-01.md"))
    file = shown.paper.file("masthead.yml", "name: [\n")
    shown.saved(file)
    desk.proofed(*asked.call_args.args, ())
    assert "articles/masthead.yml" in shown.shows("/_proof/")
    shown.paper.file("masthead.yml", MASTHEAD)
    shown.saved(file)


def test_the_problems_of_a_paper_without_a_name_lead_back_to_it(shown: Showing) -> None:
    file = shown.paper.file("masthead.yml", MASTHEAD.replace("name:", "nmae:", 1))
    shown.saved(file)
    assert '<a href="/">样报</a>' in shown.shows("/_proof/")
    shown.paper.file("masthead.yml", MASTHEAD)
    shown.saved(file)


def test_a_story_goes_up_when_its_time_has_come(shown: Showing) -> None:
    before, after = datetime(2026, 11, 29, tzinfo=UTC), datetime(2026, 11, 30, 1, tzinfo=UTC)
    shown.preview.tick(after, after)
    shown.preview.tick(before, after)
    assert next(shown.preview.watcher.saves()) == frozenset()
    with mock.patch.dict(os.environ, SOURCE_DATE_EPOCH=str(int(after.timestamp()))):
        shown.saved()
        assert "xp-hold" not in shown.shows(f"/{DAY}/01-03/")
        assert 'data-held="未到时间"' not in shown.shows("/")


def test_what_is_of_no_concern_is_not_read_for(shown: Showing) -> None:
    turn = shown.notice.turn
    assert shown.saved(shown.paper.folder / "notes.txt").turn == turn


def test_a_change_of_the_program_asks_for_a_restart(shown: Showing) -> None:
    hook = shown.paper.folder / "hooks" / "newsroom.py"
    assert shown.saved(hook).stale
    assert "请重开预览" in band(shown.shows("/"))
    shown.preview.board.post(stale=False)


def test_a_slip_in_the_program_does_not_end_it(shown: Showing) -> None:
    with mock.patch("xianbao.command.preview.newsdesk.read", side_effect=RuntimeError("broken")):
        notice = shown.saved(path(shown, "01-01.md"))
    assert notice.said == "RuntimeError: broken"
    assert "预览程序自己出了错" in band(shown.shows("/"))
    assert not shown.saved(path(shown, "01-01.md")).said


def test_a_standing_page_follows_its_save(shown: Showing) -> None:
    page = shown.paper.standing("about.md", "---\ntitle: 关于本报\nfoot: true\n---\n\n# 我们是谁\n")
    shown.saved(page)
    assert "我们是谁" in shown.shows("/about/")


def test_broken_settings_keep_the_last_paper_and_tell_what_was_said(shown: Showing) -> None:
    settings = shown.paper.folder / "mkdocs.yml"
    sound = settings.read_text("utf-8")
    settings.write_text(sound.replace("material", "granite"), "utf-8")
    notice = shown.saved(settings)
    assert "granite" in notice.said
    assert "granite" in shown.shows("/_proof/")
    assert "望津桥" in shown.shows("/").replace("<wbr>", "")
    settings.write_text(sound, "utf-8")
    assert not shown.saved(settings).said


def test_where_nothing_can_be_read_every_address_shows_the_problems(tmp_path: Path) -> None:
    paper = Newspaper.founded(tmp_path / "paper", masthead=None)
    with showing(paper) as one:
        answer = one.answer(f"/{DAY}/01-01/")
        assert (answer.status, "正在读稿" in answer.content.decode()) == (503, True)
        one.saved()
        for place in ("/", f"/{DAY}/01-01/", "/_proof/"):
            page = one.shows(place)
            assert "没有报头文件 masthead.yml" in page
            assert "先改好它" in page
        paper.file("masthead.yml", MASTHEAD)
        paper.story("01-01.md")
        one.saved(paper.articles / "masthead.yml")
        assert "望津桥" in one.shows("/").replace("<wbr>", "")
