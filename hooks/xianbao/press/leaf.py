"""A leaf: one finished file of the site."""

from xianbao.press.value import value


@value
class Leaf:
    """A file as it will be published; ``file`` is below the site's folder, with forward slashes."""

    file: str
    content: bytes
