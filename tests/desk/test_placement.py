"""A file is judged by its path alone."""

from datetime import date

import pytest

from xianbao.desk.placement import Sort, is_ignored, place, suggested
from xianbao.paper.article import slashed


@pytest.mark.parametrize(
    ("path", "sort"),
    [
        ("masthead.yml", Sort.STANDING),
        ("staff.yml", Sort.STANDING),
        ("masthead.yaml", Sort.WRONG_ENDING),
        ("2026/11/22/03-02.md", Sort.STORY),
        ("2026/11/22/03-02/index.md", Sort.STORY),
        ("2026/11/22/web-bridge.md", Sort.STORY),
        ("2026/11/22/issue.yml", Sort.ISSUE),
        ("2026/11/22/issue.yaml", Sort.WRONG_ENDING),
        ("2026/11/22/03-02/issue.yml", Sort.MISPLACED_ISSUE),
        ("issue.yml", Sort.MISPLACED_ISSUE),
        ("2026/02/30/issue.yml", Sort.BAD_DAY),
        ("2026/11/22/03-02/bridge.jpg", Sort.OTHER),
        ("2026/11/22/bridge", Sort.OTHER),
        ("2026/11/22/bridge.yml", Sort.IGNORED),
        ("2026/11/22/p3.md", Sort.RESERVED_NAME),
        ("2026/11/22/p12/index.md", Sort.RESERVED_NAME),
        ("2026/11/22/index.md", Sort.RESERVED_NAME),
        ("2026/11/22/con.md", Sort.RESERVED_NAME),
        ("2026/11/22/Bridge.md", Sort.BAD_NAME),
        ("2026/11/22/a b.md", Sort.BAD_NAME),
        ("2026/11/22/桥.md", Sort.BAD_NAME),
        ("2026/11/22/-a.md", Sort.BAD_NAME),
        ("2026/11/22/桥/index.md", Sort.BAD_NAME),
        ("2026/11/22/03-02.MD", Sort.WRONG_ENDING),
        ("2026/11/22/03-02.markdown", Sort.WRONG_ENDING),
        ("2026/11/22/03-02/notes.md", Sort.MISPLACED_STORY),
        ("2026/11/22/03-02/more/index.md", Sort.MISPLACED_STORY),
        ("2026/02/30/01-01.md", Sort.BAD_DAY),
        ("2026/13/01/01-01.md", Sort.BAD_DAY),
        ("0000/01/01/01-01.md", Sort.BAD_DAY),
        ("2026/1/5/01-01.md", Sort.MISPLACED_STORY),
        ("2026/11/01-01.md", Sort.MISPLACED_STORY),
        ("01-01.md", Sort.MISPLACED_STORY),
        ("２０２６/11/22/01-01.md", Sort.MISPLACED_STORY),
        ("README.md", Sort.IGNORED),
        ("2026/README.md", Sort.IGNORED),
        ("2026/11/22/稿.docx", Sort.OFFICE),
        ("2026/11/22/稿.WPS", Sort.OFFICE),
    ],
)
def test_a_file_is_what_its_path_says(path: str, sort: Sort) -> None:
    assert place(path).sort is sort


def test_a_storys_address_is_its_day_and_its_name() -> None:
    for path in ("2026/11/22/03-02.md", "2026/11/22/03-02/index.md"):
        story = place(path)
        assert (story.key, story.day, story.page) == ("2026/11/22/03-02", date(2026, 11, 22), 3)


@pytest.mark.parametrize(("name", "page"), [("03-02", 3), ("12-1", 12), ("web-1", 0), ("3-2", 0)])
def test_the_page_is_the_first_two_digits_of_the_name(name: str, page: int) -> None:
    assert place(f"2026/11/22/{name}.md").page == page


def test_a_misplaced_story_is_shown_the_folder_it_was_meant_for() -> None:
    assert place("2026/1/5/01-01.md").right == "2026/01/05"
    assert place("bridge.md").right == "2026/11/22"


@pytest.mark.parametrize(
    ("name", "better"),
    [("Bridge Opens", "bridge-opens"), ("桥", "03-02"), ("第3版_桥 a", "3-a"), ("--", "03-02")],
)
def test_a_bad_name_gets_a_suggestion(name: str, better: str) -> None:
    assert suggested(name) == better


@pytest.mark.parametrize("name", [".DS_Store", ".git", "~$稿.docx", "Thumbs.db", "03-02.md~"])
def test_locks_and_a_systems_own_files_are_ignored(name: str) -> None:
    assert is_ignored(name)
    assert not is_ignored("03-02.md")


def test_a_day_is_written_with_all_its_digits() -> None:
    assert slashed(date(2026, 1, 2)) == "2026/01/02"
