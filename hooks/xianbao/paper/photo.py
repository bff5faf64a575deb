"""Photos: a picture with its caption and credit."""

from dataclasses import dataclass

from xianbao.paper.credit import Credit


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture filed with a story.

    ``file`` is its path below ``articles/`` with forward slashes; ``width`` and ``height`` are in
    pixels. The credit is a photographer, or the words of ``courtesy`` (受访企业供图, 资料片); a
    story that gives neither takes its page's, and a photo with no credit at all is a problem at
    the desk.
    """

    file: str
    width: int
    height: int
    caption: str = ""
    alt: str = ""
    credits: tuple[Credit, ...] = ()
    courtesy: str = ""
    in_body: bool = False
    """Placed by the writer in the text, so the layout does not place it again."""
    focus: tuple[int, ...] = ()
    """What must be seen where it is cropped: per cent from the left and from the top."""
    ai: str = ""
    """``generated`` or ``edited`` where a machine has had a hand in it."""
