"""Axe on every part of the templates, drawn from its examples with the paper's own style."""

import re

import pytest

from browser.accessibility import inspected_colours, inspected_part
from browser.reader import Reader
from parts.easel import TEMPLATES
from parts.test_parts import PARTS, draw, examples_of

STYLE = "".join(
    path.read_text(encoding="utf-8")
    for path in sorted((TEMPLATES / "assets/xianbao/css").glob("*.css"))
)
PIXEL = "data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA="
PARENTS = {
    "<tr": "<table><tbody>{}</tbody></table>",
    "<li": "<ul>{}</ul>",
    "<td": "<table><tbody><tr>{}</tr></tbody></table>",
}
"""Around a part that cannot stand by itself: what it stands in on a page."""


def alone(part: str) -> str:
    """A document that holds every example of a part, and nothing else."""
    drawn = []
    for example in examples_of(part).values():
        html = re.sub(r' src="[^"]*"', f' src="{PIXEL}"', draw(part, example).strip())
        drawn.append(PARENTS.get(html[:3], "{}").replace("{}", html))
    body = "".join(f"<div>{html}</div>" for html in drawn)
    return (
        f'<!doctype html><html lang="zh-Hans" class="js"><head><meta charset="utf-8">'
        f"<style>{STYLE}</style></head><body>{body}</body></html>"
    )


@pytest.mark.parametrize("part", PARTS)
def test_a_part_is_open_to_everyone_by_day_and_by_night(reader: Reader, part: str) -> None:
    page = reader.looks_at(alone(part))
    inspected_part(page)
    page.emulate_media(color_scheme="dark")
    inspected_colours(page)
