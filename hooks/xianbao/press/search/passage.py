"""The passage: what of a story's page is searched, as lines of plain text.

Press and reader take it out of the same page by the same rules, so that what is indexed is what is
read. Pieces of the page stand between two comments, ``<!--read-->`` and ``<!--/read-->``, which no
copy can hold; a piece may close and open again around what is not read. A tag of a line's own
(bold, a link, the break of a headline) is nothing, any other ends a line; a line's blanks are
single spaces.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

_MARK = re.compile("<!--(/?)read-->")
_REST = r"[^>\"']*(?:(?:\"[^\"]*\"|'[^']*')[^>\"']*)*>"
_INNER = re.compile(
    rf"</?(?:a|abbr|b|bdo|code|del|em|i|ins|kbd|mark|q|s|strong|sub|sup|u|wbr)(?=[\s>]){_REST}"
    rf"|</span>|<span(?! class=\"(?!figure-)){_REST}"
)
_TAG = re.compile(rf"<[a-z/]{_REST}")
_HEAD = re.compile(rf"<h1\b{_REST}(.*?)</h1>", re.DOTALL)
_KEPT = re.compile(r"<article\b[^>]*? data-kept=\"([^\"]*)\"")
_BEGIN, _END = b"<article", b"<!--/read-->"


@dataclass(frozen=True, slots=True)
class Passage:
    """The lines of a story's page, those of its headline first, and what it is filed under.

    ``kept`` are the filters that keep it: ``section:yaowen``, ``kind:news``, ``person:张辉``.
    """

    head: str
    text: str
    kept: tuple[str, ...]


def read_in(page: bytes) -> str:
    """The part of a finished page that holds all that `passage` takes out of it."""
    start, end = page.find(_BEGIN), page.rfind(_END)
    return (page[start : end + len(_END)] if 0 <= start < end else page).decode()


def passage(page: str) -> Passage:
    """What of a story's page is searched."""
    pieces = "<p>".join(_pieces(page))
    found = _HEAD.search(pieces)
    head = found[1] if found else ""
    rest = pieces[: found.start()] + "<p>" + pieces[found.end() :] if found else pieces
    kept = _KEPT.search(page)
    names = unescape(kept[1]).split("|") if kept else ()
    return Passage(_plain(head), _plain(rest), tuple(names))


def _pieces(page: str) -> Iterator[str]:
    parts = _MARK.split(page)
    depth = 0
    for mark, piece in zip(parts[1::2], parts[2::2], strict=True):
        depth += -1 if mark else 1
        if depth > 0:
            yield piece


def _plain(html: str) -> str:
    text = _TAG.sub("\n", _INNER.sub("", " ".join(html.split())))
    if "&" in text:
        text = unescape(text).replace("\xa0", " ")
    return "\n".join(filter(None, [line.strip(" ") for line in text.split("\n")]))
