"""XB3: a correction, a withdrawal or an address that readers know."""

from xianbao.desk.rule import error
from xianbao.desk.words import Words

_NOTICE = "撤稿说明: {日期: 2026-11-24, 说明: 稿件与事实不符，已撤下。}"

BEFORE_STORY = error(
    "XB315",
    Words(
        "「{name}」的日期 {value} 早于稿件发表的 {day}",
        "“{name}” is dated {value}, before the story itself ({day})",
    ),
    Words("写真正更正或撤下的那一天", "Write the day on which it was really done"),
    Words("先有稿件，后有更正。", "A story comes before what is wrong with it."),
    wrong="articles/2026/11/22/01-01.md\n更正: {日期: 2026-11-02, 内容: 桥长应为46米。}",
    right="articles/2026/11/22/01-01.md\n更正: {日期: 2026-12-02, 内容: 桥长应为46米。}",
)
NO_NOTICE = error(
    "XB316",
    Words("稿件撤下了，却没有撤稿说明", "The story is withdrawn, and readers are not told why"),
    Words(
        f"加一行「{_NOTICE}」".replace("{", "{{").replace("}", "}}"),
        "Add a line: withdrawn: {{date: 2026-11-24, text: …}}",
    ),
    Words(
        "原址要告诉读者，稿件哪天撤下、为什么。", "Its address tells readers when it went and why."
    ),
    wrong="状态: 撤稿",
    right=f"状态: 撤稿\n{_NOTICE}",
)
NOT_WITHDRAWN = error(
    "XB317",
    Words("写了「{name}」，稿件却还在发表", "There is “{name}”, but the story is still published"),
    Words(
        "要撤下，加一行「状态: 撤稿」；不撤，删去这一栏",
        "To withdraw it add status: withdrawn; else delete this",
    ),
    Words("撤与不撤，要写明白，不能让机器猜。", "Whether it goes is for the editor to say."),
    wrong=_NOTICE,
    right=f"状态: 撤稿\n{_NOTICE}",
)
BAD_LEDGER_LINE = error(
    "XB318",
    Words("这一行不是网址：{value}", "This line is not an address: {value}"),
    Words(
        "写成 /2026/11/22/03-02/，一行一个，理由写在 # 后面",
        "Write it like /2026/11/22/03-02/, one a line, with any reason behind a #",
    ),
    Words("登记簿要能逐行核对。", "The ledger is checked line by line."),
    wrong="articles/ledger.txt\n望津桥那一篇",
    right="articles/ledger.txt\n/2026/11/22/01-01/",
)
ADDRESS_GONE = error(
    "XB319",
    Words("给过读者的网址 {address} 打不开了", "Readers know {address}, and nothing is there"),
    Words(
        "在{heir}写「旧地址: {address}」；要撤稿就留着稿件写「状态: 撤稿」；"
        "确实不要，在登记簿这一行后面写 # 和理由",
        "Write “aliases: {address}” (formerly: in a yml file) in {heir}; to withdraw a story keep"
        " it with status: withdrawn; to give the address up write # and why behind this line",
    ),
    Words(
        "网址印在报上、存在读者手机里，不能不声不响地没了。",
        "Readers have kept it; it must not go unnoticed.",
    ),
    near=Words(
        "「{near}」进了名单，网址变了：在 staff.yml 的「{near}」名下写「旧地址: {address}」",
        "{near} has joined the staff and moved: write “formerly: {address}” there in staff.yml",
    ),
    wrong="articles/ledger.txt\n/2026/11/22/01-01/\n（这一天没有 01-01.md 了）",
    right="articles/2026/11/22/01-05.md\n旧地址: /2026/11/22/01-01/",
)
REMEDY_AHEAD = error(
    "XB320",
    Words("「{name}」的日期 {value} 还远没有到", "“{name}” is dated {value}, which is far ahead"),
    Words("查日历，改成真正更正的那一天", "Check the calendar and write the day of the correction"),
    Words("更正总是已经做了的事。", "A correction is something that was done."),
    wrong="更正: {日期: 2062-11-23, 内容: 桥长应为46米。}",
    right="更正: {日期: 2026-11-23, 内容: 桥长应为46米。}",
)
