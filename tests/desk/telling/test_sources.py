"""Sources: where an offset stands in a file."""

from pathlib import Path

import pytest

from xianbao.desk.telling.sources import Source


@pytest.mark.parametrize(
    ("offset", "place"),
    [(0, (1, 1)), (2, (1, 3)), (3, (2, 1)), (4, (3, 1)), (7, (3, 4)), (8, (3, 5))],
)
def test_an_offset_is_told_as_line_and_column(
    tmp_path: Path, offset: int, place: tuple[int, int]
) -> None:
    path = tmp_path / "稿.md"
    path.write_text("岫水\n\n半尺水。", encoding="utf-8")
    assert Source(path).place(offset) == place


def test_a_file_that_is_not_there_has_one_empty_line(tmp_path: Path) -> None:
    source = Source(tmp_path / "无.md")
    assert source.place(0) == (1, 1)
    assert source.line(1) == ""
