"""The compositor: sets any page of an edition by its name, in whatever process."""

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from xianbao.paper.edition import Edition
from xianbao.press.address import NOT_FOUND
from xianbao.press.darkroom.legend import Legend
from xianbao.press.drawing.render import Renderer
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
from xianbao.press.wording import Wording


@dataclass
class Compositor:
    """Sets the pages of one edition.

    ``templates`` is the folder that holds ``xianbao/``; ``cache`` a folder for what can be
    made again: compiled templates, headlines once broken.
    """

    edition: Edition
    look: Look
    templates: Path
    cache: Path | None = None
    _composer: Composer = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Take up the paper's own words."""
        masthead = self.edition.masthead
        memo = Memo(self.cache / "memo.sqlite", program()) if self.cache else Memo()
        wording = Wording(masthead.labels, masthead.script, masthead.label_style, memo)
        self._composer = Composer(self.edition, wording, self.look.base)

    def leaves(self, name: str) -> tuple[Leaf, ...]:
        """The finished files of one page, its own first."""
        if name.startswith("alias/"):
            return (redirect(name.partition("/")[2], self._composer),)
        made = sheet(name, self._composer, self._typesetter)
        shell = self.look.inner if made.address else self.look.front
        root = self.look.root if made.address == NOT_FOUND else None
        return (self._renderer.leaf(made, shell, root), *made.downloads)

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
        cache = self.cache / "templates" if self.cache else None
        return Renderer(self.templates, self._composer.wording, words, cache)

    @cached_property
    def _typesetter(self) -> Typesetter:
        return Typesetter(self._renderer.picture, lambda link: holds(link, self.edition))
