"""The easel: templates in an environment as strict as the press's, with words that never fail."""

from dataclasses import fields, is_dataclass, replace
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from parts.specimen import FURNITURE
from xianbao.paper.label import Pair
from xianbao.press.address import ROOT
from xianbao.press.drawing.engraving import Engravings

TEMPLATES = Path(__file__).parents[2] / "overrides"
HOSTILE = """'">&<script>alert(1)</script>"""


def easel(said: str = "词") -> Environment:
    """Jinja's own way of drawing; every interface word and sentence is ``said``."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(said_words(said))
    return environment


@cache
def engravings(said: str = "词") -> Engravings:
    """The press's way of drawing, with the same words."""
    return Engravings(TEMPLATES, said_words(said))


def said_words(said: str) -> dict[str, object]:
    """The words of a paper that has only one."""

    def word(_msgid: str) -> Pair:
        return Pair(said, said, "zh-Latn-pinyin")

    def text(_msgid: str, **_values: object) -> str:
        return said

    return {"word": word, "text": text, "ROOT": ROOT, "furniture": FURNITURE}


def hostile(value: object) -> object:
    """The same value with every text in it turned against the page; finished HTML is left."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, str):
        return HOSTILE
    if isinstance(value, tuple):
        return tuple(hostile(one) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        own = {field.name: hostile(getattr(value, field.name)) for field in fields(value)}
        return replace(value, **own)
    return value


class Elements(HTMLParser):
    """The start tags of a piece of HTML, each with its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def named(self, name: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.found if tag == name]
