"""Captions: what a caption says, and the credit that it ends in."""

import re
from functools import cache
from typing import NamedTuple

from xianbao.paper.credit import Role

TAIL = 60
"""Characters at a caption's end in which its credit stands."""

_NAME = r"(?:[㐀-鿿]{2,4}(?:·[㐀-鿿]{1,8}){0,3}|[㐀-鿿][ \u3000][㐀-鿿])"
_POST = r"(?:(?:本报)?(?:记者|通讯员|特约记者)\s?[：:]?\s?)"
_AFTER_STOP = r"(?<=[。！？；…”」）（(])\s*"
_START = r"(?:^|(?<=[\s。！？；…”」）（(]))"
_BETWEEN = r"(?:[、，]\s?|(?(row)\s|(?!)))"
_ROLES = {
    "摄": Role.PHOTOGRAPHER,
    "摄影": Role.PHOTOGRAPHER,
    "绘": Role.ILLUSTRATOR,
    "绘图": Role.ILLUSTRATOR,
    "制图": Role.ILLUSTRATOR,
}
_VERBS = tuple(_ROLES)


@cache
def _signed() -> re.Pattern[str]:
    """A credit at the end of a caption.

    A name after a space is one name; a row of them needs a stop or a 本报记者 before it. Made when
    the first caption seems to end in a credit: it takes longer than reading a hundred stories.
    """
    return re.compile(
        rf"(?:(?P<row>{_AFTER_STOP}{_POST}?|{_START}{_POST})|{_START})"
        rf"(?P<names>{_NAME}(?:{_BETWEEN}{_NAME})*)"
        r"(?:\s*(?P<verb>摄|绘)|\s+(?P<long>摄影|绘图|制图))\s?[）)]?$",
    )


_COURTESY = re.compile(
    rf"{_START}(?P<words>[^\s。！？；…（()）]{{1,20}}\s?供图|资料(?:照片|图片|片|图)|视频截图|网络图片)\s*[）)]?$",
)


class Caption(NamedTuple):
    """A caption without its credit, and the credit: names in a role, or words of courtesy."""

    text: str
    names: str = ""
    role: Role = Role.PHOTOGRAPHER
    courtesy: str = ""


def read_caption(text: str) -> Caption:
    """Divide ``望津桥夜景。张辉 摄``; a caption that ends in no credit is all text."""
    text = text.rstrip()
    tail = max(0, len(text) - TAIL)
    signed = _signed().search(text, tail) if _ends_in_a_verb(text) else None
    if signed:
        role = _ROLES[signed["verb"] or signed["long"]]
        return Caption(_without(text, signed.start()), signed["names"], role)
    courtesy = _COURTESY.search(text, tail)
    if courtesy:
        return Caption(_without(text, courtesy.start()), courtesy=courtesy["words"])
    return Caption(text)


def _ends_in_a_verb(text: str) -> bool:
    end = text[:-1] if text.endswith(("）", ")")) else text
    return end.rstrip().endswith(_VERBS)


def _without(text: str, end: int) -> str:
    return text[:end].rstrip(" \t\u3000（(")
