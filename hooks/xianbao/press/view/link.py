"""Links."""

from xianbao.paper.label import Pair
from xianbao.press.value import value


@value
class Link:
    """A plain text with its address; an empty ``href`` is drawn as text.

    ``lang`` is the language tag of a story's own words (zh-Hant); empty for the paper's.
    """

    text: str
    href: str = ""
    lang: str = ""


@value
class PairLink:
    """A label with its address; an empty ``href`` is drawn as text."""

    pair: Pair
    href: str = ""
