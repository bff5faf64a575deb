"""Columns: how a table's columns are aligned, said without a style.

Python-Markdown writes a style into every cell, which the paper's policy lets no browser follow.
"""

import re

_STYLE = re.compile(r'(<t[dh]) style="text-align: (left|right|center);"')
_CLASSES = {"left": "left", "right": "right", "center": "middle"}


def classed(html: str) -> str:
    """The same HTML with a class of the style sheet's for each aligned cell."""
    if ' style="text-align: ' not in html:
        return html
    return _STYLE.sub(lambda cell: f'{cell[1]} class="{_CLASSES[cell[2]]}"', html)
