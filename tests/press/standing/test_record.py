"""The standing record is right or it is none: what is damaged is never taken for what stands."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from press.county import county
from press.setting import KEYS, pages, printed
from xianbao.paper.card import Card, digest_of
from xianbao.press.standing import record as standing
from xianbao.press.standing.changes import Snapshot, snapshot
from xianbao.press.standing.live import HOST
from xianbao.press.standing.plan import plan
from xianbao.press.standing.record import Done, NoRecordError, Record

EDITION = county(12).edition()
PENDING = ["archive/", HOST, "story/2026/11/22/09-09"]
SUBJECTS = ("list all/", "staff ", "issue 2026/11/22", "person zhang-hui", "parts person")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The record of a printing, and of a second one that had only begun."""
    path = tmp_path_factory.mktemp("record") / "press.sqlite"
    printed(path, EDITION).begin(PENDING)
    return path.read_bytes()


def told(record: Record) -> dict[str, object]:
    """All that a record says."""
    names = sorted(record.names())
    faces = [f"face {card.key}" for card in EDITION.cards]
    subjects = {subject: record.readers([subject]) for subject in (*SUBJECTS, *faces)}
    return {
        "keys": (record.key, record.host),
        "pending": record.pending,
        "count": record.count,
        "snapshot": record.snapshot,
        "files": {name: record.files(name) for name in names},
        "readers": subjects,
    }


def saved(record: Record) -> None:
    record.save(KEYS.pages, KEYS.host, snapshot(EDITION))


def refused(path: Path, content: bytes | bytearray, right: dict[str, object]) -> bool:
    """Whether a record is none; if it is one, it is right."""
    path.write_bytes(content)
    try:
        assert told(Record.read(path)) == right
    except NoRecordError:
        return True
    return False


