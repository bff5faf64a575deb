"""Drawing: from sheets to finished files, through the templates in ``overrides/xianbao/``."""

from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from jinja2 import Template, UndefinedError
from markupsafe import Markup

from xianbao.paper.label import Pair
from xianbao.press import address
from xianbao.press.drawing.engraving import Engravings
from xianbao.press.drawing.shell import Shell, Words
from xianbao.press.leaf import Leaf
from xianbao.press.sheet import Sheet
from xianbao.press.view.furniture import Furniture
from xianbao.press.view.picture import Picture
from xianbao.press.wording import Wording

_RUNNING = 256
"""Running heads kept: all pages of a day and its stories share a few."""


class Renderer:
    """Draws views with the paper's templates."""

    def __init__(
        self, templates: Path, wording: Wording, furniture: Furniture, cache: Path | None = None
    ) -> None:
        """Read templates from the folder ``templates``, which holds ``xianbao/``.

        ``cache`` is a folder that keeps them compiled for the next run; it may be lost or damaged
        at any time.
        """
        self._furniture = furniture
        self._engravings = Engravings(templates, {**words(wording), "furniture": furniture}, cache)
        self._engraving: Callable[[str], Template] = lru_cache(None)(self._engravings.get_template)
        self._running_line = lru_cache(_RUNNING)(self._drawn_running_line)

    def ready(self) -> None:
        """Cut the engravings of all pages, so that other processes find them in the cache."""
        for name in self._engravings.pages:
            self._engraving(name)

    def picture(self, picture: Picture) -> Markup:
        """A photo as it stands in the text of a story."""
        return self._part("picture", "body_picture", picture)

    def body(self, sheet: Sheet) -> Markup:
        """What stands between the running head and the foot."""
        return self._drawn(f"xianbao/{sheet.template}", lambda cut: cut.render(view=sheet.view))

    def leaf(self, sheet: Sheet, shell: Shell, root: str | None = None) -> Leaf:
        """The finished page; ``root`` replaces the relative way to the root, as in a 404 page."""
        running = self._running(sheet)
        own = Words(sheet.title, sheet.description, sheet.head, running, self.body(sheet))
        return Leaf(sheet.file, shell.around(own, sheet.root if root is None else root))

    def _running(self, sheet: Sheet) -> Markup:
        """The nameplate of the front page, which is drawn anew each day; else the running head."""
        if not sheet.address:
            return self._part("nameplate", "nameplate", self._furniture)
        return self._running_line(sheet.running)

    def _drawn_running_line(self, running: tuple[Pair, ...]) -> Markup:
        return self._part("running-head", "running_line", running)

    def _part(self, part: str, macro: str, value: object) -> Markup:
        """One macro of a part, drawn from here."""
        name = f"xianbao/part/{part}.html"
        return self._drawn(name, lambda cut: getattr(cut.module, macro)(value))

    def _drawn(self, name: str, draw: Callable[[Template], str]) -> Markup:
        """What an engraving draws; where it does not find a name, what Jinja draws or says."""
        with suppress(AttributeError, UndefinedError):
            return Markup(draw(self._engraving(name)))  # noqa: S704  # drawn by an escaping template
        return Markup(draw(self._engravings.plain.get_template(name)))  # noqa: S704  # as above


def words(wording: Wording) -> dict[str, object]:
    """The functions that every template may call: ``word`` and ``text``, and ``ROOT``."""
    word: Callable[[str], Pair] = lru_cache(maxsize=None)(wording.pair)
    return {"word": word, "text": wording.text, "ROOT": address.ROOT}
