from datetime import date
from pathlib import Path

import pytest

from xianbao.desk.newcopy.address import next_free, page_of, taken

DAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("names", "page", "name"),
    [
        ((), 3, "03-01"),
        (("03-01", "03-02"), 3, "03-03"),
        (("03-01", "03-04"), 3, "03-05"),
        (("03-01", "12-01"), 12, "12-02"),
        (("03-99",), 3, "03-100"),
        (("03-01", "daqiao"), 0, "web-01"),
        (("web-01", "web-07"), 0, "web-08"),
    ],
)
def test_the_next_address_is_the_one_after_the_last(
    names: tuple[str, ...], page: int, name: str
) -> None:
    assert next_free(names, page) == name


def test_stories_folders_and_any_letters_count_as_taken(tmp_path: Path) -> None:
    day = tmp_path / "2026/11/22"
    (day / "03-02").mkdir(parents=True)
    for name in ("01-01.md", "01-02.MD", "bridge.jpg", "issue.yml", ".03-09.md.swp"):
        (day / name).touch()
    assert taken(tmp_path, DAY) == {"01-01", "01-02", "03-02"}


def test_nothing_is_taken_on_a_day_without_a_folder(tmp_path: Path) -> None:
    assert taken(tmp_path, DAY) == frozenset()


@pytest.mark.parametrize(("name", "page"), [("03-02", 3), ("web-01", 0), ("daqiao", 0)])
def test_a_name_tells_its_page(name: str, page: int) -> None:
    assert page_of(name) == page
