"""What is withheld in a small paper, and the ways in which it may be written into a file."""

import base64
import gzip
import html
import io
import json
import quopri
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from random import Random
from urllib.parse import quote

from opencc import OpenCC
from PIL import Image, PngImagePlugin

from press.county import BASE, TEMPLATES, County, county
from press.fiction import article, photo
from xianbao.paper.archive import archive_of
from xianbao.paper.article import Article, Status, Withdrawal
from xianbao.paper.edition import Edition
from xianbao.paper.staff import Staff
from xianbao.paper.withheld import Manuscript, OnShelf
from xianbao.press.copyholder.common import Common
from xianbao.press.copyholder.copyholder import Copyholder

DRAFT, GONE, LATER = "2026/11/22/99-01", "2026/11/20/99-02", "2026/11/21/99-03"
SECRET = article(
    DRAFT,
    title="云母坪水库深夜泄洪密谈纪要",
    kicker="三人知情",
    summary="县里有关部门连夜商量如何对外说明，决定暂时不通知下游七个村子。",
    body=(
        "记者从一份没有盖章的会议记录里看到，水库管理所在凌晨两点打开了第三孔闸门。\n\n"
        "住在坝脚的老人戚望舒听见水声，敲锣叫醒了整条巷子，没有人告诉过他们要放水。\n\n"
        "Engineers warned about the cracked spillway gate in a letter of May.\n\n"
        "[附件](https://hidden-source.example/dam-report-17)"
    ),
    photos=(photo(f"{DRAFT}/sluice-night.png", caption="闸门旁边的脚印通向值班室"),),
    status=Status.DRAFT,
)
PLANTS = (
    "云母坪水库深夜泄洪密谈纪要",
    "水库管理所在凌晨两点打开了第三孔闸门",
    "敲锣叫醒了整条巷子",
    "决定暂时不通知下游七个村子",
    "闸门旁边的脚印通向值班室",
)
LATIN = "warned about the cracked spillway gate in a letter"
SITE = "https://hidden-source.example/dam-report-17"


def withheld(*more: Article) -> tuple[Copyholder, Edition]:
    """A copyholder of a paper with a secret, and the edition."""
    paper = county(24).filed(SECRET, *more)
    return holder(paper), edition(paper)


def edition(paper: County) -> Edition:
    return paper.edition()


def holder(paper: County) -> Copyholder:
    return Copyholder(Common(paper.edition(), (TEMPLATES,), BASE))


Way = Callable[[str, Random], bytes]


def _page(text: str) -> bytes:
    return f'<!doctype html><title>x</title><main><p class="a">{text}</p></main>'.encode()


def _between(text: str, random: Random, *what: str) -> str:
    return "".join(one + (random.choice(what) if random.random() < 0.5 else "") for one in text)


def _picture(sort: str, **more: object) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (8, 8), (9, 90, 200)).save(out, sort, **more)  # type: ignore[arg-type]
    return out.getvalue()


def _png(text: str, *, packed: bool) -> bytes:
    notes = PngImagePlugin.PngInfo()
    notes.add_itxt("Description", text, zip=packed)
    return _picture("PNG", pnginfo=notes)


def _exif(text: str, *, wide: bool) -> bytes:
    exif = Image.Exif()
    exif[0x9C9B if wide else 0x010E] = text.encode("utf-16-le") if wide else text.encode()
    return _picture("JPEG", exif=exif)


