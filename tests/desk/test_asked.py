"""Every story notes all that it asks: with nothing else there, it is read the same."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desk.unquiet import Unquiet
from xianbao.desk.asked import (
    Asked,
    address_of,
    answered_by_file,
    answered_by_story,
    names_asked,
    people_asked,
    who_is,
)
from xianbao.desk.bench import Bench, Day, Filed
from xianbao.desk.folder import Folder
from xianbao.desk.ledger import Ledger
from xianbao.desk.month import Month, Outsider, unpacked
from xianbao.desk.plan import bench, planned
from xianbao.desk.reader import Reader
from xianbao.desk.scan import scan
from xianbao.paper.credit import Role
from xianbao.paper.staff import Staff


def laid_bench(paper: Unquiet) -> Bench:
    walk = scan(paper.articles)
    return bench(planned(paper.articles, walk, Ledger(), lambda _: {}, "", by_hash=False))


def read(at: Bench, path: str, issues: tuple[str, ...]) -> Filed:
    """One story, after its day's issue if there is one."""
    issue = next((issue for issue in issues if issue[:10] == path[:10]), "")
    return Reader(at).read([Day((path,), issue)]).filed[-1]


class Deaf(Asked):
    """Notes nothing, as a question that nobody recorded."""

    def note(self, subject: str) -> None:
        """Forget it."""


def answers(path: str) -> set[str]:
    """Every question to which a file is the answer, or part of it."""
    address = address_of(path)
    periods = {path[:end] for end in (4, 7, 10)}
    return answered_by_file(path) | answered_by_story(address, path) | periods


def alone(whole: Bench, path: str, asked: tuple[str, ...]) -> Bench:
    """The bench of a paper in which there is nothing but a story and what it asked about."""
    files = {
        month: [file for file in paths if file == path or not answers(file).isdisjoint(asked)]
        for month, paths in whole.folder.files.items()
    }
    folder = Folder(whole.folder.root, files, whole.folder.refused, Deaf())
    named = {whole.staff.named(name) for _, name in names_asked(asked)}
    people = tuple(person for person in whole.staff.people if person in named)
    return Bench(folder, whole.terms, Staff(people), whole.checked, {})


def differing(paper: Unquiet) -> list[str]:
    """The stories that read otherwise when all is gone of which they did not ask."""
    whole = laid_bench(paper)
    months = [whole.folder.month(month) for month in whole.folder.files]
    issues = tuple(issue for month in months for issue in month.issues)
    found = []
    for path in (path for month in months for path in month.stories.values()):
        filed = read(whole, path, issues)
        if any(row[3] in {"XB401", "XB402"} for row in filed.problems):
            continue  # what the name may be a slip of is told by all of the staff
        again = read(
            alone(whole, path, filed.asked),
            path,
            tuple(issue for issue in issues if issue in filed.asked),
        )
        if again._replace(asked=()) != filed._replace(asked=()):
            found.append(path)
    return found


@pytest.mark.parametrize("seed", range(8))
def test_a_story_reads_the_same_among_nothing_but_what_it_asked_about(
    tmp_path: Path, seed: int
) -> None:
    paper = Unquiet(tmp_path / "articles", seed)
    for _ in range(10):
        paper.edit()
    assert differing(paper) == []


@pytest.mark.parametrize("questions", [("address",), ("story",), ("is_refused", "holds")])
def test_a_question_that_is_not_noted_is_caught(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, questions: tuple[str, ...]
) -> None:
    def unnoted(asked: Callable[[Folder, str], object]) -> Callable[[Folder, str], object]:
        return lambda folder, of: asked(
            Folder(folder.root, folder.files, folder.refused, Deaf()), of
        )

    for question in questions:
        monkeypatch.setattr(Folder, question, unnoted(getattr(Folder, question)))
    found = []
    for seed in range(6):
        found += differing(Unquiet(tmp_path / f"{seed}" / "articles", seed))
    assert found


def test_an_issue_that_is_not_asked_for_aloud_is_caught(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("xianbao.desk.newsroom.issue_path", lambda _: "nowhere")
    paper = Unquiet(tmp_path / "articles", 1)
    paper.file("2026/11/21/issue.yml", "版面: [{版: 1, 本版摄影: 张辉}]\n")
    paper.file("2026/11/21/01-01.md", "---\n标题: 甲\n栏目: 要闻\n图片: a.png\n---\n\n正文。\n")
    assert "2026/11/21/01-01.md" in differing(paper)


def test_names_are_found_again_among_subjects() -> None:
    subjects = ["2026", who_is(Role.DUTY_EDITOR, "John Smith"), who_is(Role.AUTHOR, "张辉")]
    assert list(names_asked(subjects)) == [
        (Role.DUTY_EDITOR, "John Smith"),
        (Role.AUTHOR, "张辉"),
    ]
    assert people_asked(subjects) == {"John Smith", "张辉"}


def test_a_month_is_packed_and_unpacked_without_loss() -> None:
    month = Month(
        {"a": (1, 2)},
        {"a": "x"},
        problems={"a": (("articles/a", 1, 2, "XB310", (("value", "/x"), ("way", ("甲", "乙")))),)},
        outsiders={"罗一鸣": Outsider("罗一鸣", "luo", "Luo Yiming")},
    )
    assert unpacked(month.packed()) == month
