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
from xianbao.press.shell import Shell
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
        parts = self._environment.get_template("xianbao/part/picture.html").module
        self._picture = parts.body_picture  # type: ignore[attr-defined]  # a macro of the template

    def picture(self, picture: Picture) -> Markup:
        """A photo as it stands in the text of a story."""
        return Markup(self._picture(picture))  # noqa: S704  # drawn by an escaping template

    def body(self, sheet: Sheet) -> str:
        """What stands between the running head and the foot."""
        template = self._environment.get_template(f"xianbao/{sheet.template}")
        return template.render(view=sheet.view)

    def leaf(self, sheet: Sheet, shell: Shell, root: str | None = None) -> Leaf:
        """The finished page; ``root`` replaces the relative way to the root, as in a 404 page."""
        document = shell.around(self.body(sheet), sheet.title, sheet.description)
        html = document.replace(address.ROOT, sheet.root if root is None else root)
        return Leaf(sheet.file, html.encode())


def words(wording: Wording) -> dict[str, object]:
    """The functions that every template may call: ``word`` and ``text``, and ``ROOT``."""
    word: Callable[[str], Pair] = lru_cache(maxsize=None)(wording.pair)
    return {"word": word, "text": wording.text, "ROOT": address.ROOT}
