"""Names of people who do not exist."""

from random import Random

CORRESPONDENTS = 320
"""How many people off the staff write for the paper; most of them seldom."""

LOCALS = 400
"""How many people copy can speak of."""

_ONE_GIVEN = 0.3
"""Share of names with a given name of one 汉字."""
_TWO_PEOPLE = 2
"""Characters by which names must differ; with fewer a desk would ask who is meant."""

_SURNAMES = (
    "赵钱孙周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛"
    "范彭郎鲁韦昌马苗凤方俞任袁柳史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余"
)
_GIVEN = (
    "谷禾岚溪峤汀苇荻茗棠榆楠桐柏松筠蕙兰芷芸菱荷蓼穗粟稔耘耕渔樵牧砚墨笺简册文章启明晓曦晨"
    "朗昭暄晴霁雨霖露霜雪岭峰岩石磊川泽洲浦津桥舟帆航远达通顺安宁康乐和平正直诚信义礼仁德善"
    "秀英芳菊梅桃杏梨莲春夏秋冬青蓝素丹朱白金银玉珠宝贵福禄寿喜庆双全满仓丰收"
)


def names(dice: Random, count: int, avoid: frozenset[str]) -> tuple[str, ...]:
    """So many different names of two or three 汉字, none of them in ``avoid``."""
    found: dict[str, None] = {}
    while len(found) < count:
        given = "".join(dice.choice(_GIVEN) for _ in range(1 if dice.random() < _ONE_GIVEN else 2))
        name = dice.choice(_SURNAMES) + given
        if name not in avoid and not _near(name, avoid):
            found[name] = None
    return tuple(found)


def _near(name: str, others: frozenset[str]) -> bool:
    return any(
        len(name) == len(other)
        and sum(a != b for a, b in zip(name, other, strict=True)) < _TWO_PEOPLE
        for other in others
    )
