import shutil
import socket
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from away.farm import HERE, PACKAGE, Farm, farm
from away.shop import Box, Shop
from newspaper import Newspaper
from xianbao.press.away import cluster, elsewhere
from xianbao.press.away.cluster import NoDaskError, UnreachableError, on
from xianbao.press.away.elsewhere import Away
from xianbao.press.away.hands import AwayError, BranchesLostError, OtherProgramError

SOON = 2.0


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Farm]:
    with farm(tmp_path_factory.mktemp("farm"), workers=2) as found:
        yield found


@pytest.fixture(scope="module")
def local(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return Shop.opened(tmp_path_factory.mktemp("local")).printed()


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop.opened(tmp_path / "shop")


def at(address: str, patience: float = 30.0) -> Away:
    return replace(on(address, patience), fewest=1)


def free_port() -> int:
    with socket.create_server((HERE, 0)) as server:
        port: int = server.getsockname()[1]
        return port


def test_a_cluster_prints_the_same_paper(two: Farm, shop: Shop, local: dict[str, bytes]) -> None:
    assert shop.printed(at(two.address), shop.boxed()) == local


def test_stories_that_only_this_machine_can_open_are_sent(
    two: Farm, shop: Shop, local: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    edition = shop.boxed()
    # What is set at home is set in this process, which alone can open that path.
    monkeypatch.setattr(elsewhere, "available", lambda: 1)
    with (shop.folder / "stories").open("rb") as mine:
        unseen = Box(Path(f"/proc/self/fd/{mine.fileno()}"))
        assert shop.printed(at(two.address), replace(edition, shelf=unseen)) == local


def test_a_worker_killed_in_the_middle_leaves_no_trace(
    tmp_path: Path, shop: Shop, local: dict[str, bytes]
) -> None:
    with farm(tmp_path / "farm", workers=2) as found:
        printing = shop.printing(at(found.address), shop.boxed())
        told: list[int] = []

        def kill_one(done: int, _: int) -> None:
            told.append(done)
            if found.workers[0].poll() is None:
                found.workers[0].kill()
                found.workers[0].wait()

        printing.advance = kill_one
        printing.printed()
    assert told[0] < told[-1] == len(shop.names())
    assert shop.site() == local


def test_a_worker_that_comes_late_is_put_to_work(
    tmp_path: Path, shop: Shop, local: dict[str, bytes]
) -> None:
    with farm(tmp_path / "farm", workers=1) as found:
        printing = shop.printing(at(found.address), shop.boxed())

        def replace_the_first(*_: int) -> None:
            if len(found.workers) == 1:
                found.hire()
                found.workers[0].kill()

        printing.advance = replace_the_first
        printing.printed()
    assert shop.site() == local


@pytest.mark.parametrize("who", ["workers", "scheduler"])
def test_nothing_is_published_when_all_are_gone(who: str, tmp_path: Path, shop: Shop) -> None:
    with farm(tmp_path / "farm", workers=1) as found:
        printing = shop.printing(at(found.address, patience=SOON))
        printing.advance = lambda *_: (
            found.workers[0].kill()
            if who == "workers" or not found.scheduler
            else found.scheduler.kill()
        )
        with pytest.raises(BranchesLostError, match="没有出版") as lost:
            printing.printed()
    assert 0 < lost.value.missing < shop.pages
    assert not shop.site()


def test_a_scheduler_without_workers_is_not_waited_for_for_ever(tmp_path: Path, shop: Shop) -> None:
    with farm(tmp_path / "farm") as found, pytest.raises(BranchesLostError) as lost:
        shop.printed(at(found.address, patience=SOON))
    assert lost.value.missing == shop.pages


@pytest.mark.parametrize("address", ["tcp://{here}:{port}", "{here}", "http://{here}:{port}"])
def test_a_scheduler_that_does_not_answer_is_named(address: str, shop: Shop) -> None:
    asked = address.format(here=HERE, port=free_port())
    with pytest.raises(UnreachableError) as refused:
        shop.printed(at(asked, patience=SOON))
    assert asked in str(refused.value)
    assert "已上线的报纸不变" in str(refused.value)
    assert "nothing was published" in str(refused.value)
    assert not shop.site()


def test_a_worker_of_another_version_is_refused(tmp_path: Path, shop: Shop) -> None:
    other = tmp_path / "other" / "xianbao"
    shutil.copytree(PACKAGE, other, symlinks=False)
    with (other / "paper" / "label.py").open("a", encoding="utf-8") as module:
        module.write("\n# other\n")
    with farm(tmp_path / "farm") as found:
        found.hire(other)
        with pytest.raises(OtherProgramError, match="同一个提交") as refused:
            shop.printed(at(found.address))
    assert [told.split()[0] for told in refused.value.differing] == ["xianbao"]
    assert not shop.site()


def test_a_worker_without_the_program_is_refused(tmp_path: Path, shop: Shop) -> None:
    none = tmp_path / "none" / "xianbao"
    none.mkdir(parents=True)
    (none / "__init__.py").touch()
    with farm(tmp_path / "farm") as found:
        found.hire(none)
        with pytest.raises(OtherProgramError, match="xianbao —"):
            shop.printed(at(found.address))
    assert not shop.site()


def test_the_extra_is_asked_for_where_it_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "find_spec", lambda _: None)
    with pytest.raises(NoDaskError, match=r"pip install 'xianbao\[dask\]'") as refused:
        on("tcp://127.0.0.1:8786")
    assert isinstance(refused.value, AwayError)


def test_the_command_prints_on_a_cluster(two: Farm, tmp_path: Path) -> None:
    papers = [Newspaper.founded(tmp_path / name) for name in ("here", "there")]
    for paper in papers:
        for number in range(70):
            paper.story(f"{number // 9 + 1:02}-{number % 9 + 1:02}.md", f"title: 渡口第{number}日")
    here, there = papers
    plain = here.run("xianbao", "build")
    assert plain.returncode == 0, plain.stderr
    done = there.run("xianbao", "build", "--on", two.address)
    assert done.returncode == 0, done.stderr
    assert there.pages() == here.pages()
    assert "program" in (two.folder / "worker0.log").read_text("utf-8")


def test_the_command_says_that_nobody_answers(tmp_path: Path) -> None:
    paper = Newspaper.founded(tmp_path)
    for number in range(70):
        paper.story(f"{number // 9 + 1:02}-{number % 9 + 1:02}.md")
    done = paper.run("xianbao", "build", "--on", f"tcp://{HERE}:{free_port()}")
    assert done.returncode == 1
    assert "连不上调度器" in done.stderr
    assert "Traceback" not in done.stderr
    assert not paper.pages()
