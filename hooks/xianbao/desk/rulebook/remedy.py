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
