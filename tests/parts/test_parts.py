import re
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from jinja2 import Environment

from parts.easel import TEMPLATES, Elements, easel, engravings, hostile
from parts.specimen import Example

PARTS = sorted(path.stem for path in (TEMPLATES / "xianbao/part").glob("*.html"))
WORDS = re.compile(r"""\b(?:word|text|index)\(\s*(?:"([^"]+)"|'([^']+)')""")
CATALOGS = TEMPLATES.parent / "hooks/xianbao/locales"
LONGEST_TEMPLATE = 60


Way = Callable[[str], Environment]


def examples_of(part: str) -> dict[str, Example]:
    found: dict[str, Example] = import_module(f"parts.examples.{part.replace('-', '_')}").EXAMPLES
    return found


EVERY_EXAMPLE = [
    pytest.param(part, example, id=f"{part}: {name}")
    for part in PARTS
    for name, example in examples_of(part).items()
]


def draw(part: str, example: Example, said: str = "词", way: Way = easel) -> str:
    module = way(said).get_template(f"xianbao/part/{part}.html").module
    return str(getattr(module, example.macro)(*example.values))


def templates() -> list[Path]:
    return sorted(TEMPLATES.rglob("*.html"))


def test_every_part_has_examples_and_every_example_has_a_part() -> None:
    folder = Path(__file__).parent / "examples"
    assert {path.stem.replace("_", "-") for path in folder.glob("*.py")} == set(PARTS)


@pytest.mark.parametrize("part", PARTS)
def test_every_macro_of_a_part_has_an_example(part: str) -> None:
    source = (TEMPLATES / f"xianbao/part/{part}.html").read_text(encoding="utf-8")
    macros = set(re.findall(r"macro (\w+)\(", source))
    tried = {example.macro for example in examples_of(part).values()}
    assert macros - tried <= {"image"}


@pytest.mark.parametrize(("part", "example"), EVERY_EXAMPLE)
def test_a_part_draws_its_examples_without_an_undefined_name(part: str, example: Example) -> None:
    draw(part, example)


@pytest.mark.parametrize(("part", "example"), EVERY_EXAMPLE)
def test_a_part_lets_no_text_become_markup(part: str, example: Example) -> None:
    turned = Example(example.macro, tuple(hostile(value) for value in example.values))
    drawn = Elements(draw(part, turned, said=str(hostile(""))))
    assert not drawn.named("script")
    assert not [name for _, own in drawn.found for name in own if "<" in name or '"' in name]


@pytest.mark.parametrize(("part", "example"), EVERY_EXAMPLE)
def test_an_engraving_draws_a_part_as_jinja_does(part: str, example: Example) -> None:
    turned = Example(example.macro, tuple(hostile(value) for value in example.values))
    for one, said in ((example, "词"), (turned, str(hostile("")))):
        assert draw(part, one, said, engravings) == draw(part, one, said)


@pytest.mark.parametrize(("part", "example"), EVERY_EXAMPLE)
def test_a_photo_keeps_its_place_before_it_loads(part: str, example: Example) -> None:
    for image in Elements(draw(part, example)).named("img"):
        assert image["width"]
        assert image["height"]
        assert image["alt"] is not None


@pytest.mark.parametrize("path", templates(), ids=lambda path: path.name)
def test_a_template_fits_a_screen(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_TEMPLATE


@pytest.mark.parametrize("path", templates(), ids=lambda path: path.name)
def test_a_template_calls_no_method_of_python(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    code = " ".join(re.findall(r"\{[{%].*?[%}]\}", source, re.DOTALL))
    allowed = {"t"}  # Material's own words, `lang.t`
    assert set(re.findall(r"\w\.(\w+)\(", code)) <= allowed


@pytest.mark.parametrize("catalog", ["en", "zh_Hans", "zh_Hant"])
def test_every_word_of_the_templates_is_in_every_catalog(catalog: str) -> None:
    asked = {
        double or single
        for path in templates()
        for double, single in WORDS.findall(path.read_text(encoding="utf-8"))
    }
    with (CATALOGS / catalog / "LC_MESSAGES" / "xianbao.po").open("rb") as file:
        held = {m.id if isinstance(m.id, str) else m.id[0] for m in read_po(file) if m.string}
    assert asked <= held
