"""Several builds at once: each succeeds, and the last edit is what stands."""

from pathlib import Path

import pytest

from endurance import edits
from endurance.extent import FIRST, ROUNDS, STORIES
from endurance.presses import said, started
from endurance.town import SORTS, Town

COMMANDS = (
    ("xianbao", "build"),
    ("mkdocs", "build"),
    ("xianbao", "build", "--workers", "1"),
    ("xianbao", "build", "--by-hash"),
)


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Town:
    """A paper that stands."""
    found = Town.founded(tmp_path_factory.mktemp("at-once"), FIRST + 1, STORIES)
    found.whole()
    return found


@pytest.mark.parametrize("number", range(ROUNDS))
def test_builds_at_once_leave_the_last_edition_whole(town: Town, number: int) -> None:
    chance = town.chance
    town.prepared(SORTS[number % len(SORTS)])
    running = []
    for _ in range(2 + number % 2):
        running.append(started(town.folder, *chance.choice(COMMANDS)))
        edited = town.county.copied()
        edits.edit_a_word(edited, chance)
        edits.edit_a_field(edited, chance)
        if running[1:]:
            edits.add_some(edited, chance)
        # The last build begins after the last edit.
        if len(running) < 2 + number % 2:
            town.twins.desk.put(edited, "old")
            town.county = edited
    rehearsal = started(town.folder, "xianbao", "build", "--dry-run")
    answers = [said(process) for process in running]
    assert [answer.code for answer in answers] == [0] * len(answers), answers
    for answer in answers:
        assert answer.in_plain_words, answer.text
    assert said(rehearsal).in_plain_words
    town.stands(answers[-1])


def test_a_build_that_finds_nothing_to_do_beside_others_says_so(tmp_path: Path) -> None:
    town = Town.founded(tmp_path, FIRST + 2, 20)
    town.whole()
    running = [started(town.folder, "xianbao", "build") for _ in range(3)]
    answers = [said(process) for process in running]
    assert [answer.code for answer in answers] == [0, 0, 0]
    assert all("一个文件也没有动" in answer.text for answer in answers), answers
    town.stands(answers[0])
