"""Likeness: names that one slip of the input method or of the eye turns into each other."""

from collections.abc import Iterable
from functools import cache, lru_cache

from xianbao.paper.script import identity

_SHORT = 2
_LONGEST = 4
_LOOK_ALIKE = (
    *(
        "己已巳",
        "戊戌戍",
        "未末",
        "日曰",
        "土士",
        "天夭",
        "千干于",
        "今令",
        "治冶",
        "享亨",
        "候侯",
        "竟竞",
        "洒酒",
    ),
    *(
        "芝芸",
        "芬芳",
        "晴睛",
        "晢皙",
        "祎袆",
        "大太",
        "王玉",
        "刀刁",
        "人入",
        "旦且",
        "兔免",
        "毫亳",
        "祟崇",
        "汨汩",
    ),
    *(
        "茉茱",
        "壶壸",
        "贝见",
        "住佳往",
        "宋宁",
        "季李",
        "冼洗",
        "陈阵",
        "徐除",
        "杨扬",
        "林材",
        "玖玫",
        "玟纹",
    ),
    *(
        "瑞端",
        "婷停",
        "娟捐",
        "烨桦",
        "烔炯",
        "皓浩",
        "淇琪",
        "胜盛",
        "彬杉",
        "焱淼",
        "堃坤",
        "璟憬",
        "薇微",
    ),
)


def is_alike(name: str, other: str) -> bool:
    """Whether two names are not one and yet easily taken for each other.

    Those of two 汉字 must agree in one and in the tone of the other, since a county has many
    a 张辉 and 张慧; longer ones in one 汉字 and in the sound of the rest, or may look alike in one.
    """
    first, second = identity(name), identity(other)
    if len(first) != len(second) or not _SHORT <= len(first) <= _LONGEST or first == second:
        return False
    unlike = [pair for pair in zip(first, second, strict=True) if pair[0] != pair[1]]
    if len(unlike) == len(first):
        return False
    if len(unlike) == 1 and frozenset(unlike[0]) in _looks():
        return True
    toned = len(first) == _SHORT
    return all(_sounds(one, toned) & _sounds(two, toned) for one, two in unlike)


def alike(name: str, others: Iterable[str]) -> str:
    """The first of these names that is easily taken for a name, or nothing."""
    return next((other for other in others if is_alike(name, other)), "")


def differ_by_one(name: str, other: str) -> bool:
    """Whether two names of three 汉字 or more differ in just one."""
    first, second = identity(name), identity(other)
    if len(first) != len(second) or not _SHORT < len(first) <= _LONGEST:
        return False
    return sum(one != two for one, two in zip(first, second, strict=True)) == 1


@cache
def _looks() -> frozenset[frozenset[str]]:
    return frozenset(
        frozenset((one, two))
        for group in _LOOK_ALIKE
        for one in group
        for two in group
        if one != two
    )


@lru_cache(maxsize=4096)
def _sounds(character: str, toned: bool) -> frozenset[str]:  # noqa: FBT001 - part of a cache's key
    """Every reading of a 汉字, with or without its tone."""
    from pypinyin import Style, pinyin  # noqa: PLC0415 - a fifth of a second; few stories need it

    style = Style.TONE3 if toned else Style.NORMAL
    return frozenset(
        reading for options in pinyin(character, style=style, heteronym=True) for reading in options
    )
