from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from jinja2 import TemplateRuntimeError, UndefinedError, nodes

from xianbao.paper.label import Pair
from xianbao.press.drawing.engraving import Engravings
from xianbao.press.drawing.inlay import laid
from xianbao.press.drawing.part import SMALL, Parts
from xianbao.press.view.link import PairLink

PARTS = """
{% macro name(of, level=2, note="") %}
<h{{ level }}>{{ of.han }}{% if note %} {{ note }}{% endif %}</h{{ level }}>
{% endmacro %}
{% macro link(of, plain=false) %}
{% if plain %}{{ of.pair.han }}
{% elif of.href %}<a href="{{ of.href }}">{{ name(of.pair) }}</a>
{% else %}{{ name(of.pair, note="-") }}{% endif %}
{% endmacro %}
{% macro each(list) %}
{% for one in list %}{{ link(one) }}{{ "," if not loop.last }}{% endfor %}
{% endmacro %}
{% macro said(of) %}{{ word("Sections").han }} {{ of.han }}{% endmacro %}
{% macro whole(of) %}{{ of }}{% endmacro %}
{% macro looking(of) %}{{ of.han }} {{ view.pair.han }}{% endmacro %}
{% macro around(of) %}{{ caller() }}{% endmacro %}
{% macro setting(of) %}{% set kept = of.han %}{{ kept }}{% endmacro %}
{% macro again(of) %}{{ again(of) if of.second else of.han }}{% endmacro %}
{% macro untold(of) %}{{ loop.index }}{% endmacro %}
"""

LARGE = "{% macro large(of) %}" + "{{ of.han }}" * SMALL + "{% endmacro %}"


@dataclass(frozen=True, slots=True)
class View:
    """A page's view: ``pair`` is hostile, ``dead`` leads nowhere."""

    pair: Pair
    link: PairLink
    dead: PairLink
    none: None = None


VIEW = View(Pair("<头>", "'TOU'"), PairLink(Pair("要闻"), "./a&b/"), PairLink(Pair("要闻")))


def engravings(folder: Path, page: str, parts: str = PARTS) -> Engravings:
    (folder / "xianbao").mkdir(exist_ok=True)
    (folder / "xianbao/parts.html").write_text(parts, "utf-8")
    (folder / "xianbao/page.html").write_text(page, "utf-8")
    return Engravings(folder, {"word": lambda msgid: Pair(msgid, "X")})


def importing(names: str, body: str, ending: str = "") -> str:
    return f'{{% from "xianbao/parts.html" import {names} {ending}%}}{body}'


def outcome(draw: Callable[[], str]) -> str | type[Exception]:
    try:
        return draw()
    except (AttributeError, TypeError, RecursionError, TemplateRuntimeError) as error:
        return UndefinedError if isinstance(error, AttributeError) else type(error)


def imports(cut: Engravings) -> list[nodes.FromImport]:
    assert cut.loader is not None
    page = cut.parse(cut.loader.get_source(cut, "xianbao/page.html")[0])
    return list(laid(page, Parts(cut)).find_all(nodes.FromImport))


def same(cut: Engravings) -> None:
    drawn, plain = (
        outcome(lambda way=way: way.get_template("xianbao/page.html").render(view=VIEW))
        for way in (cut, cut.plain)
    )
    assert drawn == plain


