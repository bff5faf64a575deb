"""The compositor: sets any page of an edition by its name, in whatever process."""

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from xianbao.paper.edition import Edition
from xianbao.press.address import NOT_FOUND
from xianbao.press.darkroom.legend import Legend
from xianbao.press.drawing.rack import beside_bytecode
from xianbao.press.drawing.render import Renderer
from xianbao.press.feed.entry import Entries
from xianbao.press.layout.book import sheet
from xianbao.press.layout.composer import Composer
from xianbao.press.layout.contents import holds
from xianbao.press.layout.furniture import furniture
from xianbao.press.layout.photo import legend
from xianbao.press.layout.redirect import redirect
from xianbao.press.leaf import Leaf
from xianbao.press.standing.imprint import program
from xianbao.press.standing.look import Look
from xianbao.press.standing.memo import Memo
from xianbao.press.typesetting.typeset import Typesetter
from xianbao.press.wire import goes_by_wire, wired
from xianbao.press.wording import Wording

if TYPE_CHECKING:
    from xianbao.paper.card import Card
    from xianbao.paper.hold import Hold
    from xianbao.press.newsbill.sheets import Bills
    from xianbao.press.wechat.copy import WechatCopy

_BILLS = ("bill/", "section-bill/")
"""How the names of pictures begin."""


@dataclass
class Compositor:
    """Sets the pages of one edition.

    ``templates`` is the folder that holds ``xianbao/``; ``cache`` a folder for what can be
    made again: headlines once broken.
    """

    edition: Edition
    look: Look
    templates: Path
    cache: Path | None = None
    _composer: Composer = field(init=False, repr=False)
    _bills: "Bills | None" = field(default=None, init=False, repr=False)

    def __post_init__(self) -> None:
        """Take up the paper's own words."""
        masthead = self.edition.masthead
        memo = Memo(self.cache / "memo.sqlite", program()) if self.cache else Memo()
        wording = Wording(masthead.labels, masthead.script, masthead.label_style, memo)
        look = self.look
        self._composer = Composer(self.edition, wording, look.base, look.standing, look.face)

    def leaves(self, name: str) -> tuple[Leaf, ...]:
        """The finished files of one page, its own first."""
        if name.startswith("alias/"):
            return (redirect(name.partition("/")[2], self._composer),)
        if goes_by_wire(name):
            return wired(name, self._composer, self._entries)
        if name.startswith(_BILLS):
            return self._bill(name)
        made = sheet(name, self._composer, self._typesetter)
        shell = self.look.inner if made.address else self.look.front
        root = self.look.root if made.address == NOT_FOUND else None
        return (self._renderer.leaf(made, shell, root), *made.downloads)

    def wechat(self, card: "Card", hold: "Hold | None" = None) -> "WechatCopy":
        """A story for 微信公众号; with a ``hold``, one that readers do not see."""
        from xianbao.press.wechat.copy import wechat_copy  # noqa: PLC0415  # no printing asks

        return wechat_copy(card, self._composer, hold)

    def legend(self, file: str) -> Legend:
        """What the paper says of a photo, which goes into every copy of it."""
        return legend(file, self._composer)

    def close(self) -> None:
        """Keep what was made for the first time, for the runs to come."""
        self._composer.wording.memo.save()

    def __reduce__(self) -> tuple[type["Compositor"], tuple[object, ...]]:
        """In another process it begins anew: what draws pages stays in this one."""
        return type(self), (self.edition, self.look, self.templates, self.cache)

    @cached_property
    def _renderer(self) -> Renderer:
        words = furniture(self._composer, self.look.standing)
        return Renderer(self.templates, self._composer.wording, words, beside_bytecode())

    def _bill(self, name: str) -> tuple[Leaf, ...]:
        """A picture; nothing where there is no face to set it in."""
        if self.look.face is None:
            return ()
        # What draws pictures takes longer to load than most runs take, and most set no bill.
        from xianbao.press.newsbill.sheets import Bills, bill  # noqa: PLC0415

        if self._bills is None:
            self._bills = Bills(self.look.face)
        return (self._bills.leaf(bill(name, self._composer)),)

    @cached_property
    def _entries(self) -> Entries:
        return Entries(self._composer, self._typesetter)

    @cached_property
    def _typesetter(self) -> Typesetter:
        return Typesetter(self._renderer.picture, lambda link: holds(link, self.edition))
