"""The shelf: where whole stories stand and are taken down by key."""

from collections.abc import Callable

from xianbao.paper.article import Article

Shelf = Callable[[str], Article]
"""Opens a story by its key; `KeyError` if there is none."""


class DamagedShelfError(Exception):
    """A story cannot be opened as it was filed: what is kept is damaged, or has been filed anew."""
