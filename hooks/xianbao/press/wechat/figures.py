"""A box of quantities as a plain table."""

from collections.abc import Iterator
from html import escape

from xianbao.press.layout.composer import Composer
from xianbao.press.view.box import Box, Row
from xianbao.press.wechat.inline import STYLES, block


def figures(box: Box, composer: Composer) -> str:
    """A box: its name, a row each item, period and source under it."""
    text = composer.wording.text
    name = "　".join(filter(None, (box.head.han, box.title)))
    rows = "".join(_row(row) for row in box.rows)
    table = f'<table style="{STYLES["table"]}"><tbody>{rows}</tbody></table>'
    source = f"{text('Source')}：{box.source}" if box.source else ""
    under = [line for line in (box.period, box.note, source) if line]
    lines = "".join(block("p", "small", escape(line, quote=False)) for line in under)
    return block("p", "head", escape(name, quote=False)) + table + lines


def _row(row: Row) -> str:
    label = escape(row.label + (f"（{row.note}）" if row.note else ""), quote=False)
    value = "<br>".join(escape(line, quote=False) for line in _values(row))
    return (
        f'<tr><th style="{STYLES["th"]}">{label}</th><td style="{STYLES["td"]}">{value}</td></tr>'
    )


def _values(row: Row) -> Iterator[str]:
    yield f"{row.quality}{row.number}{row.unit}"
    if row.delta:
        yield f"{row.delta.words}{row.delta.value}"
    if row.target:
        yield row.target
    if row.line:
        yield "；".join(f"{dot.label} {dot.value}" for dot in row.line.dots)
