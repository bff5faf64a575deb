import multiprocessing
import os
from collections.abc import Callable, Sequence
from concurrent.futures import (
    BrokenExecutor,
    Executor,
    Future,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
)
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from away.shop import Shop
from xianbao.press.away.branch import Answer, set_away
from xianbao.press.away.elsewhere import Away, through
from xianbao.press.away.hands import BranchesLostError, Hands, OtherProgramError, StoriesMovedError
from xianbao.press.away.parcel import DamagedPieceError, Piece, Program, differences, program
from xianbao.press.slices import AT_HOME

Work = Callable[..., Answer]


@dataclass
class Abroad(Executor):
    """Works in this process like a machine that shares no disk with it; notes what it is sent."""

    sent: list[tuple[Piece, Piece | None]] = field(default_factory=list)
    program: Program | None = None

    def submit(self, work: Work, /, *slice_: Any, **_: Any) -> "Future[Any]":  # noqa: ANN401  # its signature
        asked_by, *pieces, names = slice_
        self.sent.append((pieces[0], pieces[1]))
        unseen = [piece and replace(piece, place="/nowhere") for piece in pieces]
        future: Future[Answer] = Future()
        try:
            future.set_result(work(self.program or asked_by, *unseen, names))
        except Exception as error:  # noqa: BLE001  # as an executor does
            future.set_exception(error)
        return future


@dataclass
class Dying(Executor):
    """Sets two slices, then breaks."""

    left: int = 2

    def submit(self, work: Work, /, *slice_: Any, **_: Any) -> "Future[Any]":  # noqa: ANN401  # its signature
        future: Future[Answer] = Future()
        if self.left:
            future.set_result(work(*slice_))
        else:
            future.set_exception(BrokenExecutor())
        self.left = max(0, self.left - 1)
        return future


def away(executor: Executor, workers: int = 2) -> Away:
    return Away(through(executor, workers), fewest=1)


