"""XB65: figures that contradict one another."""

from xianbao.desk.rule import warning
from xianbao.desk.words import Words

_LOOK = Words(
    "对照来源，看错的是哪个数，改过来；统计口径不同的，在稿中写明",
    "Look up the source and mend whichever is wrong; where they count differently, say so",
)
_WHY = Words(
    "读者会自己算，算不拢的数字两个都没人信。",
    "Readers do the sum themselves, and believe neither figure where it fails.",
)

WRONG_RATE = warning(
    "XB651",
    Words(
        "{part}占{whole}，复核得{found}，稿中写{printed}",
        "{part} of {whole} works out at {found}, the copy has {printed}",
    ),
    _LOOK,
    _WHY,
    wrong="全县受理诉求1200件，办结1080件，办结率为95%。",
    right="全县受理诉求1200件，办结1080件，办结率为90%。",
)
WRONG_CHANGE = warning(
    "XB652",
    Words(
        "{before}到{after}，复核{found}，稿中写{printed}",
        "{before} to {after} works out as {found}, the copy has {printed}",
    ),
    _LOOK,
    _WHY,
    wrong="茶园面积由3.2万亩扩大到4.8万亩，增长了1.5倍。",
    right="茶园面积由3.2万亩扩大到4.8万亩，增长了50%。",
)
WRONG_DIRECTION = warning(
    "XB653",
    Words(
        "{before}到{after}是{found}，稿中写「{printed}」",
        "{before} to {after} is {found}, the copy says “{printed}”",
    ),
    Words(
        "看看是两个数写反了，还是动词写反了",
        "See whether the two figures have changed places or the verb is the wrong one",
    ),
    Words(
        "升降写反，意思就反了。",
        "A rise that is told as a fall says the opposite of what happened.",
    ),
    wrong="日供水量由2.6万吨下降至3.4万吨。",
    right="日供水量由2.6万吨上升至3.4万吨。",
)
WRONG_SUM = warning(
    "XB654",
    Words(
        "{parts}相加，复核得{found}，稿中写{printed}",
        "{parts} add up to {found}, the copy has {printed}",
    ),
    _LOOK,
    _WHY,
    wrong="新建充电棚96个（城厢镇34个、桑渡镇28个、柳舣镇24个）。",
    right="新建充电棚86个（城厢镇34个、桑渡镇28个、柳舣镇24个）。",
)
WRONG_YEAR = warning(
    "XB655",
    Words(
        "{each}乘{times}，复核得{found}，稿中写{printed}",
        "{each} by {times} makes {found}, the copy has {printed}",
    ),
    Words(
        "对照来源改一处；有的月份不算的，在稿中写明",
        "Look up the source and mend one of them; where some months do not count, say so",
    ),
    _WHY,
    wrong="村级河长每月巡河4次，全年就是40次。",
    right="村级河长每月巡河4次，全年就是48次。",
)
WRONG_COUNT = warning(
    "XB656",
    Words(
        "「{listed}」复核得{found}，稿中写「{printed}」",
        "“{listed}” works out at {found}, the copy has “{printed}”",
    ),
    Words(
        "数一数列出的各项，改数目，或补上漏掉的、删去多出的",
        "Count what is listed; mend the number, or add what is missing or remove what is too many",
    ),
    Words(
        "数目和列举对不上，不是漏了名字就是写错了数。",
        "Where a list and its number differ, either a name or the number is wrong.",
    ),
    wrong="大厅设户籍、社保、医保、公积金、不动产等四类窗口。",
    right="大厅设户籍、社保、医保、公积金、不动产等五类窗口。",
)
WRONG_LEVELS = warning(
    "XB657",
    Words(
        "「{listed}」复核是{found}，稿中写「{printed}」",
        "“{listed}” are {found}, the copy has “{printed}”",
    ),
    Words("数一数是几级，改数目或补上漏掉的一级", "Count them, and mend the number or the list"),
    Words(
        "漏掉一级，就漏掉了一级的责任人。",
        "Where a level is missing, so are those who answer for it.",
    ),
    wrong="县—乡—村—组三级责任人名单张榜公布。",
    right="县—乡—村—组四级责任人名单张榜公布。",
)
WRONG_REPEAT = warning(
    "XB658",
    Words(
        "{place}作{printed}，正文作{found}",
        "The {place} has {printed}, the text has {found}",
    ),
    Words("对照来源，改成同一个数", "Look up the source and print the same figure in both"),
    Words(
        "标题、数据框和图说抄自正文，最容易抄错一位。",
        "Headlines, boxes and captions are copied from the text, and a digit slips easily.",
    ),
    wrong="标题: 暑期门诊接诊1846人次\n---\n\n7月至8月，两个科室共接诊1864人次。",
    right="标题: 暑期门诊接诊1864人次\n---\n\n7月至8月，两个科室共接诊1864人次。",
)
WRONG_DAY = warning(
    "XB659",
    Words("{day}复核得{found}，稿中写{printed}", "{day} is {found}, the copy has {printed}"),
    Words("查日历，改日期或改后面的说法", "Look it up in a calendar and mend one of the two"),
    Words(
        "读者照着日子出门，错一天就扑空。",
        "Readers go by the day that is printed, and go for nothing where it is wrong.",
    ),
    wrong="2026年11月22日（星期六）上午9时开课。",
    right="2026年11月22日（星期日）上午9时开课。",
)
