"""A set story for the 公众号 editor: every style inline, links as notes, photos as places."""

from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser

from xianbao.press.address import ROOT
from xianbao.press.wechat.editor import may_lead_to

_INK, _SOFT, _RED, _HAIR = "#1b1a17", "#5d594f", "#a8201a", "#d9d4c6"


def _set(margin: str, size: int, leading: float, colour: str, *more: str) -> str:
    """A style of words: what is around them, their size in pixels, leading and colour."""
    words = (f"margin: {margin}", f"color: {colour}", f"font-size: {size}px")
    return "; ".join((*words, f"line-height: {leading}", *more))


_BOLD, _CENTRED, _TOP = "font-weight: bold", "text-align: center", "vertical-align: top"
_CELL = (f"border: 1px solid {_HAIR}", "padding: 8px 6px", _TOP)
STYLES = {
    "section": _set("0", 16, 1.85, _INK, "padding: 0 8px"),
    "p": _set("0 0 16px", 16, 1.85, _INK, "text-align: justify"),
    "item": _set("0 0 8px", 16, 1.75, _INK, "padding: 0 0 0 16px"),
    "head": _set("28px 0 12px", 18, 1.5, _INK, _BOLD),
    "blockquote": _set(
        "20px 0", 16, 1.75, _INK, "padding: 4px 0 4px 14px", f"border-left: 3px solid {_INK}"
    ),
    "small": _set("0 0 8px", 14, 1.7, _SOFT),
    "kicker": _set("0 0 6px", 15, 1.6, _RED, _CENTRED),
    "deck": _set("0 0 12px", 16, 1.6, _SOFT, _CENTRED),
    "place": _set(
        "12px 0 4px", 14, 1.6, _SOFT, "padding: 18px 8px", f"border: 1px solid {_HAIR}", _CENTRED
    ),
    "caption": _set("0 0 16px", 14, 1.6, _SOFT),
    "points": (
        f"margin: 0 0 20px; padding: 10px 14px; border-left: 4px solid {_INK};"
        " background-color: #f5f3ec"
    ),
    "correction": f"margin: 0 0 20px; padding: 10px 14px; border: 1px solid {_RED}",
    "label": _set("0 0 6px", 15, 1.6, _RED, _BOLD),
    "mark": _set(
        "0 0 16px", 15, 1.6, _RED, _BOLD, "padding: 8px", f"border: 2px solid {_RED}", _CENTRED
    ),
    "rule": _set("20px 0", 1, 1, _INK, f"border-top: 1px solid {_HAIR}"),
    "table": "margin: 0 0 16px; border-collapse: collapse; width: 100%",
    "th": _set("0", 14, 1.5, _INK, *_CELL, _BOLD, "text-align: left"),
    "td": _set("0", 14, 1.5, _INK, *_CELL),
    "a": f"color: {_RED}",
    "sup": f"color: {_RED}; font-size: 12px; line-height: 1",
}

MARK = f'<span style="color: {_RED}; font-size: 10px">■</span> '
"""The mark of an item, as words: the editor resets those of lists."""
_PHOTO = "xianbao-photo"
_SAME = {"b": "strong", "strong": "strong", "i": "em", "em": "em", "u": "u", "sub": "sub"}
_HEADS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LETTERS = frozenset({"tr", "tbody"})
_BACK = "↩"


def block(tag: str, style: str, content: str) -> str:
    """An element with its style; the content is finished HTML."""
    return f'<{tag} style="{STYLES[style]}">{content}</{tag}>'


def photo_mark(number: int) -> str:
    """What stands in a body where a photo belongs."""
    return f'<{_PHOTO} n="{number}"></{_PHOTO}>'


@dataclass
class Notes:
    """Links as numbered notes: title and whole address, each address once."""

    base: str
    found: dict[str, str] = field(default_factory=dict)

    def number(self, address: str, title: str) -> int:
        """The number of the note that names an address."""
        self.found.setdefault(address, title)
        return list(self.found).index(address) + 1

    def whole(self, href: str) -> str:
        """The whole address of a link; empty where it leads nowhere outside this page."""
        if href.startswith(ROOT):
            return f"{self.base}{href.removeprefix(ROOT)}" if self.base else ""
        return href if href.startswith(("https://", "http://")) else ""


