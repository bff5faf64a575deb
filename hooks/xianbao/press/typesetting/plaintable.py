"""A plain table: every row between bars, a row of dashes below its head.

It makes what Python-Markdown's tables, the cleaner and `columns` make of such a block, or refuses
it.
"""

import re
from collections.abc import Sequence

from xianbao.press.typesetting.plainline import Lead, NotPlainError, line

_RULE = re.compile(r"(:?)-+(:?)")
_ALIGNED = {
    ("", ""): "",
    (":", ""): ' class="left"',
    ("", ":"): ' class="right"',
    (":", ":"): ' class="middle"',
}


def table(block: str, lead: Lead) -> str:
    """The HTML of a block whose first line opens with a bar; raises NotPlainError."""
    if "\\" in block:
        raise NotPlainError
    head, rule, *rows = [_cells(row.strip(" ")) for row in block.split("\n")]
    marks = [_RULE.fullmatch(cell) for cell in rule]
    styles = [_ALIGNED[mark[1], mark[2]] for mark in marks if mark]
    if not rows or not len(head) == len(marks) == len(styles):
        raise NotPlainError
    above = _row("th", head, styles, lead)
    below = "\n".join(_row("td", row, styles, lead) for row in rows)
    return f"<table>\n<thead>\n{above}\n</thead>\n<tbody>\n{below}\n</tbody>\n</table>"


def _cells(row: str) -> list[str]:
    if len(row) < 2 or not row.startswith("|") or not row.endswith("|"):  # noqa: PLR2004  # two bars
        raise NotPlainError
    return [cell.strip(" ") for cell in row[1:-1].split("|")]


def _row(tag: str, cells: Sequence[str], styles: Sequence[str], lead: Lead) -> str:
    """A row of as many cells as the head has: what is missing is empty, what is over is lost."""
    padded = [*cells, *[""] * len(styles)]
    inner = "\n".join(
        f"<{tag}{style}>{line(cell, lead) if cell else ''}</{tag}>"
        for cell, style in zip(padded, styles, strict=False)
    )
    return f"<tr>\n{inner}\n</tr>"
