"""The page of all feeds."""

from dataclasses import dataclass

from xianbao.paper.label import Pair
from xianbao.press.view.link import Link, PairLink


@dataclass(frozen=True, slots=True)
class Followed:
    """What can be followed: the paper, a section, a series, with its feed in each form."""

    head: PairLink
    about: str
    forms: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SubscribeView:
    """``address`` is what a reader copies into a program, the paper's feed in whole.

    It is empty where the paper has no address of its own yet; there is nothing to follow then.
    ``people`` leads to the list of people, each of whom has a feed.
    """

    head: Pair
    address: str
    paper: Followed
    groups: tuple[tuple[Pair, tuple[Followed, ...]], ...]
    people: PairLink