LAID = {
    "a part with what it is given": ("name", "{{ name(view.pair) }}"),
    "a constant": ("name", "{{ name(view.pair, 3) }}"),
    "a value by its name": ("name", "{{ name(note=view.pair.second, of=view.pair) }}"),
    "parts in a part": ("link", "{{ link(view.link) }} {{ link(view.dead) }}"),
    "a branch known not to be taken": ("link", "{{ link(view.link, true) }}"),
    "a part under another name": ("link as way", "{{ way(view.link) }}"),
    "a literal": ("link", '{{ link({"pair": word("All"), "href": ""}) }}'),
    "a literal with an address": ("link", '{{ link({"pair": view.pair, "href": "#"}) }}'),
    "a literal in place of nothing": (
        "link",
        '{{ link(view.none if view.none else {"pair": word("All"), "href": ""}) }}',
    ),
    "a literal that is not needed": (
        "link",
        '{{ link(view.link if view.link else {"pair": word("All"), "href": ""}) }}',
    ),
    "a literal printed whole": ("whole", '{{ whole({"a": 1, "b": view.pair.han}) }}'),
    "loops in loops": (
        "each",
        "{% for one in [1, 2] %}{{ each([view.link, view.dead]) }}{{ loop.index }}{% endfor %}",
    ),
    "a name that the page uses too": (
        "name",
        "{% set of = view.link %}{{ name(of.pair) }}{{ of.href }}",
    ),
    "the paper's words": ("said", "{{ said(view.pair) }}"),
    "a part that is not asked for": ("name, link", "{{ view.pair.han }}"),
    "what is not there": ("name", "{{ name(view.nothing) }}"),
}
CALLED = {
    "a part that looks at the page": ("looking", "{{ looking(view.pair) }}"),
    "a part around a text": ("around", "{% call around(view.pair) %}x{% endcall %}"),
    "a part that calls its caller": ("around", "{{ around(view.pair) }}"),
    "a part that sets a name": ("setting", "{{ setting(view.pair) }}"),
    "a part that prints itself": ("again", "{{ again(view.pair) }}"),
    "a part that counts another's loop": (
        "untold",
        "{% for one in [1] %}{{ untold(one) }}{% endfor %}",
    ),
    "a word that the page gives another meaning": (
        "said",
        "{% set word = view.none %}{{ said(view.pair) }}",
    ),
    "a part's name given away": ("name", "{% set name = name %}{{ name(view.pair) }}"),
    "a part in an expression": ("name", "{{ name(view.pair) | upper }}"),
    "too much": ("name", "{{ name(view.pair, 1, 2, 3) }}"),
    "too little": ("name", "{{ name() }}"),
    "a value that the part does not know": ("name", "{{ name(view.pair, size=1) }}"),
    "values in a list": ("name", "{{ name(*[view.pair]) }}"),
}


@pytest.mark.parametrize(("names", "body"), LAID.values(), ids=LAID.keys())
def test_a_part_that_is_printed_is_laid_in(names: str, body: str, tmp_path: Path) -> None:
    cut = engravings(tmp_path, importing(names, body))
    same(cut)
    assert not imports(cut)


@pytest.mark.parametrize(("names", "body"), CALLED.values(), ids=CALLED.keys())
def test_a_part_that_does_more_is_called(names: str, body: str, tmp_path: Path) -> None:
    cut = engravings(tmp_path, importing(names, body))
    same(cut)
    assert imports(cut)


def test_a_part_that_sees_the_page_is_called(tmp_path: Path) -> None:
    cut = engravings(tmp_path, importing("looking", "{{ looking(view.pair) }}", "with context "))
    same(cut)
    assert imports(cut)


@pytest.mark.parametrize(("times", "called"), [(1, 0), (2, 1)])
def test_a_large_part_is_laid_in_once_or_not_at_all(
    times: int, called: int, tmp_path: Path
) -> None:
    cut = engravings(tmp_path, importing("large", "{{ large(view.pair) }}" * times), LARGE)
    same(cut)
    assert len(imports(cut)) == called


def test_a_file_of_parts_that_imports_itself_is_read_once(tmp_path: Path) -> None:
    parts = '{% from "xianbao/parts.html" import name %}{% macro own() %}{{ name() }}{% endmacro %}'
    cut = engravings(tmp_path, importing("own", "{{ own() }}"), parts)
    same(cut)
    assert imports(cut)


def test_a_page_with_blocks_is_left_alone(tmp_path: Path) -> None:
    page = importing("name", "{% block main %}{{ name(view.pair) }}{% endblock %}")
    assert imports(engravings(tmp_path, page))
