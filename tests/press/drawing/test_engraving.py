from pathlib import Path

import pytest
from jinja2 import UndefinedError
from markupsafe import Markup, escape

from xianbao.press.drawing.engraving import Engravings, printed


class Html:
    """Something that knows how it is written in HTML."""

    def __html__(self) -> str:
        return "<wbr>"


class Words(str):
    """A text of another type."""

    __slots__ = ()


VALUES = [
    "",
    "要闻",
    *"&<>'\"",
    "<script>alert('&')</script>",
    "a&b",
    'x" onclick="y',
    Markup("<b>粗</b>"),
    Words("<b>"),
    Html(),
    None,
    True,
    12,
    1.5,
]


@pytest.mark.parametrize("value", VALUES, ids=map(str, range(len(VALUES))))
def test_a_value_is_printed_as_it_is_escaped(value: object) -> None:
    assert str(printed(value)) == str(escape(value))


def engravings(folder: Path, source: str) -> Engravings:
    (folder / "xianbao").mkdir()
    (folder / "xianbao/page.html").write_text(source, "utf-8")
    return Engravings(folder, {"word": lambda msgid, **values: f"<{msgid}{values or ''}>"})


@pytest.mark.parametrize(
    "source",
    [
        "{{ view.real }} {{ view.imag.real }} {{ (view, 3)[1].real }} {{ 'abc'.upper() }}",
        "{{ word('要闻') }} {{ word(msgid='x') }} {{ word('x', name=view) }}",
        "{{ word(*['x']) }} {{ word(**{'msgid': 'x'}) }} {{ word('x', class=1) }}",
        "{% set word = range %}{% for one in word(2) %}{{ one }}{% endfor %}",
        "{% for one in range(2) %}{{ word('x') }}{{ loop.index }}{% endfor %}",
        "{% autoescape false %}{{ word('x') }}{% endautoescape %}{{ word('x') }}",
        "{{ joiner(', ')() }}{{ word('x') | safe }}{{ word('x') | upper }}",
    ],
)
def test_an_engraving_draws_what_jinja_draws(source: str, tmp_path: Path) -> None:
    cut = engravings(tmp_path, source)
    drawn, plain = (
        way.get_template("xianbao/page.html").render(view=7) for way in (cut, cut.plain)
    )
    assert drawn == plain


@pytest.mark.parametrize(
    "source", ["{{ nothing }}", "{{ view.nothing }}", "{% if view.nothing %}{% endif %}"]
)
def test_a_name_that_is_not_there_is_an_error(source: str, tmp_path: Path) -> None:
    page = engravings(tmp_path, source).get_template("xianbao/page.html")
    with pytest.raises((AttributeError, UndefinedError), match="nothing"):
        page.render(view=7)


def test_an_error_names_the_template_as_a_person_finds_it(tmp_path: Path) -> None:
    page = engravings(tmp_path, "\n\n{{ 1 // view }}").get_template("xianbao/page.html")
    with pytest.raises(ZeroDivisionError) as raised:
        page.render(view=0)
    assert str(raised.traceback[-1].path) == f"{tmp_path.name}/xianbao/page.html"
    assert raised.traceback[-1].lineno == 2