def test_a_record_says_what_was_written(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "press.sqlite"
    _, done = pages(EDITION, plan(EDITION))
    printed(path, EDITION)
    record = Record.read(path)
    assert (record.key, record.host, record.pending) == (KEYS.pages, KEYS.host, frozenset())
    assert record.snapshot == snapshot(EDITION)
    assert record.count == len(done)
    assert {name: record.files(name) for name in record.names()} == {
        page.name: page.files for page in done
    }
    for page in done:
        for subject in page.subjects:
            assert page.name in record.readers([subject])


def test_what_was_never_set_has_no_files_and_what_nobody_read_no_readers(tmp_path: Path) -> None:
    record = printed(tmp_path / "record", EDITION)
    assert record.files("story/2026/11/22/09-09") is None
    assert (
        record.readers(["face 2026/11/22/09-09", "person nobody", "picture a b/person.jpg"])
        == set()
    )


def test_a_page_that_is_entered_again_has_its_new_files(tmp_path: Path) -> None:
    path = tmp_path / "record"
    record = Record(path)
    record.enter([Done("archive/", ("a", "b"), frozenset({"list all/"}))], [])
    record.enter([Done("archive/", ("a",), frozenset({"staff "}))], [])
    assert (record.files("archive/"), record.count) == (("a",), 1)
    saved(record)
    again = Record.read(path)
    assert again.files("archive/") == ("a",)
    assert again.readers(["staff "]) == {"archive/"}


def test_pages_entered_together_or_one_by_one_are_known_as_the_readers_of_the_same(
    tmp_path: Path,
) -> None:
    done = pages(EDITION, plan(EDITION))[1]
    together, apart = Record(tmp_path / "together"), Record(tmp_path / "apart")
    together.enter(done, ())
    together.enter(done, ())
    for page in done:
        apart.enter((page,), ())
    subjects = {subject for page in done for subject in page.subjects}
    for subject in subjects:
        readers = {page.name for page in done if subject in page.subjects}
        assert together.readers([subject]) == apart.readers([subject]) == readers
    assert together.count == apart.count


def test_a_page_that_is_gone_has_none(tmp_path: Path) -> None:
    path = tmp_path / "record"
    saved_first = printed(path, EDITION)
    before = saved_first.count
    record = Record.read(path)
    record.enter((), ["archive/", "month/2026-11", "story/2026/11/22/09-09"])
    saved(record)
    again = Record.read(path)
    assert (again.files("archive/"), again.files("month/2026-11")) == (None, None)
    assert again.count == before - 2 == len(list(again.names()))


def test_what_is_forgotten_stays_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "record"
    printed(path, EDITION)
    record = Record.read(path)
    record.forget()
    assert (record.snapshot, record.count, list(record.names())) == (None, 0, [])
    record.enter([Done("archive/", ("a",), frozenset())], ())
    saved(record)
    assert list(Record.read(path).names()) == ["archive/"]


def test_the_printed_pages_of_a_day_are_known(tmp_path: Path) -> None:
    record = printed(tmp_path / "record", EDITION)
    known = [name for name in plan(EDITION) if name.startswith("page/2026/11/22/")]
    assert sorted(record.pages_of("2026/11/22")) == sorted(known)
    assert known
    assert record.pages_of("2026/11/21") == []


def test_what_a_run_sets_out_to_change_is_pending_until_it_is_taken_down(tmp_path: Path) -> None:
    path = tmp_path / "record"
    printed(path, EDITION).begin(PENDING)
    record = Record.read(path)
    assert record.pending == frozenset(PENDING)
    record.begin(["front/"])
    assert Record.read(path).pending == {"front/"}
    saved(record)
    assert Record.read(path).pending == frozenset()


def test_a_first_run_that_only_began_has_left_no_record(tmp_path: Path) -> None:
    Record(tmp_path / "record").begin(["front/"])
    with pytest.raises(NoRecordError):
        Record.read(tmp_path / "record")


def test_reading_a_record_writes_nothing(tmp_path: Path, whole: bytes) -> None:
    path = tmp_path / "record"
    path.write_bytes(whole)
    told(Record.read(path))
    assert path.read_bytes() == whole
    assert list(tmp_path.iterdir()) == [path]


def test_where_there_is_no_record_none_is_made(tmp_path: Path) -> None:
    with pytest.raises(NoRecordError):
        Record.read(tmp_path / "record")
    assert list(tmp_path.iterdir()) == []


def test_a_small_change_rewrites_few_chunks(tmp_path: Path) -> None:
    path = tmp_path / "record"
    printed(path, EDITION)
    before = dict(_chunks(path))
    record = Record.read(path)
    record.enter(pages(EDITION, ["story/2026/09/03/web-0"])[1], ())
    saved(record)
    after = dict(_chunks(path))
    assert {name for name in after if before.get(name) != after[name]} <= {
        *("head", "chunk 2026-09", "chunk paper")
    }


def _chunks(path: Path) -> Iterator[tuple[str, bytes]]:
    with closing(sqlite3.connect(path)) as base:
        yield from base.execute("SELECT name, content FROM chunk")


def test_a_record_damaged_anywhere_is_right_or_none(tmp_path: Path, whole: bytes) -> None:
    path = tmp_path / "record"
    path.write_bytes(whole)
    right = told(Record.read(path))
    random = Random(1)  # noqa: S311  # no secret
    none = 0
    for _ in range(200):
        content = bytearray(whole)
        content[random.randrange(len(whole))] ^= random.randrange(1, 256)
        none += refused(path, content, right)
    assert none > 50


def test_a_record_with_a_hole_is_right_or_none(tmp_path: Path, whole: bytes) -> None:
    path = tmp_path / "record"
    path.write_bytes(whole)
    right = told(Record.read(path))
    random = Random(2)  # noqa: S311  # as above
    for _ in range(40):
        start, length = random.randrange(len(whole)), random.choice((16, 512, 4096))
        hole = whole[:start] + bytes(length) + whole[start + length :]
        refused(path, hole[: len(whole)], right)


def test_a_record_cut_off_anywhere_is_none(tmp_path: Path, whole: bytes) -> None:
    path = tmp_path / "record"
    path.write_bytes(whole)
    right = told(Record.read(path))
    random = Random(3)  # noqa: S311  # as above
    ends = (0, 1, 15, 16, 100, 4096, *(random.randrange(len(whole) - 4096) for _ in range(30)))
    assert all(refused(path, whole[:end], right) for end in ends)


@pytest.mark.parametrize("name", ["head", "cards", "pending", "chunk paper", "chunk 2026-11"])
def test_a_record_that_lacks_a_part_is_none(name: str, tmp_path: Path, whole: bytes) -> None:
    path = tmp_path / "record"
    path.write_bytes(whole)
    with closing(sqlite3.connect(path)) as base, base:
        base.execute("DELETE FROM chunk WHERE name = ?", (name,))
    with pytest.raises(NoRecordError):
        told(Record.read(path))


@pytest.mark.parametrize("name", ["cards", "chunk 2026-11"])
def test_a_part_of_another_run_is_none_of_this_one(name: str, tmp_path: Path) -> None:
    """A whole part with a right sum of its own, but not the one that the head names."""
    path, other = tmp_path / "record", tmp_path / "other"
    printed(path, EDITION)
    printed(other, county(15).edition())
    foreign = dict(_chunks(other))[name]
    with closing(sqlite3.connect(path)) as base, base:
        sum_ = digest_of(foreign)
        base.execute("UPDATE chunk SET content = ?, sum = ? WHERE name = ?", (foreign, sum_, name))
    with pytest.raises(NoRecordError):
        told(Record.read(path))


def test_a_record_of_another_version_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "record"
    printed(path, EDITION)
    monkeypatch.setattr(standing, "FORMAT", "0 3.11")
    with pytest.raises(NoRecordError):
        Record.read(path)


def test_a_damaged_record_cannot_be_written_in(tmp_path: Path) -> None:
    path = tmp_path / "record"
    path.write_bytes(b"no record at all" * 99)
    for write in (lambda record: record.begin(["front/"]), saved):
        with pytest.raises(NoRecordError):
            write(Record(path))


def test_a_disk_that_refuses_is_told_as_such(tmp_path: Path) -> None:
    (tmp_path / "record").mkdir()
    for write in (lambda record: record.begin(["front/"]), saved):
        with pytest.raises(OSError, match="open"):
            write(Record(tmp_path / "record"))


def test_a_snapshot_comes_back_as_it_was(tmp_path: Path, whole: bytes) -> None:
    path = tmp_path / "record"
    path.write_bytes(whole)
    found = Record.read(path).snapshot
    assert isinstance(found, Snapshot)
    assert found == snapshot(EDITION)
    assert [type(card) for card in found.cards] == [Card] * len(found.cards)
    assert json.dumps(dict(found.people)) == json.dumps(dict(snapshot(EDITION).people))
