"""Glances: what a text is searched for before anything that takes long.

The expressions that find harm take longer to make than a hundred stories to read; most stories
hold nothing of the sort, and never need them.
"""

import re

NUMBERS = re.compile("[0-9０-９][0-9０-９ \u3000－-]{8,}[0-9０-９]")
"""No personal number is shorter."""
PLATES = re.compile("[㐀-鿿][A-Z][·•・.\\- ]?[A-Z0-9]{4}")
DOORS = re.compile("单元|[0-9０-９一二三四五六七八九十〇零](?:[室号]|-[0-9])")
PERSONS = re.compile(
    "未成年|学生|[小中]生|[男女]童|幼[童女]|[男女]孩|少[年女]|孩子|儿童|婴儿|孤儿"
    "|[0-9一二三四五六七八九十]岁|受害|被害|被侵害|拐卖|拐骗|被拐|强奸|猥亵|性侵|轮奸"
)
"""What a text without a minor or a victim does not hold."""
_ALIAS = re.compile("(?:均|都|皆|系|是|为|用了?)化名")


def is_aliased(text: str) -> bool:
    """Whether a story says of all its names that they are invented: 文中未成年人均为化名."""
    return "化名" in text and _ALIAS.search(text) is not None
