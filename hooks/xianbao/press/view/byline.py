"""署名: one role and the people in it."""

from dataclasses import dataclass

from xianbao.paper.label import Pair
from xianbao.press.view.link import Link


@dataclass(frozen=True, slots=True)
class Byline:
    """One role and those who hold it, each under the spelling printed, linked to their page."""

    role: Pair
    people: tuple[Link, ...]
