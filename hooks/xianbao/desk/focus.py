"""Focus: what of a photo must be seen where it is cropped, as an editor writes it."""

import re

_ACROSS = {"左": 0, "右": 100, "left": 0, "right": 100}
_DOWN = {"上": 0, "下": 100, "top": 0, "bottom": 100}
_MIDDLE = ("正中", "中间", "居中", "中", "center", "centre", "middle")
_FILLERS = re.compile(r"[\s角边部侧,，、-]+")
_WORD = re.compile("|".join((*_ACROSS, *_DOWN, *_MIDDLE)))
_PER_CENT = re.compile(r"(\d{1,3})\s*[%％]?\s*[\s,，、]\s*(\d{1,3})\s*[%％]?")
_WHOLE, _HALF = 100, 50
_LONGEST = 60
"""Characters of a focus: a long row of spaces would be tried in every way it can be divided."""


def read_focus(text: str) -> tuple[int, int] | None:
    """Per cent from the left and from the top; None for what names no place in a picture."""
    plain = text.strip().lower()
    if len(plain) > _LONGEST:
        return None
    found = _PER_CENT.fullmatch(plain)
    if found:
        across, down = int(found[1]), int(found[2])
        return (across, down) if max(across, down) <= _WHOLE else None
    words = _WORD.findall(plain)
    if not words or _FILLERS.sub("", _WORD.sub("", plain)):
        return None
    sides = [word for word in words if word in _ACROSS]
    ends = [word for word in words if word in _DOWN]
    if len(sides) > 1 or len(ends) > 1:
        return None
    return (_ACROSS[sides[0]] if sides else _HALF, _DOWN[ends[0]] if ends else _HALF)
