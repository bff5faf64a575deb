"""The look: what the host lends to every page."""

from dataclasses import dataclass

from xianbao.press.drawing.shell import Shell
from xianbao.press.newsbill.typeface import Typeface
from xianbao.press.view.link import PairLink


@dataclass(frozen=True, slots=True)
class Look:
    """What the host lends to every page: the document around it, drawn once.

    ``front`` and ``inner`` are the shells, ``standing`` the links to the standing pages,
    ``root`` the path of the site's root for a page that is shown at any address, ``base`` the whole
    address of the root, ending in a slash, or nothing where the settings name no ``site_url``.
    ``face`` is what newsbills are set in; it is no part of the host, and is lent for each run.
    """

    front: Shell
    inner: Shell
    standing: tuple[PairLink, ...] = ()
    root: str = "/"
    base: str = ""
    face: Typeface | None = None