class Inliner(HTMLParser):
    """Writes a body anew; what it does not know it leaves out and keeps the words of."""

    def __init__(self, notes: Notes, photo: Callable[[int], str]) -> None:
        """``photo`` gives the HTML of a photo's place by its number."""
        super().__init__(convert_charrefs=True)
        self._notes = notes
        self._photo = photo
        self._out: list[str] = []
        self._open: list[tuple[str, str]] = []
        self._lists: list[int | None] = []
        self._link: tuple[str, list[str]] | None = None

    @classmethod
    def inlined(cls, html: str, notes: Notes, photo: Callable[[int], str]) -> str:
        """A body as the editor keeps it."""
        made = cls(notes, photo)
        made.feed(html)
        made.close()
        while made._open:
            made.handle_endtag(made._open[-1][0])
        return "".join(made._out)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open what stands for a tag."""
        given = {name: value or "" for name, value in attrs}
        if tag == _PHOTO:
            self._out.append(self._photo(int(given["n"])))
        elif tag == "a":
            self._link = (self._notes.whole(given.get("href", "")), [])
            if may_lead_to(self._link[0]):
                href = escape(self._link[0])
                self._begin(tag, f'<a href="{href}" style="{STYLES["a"]}">', "</a>")
        elif tag in {"ul", "ol"}:
            start = given.get("start", "")
            self._lists.append((int(start) if start.isdecimal() else 1) if tag == "ol" else None)
        elif tag == "br":
            self._out.append("<br>")
        elif tag == "hr":
            self._out.append(block("p", "rule", "<br>"))
        else:
            self._begin_other(tag)

    def _begin_other(self, tag: str) -> None:
        if tag in _HEADS:
            self._begin(tag, f'<p style="{STYLES["head"]}">', "</p>")
        elif tag in _SAME:
            self._begin(tag, f"<{_SAME[tag]}>", f"</{_SAME[tag]}>")
        elif tag == "sup":
            self._begin(tag, f'<sup style="{STYLES["sup"]}">', "</sup>")
        elif tag == "li":
            self._begin(tag, f'<p style="{STYLES["item"]}">{self._bullet()}', "</p>")
        elif tag in {"p", "caption", "pre"}:
            self._begin_paragraph(tag)
        elif tag in {"blockquote", "table", "td", "th"}:
            self._begin(tag, f'<{tag} style="{STYLES[tag]}">', f"</{tag}>")
        elif tag in _LETTERS:
            self._begin(tag, f"<{tag}>", f"</{tag}>")

    def _begin_paragraph(self, tag: str) -> None:
        """A paragraph; inside of something that is one already, a new line."""
        if any(name in {"li", "td", "th"} for name, _ in self._open):
            if self._out and not self._out[-1].startswith("<") and self._out[-1].strip():
                self._out.append("<br>")
            self._begin(tag, "", "")
        elif tag == "caption":
            self._begin(tag, "", "")
        else:
            self._begin(tag, f'<p style="{STYLES["p"]}">', "</p>")

    def _bullet(self) -> str:
        """The mark of an item, as text: the editor resets those of lists."""
        inset = "　" * (len(self._lists) - 1)
        number = self._lists[-1] if self._lists else None
        if number is None:
            return f"{inset}{MARK}"
        self._lists[-1] = number + 1
        return f"{inset}{number}. "

    def _begin(self, tag: str, opening: str, closing: str) -> None:
        if tag == "li":
            # A list inside an item is set after it: a paragraph holds no other.
            for name, end in reversed(self._open):
                if name == "li":
                    self._out.append(end)
                    self._open[self._open.index((name, end))] = ("", "")
        self._out.append(opening)
        self._open.append((tag, closing))

    def handle_endtag(self, tag: str) -> None:
        """Close what stands for a tag, and what is open in it."""
        if tag in {"ul", "ol"} and self._lists:
            self._lists.pop()
        elif tag == "a" and self._link is not None:
            self._end_link()
        elif any(name == tag for name, _ in self._open):
            while True:
                name, closing = self._open.pop()
                self._out.append(closing)
                if name == tag:
                    break

    def _end_link(self) -> None:
        address, words = self._link or ("", [])
        self._link = None
        if self._open and self._open[-1][0] == "a":
            self._out.append(self._open.pop()[1])
        elif address and words:
            number = self._notes.number(address, "".join(words).strip())
            self._out.append(f'<sup style="{STYLES["sup"]}">[{number}]</sup>')

    def handle_data(self, data: str) -> None:
        """Words stay as they are; the breaks between blocks are none."""
        if not data.strip() and "\n" in data:
            return
        data = data.replace(_BACK, "") if self._link else data
        if self._link:
            self._link[1].append(data)
        if any(name == "pre" for name, _ in self._open):
            self._out.append(escape(data.strip("\n"), quote=False).replace("\n", "<br>"))
        else:
            self._out.append(escape(data, quote=False))
