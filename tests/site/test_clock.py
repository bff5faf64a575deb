"""Time: stories come and go at their second, and a clock that is wrong publishes nothing."""

import subprocess

import pytest

from newspaper import NOON, Newspaper

DAYS = 86400
STORY = "2026/11/22/01-02/index.html"


def build(paper: Newspaper, at: int | str, *options: str) -> subprocess.CompletedProcess[str]:
    """A build whose clock stands at a second since 1970."""
    return paper.run("xianbao", "build", *options, environment={"SOURCE_DATE_EPOCH": str(at)})


def seconds(words: str, zone: str = "+08:00") -> int:
    """Seconds since 1970 of a moment, reckoned by another program."""
    asked = subprocess.run(  # noqa: S603
        ["date", "-d", f"{words}{zone}", "+%s"],  # noqa: S607
        capture_output=True,
        text=True,
        check=True,
    )
    return int(asked.stdout)


@pytest.mark.parametrize(
    ("field", "bound"),
    [
        ("embargo: 2026-11-23 06:00:01", "2026-11-23 06:00:01"),
        ("embargo: 2026-11-23", "2026-11-23 00:00:00"),
        ("embargo: 2028-02-29", "2028-02-29 00:00:00"),
        ("embargo: 2028-03-01 00:00", "2028-03-01 00:00:00"),
        ("expires: 2026-12-31 23:59:59", "2026-12-31 23:59:59"),
    ],
)
def test_a_story_comes_and_goes_at_its_second(paper: Newspaper, field: str, bound: str) -> None:
    paper.story("01-01.md")
    paper.story("01-02.md", field)
    second = seconds(bound)
    comes = field.startswith("embargo")
    # Each as a first publication would be, so that no clock is doubted.
    for at, over in ((second - 1, False), (second, True), (second + 1, True)):
        done = build(paper, at, "--as-of", stamp(at))
        assert done.returncode == 0, done.stderr
        assert (STORY in paper.pages()) is (over is comes)
        assert (f"解禁或到期：{bound}" in done.stdout) is not over


def stamp(at: int, zone: str = "Asia/Shanghai") -> str:
    """A moment as an editor writes it."""
    asked = subprocess.run(  # noqa: S603
        ["date", "-d", f"@{at}", "+%Y-%m-%d %H:%M:%S"],  # noqa: S607
        capture_output=True,
        text=True,
        check=True,
        env={"TZ": zone, "PATH": "/usr/bin:/bin"},
    )
    return asked.stdout.strip()


def test_the_paper_has_one_zone_whatever_the_machine_says(paper: Newspaper) -> None:
    paper.file("masthead.yml", "name: 棠岫日报\nsections: [要闻]\nzone: Asia/Urumqi\n")
    paper.story("01-01.md")
    paper.story("01-02.md", "embargo: 2026-11-23 06:00")
    second = seconds("2026-11-23 06:00:00", "+06:00")
    for at, out in ((second - 1, False), (second, True)):
        environment = {"SOURCE_DATE_EPOCH": str(at), "TZ": "America/Los_Angeles"}
        done = paper.run("xianbao", "build", environment=environment)
        assert done.returncode == 0, done.stderr
        assert (STORY in paper.pages()) is out


@pytest.mark.parametrize(
    ("field", "before", "after"),
    [
        # 2026-03-08 in New York: 02:30 is skipped, 03:00 follows 02:00.
        ("embargo: 2026-03-08 02:30", "2026-03-08 07:29:59", "2026-03-08 07:30:00"),
        # 2026-11-01: 01:30 comes twice; an embargo waits for the second.
        ("embargo: 2026-11-01 01:30", "2026-11-01 06:29:59", "2026-11-01 06:30:00"),
        # And a story goes at the first.
        ("expires: 2026-11-01 01:30", "2026-11-01 05:29:59", "2026-11-01 05:30:00"),
    ],
)
def test_where_clocks_are_put_back_a_story_is_rather_too_late_than_too_early(
    paper: Newspaper, field: str, before: str, after: str
) -> None:
    paper.file("masthead.yml", "name: 棠岫日报\nsections: [要闻]\nzone: America/New_York\n")
    paper.story("2026/03/01/01-01.md")
    paper.story("2026/03/01/01-02.md", field)
    comes = field.startswith("embargo")
    for words, over in ((before, False), (after, True)):
        assert build(paper, seconds(words, "+00:00")).returncode == 0
        assert ("2026/03/01/01-02/index.html" in paper.pages()) is (over is comes)


@pytest.fixture
def held(paper: Newspaper) -> Newspaper:
    """A paper published at noon; one story came out that morning, one waits for December."""
    paper.story("01-01.md")
    paper.story("01-02.md", "embargo: 2026-11-22 11:30")
    paper.story("01-03.md", "embargo: 2026-12-01 06:00")
    assert build(paper, NOON).returncode == 0
    return paper


@pytest.mark.parametrize(
    ("at", "told"),
    [
        (NOON - 1801, "还早"),
        (NOON - 7200, "还早"),
        (0, "还早"),
        (NOON + 400 * DAYS, "隔了一个多月"),
    ],
)
def test_a_clock_that_is_wrong_publishes_nothing(held: Newspaper, at: int, told: str) -> None:
    before = held.pages()
    held.story("01-04.md", "title: 新来的稿件")
    for options in ((), ("--dry-run",)):
        done = build(held, at, *options)
        assert done.returncode == 1
        assert told in done.stderr
        assert 'xianbao build --as-of "' in done.stderr
        assert "Traceback" not in done.stderr
    assert held.pages() == before


@pytest.mark.parametrize("at", [NOON - 60, NOON, NOON + 30 * DAYS, NOON + 5 * DAYS])
def test_a_clock_that_may_be_right_is_believed(held: Newspaper, at: int) -> None:
    assert build(held, at).returncode == 0


def test_a_long_pause_in_which_nothing_was_due_is_no_matter(held: Newspaper) -> None:
    assert build(held, NOON + 30 * DAYS).returncode == 0
    assert build(held, NOON + 400 * DAYS).returncode == 0


def test_an_editor_may_insist_and_that_is_kept(held: Newspaper) -> None:
    done = build(held, NOON, "--as-of", "2028-01-01 06:00")
    assert done.returncode == 0, done.stderr
    assert "2026/11/22/01-03/index.html" in held.pages()
    assert "时刻是编辑指定的" in held.run("xianbao", "releases").stdout.splitlines()[0]
    # The ordinary clock would take it away again, so it is asked about too.
    done = build(held, NOON + 60)
    assert done.returncode == 1
    assert "还早" in done.stderr
    done = build(held, NOON + 60, "--as-of", "2026-11-22 12:01")
    assert done.returncode == 0, done.stderr
    assert "2026/11/22/01-03/index.html" not in held.pages()
    # A moment that was named is no clock: what the clock said then is still known.
    assert build(held, NOON - 7200).returncode == 1
    assert build(held, NOON + 120).returncode == 0


@pytest.mark.parametrize("epoch", ["tomorrow", "²", "-1", "1e9", "9" * 20, "7258118400"])
def test_a_clock_in_the_environment_that_is_none_is_told(paper: Newspaper, epoch: str) -> None:
    paper.story("01-01.md")
    done = build(paper, epoch)
    assert done.returncode == 1
    assert "SOURCE_DATE_EPOCH" in done.stderr
    assert "Traceback" not in done.stderr
    assert not paper.site.exists()
