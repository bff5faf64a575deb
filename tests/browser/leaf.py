"""A built page read without a browser: what it says, what it points to, how it is headed."""

from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

OUTSIDE = "https://example.org/"
"""Where the sample paper says that it stands; its absolute addresses are links of its own."""
VOID = frozenset(
    {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
)
UNREAD = frozenset({"script", "style", "template"})
QUOTED = frozenset({"code", "pre", "kbd"})
Attributes = dict[str, str | None]


@dataclass
class Leaf(HTMLParser):
    """One page of the site at its address, relative to the front page."""

    address: str
    html: str
    elements: list[tuple[str, Attributes]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    quoted: list[str] = field(default_factory=list)
    _open: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        while tag in self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not UNREAD.intersection(self._open):
            (self.quoted if QUOTED.intersection(self._open) else self.said).append(data)

    def named(self, *names: str) -> list[Attributes]:
        """The attributes of every element of these names."""
        return [attributes for tag, attributes in self.elements if tag in names]

    def classed(self, name: str) -> list[Attributes]:
        """The attributes of every element of a class."""
        return [own for _, own in self.elements if name in (own.get("class") or "").split()]

    @cached_property
    def text(self) -> str:
        """What a reader reads, without what is quoted from files and programs."""
        return "".join(self.said)

    @cached_property
    def levels(self) -> list[int]:
        """The levels of the headings, in order."""
        return [int(tag[1]) for tag, _ in self.elements if tag in {"h1", "h2", "h3", "h4", "h5"}]

    @cached_property
    def ids(self) -> list[str]:
        """Every id, as often as it stands."""
        return [own["id"] for _, own in self.elements if own.get("id")]

    @cached_property
    def moved(self) -> bool:
        """An old address that only sends the reader on."""
        return any(own.get("http-equiv") == "refresh" for own in self.named("meta"))

    @cached_property
    def loads(self) -> list[str]:
        """What a browser fetches by itself: pictures, scripts, style sheets."""
        found = [own.get("src") for own in self.named("img", "script", "source", "iframe")]
        found += [
            own.get("href")
            for own in self.named("link")
            if {"stylesheet", "icon", "preload", "modulepreload", "manifest"}
            & set((own.get("rel") or "").split())
        ]
        for own in self.named("img", "source"):
            found += [one.split()[0] for one in (own.get("srcset") or "").split(",") if one]
        return [one for one in found if one and not one.startswith("data:")]

    @cached_property
    def anchors(self) -> list[str]:
        """What a reader can click within the paper.

        A link that names a host leads elsewhere, even to the host that the sample paper pretends
        to stand on.
        """
        found = [own.get("href") for own in self.named("a", "area")]
        return [one for one in found if one and not urlsplit(one).scheme]

    @cached_property
    def links(self) -> list[str]:
        """What a reader or a robot can go on to; a robot is told addresses in full."""
        told = [own["href"] for own in self.named("link") if own.get("href")]
        shown = {"og:image", "twitter:image"}
        told += [
            own["content"]
            for own in self.named("meta")
            if shown & {own.get("property"), own.get("name")} and own.get("content")
        ]
        return self.anchors + told

    def target(self, link: str) -> tuple[str, str] | None:
        """Address relative to the front page, and fragment; ``None`` for what lies elsewhere."""
        whole = urljoin(OUTSIDE + self.address, link)
        if not whole.startswith(OUTSIDE):
            return None
        parts = urlsplit(whole)
        return unquote(parts.path).removeprefix("/"), unquote(parts.fragment)


def leaves(site: Path) -> dict[str, Leaf]:
    """Every page of a built site by its address."""
    found = {}
    for path in sorted(site.rglob("*.html")):
        address = path.relative_to(site).as_posix().removesuffix("index.html")
        found[address] = Leaf(address, path.read_text(encoding="utf-8"))
    return found
