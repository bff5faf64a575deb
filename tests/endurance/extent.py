"""How much is tried: a share in every run of the tests, all of it with XIANBAO_ENDURE=all.

XIANBAO_ENDURE_FROM names the first seed, so that each run may try other papers.
"""

import os
from collections.abc import Iterable
from typing import TypeVar

import pytest

T = TypeVar("T")

WHOLE = os.environ.get("XIANBAO_ENDURE") == "all"
FIRST = int(os.environ.get("XIANBAO_ENDURE_FROM", "1"))
"""The first seed."""
SCRIPTS = 300 if WHOLE else 1
"""Random edit scripts."""
APART = 0.1 if WHOLE else 0.0
"""The share of their builds that run in processes of their own."""
KILLS = 200 if WHOLE else 1
"""Builds that are killed."""
STORIES = 420 if WHOLE else 60
"""Stories of the papers whose builds are killed or run at once."""
LEVELS = 24 if WHOLE else 2
"""Amounts of room left on a disk, for each sort of build."""
ROUNDS = 12 if WHOLE else 1
"""Rounds of builds that run at once."""
DAMAGES = 200 if WHOLE else 4
"""Files of the press that are damaged."""

only_whole = pytest.mark.skipif(not WHOLE, reason="needs XIANBAO_ENDURE=all")
"""Marks what is not of the share at all."""


def some(values: Iterable[T], share: int = 1) -> list[T]:
    """All of them, or the first few."""
    return list(values) if WHOLE else list(values)[:share]
