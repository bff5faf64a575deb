from collections import Counter
from itertools import pairwise

import pytest

from parts.easel import TEMPLATES, Elements, easel, engravings, hostile
from parts.sheets import SHEETS

VIEWS = [
    pytest.param(template, view, id=f"{template} {number}")
    for template, views in SHEETS.items()
    for number, view in enumerate(views)
]


def draw(template: str, view: object, said: str = "词") -> str:
    return easel(said).get_template(f"xianbao/{template}").render(view=view)


def test_every_sheet_is_tried() -> None:
    assert {path.name for path in (TEMPLATES / "xianbao").glob("*.html")} == set(SHEETS)


@pytest.mark.parametrize(("template", "view"), VIEWS)
def test_a_sheet_draws_full_and_empty_views_without_an_undefined_name(
    template: str, view: object
) -> None:
    draw(template, view)


@pytest.mark.parametrize(("template", "view"), VIEWS)
def test_a_sheet_has_one_heading_of_the_first_level(template: str, view: object) -> None:
    assert len(Elements(draw(template, view)).named("h1")) == 1


@pytest.mark.parametrize(("template", "view"), VIEWS)
def test_a_sheet_skips_no_level_of_heading(template: str, view: object) -> None:
    tags = [tag for tag, _ in Elements(draw(template, view)).found]
    levels = [int(tag[1]) for tag in tags if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}]
    assert all(deeper - level <= 1 for level, deeper in pairwise(levels))


@pytest.mark.parametrize(("template", "view"), VIEWS)
def test_a_sheet_lets_no_text_become_markup(template: str, view: object) -> None:
    drawn = Elements(draw(template, hostile(view), said=str(hostile(""))))
    assert not drawn.named("script")


@pytest.mark.parametrize(("template", "view"), VIEWS)
def test_an_engraving_draws_a_sheet_as_jinja_does(template: str, view: object) -> None:
    for one, said in ((view, "词"), (hostile(view), str(hostile("")))):
        engraving = engravings(said).get_template(f"xianbao/{template}")
        assert engraving.render(view=one) == draw(template, one, said)


@pytest.mark.parametrize(("template", "view"), VIEWS)
def test_a_sheet_loads_at_most_one_photo_before_it_is_scrolled(template: str, view: object) -> None:
    images = Elements(draw(template, view)).named("img")
    assert Counter(image.get("loading") for image in images)[None] <= 1
