"""Several stories in full, one after another, to be read on paper."""

from dataclasses import dataclass

from xianbao.paper.label import Pair
from xianbao.press.view.clipping import Clipping
from xianbao.press.view.link import PairLink
from xianbao.press.view.story import StoryView


@dataclass(frozen=True, slots=True)
class ReaderPart:
    """The stories of one printed page, or of one section; ``name`` is what the page is called."""

    head: PairLink
    stories: tuple[StoryView, ...]
    name: str = ""


@dataclass(frozen=True, slots=True)
class ReaderView:
    """A day's paper or a section, whole.

    ``about`` are words under its name: the issue's number, the lunar date. ``back`` leads to the
    list that it was made of.
    """

    head: Pair
    about: tuple[str, ...]
    back: PairLink
    parts: tuple[ReaderPart, ...]
    clipping: Clipping | None = None
