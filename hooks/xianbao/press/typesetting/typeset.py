"""Typesetting: a story's Markdown to clean HTML.

Plain copy is set by hand; the full converter, one for the whole run, sets whatever else occurs.
"""

import re
from collections.abc import Callable, Mapping
from html import escape, unescape

from markupsafe import Markup

from xianbao.paper.article import Article
from xianbao.paper.markup import cleaned, converted, permitted
from xianbao.press.address import ROOT
from xianbao.press.typesetting.columns import classed
from xianbao.press.typesetting.plainset import plain
from xianbao.press.typesetting.unset import UnsetStoryError
from xianbao.press.view.picture import Picture

_CJK = r"[⺀-〿㐀-鿿豈-﫿︰-﹏！-｠“”‘’…—·]"
# Each begins with what it looks for first, a line break: most bodies have them only between blocks.
_JOINS = r"(?=\S)(?!</?(?:p|li|ul|ol|div|h\d|table|tr))"
_JOIN_AFTER = re.compile(rf"\n(?<={_CJK}\n){_JOINS}")
_JOIN_AFTER_TAG = re.compile(rf"({_CJK}(?:</[a-z]+>)+)\n{_JOINS}")
_ENDS_IN_TAG = re.compile(rf">\n{_JOINS}")
_JOIN_BEFORE = re.compile(rf"\n(?<=[^\s>]\n)(?=(?:<[a-z][^>]*>)*{_CJK})")
_HEADING = re.compile(r"<h([1-6])>(.*?)</h\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_NOT_IN_ID = re.compile(r"[^\w㐀-鿿]+")
_LONE_IMAGE = re.compile(r"<p>\s*(<img [^>]*>)\s*</p>")
_IMAGE = re.compile(r"<img [^>]*>")
_SOURCE = re.compile(f'src="{ROOT}([^"]*)"')
_LEADING_NOWHERE = re.compile(r"<a\b(?![^>]*\shref=)[^>]*>(.*?)</a>", re.DOTALL)
_PRE = re.compile(r"(<pre>.*?</pre>)", re.DOTALL)


class Typesetter:
    """Sets bodies."""

    def __init__(
        self, draw: Callable[[Picture], Markup], holds: Callable[[str], bool] = lambda _: True
    ) -> None:
        """``draw`` sets a photo that the writer placed in the text.

        ``holds`` says whether an address below the root holds something that readers may see; a
        link to one that does not is set as plain text.
        """
        self._draw = draw
        self._holds = holds

    def body(self, text: str, dateline: str, pictures: Mapping[str, Picture]) -> Markup:
        """A story's body as HTML that no copy can break out of.

        ``pictures`` are the story's photos by their path below the site's root. Headings start at
        the second level and carry their own text as id; a line break between 汉字 is joined, as
        browsers draw it as a gap.
        """
        html = plain(text, self._lead)
        if html is None:
            html = classed(cleaned(converted(text), self._attribute))
        if "<pre>" in html:
            html = "".join(
                part if part.startswith("<pre>") else self._set(part, pictures)
                for part in _PRE.split(html)
            )
        else:
            html = self._set(html, pictures)
        return Markup(_with_dateline(html, dateline))  # noqa: S704  # clean: see plain, cleaned

    def story(self, article: Article, pictures: Mapping[str, Picture]) -> Markup:
        """The body of a story; raises `UnsetStoryError`, whatever its text has provoked."""
        try:
            return self.body(article.body, article.dateline, pictures)
        except Exception as error:  # noqa: BLE001  # copy is hostile, and must not end a run dumb
            raise UnsetStoryError.of(article.copy, error) from None

    def _lead(self, target: str) -> str | None:
        return self._attribute("a", "href", target)

    def _attribute(self, tag: str, attribute: str, value: str) -> str | None:
        """What stays of an attribute; ``/`` of an address is the site's root.

        A picture is always one of the paper's own.
        """
        if attribute not in {"href", "src"}:
            return permitted(tag, attribute, value)
        ours = value.startswith("/") and not value.startswith("//")
        if attribute == "src":
            return ROOT + value[1:] if ours else None
        if ours:
            return ROOT + value[1:] if self._holds(value[1:]) else None
        return None if value.startswith(("//", "\\")) else value

    def _set(self, html: str, pictures: Mapping[str, Picture]) -> str:
        if "\n" in html:
            html = _joined(html)
        if "<a" in html:
            html = _LEADING_NOWHERE.sub(r"\1", html)
        if "<h" in html:
            html = _with_ids(html)
        if "<img " in html:
            html = _LONE_IMAGE.sub(lambda found: self._photo(found[1], pictures, found[0]), html)
            html = _IMAGE.sub(lambda found: _inline(found[0], pictures), html)
        if "<table>" in html:
            html = html.replace("<table>", '<div class="table" role="group" tabindex="0"><table>')
            html = html.replace("</table>", "</table></div>")
        return html

    def _photo(self, image: str, pictures: Mapping[str, Picture], paragraph: str) -> str:
        picture = pictures.get(_path(image))
        return paragraph if picture is None else str(self._draw(picture))


def _joined(html: str) -> str:
    """The lines of a paragraph on one line wherever 汉字 meet."""
    if _ENDS_IN_TAG.search(html):
        html = _JOIN_AFTER_TAG.sub(r"\1", html)
    return _JOIN_BEFORE.sub("", _JOIN_AFTER.sub("", html))


def _path(image: str) -> str:
    source = _SOURCE.search(image)
    return unescape(source[1]) if source else ""


def _inline(image: str, pictures: Mapping[str, Picture]) -> str:
    """A photo inside a line of text keeps its size, so that nothing moves while it loads."""
    picture = pictures.get(_path(image))
    if picture is None:
        return image
    size = f'width="{picture.width}" height="{picture.height}"'
    return f'<img src="{escape(picture.src)}" {size} alt="{escape(picture.alt)}" loading="lazy">'


def _with_ids(html: str) -> str:
    """Headings one level down at most, each with its words as id: ``力促项目落地投产``."""
    seen: dict[str, int] = {}

    def numbered(found: re.Match[str]) -> str:
        level = max(2, min(6, int(found[1])))
        words = _NOT_IN_ID.sub("-", unescape(_TAG.sub("", found[2]))).strip("-") or "part"
        seen[words] = seen.get(words, 0) + 1
        anchor = words if seen[words] == 1 else f"{words}-{seen[words]}"
        return f'<h{level} id="{escape(anchor)}">{found[2]}</h{level}>'

    return _HEADING.sub(numbered, html)


def _with_dateline(html: str, dateline: str) -> str:
    """本报讯 at the head of the first paragraph, set once also where the writer typed it too.

    The style sheet makes its space as wide as a character: one that is would hang out of the page
    where it ends a line.
    """
    if not dateline:
        return html
    words = escape(dateline)
    head = f'<b class="dateline">{words}</b>'
    if html.startswith("<p>"):
        rest = html[3:].removeprefix(words).lstrip("　 ")
        return f"<p>{head} {rest}"
    return f"<p>{head}</p>\n{html}"
