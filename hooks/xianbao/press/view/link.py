"""Links."""

from dataclasses import dataclass

from xianbao.paper.label import Pair


@dataclass(frozen=True, slots=True)
class Link:
    """A plain text with its address; an empty ``href`` is drawn as text.

    ``lang`` is the language tag of a story's own words (zh-Hant); empty for the paper's.
    """

    text: str
    href: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class PairLink:
    """A label with its address; an empty ``href`` is drawn as text."""

    pair: Pair
    href: str = ""
