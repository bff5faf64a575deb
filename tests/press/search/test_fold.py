"""The fold takes one unit for one, agrees with OpenCC, and changes nothing a second time."""

import numpy as np
from opencc import OpenCC

from xianbao.press.search import fold


def folded(text: str) -> str:
    units = np.frombuffer(text.encode("utf-16-le"), "<u2")
    return fold.table()[units].tobytes().decode("utf-16-le")


def test_script_width_and_case_are_one() -> None:
    assert folded("飛地經濟５Ｇ，ＡＢＣ％") == "飞地经济5g,abc%"
    assert folded("🎉𠮷") == "🎉𠮷"


def test_what_is_folded_stays_as_it_is() -> None:
    table = fold.table()
    assert (table[table] == table).all()


def test_every_pair_is_opencc_s_or_follows_its_chain() -> None:
    convert = OpenCC("t2s").convert
    for old, new in fold.pairs():
        one = convert(old)
        assert new in {one, convert(one), convert(convert(one))}


def test_the_files_of_the_table_hold_all_of_it() -> None:
    parts = "".join(map(fold.shard, range(fold.SHARDS)))
    assert dict(zip(parts[::2], parts[1::2], strict=True)) == dict(fold.pairs())
