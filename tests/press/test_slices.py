"""However the pages of a run are divided and whoever sets them, the same files come out."""

import multiprocessing
import os
import pickle
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from press.county import LOOK, TEMPLATES, county
from press.editions import contents
from press.shop import Deadly, Shop
from xianbao.press import slices
from xianbao.press.compositor import Compositor
from xianbao.press.publishing.forme import PlainPlate
from xianbao.press.releases.mark import Mark
from xianbao.press.slices import (
    ALONE,
    MOST,
    Set,
    Setter,
    Sheaf,
    WorkerLostError,
    available,
    divided,
    gathered,
    set_all,
    shared_out,
)
from xianbao.press.standing.plan import plan
from xianbao.press.standing.record import Done

PAPER = county(12)
NAMES = [name for name in plan(PAPER.edition()) if not name.startswith("photo/")]


@dataclass
class Bench:
    """A folder in which pages are set, with one compositor."""

    folder: Path
    engravings: Path

    def __post_init__(self) -> None:
        store = self.folder / "store"
        store.mkdir(parents=True)
        (self.folder / "site").mkdir()
        (store / "templates").symlink_to(self.engravings)
        compositor = Compositor(PAPER.edition(), LOOK, TEMPLATES, store)
        self.setter = Setter(compositor, PlainPlate(str(self.folder / "site")), self.folder)

    def set(self, workers: int) -> list[Set]:
        """Everything by so many workers, by name."""
        return sorted(set_all(NAMES, self.setter, workers=workers), key=lambda one: one.done.name)

    def files(self) -> dict[str, bytes]:
        return contents(self.folder / "site")


@pytest.fixture(scope="module")
def engravings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("engravings")


@pytest.fixture
def bench(tmp_path: Path, engravings: Path) -> Callable[[str], Bench]:
    return lambda name: Bench(tmp_path / name, engravings)


def test_pages_come_back_from_a_worker_as_they_were_set(bench: Callable[[str], Bench]) -> None:
    pages = bench("one").set(1)
    again = pickle.loads(pickle.dumps(Sheaf(pages)))  # noqa: S301  # made in the line
    assert again == pages
    assert {type(mark) for page in again for mark in page.marks} == {Mark}


def given(sets: list[Set]) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return [(one.done.name, one.done.files, one.changed) for one in sets]


@pytest.mark.parametrize("workers", [2, 3])
def test_any_number_of_workers_makes_the_same_files(
    workers: int, bench: Callable[[str], Bench]
) -> None:
    one, many = bench("one"), bench("many")
    assert len(NAMES) > ALONE
    assert given(one.set(1)) == given(many.set(workers))
    assert one.files() == many.files()


