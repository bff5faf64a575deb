"""The newsbills of an edition, each made of what its page reads and nothing else."""

from functools import cached_property
from urllib.parse import urlsplit

from xianbao.paper.card import Card
from xianbao.paper.label import Pair
from xianbao.press import address
from xianbao.press.layout.composer import Composer
from xianbao.press.leaf import Leaf
from xianbao.press.newsbill.engraver import Engraver, NoFaceError
from xianbao.press.newsbill.lines import atoms
from xianbao.press.newsbill.typeface import Typeface, same


class Bills:
    """Draws the bills of one edition in one face."""

    def __init__(self, composer: Composer, face: Typeface) -> None:
        """Raises `NoFaceError` where the font is not the one that the run was begun with."""
        if not same(face):
            raise NoFaceError(face.path)
        self._composer = composer
        self._engraver = Engraver(face)

    def leaf(self, name: str) -> Leaf:
        """The file of one name of the catalogue."""
        family, _, rest = name.partition("/")
        if family == "section-bill":
            content = self._engraver.label(self._head(rest), ("", self._place))
            return Leaf(address.section_bill(rest), content)
        return Leaf(address.bill(rest), self._of_story(self._composer.edition.stories(name)[0]))

    def _of_story(self, card: Card) -> bytes:
        teaser = self._composer.teaser(card)
        day = self._composer.day(card.day).pair.han
        head = self._head(card.section)
        return self._engraver.bill(
            atoms(str(teaser.headline)), teaser.kicker, head, (day, self._place)
        )

    def _head(self, section: str) -> tuple[Pair, Pair]:
        composer = self._composer
        return composer.pair(composer.edition.masthead.name), composer.section(section).pair

    @cached_property
    def _place(self) -> str:
        """The paper's address as people say it."""
        parts = urlsplit(self._composer.base)
        return f"{parts.netloc}{parts.path}".rstrip("/")
