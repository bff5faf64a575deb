"""专栏/专题: stories under one banner, across sections."""

from dataclasses import dataclass

from xianbao.paper.label import Label


@dataclass(frozen=True, slots=True)
class Series:
    """A campaign or column that runs across sections.

    ``banner`` is the long line printed over its stories (决胜全面小康·谱写绚丽篇章); empty where
    the label alone is printed, as in 走转改.
    """

    key: str
    label: Label
    banner: str = ""
    about: str = ""
    formerly: tuple[str, ...] = ()