@pytest.mark.parametrize("used", [False, True], ids=["fresh", "used"])
def test_workers_that_are_not_forked_make_the_same_files(
    used: bool,  # noqa: FBT001  # a parameter of the test
    bench: Callable[[str], Bench],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    one, many = bench("one"), bench("many")
    if used:
        many.setter.compositor.leaves("front/")
    spawn = multiprocessing.get_context("spawn")
    monkeypatch.setattr(slices, "_context", lambda: spawn)
    assert given(one.set(1)) == given(many.set(2))
    assert one.files() == many.files()


def test_a_setter_can_be_sent_to_another_process_whatever_it_has_set(
    bench: Callable[[str], Bench],
) -> None:
    setter = bench("one").setter
    fresh = pickle.loads(pickle.dumps(setter))  # noqa: S301  # our own
    setter.set(NAMES)
    used = pickle.loads(pickle.dumps(setter))  # noqa: S301  # as above
    for other in (fresh, used):
        assert other.compositor.leaves("front/") == setter.compositor.leaves("front/")


@pytest.mark.parametrize(
    "marks", [(), (Mark("a" * 64, 1),), (Mark("b" * 64, 2), Mark("c" * 64, 3))]
)
def test_a_set_page_comes_from_another_process_as_it_was(marks: tuple[Mark, ...]) -> None:
    files = tuple(f"{number}.html" for number, _ in enumerate(marks))
    page = Set(Done("story/a", files, frozenset({"face a"})), files[:1], b"words", marks)
    assert pickle.loads(pickle.dumps(page)) == page  # noqa: S301  # our own


def test_every_page_declares_at_least_as_much_in_any_process(bench: Callable[[str], Bench]) -> None:
    """What a page shows is the same everywhere, so what it must declare is, too."""
    one, many = bench("one").set(1), bench("many").set(2)
    shown = ("text ", "list ", "faces ", "face ", "near ", "beside ", "holds ", "person ")
    for first, second in zip(one, many, strict=True):
        needed = [
            {subject for subject in page.done.subjects if subject.startswith(shown)}
            for page in (first, second)
        ]
        assert needed[0] == needed[1], first.done.name


def test_a_few_pages_are_set_in_this_process(bench: Callable[[str], Bench]) -> None:
    shop = bench("one")
    shop.setter.compositor = Deadly(shop.setter.compositor, "archive/")
    assert [one.done.name for one in set_all(["archive/"], shop.setter, workers=2)] == ["archive/"]


def test_a_worker_that_dies_is_told_and_the_site_stays(tmp_path: Path, engravings: Path) -> None:
    shop = Shop(tmp_path, engravings, 2)
    shop.print(PAPER)
    before, kept = shop.published(), shop.record.read_bytes()

    def dying(names: list[str], setter: Setter, advance: Callable[[int], None]) -> Iterator[Set]:
        setter.compositor = Deadly(setter.compositor, "archive/")
        return set_all(names, setter, advance, 2)

    shop.pages_key = "other"
    with pytest.raises(WorkerLostError) as lost:
        shop.print(PAPER, dying)
    assert 0 < lost.value.missing <= len(list(plan(PAPER.edition())))
    assert f"{lost.value.missing} 页" in str(lost.value)
    assert (shop.published(), shop.standby()) == (before, before)
    assert shop.record.read_bytes() != kept, "what was set out to be done is on record"
    shop.print(PAPER)
    assert shop.published() == before
    assert shop.print(PAPER).rendered == 0


def test_a_worker_that_fails_says_why(bench: Callable[[str], Bench]) -> None:
    shop = bench("one")
    (shop.folder / "site").rmdir()
    with pytest.raises(OSError, match="site"):
        shop.set(2)


class _Breaking(Executor):
    """A pool that breaks before it has been given everything."""

    def __init__(self) -> None:
        self.given = 0

    def submit(self, *_: object, **__: object) -> "Future[list[Set]]":  # type: ignore[override]
        self.given += 1
        if self.given > 2:
            raise BrokenProcessPool
        return Future()


def test_a_worker_may_die_before_all_pages_are_given_out() -> None:
    with pytest.raises(WorkerLostError) as lost:
        list(gathered([["a", "b"]] * 4, _Breaking(), lambda _: [], lambda _: None))
    assert lost.value.missing == 8


def test_any_executor_will_do() -> None:
    told: list[int] = []

    def work(names: Sequence[str]) -> list[Set]:
        return [Set(Done(name, (), frozenset()), ()) for name in names]

    with ThreadPoolExecutor(2) as pool:
        found = list(gathered([["a", "b"], ["c"]], pool, work, told.append))
    assert sorted(one.done.name for one in found) == ["a", "b", "c"]
    assert sorted(told) == [1, 2]


def test_who_stops_listening_ends_the_work() -> None:
    asked: list[str] = []
    gate: Future[None] = Future()

    def work(names: Sequence[str]) -> list[Set]:
        asked.extend(names)
        if names != ["first"]:
            gate.result(30)
        return [Set(Done(name, (), frozenset()), ()) for name in names]

    with ThreadPoolExecutor(1) as pool, closing(_given_out(pool, work)) as pages:
        assert next(pages).done.name == "first"
        pages.close()
        gate.set_result(None)
    assert asked in (["first"], ["first", "0"])


def _given_out(
    pool: Executor, work: Callable[[Sequence[str]], list[Set]]
) -> Generator[Set, None, None]:
    parts = [["first"], *([str(number)] for number in range(50))]
    yield from gathered(parts, pool, work, lambda _: None)


@pytest.mark.parametrize("workers", [1, 2, 3, 16])
@pytest.mark.parametrize("count", [0, 1, 59, 400, 401, 20_011])
def test_slices_hold_every_page_once_and_none_is_large(count: int, workers: int) -> None:
    names = [str(number) for number in range(count)]
    parts = divided(names, workers)
    assert [name for part in parts for name in part] == names
    assert all(0 < len(part) <= MOST for part in parts)
    if count >= workers * 8:
        assert len(parts) >= workers * 2


@pytest.mark.parametrize(("workers", "few"), [(2, 1), (4, 1), (8, 2)])
def test_lists_that_name_every_story_are_given_to_few_processes(workers: int, few: int) -> None:
    past = [f"person-year/{number}/2026" for number in range(900)]
    others = [f"story/{number}" for number in range(900)]
    parts = shared_out([*others[:450], *past, *others[450:]], workers)
    assert [name for part in parts for name in part] == [*past, *others]
    assert sum(part[0].startswith("person-year/") for part in parts) == few
    assert shared_out(others, workers) == divided(others, workers)


def test_the_machine_s_processors_are_counted() -> None:
    assert 1 <= available() <= (os.cpu_count() or 1)
