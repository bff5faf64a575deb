from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from random import Random
from zipfile import ZipFile

import pytest

from away.shop import Shop
from press.county import LOOK, TEMPLATES
from press.fiction import article
from xianbao.paper.staff import Staff
from xianbao.press.away.bundle import Bundler, BundleRefusedError, Joiner, share
from xianbao.press.slices import Set, set_all
from xianbao.press.standing.host import Host, Settings

SEEDS = 20


@dataclass(frozen=True)
class Matrix:
    """The jobs of a CI: each slice in a project of its own, as on a machine of its own."""

    folder: Path

    def slices(self, count: int) -> list[Path]:
        return [self.slice(number, count) for number in range(1, count + 1)]

    def slice(self, number: int, count: int) -> Path:
        job = Shop.opened(self.folder / f"{number}-{count}")
        out = job.folder / "slices" / f"{number}.zip"
        job.rehearsed(Bundler(number, count, out, set_all))
        return out


@pytest.fixture(scope="module")
def local(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return Shop.opened(tmp_path_factory.mktemp("local")).printed()


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return Matrix(tmp_path_factory.mktemp("three")).slices(3)


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop.opened(tmp_path / "join")


def nobody(names: list[str], *_: object) -> Iterator[Set]:
    assert not [name for name in names if not name.startswith("photo/")]
    return iter(())


def joiner(paths: list[Path]) -> Joiner:
    return Joiner(paths, set_all)


@pytest.mark.parametrize("count", [1, 5])
def test_the_slices_together_are_the_paper(
    count: int, tmp_path: Path, shop: Shop, local: dict[str, bytes]
) -> None:
    assert shop.printed(joiner(Matrix(tmp_path).slices(count))) == local


def test_pages_of_slices_are_taken_and_not_set(three: list[Path], shop: Shop) -> None:
    shop.rehearsed(Joiner(three, nobody))


def test_what_is_missing_is_set_where_slices_are_joined(
    three: list[Path], shop: Shop, local: dict[str, bytes]
) -> None:
    assert shop.printed(joiner([three[0], three[2]])) == local


def test_what_was_joined_stands_on_record(three: list[Path], shop: Shop) -> None:
    shop.printed(joiner(three))
    report = shop.printing().printed()
    assert (report.rendered, report.changed, report.removed) == (0, [], [])


def test_slices_of_two_matrices_may_be_mixed(
    three: list[Path], tmp_path: Path, shop: Shop, local: dict[str, bytes]
) -> None:
    assert shop.printed(joiner([three[0], Matrix(tmp_path).slice(2, 2)])) == local


def test_a_slice_touches_neither_site_nor_record(tmp_path: Path) -> None:
    out = Matrix(tmp_path).slice(1, 3)
    job = out.parents[1]
    assert sorted(path.name for path in job.iterdir() if path.name != "articles") == [
        ".xianbao",
        "slices",
    ]
    assert not (job / ".xianbao" / "press.sqlite").exists()
    assert [path.name for path in out.parent.iterdir()] == ["1.zip"]


def test_two_jobs_that_set_one_slice_leave_the_same_bytes(
    three: list[Path], tmp_path: Path
) -> None:
    assert Matrix(tmp_path).slice(2, 3).read_bytes() == three[1].read_bytes()


def test_a_slice_can_be_looked_into_with_any_zip_program(three: list[Path]) -> None:
    with ZipFile(three[0]) as bundle:
        assert bundle.testzip() is None
        assert "leaves/2026/09/03/index.html" in bundle.namelist()


def test_a_slice_of_other_copy_is_refused(three: list[Path], shop: Shop) -> None:
    later = replace(shop, of=shop.of.filed(article("2026/11/21/09-09", title="柿子红了")))
    with pytest.raises(BundleRefusedError, match="SOURCE_DATE_EPOCH") as refused:
        later.printed(joiner(three))
    assert refused.value.path == three[0]
    assert not later.site()


def test_a_slice_in_which_a_person_had_other_addresses_is_refused(
    three: list[Path], shop: Shop
) -> None:
    edition = shop.of.edition()
    first, *others = edition.staff.people
    staff = Staff((replace(first, formerly=("people/xiao-zhang",)), *others))
    with pytest.raises(BundleRefusedError, match="SOURCE_DATE_EPOCH"):
        shop.printed(joiner(three), replace(edition, staff=staff))
    assert not shop.site()


def test_a_slice_set_with_another_look_is_refused(three: list[Path], shop: Shop) -> None:
    printing = shop.printing(joiner(three))
    look = replace(LOOK, root="/paper/")
    printing.host = Host("key", "host", look, Settings("site", str(TEMPLATES)), {})
    with pytest.raises(BundleRefusedError, match="templates, masthead"):
        printing.printed()
    assert not shop.site()


def test_a_refusal_says_what_to_do_in_both_languages(tmp_path: Path) -> None:
    path = tmp_path / "3.zip"
    path.write_bytes(b"")
    said = str(BundleRefusedError.damaged(path))
    assert "没有出版" in said
    assert "拿掉它" in said
    assert "leave it out" in said


@pytest.mark.parametrize("seed", range(SEEDS))
def test_a_slice_that_is_damaged_anywhere_is_refused(
    seed: int, three: list[Path], tmp_path: Path, shop: Shop
) -> None:
    random = Random(seed)  # noqa: S311  # no secret
    content = bytearray(three[1].read_bytes())
    place = random.randrange(len(content))
    damaged = tmp_path / "2.zip"
    if seed % 3:
        content[place] ^= 1 << random.randrange(8)
        damaged.write_bytes(content)
    else:
        damaged.write_bytes(content[:place])
    with pytest.raises(BundleRefusedError, match="damaged"):
        shop.rehearsed(Joiner([three[0], damaged], nobody))


def test_a_file_that_is_not_there_is_named(three: list[Path], shop: Shop) -> None:
    missing = three[0].with_name("9.zip")
    with pytest.raises(BundleRefusedError, match=f"{missing}: There is no such file"):
        shop.printed(joiner([missing]))


@pytest.mark.parametrize("count", [1, 2, 3, 7, 50])
def test_slices_are_neighbours_of_even_size_that_cover_everything_once(
    count: int, shop: Shop
) -> None:
    names = shop.names()
    shares = [share(names, number, count) for number in range(1, count + 1)]
    pages = sorted(name for name in names if not name.startswith("photo/"))
    assert [name for part in shares for name in part] == pages
    sizes = {len(part) for part in shares}
    assert max(sizes) - min(sizes) <= 1


def test_a_slice_uses_every_process_of_its_machine(tmp_path: Path, three: list[Path]) -> None:
    job = Shop.opened(tmp_path)
    out = tmp_path / "2.zip"
    job.rehearsed(Bundler(2, 3, out, partial(set_all, workers=2)))
    with ZipFile(out) as made, ZipFile(three[1]) as plain:
        assert sorted(made.namelist()) == sorted(plain.namelist())
