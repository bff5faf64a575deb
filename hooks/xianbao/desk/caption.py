"""Captions: what a caption says, and the credit that it ends in."""

import re
from typing import NamedTuple

from xianbao.paper.credit import Role

TAIL = 60
"""Characters at a caption's end in which its credit stands."""

_NAME = r"[㐀-鿿·]{2,12}|[㐀-鿿][ \u3000][㐀-鿿]"
_START = r"(?:^|(?<=[\s。！？；…”」）(（]))"
_SIGNED = re.compile(
    rf"{_START}(?:本报)?(?:记者|通讯员|摄影)?[：:\s]*(?P<names>(?:{_NAME})(?:[、，\s]+(?:{_NAME}))*?)"
    r"\s*(?P<verb>摄影|摄|绘图|绘|制图)\s*[）)]?$",
)
_COURTESY = re.compile(
    rf"{_START}(?P<words>[^\s。！？；…（()）]{{1,20}}\s?供图|资料(?:照片|图片|片|图)|视频截图|网络图片)\s*[）)]?$",
)
_ROLES = {
    "摄": Role.PHOTOGRAPHER,
    "摄影": Role.PHOTOGRAPHER,
    "绘": Role.ILLUSTRATOR,
    "绘图": Role.ILLUSTRATOR,
    "制图": Role.ILLUSTRATOR,
}


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
    signed = _SIGNED.search(text, tail)
    if signed:
        words = _without(text, signed.start())
        return Caption(words, signed["names"], _ROLES[signed["verb"]])
    courtesy = _COURTESY.search(text, tail)
    if courtesy:
        return Caption(_without(text, courtesy.start()), courtesy=courtesy["words"])
    return Caption(text)


def _without(text: str, end: int) -> str:
    return text[:end].rstrip(" \t\u3000（(")
