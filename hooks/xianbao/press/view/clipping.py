"""What stands under a clipping on paper, so that a reader finds the story again."""

from xianbao.press.value import value


@value
class Clipping:
    """The whole address of a page, and its QR code.

    ``strokes`` are the ``d`` of an SVG path of strokes one module wide, ``side`` its modules a
    side; empty and 0 for an address that is too long for a code.
    """

    address: str
    strokes: str = ""
    side: int = 0
