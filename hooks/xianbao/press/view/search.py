"""The search page."""

from dataclasses import dataclass

from xianbao.paper.label import Pair


@dataclass(frozen=True, slots=True)
class SearchView:
    """What a reader may ask for: ``sections`` and ``kinds`` by key, with their names."""

    head: Pair
    archive: str
    sections: tuple[tuple[str, str], ...]
    kinds: tuple[tuple[str, str], ...]