def _zip(text: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("a.txt", text)
    return out.getvalue()


def _xmp(text: str) -> bytes:
    packet = f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><d>{text}</d></x:xmpmeta>'.encode()
    return _picture("WEBP", xmp=packet)


def _wide(text: str) -> str:
    return "".join(chr(ord(one) + 0xFEE0) if "!" <= one <= "~" else one for one in text)


ANY: dict[str, Way] = {
    "plain": lambda text, _: _page(text),
    "in an attribute": lambda text, _: f'<meta name="d" content="{html.escape(text)}">'.encode(),
    "percent": lambda text, _: _page(f'<a href="/?q={quote(text, safe="")}">x</a>'),
    "percent twice": lambda text, _: _page(quote(quote(text, safe=""), safe="")),
    "decimal entities": lambda text, _: _page("".join(f"&#{ord(one)};" for one in text)),
    "hexadecimal entities": lambda text, _: _page("".join(f"&#x{ord(one):X};" for one in text)),
    "json": lambda text, _: json.dumps({"a": text}).encode(),
    "json inside json": lambda text, _: json.dumps(json.dumps({"a": text})).encode(),
    "script": lambda text, _: "".join(f"\\u{{{ord(one):x}}}" for one in text).encode(),
    "style": lambda text, _: "".join(f"\\{ord(one):06x}" for one in text).encode(),
    "gzip": lambda text, _: gzip.compress(_page(text)),
    "zip": lambda text, _: _zip(text),
    "base64": lambda text, _: b"<p>" + base64.b64encode(text.encode()) + b"</p>",
    "base64 off by one": lambda text, _: b"a" + base64.b64encode(f"<i>{text}</i>".encode()),
    "base64 for addresses": lambda text, _: base64.urlsafe_b64encode(f"?{text}~?".encode()),
    "base64 in lines": lambda text, _: base64.encodebytes(f"{text} {text} {text}".encode()),
    "base64 of gzip": lambda text, _: base64.b64encode(gzip.compress(_page(text * 2))),
    "quoted-printable": lambda text, _: quopri.encodestring(text.encode()),
    "entities in percent": lambda text, _: _page(quote("".join(f"&#{ord(c)};" for c in text))),
    "utf-16": lambda text, _: text.encode("utf-16"),
    "a note in a png": lambda text, _: _png(text, packed=False),
    "a packed note in a png": lambda text, _: _png(text, packed=True),
    "exif": lambda text, _: _exif(text, wide=False),
    "exif of windows": lambda text, _: _exif(text, wide=True),
    "xmp": lambda text, _: _xmp(text),
    "a comment of a jpeg": lambda text, _: _picture("JPEG", comment=text.encode()),
    "behind a picture": lambda text, _: _picture("JPEG") + text.encode(),
    "invisible signs": lambda text, random: _page(
        _between(text, random, "\u200b", "\u2060", "\u00ad")
    ),
}
"""Ways in which any text may be written."""
HAN: dict[str, Way] = {
    "breaks": lambda text, random: _page(_between(text, random, "<wbr>", "<b>", "</b>", "<br>")),
    "blanks": lambda text, random: _page(_between(text, random, " ", "\n", "&nbsp;", "，")),
    "traditional": lambda text, _: _page(OpenCC("s2t").convert(text)),
    "links": lambda text, random: _page(_between(text, random, '<a href="x">', "</a>")),
}
LETTERS: dict[str, Way] = {
    "upper case": lambda text, _: _page(text.upper()),
    "full width": lambda text, _: _page(_wide(text)),
    "escaped slashes": lambda text, _: json.dumps(text).replace("/", "\\/").encode(),
}


def cases(texts: tuple[str, ...], ways: dict[str, Way], each: int) -> Iterator[tuple[str, bytes]]:
    """Every way of writing parts of texts, as many of each as asked, the same every time."""
    random = Random(20261122)  # noqa: S311  # no secret
    for name, way in ways.items():
        for number in range(each):
            yield name, way(texts[number % len(texts)], random)


@dataclass(frozen=True, slots=True)
class Folder:
    """Stories from memory, pictures by their content."""

    stories: OnShelf
    pictures: dict[str, bytes]

    def manuscript(self, key: str) -> Manuscript:
        return self.stories.manuscript(key)

    def picture(self, file: str) -> bytes:
        return self.pictures.get(file, b"")


def with_pictures(paper: County, pictures: dict[str, bytes]) -> Copyholder:
    """A copyholder who has the pictures too."""
    staff = Staff(paper.people)
    archive = archive_of(paper.edition().masthead, staff, paper.stories.values(), paper.issues)
    filed = Folder(OnShelf(dict(paper.stories)), pictures)
    archive = replace(archive, pictures=dict.fromkeys(pictures, "1"), filed=filed)
    return Copyholder(Common(archive.edition(paper.moment), (TEMPLATES,), BASE))


def withdrawn(story: Article) -> Article:
    """A story taken down."""
    return replace(
        story, status=Status.WITHDRAWN, withdrawal=Withdrawal(story.day, "稿件失实，已撤下。")
    )
