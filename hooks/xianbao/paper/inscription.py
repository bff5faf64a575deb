"""Inscriptions: what a picture's file says of itself, in the metadata that agencies write.

Read are IPTC's fields in XMP (IPTC Photo Metadata Standard 2023.2), the older IIM (4.2), and three
texts of EXIF, in this order. All of it was written by somebody else: texts are cut and cleaned, and
nothing but these fields is ever looked at.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree import ElementTree as ET

from xianbao.paper import exif as camera

GENERATED = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
EDITED = "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"
SOURCES = {"generated": GENERATED, "edited": EDITED}
"""What a story says of a machine's part in a photo → how IPTC says it."""

MOST = 1 << 20
"""Bytes of a packet that is read."""
_LONGEST = 500
_SOURCES = re.compile(r"https?://cv\.iptc\.org/newscodes/digitalsourcetype/([A-Za-z]{3,60})/?")
_AI = frozenset({"trainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia"})
_UNSEEN = re.compile(
    r"[\x00-\x20\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]+"
)
_HAN = re.compile("[㐀-鿿]")
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_XMP = {
    "creator": "{http://purl.org/dc/elements/1.1/}creator",
    "credit": "{http://ns.adobe.com/photoshop/1.0/}Credit",
    "caption": "{http://purl.org/dc/elements/1.1/}description",
    "notice": "{http://purl.org/dc/elements/1.1/}rights",
    "source": "{http://iptc.org/std/Iptc4xmpExt/2008-02-29/}DigitalSourceType",
    "label": "{http://www.tc260.org.cn/ns/AIGC/1.0/}AIGC",
}
_IIM = {80: "creator", 110: "credit", 116: "notice", 120: "caption"}
_EXIF = {camera.ARTIST: "creator", camera.COPYRIGHT: "notice", camera.DESCRIPTION: "caption"}
_IIM_MARK, _IIM_RECORD, _IIM_LONG = 0x1C, 2, 0x8000
_MOST_DATASETS = 400
_LABELLED = re.compile(r'"Label"\s*:\s*"?[123]')
"""GB 45438-2025: made by a machine, perhaps, or suspected to be."""


class Inscription(NamedTuple):
    """What a file says, each on one line and empty where it says nothing.

    ``creator`` is who made the picture, ``credit`` the line to be printed, ``notice`` that of
    copyright, ``source`` the address of IPTC's digital source type.
    """

    creator: str = ""
    credit: str = ""
    caption: str = ""
    notice: str = ""
    source: str = ""

    @property
    def ai(self) -> str:
        """``generated`` or ``edited`` where the file says that a machine has had a hand in it."""
        if self.source == GENERATED:
            return "generated"
        return "edited" if self.source == EDITED else ""


def inscription(exif: bytes = b"", xmp: bytes = b"", iim: bytes = b"") -> Inscription:
    """What three sorts of metadata say; whatever cannot be read says nothing."""
    found: dict[str, str] = {}
    for name, text in (*_of_xmp(xmp), *_of_iim(iim), *_of_exif(exif)):
        clean = _UNSEEN.sub(" ", text).strip()[:_LONGEST].strip()
        if clean:
            found.setdefault(name, clean)
    label = found.pop("label", "")
    source = _SOURCES.fullmatch(found.pop("source", ""))
    if source:
        found["source"] = GENERATED.rpartition("/")[0] + "/" + source[1]
    elif _LABELLED.search(label):
        found["source"] = GENERATED
    return Inscription(**found)


def is_worded(caption: str) -> bool:
    """Whether a caption was written by a person here: cameras write ``DCIM`` and ``SONY DSC``."""
    return bool(_HAN.search(caption))


def _of_xmp(packet: bytes) -> Iterator[tuple[str, str]]:
    start, end = packet.find(b"<"), packet.rfind(b">")
    # A document type could define entities that grow without end.
    if start < 0 or len(packet) > MOST or b"<!" in packet.replace(b"<!--", b""):
        return
    try:
        root = ET.fromstring(packet[start : end + 1])  # noqa: S314 - see above
    except (ET.ParseError, ValueError, LookupError):
        return
    for described in root.iter(f"{_RDF}Description"):
        for name, tag in _XMP.items():
            child = described.find(tag)
            text = described.get(tag, "") if child is None else _said(child)
            if text:
                yield name, text


def _said(element: ET.Element) -> str:
    """The text of a property: its own, its address, or its items one after another."""
    items = list(element.iter(f"{_RDF}li"))
    if items and element.find(f"{_RDF}Alt") is not None:
        return items[0].text or ""
    if items:
        return "、".join(item.text.strip() for item in items[:10] if item.text)
    return element.get(f"{_RDF}resource") or element.text or ""


def _of_iim(block: bytes) -> Iterator[tuple[str, str]]:
    """Datasets of the application record: a mark, record, number, length, text."""
    at = 0
    for _ in range(_MOST_DATASETS):
        head = block[at : at + 5]
        if len(head) < 5 or head[0] != _IIM_MARK:  # noqa: PLR2004 - the five bytes just read
            return
        length = int.from_bytes(head[3:5], "big")
        if length >= _IIM_LONG:
            return
        if head[1] == _IIM_RECORD and head[2] in _IIM:
            yield _IIM[head[2]], _decoded(block[at + 5 : at + 5 + length])
        at += 5 + length


def _of_exif(exif: bytes) -> Iterator[tuple[str, str]]:
    for tag, text in camera.texts(exif).items():
        yield _EXIF[tag], _decoded(text)


def _decoded(text: bytes) -> str:
    """Text whose encoding is told nowhere, or told wrongly: old programs here wrote GBK."""
    for encoding in ("utf-8", "gb18030"):
        try:
            return text.decode(encoding)
        except UnicodeDecodeError:
            continue
    return text.decode("latin-1")
