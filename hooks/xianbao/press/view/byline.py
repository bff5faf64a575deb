"""署名: one role and the people in it."""

from xianbao.paper.label import Pair
from xianbao.press.value import value
from xianbao.press.view.link import Link


@value
class Byline:
    """One role and those who hold it, each under the spelling printed, linked to their page."""

    role: Pair
    people: tuple[Link, ...]
