"""What the desk's tests share."""

from pathlib import Path

import pytest

from desk.newsdesk import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk with a masthead and a staff list, and no story yet."""
    return Desk(tmp_path / "articles")
