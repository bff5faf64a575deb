"""What the tests of whole sites share: a paper of their own, with a masthead and no story."""

from pathlib import Path

import pytest

from newspaper import Newspaper


@pytest.fixture
def paper(tmp_path: Path) -> Newspaper:
    """A paper named 棠岫日报 with one section, 要闻."""
    return Newspaper.founded(tmp_path / "paper")
