"""The foot of a page on paper: its whole address, to be typed or to be scanned."""

from xianbao.press import address
from xianbao.press.layout.composer import Composer
from xianbao.press.qrcode.code import TooLongError, path
from xianbao.press.view.clipping import Clipping


def clipping(place: str, composer: Composer) -> Clipping | None:
    """The foot of the page at an address below the root; None where nobody knows the root's."""
    if not composer.base:
        return None
    whole = composer.base + address.quoted(place)
    try:
        return Clipping(whole, *path(whole))
    except TooLongError:
        return Clipping(whole)
