"""A proof tells all that is found, the same with a store and without, by one process or several."""

import multiprocessing
import os
import sqlite3
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from desk.newsdesk import HEAD, MASTHEAD, STORY, TEXT, Desk
from xianbao.desk import crew, rulebook
from xianbao.desk.problem import Problem
from xianbao.desk.proofing import shift
from xianbao.desk.proofing.beat import Beat
from xianbao.desk.proofing.gist import Gist
from xianbao.desk.proofing.manuscript import Manuscript, Where
from xianbao.desk.proofing.proof import Job, Proof, proof
from xianbao.desk.rule import Rule, warning
from xianbao.desk.rulebook import body as bodies
from xianbao.desk.words import Words

BAD = warning(
    "XB999",
    Words("用了「{word}」", "“{word}” is used"),
    Words("换一个词", "Use another word"),
    Words("试验用。", "For tests."),
)
SHY = replace(BAD, code="XB998", off=True)
OF_PAPER = replace(BAD, code="XB997", fact=Words("有两篇", "There are two"))


@pytest.fixture(autouse=True)
def rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three rules of a proof for these tests alone."""
    more = {rule.code: rule for rule in (BAD, SHY, OF_PAPER)}
    for code, rule in more.items():
        monkeypatch.setitem(rulebook.RULE, code, rule)
    for module in ("waiver", "proofing.proof"):
        monkeypatch.setattr(f"xianbao.desk.{module}.PROOFED", frozenset(more))


def finds_bad_words(manuscript: Manuscript, _: Beat) -> Iterator[Problem]:
    for run in manuscript.runs:
        at = run.text.find("坏词")
        if at >= 0:
            yield manuscript.mark(BAD, run, at, at + 2, word="坏词")
        at = run.text.find("小词")
        if at >= 0:
            yield manuscript.mark(SHY, run, at, at + 2, word="小词")


def raises(manuscript: Manuscript, _: Beat) -> Iterable[Problem]:
    if "炸" in manuscript.text:
        raise ValueError(manuscript.text)
    return ()


def counts(gists: Sequence[Gist]) -> Iterator[Problem]:
    if len(gists) == 2:
        yield Problem(gists[1].path, 1, 1, OF_PAPER)


JOB = Job(checks=(finds_bad_words, raises), paper_checks=())


def marks(made: Proof) -> list[str]:
    return [f"{one.path[9:]}:{one.line}:{one.column} {one.code}" for one in made.problems]


def proofed(desk: Desk, store: Path | None = None, job: Job = JOB) -> list[str]:
    return marks(proof(desk.articles, store, job))


def test_what_checks_find_is_told_beside_what_the_desk_finds(desk: Desk) -> None:
    desk.file(STORY, f"---\n标题: {'长' * 130}\n栏目: 要闻\n---\n\n有坏词。\n")
    made = proof(desk.articles, None, JOB)
    assert marks(made) == [f"{STORY}:2:5 XB213", f"{STORY}:6:2 XB999"]
    problem = made.problems[1]
    assert (problem.end_line, problem.end_column) == (6, 4)
    assert (made.stories, made.checked, made.errors) == (1, 1, 0)


def test_a_story_with_errors_is_checked_all_the_same(desk: Desk) -> None:
    desk.file(STORY, "---\n标题: 有坏词\n栏目: 要问\n---\n\n也有坏词。\n")
    assert proofed(desk) == [f"{STORY}:2:6 XB999", f"{STORY}:3:5 XB211", f"{STORY}:6:3 XB999"]


def test_a_check_that_fails_is_told_and_the_others_go_on(desk: Desk) -> None:
    desk.story(text="坏词炸了。\n")
    made = proof(desk.articles, None, replace(JOB, checks=(raises, finds_bad_words)))
    assert marks(made) == [f"{STORY}:1:1 XB259", f"{STORY}:6:1 XB999"]
    assert "raises（ValueError:" in made.problems[0].fact()
    assert "炸" not in made.problems[0].fact()


@pytest.mark.parametrize("rule", [replace(BAD, code="XB996"), BAD])
def test_a_check_whose_problems_cannot_be_told_has_failed(desk: Desk, rule: Rule) -> None:
    def unfinished(manuscript: Manuscript, _: Beat) -> Iterable[Problem]:
        return [Problem(manuscript.path, 1, 1, rule)]

    desk.story()
    assert proofed(desk, job=replace(JOB, checks=(unfinished,))) == [f"{STORY}:1:1 XB259"]


def test_a_check_of_the_paper_that_fails_is_told(desk: Desk) -> None:
    desk.story()

    def fails(_: Sequence[Gist]) -> Iterable[Problem]:
        raise KeyError

    assert proofed(desk, job=replace(JOB, paper_checks=(fails,))) == [f"{STORY}:1:1 XB259"]


def test_what_is_off_is_told_only_where_the_masthead_asks(desk: Desk, tmp_path: Path) -> None:
    desk.story(text="小词。\n")
    assert proofed(desk, tmp_path) == []
    desk.file("masthead.yml", f"{MASTHEAD}校样: {{另查: [XB998]}}\n")
    assert proofed(desk, tmp_path) == [f"{STORY}:6:1 XB998"]


def test_a_story_passes_over_what_checks_find(desk: Desk) -> None:
    desk.story("校样: {放过: {XB999: 引用原话}}\n", "坏词。\n")
    assert proofed(desk) == []
    desk.story("校样: {放过: {XB999: 引用原话}}\n", "好词。\n")
    assert proofed(desk) == [f"{STORY}:4:11 XB253"]
    assert desk.found() == []  # a build does not look for it, and says nothing


def test_the_masthead_passes_over_what_checks_find(desk: Desk) -> None:
    desk.file("masthead.yml", f"{MASTHEAD}校样: {{放过: {{XB999: 惯用}}}}\n")
    desk.story(text="坏词。\n")
    assert proofed(desk) == []


def test_what_is_found_in_the_whole_paper_can_be_passed_over_in_a_story(desk: Desk) -> None:
    job = replace(JOB, paper_checks=(counts,))
    desk.story()
    desk.file("2026/11/22/01-02.md", f"---\n{HEAD}---\n\n{TEXT}")
    assert proofed(desk, job=job) == ["2026/11/22/01-02.md:1:1 XB997"]
    desk.file("2026/11/22/01-02.md", f"---\n{HEAD}校样: {{放过: {{XB997: 连载}}}}\n---\n\n{TEXT}")
    assert proofed(desk, job=job) == []


def test_only_what_has_changed_is_checked_again(desk: Desk, tmp_path: Path) -> None:
    paths = [f"2026/11/22/01-{number:02}.md" for number in range(1, 6)]
    for path in paths:
        desk.file(path, f"---\n{HEAD}---\n\n坏词。\n")
    first = proof(desk.articles, tmp_path, JOB)
    again = proof(desk.articles, tmp_path, JOB)
    assert (first.checked, again.checked) == (5, 0)
    assert again.problems == first.problems
    desk.file(paths[2], f"---\n{HEAD}---\n\n好词，好词。\n")
    third = proof(desk.articles, tmp_path, JOB)
    assert (third.checked, len(third.problems)) == (1, 4)
    assert third.problems == proof(desk.articles, None, JOB).problems
    (desk.articles / paths[0]).unlink()
    assert len(proof(desk.articles, tmp_path, JOB).problems) == 3


def test_another_issue_photo_or_staff_file_lets_stories_be_checked_again(
    desk: Desk, tmp_path: Path
) -> None:
    desk.story()
    desk.file("2026/11/21/01-01.md", f"---\n{HEAD}---\n\n{TEXT}")
    proof(desk.articles, tmp_path, JOB)
    desk.file("2026/11/22/issue.yml", "期号: 7\n")
    assert proof(desk.articles, tmp_path, JOB).checked == 1
    desk.file("staff.yml", "- 张辉\n")
    assert proof(desk.articles, tmp_path, JOB).checked == 2


@pytest.mark.parametrize("damage", ["garbage", "cut", "folder", "row", "tables"])
def test_a_damaged_store_is_made_anew_without_a_word(
    desk: Desk, tmp_path: Path, damage: str
) -> None:
    desk.story(text="坏词。\n")
    first = proof(desk.articles, tmp_path, JOB)
    file = tmp_path / "proof.sqlite"
    if damage == "garbage":
        file.write_bytes(os.urandom(9000))
    elif damage == "cut":
        os.truncate(file, 5000)
    elif damage == "folder":
        file.unlink()
        file.mkdir()
    else:
        with sqlite3.connect(file) as connection:
            if damage == "row":
                connection.execute("UPDATE story SET body = substr(body, 1, 40)")
            else:
                connection.execute("DROP TABLE story")
                connection.execute("CREATE TABLE story (word TEXT)")
        connection.close()
    assert proof(desk.articles, tmp_path, JOB).problems == first.problems
    assert proof(desk.articles, tmp_path, JOB).checked == 0


def test_a_story_that_is_damaged_in_the_store_of_copy_is_read_again(
    desk: Desk, tmp_path: Path
) -> None:
    desk.story(text="坏词。\n")
    first = proof(desk.articles, tmp_path, JOB)
    with sqlite3.connect(tmp_path / "desk.sqlite") as connection:
        connection.execute("UPDATE article SET body = x'00'")
    connection.close()
    (tmp_path / "proof.sqlite").unlink()
    assert proof(desk.articles, tmp_path, JOB).problems == first.problems
    assert not any(problem.code == "XB259" for problem in first.problems)


@pytest.mark.skipif(sys.platform != "linux", reason="forks")
def test_several_processes_find_the_same(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shift, "WORTH_A_CREW", 2)
    monkeypatch.setattr(shift, "SLICE", 3)
    # The rules of these tests are known to forked processes only, and threads may be about.
    monkeypatch.setattr(crew, "context", lambda: multiprocessing.get_context("fork"))
    for number in range(1, 12):
        desk.file(f"2026/11/22/01-{number:02}.md", f"---\n{HEAD}---\n\n{number}坏词炸。\n")
    alone = proof(desk.articles, None, JOB)
    done: list[int] = []
    job = replace(JOB, workers=2, begun=lambda _: done.append)
    assert proof(desk.articles, tmp_path, job).problems == alone.problems
    assert sum(done) == 22  # each is read, and each is checked
    assert len(alone.problems) == 22


def test_where_nothing_can_be_kept_the_proof_is_made_all_the_same(desk: Desk) -> None:
    desk.story(text="坏词。\n")
    blocked = desk.articles / STORY / "below-a-file"
    assert proofed(desk, blocked) == [f"{STORY}:6:1 XB999"]


def test_where_there_is_no_folder_that_is_told(tmp_path: Path) -> None:
    assert [problem.code for problem in proof(tmp_path / "nothing").problems] == ["XB101"]


def test_the_text_of_a_story_and_its_article_reach_the_check(desk: Desk) -> None:
    seen: list[tuple[str, Where, str]] = []

    def looks(manuscript: Manuscript, beat: Beat) -> Iterable[Problem]:
        seen.extend((manuscript.article.title, run.where, run.text) for run in manuscript.runs)
        assert beat.masthead.script == "hans"
        assert beat.staff.named("张辉")
        assert [problem.code for problem in ()] == []
        return [manuscript.mark(bodies.EMPTY_BODY, manuscript.runs[0], 0, 1)]

    desk.story()
    desk.file("masthead.yml", f"{MASTHEAD}用语: [{{名称: 望津桥, 不用: 望津大桥}}]\n")
    assert proofed(desk, job=replace(JOB, checks=(looks,))) == [f"{STORY}:2:5 XB701"]
    assert seen[0] == ("望津桥恢复通车", Where.TITLE, "望津桥恢复通车")
