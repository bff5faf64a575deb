"""A desk for whatever is sent in."""

from pathlib import Path

import pytest

from desk.newsdesk import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A folder of copy."""
    return Desk(tmp_path / "articles")
