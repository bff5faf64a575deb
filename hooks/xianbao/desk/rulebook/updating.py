"""XB3: an update at odds with its story."""

from xianbao.desk.rule import error
from xianbao.desk.words import Words

UPDATED_TOO_EARLY = error(
    "XB322",
    Words(
        "更新时间 {value} 早于发表时间 {published}", "It was updated on {value}, before {published}"
    ),
    Words("改其中一个；没有更新过就删去这一栏", "Change one of the two, or delete the field"),
    Words("读者和搜索网站按更新时间认新旧。", "Readers and search engines go by this time."),
    wrong=("日期: 2026-11-22 19:30\n更新: 2026-11-22 08:00"),
    right=("日期: 2026-11-22 19:30\n更新: 2026-11-22 21:10"),
)
