"""Text as a story's: what the desk passes, the press sets as it is, and nothing else gets out."""

from collections.abc import Iterator

from markupsafe import Markup

from desk.newsdesk import HEAD
from fuzz.reading import read
from fuzz.target import Target, sample_stories, text_of
from hostile.inert import harms
from hostile.payloads import REFUSED, TEXT, housed
from hostile.scraps import MARKS, SCRAPS
from xianbao.desk.culprit import tokens
from xianbao.desk.galley import Galley
from xianbao.desk.tangle import is_tangled
from xianbao.paper.markup import cleaned, converted, permitted
from xianbao.press.typesetting.typeset import Typesetter


def seeds() -> Iterator[bytes]:
    """The texts of the sample paper, and every payload in every place of a text."""
    for story in sample_stories():
        yield story.partition(b"\n---\n")[2].lstrip()
    for payload in (*REFUSED, *TEXT):
        yield payload.encode()
        yield "\n\n".join(housed(payload)).encode()


def words() -> Iterator[str]:
    """Scraps, and payloads whole."""
    yield from (*SCRAPS, *MARKS)
    yield from REFUSED


def judge(data: bytes) -> None:
    """File it, and set it."""
    text = text_of(data)
    article, _ = read(f"---\n{HEAD}---\n\n{text}".encode())
    if article:
        assert list(harms(set_in_type(article.body))) == [], article.body
        html = converted(article.body)
        before = [token.meaning for token in tokens(html)]
        assert [token.meaning for token in tokens(cleaned(html, permitted))] == before, html
    if not is_tangled(text, 1, Galley("a.md")):
        assert list(harms(set_in_type(text))) == [], text


def set_in_type(text: str) -> str:
    """The HTML of a text as the press prints it."""
    return str(Typesetter(lambda _: Markup("<figure></figure>")).body(text, "本报讯", {}))


TARGET = Target("body", seeds, words, judge)
