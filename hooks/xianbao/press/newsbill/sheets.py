"""The newsbills of an edition, each made of what its page reads and nothing else."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from xianbao.paper.label import Pair
from xianbao.press import address
from xianbao.press.layout.composer import Composer
from xianbao.press.leaf import Leaf
from xianbao.press.newsbill.engraver import Engraver, NoFaceError
from xianbao.press.newsbill.lines import atoms
from xianbao.press.newsbill.typeface import Typeface, same


@dataclass(frozen=True, slots=True)
class Bill:
    """What stands on a bill: a story's headline with its breaks and its kicker, or neither.

    ``head`` is the paper's name and the section, ``foot`` the day and the paper's address.
    """

    file: str
    head: tuple[Pair, Pair]
    foot: tuple[str, str]
    headline: str = ""
    kicker: str = ""


def bill(name: str, composer: Composer) -> Bill:
    """The bill of one name of the catalogue, not yet drawn."""
    family, _, rest = name.partition("/")
    place = _place(composer)
    if family == "section-bill":
        return Bill(address.section_bill(rest), _head(rest, composer), ("", place))
    card = composer.edition.stories(name)[0]
    teaser = composer.teaser(card)
    foot = (composer.day(card.day).pair.han, place)
    head = _head(card.section, composer)
    return Bill(address.bill(rest), head, foot, str(teaser.headline), teaser.kicker)


def _head(section: str, composer: Composer) -> tuple[Pair, Pair]:
    return composer.pair(composer.edition.masthead.name), composer.section(section).pair


def _place(composer: Composer) -> str:
    """The paper's address as people say it."""
    parts = urlsplit(composer.base)
    return f"{parts.netloc}{parts.path}".rstrip("/")


class Bills:
    """Draws bills in one face."""

    def __init__(self, face: Typeface) -> None:
        """Raises `NoFaceError` where the font is not the one that the run was begun with."""
        if not same(face):
            raise NoFaceError(face.path)
        self._engraver = Engraver(face)

    def leaf(self, of: Bill) -> Leaf:
        """The file of a bill."""
        draw = self._engraver
        if not of.headline:
            return Leaf(of.file, draw.label(of.head, of.foot))
        return Leaf(of.file, draw.bill(atoms(of.headline), of.kicker, of.head, of.foot))