@pytest.fixture(scope="module")
def local(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return Shop.opened(tmp_path_factory.mktemp("local")).printed()


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop.opened(tmp_path)


def test_threads_set_the_same_paper(shop: Shop, local: dict[str, bytes]) -> None:
    with ThreadPoolExecutor(3) as pool:
        assert shop.printed(away(pool, 3)) == local


def test_processes_that_share_nothing_set_the_same_paper(
    shop: Shop, local: dict[str, bytes]
) -> None:
    spawning = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(2, spawning) as pool:
        assert shop.printed(away(pool), shop.boxed()) == local


def test_what_is_on_record_is_the_same_too(shop: Shop) -> None:
    with ThreadPoolExecutor(2) as pool:
        shop.printed(away(pool))
    report = shop.printing().printed()
    assert (report.rendered, report.changed, report.removed) == (0, [], [])


def test_progress_is_told_to_the_last_page(shop: Shop) -> None:
    told: list[tuple[int, int]] = []
    printing = shop.printing(away(ThreadPoolExecutor(1), 1))
    printing.advance = lambda done, total: told.append((done, total))
    printing.printed()
    assert told[-1] == (len(shop.names()),) * 2
    assert told == sorted(told)


def test_a_machine_that_shares_no_disk_asks_for_what_it_lacks_once(
    shop: Shop, local: dict[str, bytes]
) -> None:
    abroad = Abroad()
    assert shop.printed(away(abroad), shop.boxed()) == local
    enclosed = [(bool(parcel.content), bool(box and box.content)) for parcel, box in abroad.sent]
    assert enclosed.count((True, True)) == 2
    assert enclosed[-1] == (False, False)


def test_large_pieces_are_handed_out_once_where_that_can_be_done(
    shop: Shop, local: dict[str, bytes]
) -> None:
    handed: list[Piece] = []

    def hand(piece: Piece) -> Piece:
        handed.append(piece)
        return piece

    abroad = Abroad()
    hands = Hands(abroad, hand=hand)
    with_hand = Away(lambda: nullcontext(hands), fewest=1)
    assert shop.printed(with_hand, shop.boxed()) == local
    assert len(handed) == 2
    assert all(piece.content for piece in handed)


def test_a_few_pages_are_set_here_and_nobody_is_asked(shop: Shop, local: dict[str, bytes]) -> None:
    abroad = Abroad()
    assert shop.printed(Away(through(abroad), fewest=shop.pages + 1)) == local
    assert not abroad.sent


def test_another_program_is_refused_and_what_differs_is_named(shop: Shop) -> None:
    others = tuple((name, "0.1" if name == "markdown" else text) for name, text in program())
    with pytest.raises(OtherProgramError) as refused:
        shop.printed(away(Abroad(program=others)))
    ours = dict(program())["markdown"]
    assert refused.value.differing == (f"markdown {ours} ≠ 0.1",)
    assert "没有出版" in str(refused.value)
    assert "nothing was published" in str(refused.value)
    assert not shop.site()


def test_nothing_is_published_when_nobody_is_left(shop: Shop, local: dict[str, bytes]) -> None:
    with pytest.raises(BranchesLostError) as lost:
        shop.printed(away(Dying()))
    assert 0 < lost.value.missing < shop.pages
    assert not shop.site()
    assert shop.printed() == local


def test_a_process_that_dies_ends_the_run(shop: Shop) -> None:
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        pool.submit(os._exit, 1)
        with pytest.raises(BranchesLostError):
            shop.printed(away(pool))
    assert not shop.site()


def test_stories_that_change_while_they_are_sent_are_not_printed(shop: Shop) -> None:
    edition = shop.boxed()

    @dataclass
    class Filing(Abroad):
        def submit(self, work: Work, /, *slice_: Any, **more: Any) -> "Future[Any]":  # noqa: ANN401
            (shop.folder / "stories").write_bytes(b"filed anew")
            return super().submit(work, *slice_, **more)

    with pytest.raises(StoriesMovedError, match="没有出版"):
        shop.printed(away(Filing()), edition)
    assert not shop.site()


def test_a_piece_that_arrives_damaged_is_not_used(tmp_path: Path) -> None:
    whole = Piece.enclosed(b"a parcel" * 99)
    for damaged in (
        replace(whole, content=whole.content[:-5]),
        replace(whole, content=Piece.enclosed(b"another").content),
    ):
        with pytest.raises(DamagedPieceError):
            damaged.at_hand(tmp_path)


def test_a_place_that_holds_something_else_is_no_place(tmp_path: Path) -> None:
    path = tmp_path / "stories"
    path.write_bytes(b"today's")
    piece = Piece.at(path)
    assert piece.at_hand(tmp_path) == path
    path.write_bytes(b"tomorrow's")
    assert piece.at_hand(tmp_path) is None


def test_a_branch_says_what_it_lacks(tmp_path: Path) -> None:
    parcel, stories = Piece("aa", "/nowhere"), Piece("bb", str(tmp_path))
    assert set_away(program(), parcel, stories, ()).lacking == ("aa", "bb")


def test_two_programs_differ_in_what_only_one_has() -> None:
    ours: Sequence[tuple[str, str]] = (("xianbao", "a"), ("nh3", "1"))
    theirs = (("xianbao", "a"), ("jinja2", "2"))
    assert differences(tuple(ours), theirs) == ("jinja2 — ≠ 2", "nh3 1 ≠ —")


def test_what_is_made_of_files_of_this_machine_is_not_sent_away(shop: Shop) -> None:
    sent: list[str] = []

    @dataclass
    class Noting(Abroad):
        def submit(self, work: Work, /, *slice_: Any, **kept: Any) -> "Future[Any]":  # noqa: ANN401  # its signature
            sent.extend(slice_[-1])
            return super().submit(work, *slice_, **kept)

    shop.printed(away(Noting()), shop.boxed())
    assert [name for name in shop.names() if name.startswith(AT_HOME)]
    assert sorted({*sent}) == sorted(n for n in shop.names() if not n.startswith(AT_HOME))
