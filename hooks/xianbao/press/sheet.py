"""A sheet: one page of the site."""

from dataclasses import field

from markupsafe import Markup

from xianbao.paper.label import Pair
from xianbao.press.leaf import Leaf
from xianbao.press.value import value


@value
class Sheet:
    """One page of the site, before it is drawn.

    ``address`` is below the root, ending in ``/`` for a page with a folder of its own
    (``2026/11/22/03-02/``), empty for the front. ``template`` is a file in ``overrides/xianbao/``;
    it sees ``view``, one of `xianbao.press.view`. ``title`` and ``description`` are plain text for
    the page's head, ``head`` is what else stands there for machines: finished HTML. ``running`` is
    what its running head adds to the paper's name: the day, the printed page. ``downloads`` are the
    files that go out beside it.
    """

    address: str
    template: str
    view: object
    title: str
    description: str = ""
    running: tuple[Pair, ...] = ()
    head: Markup = field(default_factory=Markup)
    downloads: tuple[Leaf, ...] = ()

    @property
    def file(self) -> str:
        """Its file below the site's folder: ``2026/11/22/03-02/index.html``."""
        if self.address and not self.address.endswith("/"):
            return self.address
        return f"{self.address}index.html"

    @property
    def root(self) -> str:
        """The way from this sheet to the root of the site: ``../../../../``, or ``./``."""
        return "../" * self.address.count("/") or "./"
