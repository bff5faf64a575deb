"""Drawing: from sheets to finished files, through the templates in ``overrides/xianbao/``."""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from xianbao.paper.label import Pair
from xianbao.press import address
from xianbao.press.leaf import Leaf
from xianbao.press.sheet import Sheet
from xianbao.press.shell import Shell, Words
from xianbao.press.view.furniture import Furniture
from xianbao.press.view.picture import Picture
from xianbao.press.wording import Wording


class Renderer:
    """Draws views with the paper's templates.

    The environment is ours, not the host's: every value is escaped and a name that no view has is
    an error, not an empty space on the page.
    """

    def __init__(self, templates: Path, wording: Wording, furniture: Furniture) -> None:
        """Read templates from the folder ``templates``, which holds ``xianbao/``."""
        self._environment = Environment(
            loader=FileSystemLoader(templates),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._environment.globals.update(words(wording), furniture=furniture)
        self._picture = self._macro("picture", "body_picture")
        self._running = self._macro("running-head", "running_line")

    def picture(self, picture: Picture) -> Markup:
        """A photo as it stands in the text of a story."""
        return Markup(self._picture(picture))  # noqa: S704  # drawn by an escaping template

    def body(self, sheet: Sheet) -> Markup:
        """What stands between the running head and the foot."""
        template = self._environment.get_template(f"xianbao/{sheet.template}")
        return Markup(template.render(view=sheet.view))  # noqa: S704  # as above

    def leaf(self, sheet: Sheet, shell: Shell, root: str | None = None) -> Leaf:
        """The finished page; ``root`` replaces the relative way to the root, as in a 404 page."""
        running = Markup(self._running(sheet.running))  # noqa: S704  # as above
        document = shell.around(Words(sheet.title, sheet.description, running, self.body(sheet)))
        html = document.replace(address.ROOT, sheet.root if root is None else root)
        return Leaf(sheet.file, html.encode())

    def _macro(self, part: str, name: str) -> Callable[..., str]:
        """One macro of a part, to be called from here."""
        macro: Callable[..., str] = getattr(
            self._environment.get_template(f"xianbao/part/{part}.html").module, name
        )
        return macro


def words(wording: Wording) -> dict[str, object]:
    """The functions that every template may call: ``word`` and ``text``, and ``ROOT``."""
    word: Callable[[str], Pair] = lru_cache(maxsize=None)(wording.pair)
    return {"word": word, "text": wording.text, "ROOT": address.ROOT}
