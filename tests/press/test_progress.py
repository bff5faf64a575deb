"""Progress is told of every page that is set, whoever sets it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from press.county import county
from press.shop import Shop
from xianbao.press.slices import Set, Setter, set_all


@pytest.fixture
def shop(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Shop:
    return Shop(tmp_path, tmp_path_factory.getbasetemp() / "engravings")


def test_progress_is_told_to_the_end(shop: Shop) -> None:
    steps: list[int] = []

    def counted(names: list[str], setter: Setter, advance: Callable[[int], None]) -> Iterator[Set]:
        def both(more: int) -> None:
            steps.append(more)
            advance(more)

        return set_all(names, setter, both, 2)

    report = shop.print(county(24), counted)
    assert sum(steps) == report.rendered
