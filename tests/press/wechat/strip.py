"""What the 公众号 editor does to what is pasted, as far as it is known: a model for tests.

Known losses: ``class``, ``id``, ``data-*`` and event handlers; ``style``, ``script``, ``iframe``,
``form``, ``svg`` and what is in them; ``position`` and ``float``; links to other hosts; pictures
that are not on the platform's own servers; ``div`` and ``article`` become ``section``; the styles
of lists are set anew.
"""

import re
from html import escape
from html.parser import HTMLParser
from urllib.parse import urlsplit

_GONE = frozenset(
    ("style", "script", "iframe", "form", "input", "button", "svg", "canvas", "video", "audio")
)
_SECTIONS = frozenset(("div", "article", "aside", "header", "footer", "main", "figure"))
_VOID = frozenset(["br", "img", "hr", "input", "link"])
_RESET = frozenset(["ul", "ol", "li"])
_OWN_PICTURES = "mmbiz.qpic.cn"
_LOST_STYLES = re.compile(r"(?:position|float|z-index|display|animation|top|left)\s*:|.*url\(")


class _Editor(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.out: list[str] = []
        self._gone = 0
        self._links: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _GONE:
            self._gone += tag not in _VOID
            return
        if self._gone:
            return
        if tag == "a":
            host = urlsplit(dict(attrs).get("href") or "").hostname
            self._links.append(host == "mp.weixin.qq.com")
            if not self._links[-1]:
                return
        if tag == "img" and urlsplit(dict(attrs).get("src") or "").hostname != _OWN_PICTURES:
            return
        own = ((name, self._kept(tag, name, value or "")) for name, value in attrs)
        kept = "".join(f' {name}="{escape(value)}"' for name, value in own if value)
        self.out.append(f"<{'section' if tag in _SECTIONS else tag}{kept}>")

    def _kept(self, tag: str, name: str, value: str) -> str:
        if name == "style" and tag not in _RESET:
            parts = (part.strip() for part in value.split(";"))
            return "; ".join(part for part in parts if part and not _LOST_STYLES.match(part))
        return value if name in {"href", "src", "colspan", "rowspan"} else ""

    def handle_endtag(self, tag: str) -> None:
        if tag in _GONE:
            self._gone -= tag not in _VOID
        elif not self._gone and not (tag == "a" and not self._links.pop()) and tag not in _VOID:
            self.out.append(f"</{'section' if tag in _SECTIONS else tag}>")

    def handle_data(self, data: str) -> None:
        if not self._gone:
            self.out.append(escape(data, quote=False))


def pasted(html: str) -> str:
    """What is left of a body in the editor."""
    editor = _Editor()
    editor.feed(html)
    editor.close()
    return "".join(editor.out)
