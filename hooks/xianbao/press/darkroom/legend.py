"""The legend: what a published picture says of itself, wherever it is passed on to."""

from dataclasses import dataclass
from html import escape

from xianbao.paper.inscription import SOURCES, Inscription

_HEAD = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF'
    ' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"'
    ' xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">'
)
_TAIL = "</rdf:Description></rdf:RDF></x:xmpmeta>"
_LONGEST = 2000
"""Characters of a caption that go into a file: a packet must fit into one segment of a JPEG."""


@dataclass(frozen=True, slots=True)
class Legend:
    """What the story says of a photo, beside its size in pixels.

    ``stories`` are the keys of those that print it. ``creators`` are names, ``credit`` the line as
    printed; ``ai`` is ``generated``, ``edited`` or empty.
    """

    stories: tuple[str, ...]
    width: int
    height: int
    creators: tuple[str, ...] = ()
    credit: str = ""
    caption: str = ""
    ai: str = ""

    def packet(self, found: Inscription) -> bytes:
        """An XMP packet of credit, caption, copyright and AI label; empty where nothing is said.

        The story has the word; only what a story does not say, the notice of copyright and an
        AI label that nobody declared, is taken from what the original said (``found``).
        """
        parts = (
            _listed("dc:creator", "Seq", self.creators),
            _plain("photoshop:Credit", self.credit),
            _worded("dc:description", self.caption),
            _worded("dc:rights", found.notice),
            _plain("Iptc4xmpExt:DigitalSourceType", SOURCES.get(self.ai) or found.source),
        )
        said = "".join(parts)
        return f"{_HEAD}{said}{_TAIL}".encode() if said else b""


def _plain(name: str, text: str) -> str:
    return f"<{name}>{_escaped(text)}</{name}>" if text else ""


def _worded(name: str, text: str) -> str:
    if not text:
        return ""
    item = f'<rdf:li xml:lang="x-default">{_escaped(text)}</rdf:li>'
    return f"<{name}><rdf:Alt>{item}</rdf:Alt></{name}>"


def _listed(name: str, sort: str, texts: tuple[str, ...]) -> str:
    items = "".join(f"<rdf:li>{_escaped(text)}</rdf:li>" for text in texts)
    return f"<{name}><rdf:{sort}>{items}</rdf:{sort}></{name}>" if items else ""


def _escaped(text: str) -> str:
    return escape(text[:_LONGEST], quote=False)
