"""The place of a term: in which shard of a volume it stands, however many shards there are.

A term's slot is a number of 18 bits, of which a volume of 2^n shards takes the first n. The terms
that begin with one character share the first bits of their slots, fewer of them the commoner the
character is: so those of a rare one stand together, and those of 的 all over the volume.

In volumes of more than `BLOCK` stories, what is in very many of them stands elsewhere for each
block of these: whoever looks for it in some years need not read it of all.
"""

from functools import cache
from typing import TYPE_CHECKING

from xianbao.press.search.fold import UNITS
from xianbao.press.search.term import COMMON, KEPT_HIGH, KEPT_LOW, ONE, TRIPLE, TWO, WHOLE
from xianbao.press.search.volume import LEAF

if TYPE_CHECKING:
    from numpy import bool_, int64, uint32
    from numpy.typing import NDArray

BITS = 18
MOST = 1 << BITS
"""Shards of the largest volume."""
QUIRES = 16
"""Parts of a volume that are bound one after another, by the first bits of slots."""
_TURNED = BITS + 1 - QUIRES.bit_length()
BLOCK = 10 * LEAF
"""Stories of a block."""
WIDE = (
    COMMON[:3],
    COMMON[3:],
    (
        "这为镇乡区全民农产建项目要以时他们说出对生能子那得于着下自之过家学可她里后小么心"
        "多天而去好都然没日起还成事只作当想看文无开手用主行方又如前所本见经头面同己从现法"
        "力使点体动定物长机合公分部局委政府党员干群众社保服务企安环境设施水路桥河山田林园"
        "新老高实进推加强提升展化教育医院疗病户收入万亿元亩斤吨名号第期次三二四五六七八九"
        "十两百千今明近重资金投招商管理治监督检查规划科技创旅游品牌质量标准种植养殖基层组"
        "织支书记报者通讯摄影《》.%-/abcdeghilmnoprstuy:;()?!"
        "每件比口电车等做样"
    ),
)
"""Folded characters, the commonest first, that newspapers print much oftener than all others."""
_COMMON = frozenset("".join(WIDE))
SPREADS = (5, 6, 8)
"""Of each line of them: how many first bits all terms of a character share."""
OTHERS = 10
"""The same of every other character."""


def slots(terms: "NDArray[uint32]") -> "NDArray[uint32]":
    """The slot of each term."""
    import numpy as np  # noqa: PLC0415  # only runs that set stories load it

    first = (terms >> np.uint32(16)).astype(np.uint16)
    second = terms & np.uint32(0xFFFF)
    second *= np.uint32(ONE)
    second >>= np.uint32(32 - BITS)
    shared, own = _tables()
    second &= own[first]
    second |= shared[first]
    return second


def block(span: int, shards: int) -> int:
    """How many stories of a volume make a block: all, if it is small or has few shards."""
    return BLOCK if BLOCK < span <= BLOCK * (shards // QUIRES) else span


def in_blocks(terms: "NDArray[uint32] | NDArray[int64]") -> "NDArray[bool_]":
    """Which terms stand elsewhere for each block: pairs of common characters, and filters."""
    import numpy as np  # noqa: PLC0415  # as above

    first, second = terms >> 16 & 0xFFFF, terms & 0xFFFF
    common = np.zeros(UNITS, bool)
    common[list(map(ord, _COMMON))] = True
    filters = (first == KEPT_HIGH) | (first == KEPT_LOW)
    found: NDArray[bool_] = filters | (common[first] & (common[second] | (second == WHOLE)))
    return found


def is_in_blocks(first: int, second: int) -> bool:
    """`in_blocks` of one term."""
    if first in {KEPT_HIGH, KEPT_LOW}:
        return True
    return chr(first) in _COMMON and (second == WHOLE or chr(second) in _COMMON)


def turns(blocks: int) -> "NDArray[uint32]":
    """What is turned round in the slots of such terms, for each block: its bits, the last first."""
    import numpy as np  # noqa: PLC0415  # as above

    numbers = range(blocks)
    return np.array([int(f"{number:0{_TURNED}b}"[::-1], 2) for number in numbers], np.uint32)


def shard_bits(shards: int) -> int:
    """By how many bits a slot is moved to be the number of a shard."""
    return BITS + 1 - shards.bit_length()


@cache
def _tables() -> "tuple[NDArray[uint32], NDArray[uint32]]":
    """Of every first unit: the bits that its terms share, and a mask of those they do not."""
    import numpy as np  # noqa: PLC0415  # as above

    bits = np.full(UNITS, OTHERS, np.uint32)
    bits[[KEPT_HIGH, KEPT_LOW, TRIPLE]] = 0
    for signs, some in zip(WIDE, SPREADS, strict=True):
        bits[list(map(ord, signs))] = some
    own: NDArray[uint32] = (np.uint32(MOST) >> bits) - np.uint32(1)
    mixed = np.arange(UNITS, dtype=np.uint32) * np.uint32(ONE)
    mixed = (mixed ^ mixed >> np.uint32(15)) * np.uint32(TWO)
    return (mixed >> np.uint32(32 - BITS)) & ~own, own
