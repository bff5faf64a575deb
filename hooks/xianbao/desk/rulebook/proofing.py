"""XB25: what the proof is told to pass over, and what it could not do."""

from xianbao.desk.rule import warning
from xianbao.desk.words import Words

_WHY_IGNORE = Words(
    "放过一条提醒，要让后来的人知道为什么。",
    "Whoever comes later must know why a warning is passed over.",
)

UNKNOWN_CODE = warning(
    "XB251",
    Words("没有代码「{value}」", "There is no code “{value}”"),
    Words("照消息里的代码写，如 XB213", "Write a code as messages show it, such as XB213"),
    Words("写错的代码什么也放不过。", "A misspelt code passes over nothing."),
    near=Words("是不是「{near}」？", "Did you mean “{near}”?"),
    wrong="校样: {放过: {XB2I3: 标题是全名}}",
    right="校样: {放过: {XB213: 标题是全名}}",
)
NO_REASON = warning(
    "XB252",
    Words("放过「{value}」，没有写理由", "“{value}” is ignored without a reason"),
    Words("写成「{value}: 理由」", "Write “{value}: reason”"),
    _WHY_IGNORE,
    wrong="校样: {放过: [XB213]}",
    right="校样: {放过: {XB213: 标题是单位全名，不能删减}}",
)
UNUSED_IGNORE = warning(
    "XB253",
    Words("稿件里并没有「{value}」，不必放过它", "This story has no “{value}” to ignore"),
    Words("从「{name}」里删去它", "Take it out of “{name}”"),
    Words(
        "留着它，以后真出了这样的错也看不见。",
        "Left there, it would hide a real slip one day.",
    ),
    wrong="标题: 桥通了\n校样: {放过: {XB213: 标题是单位全名}}",
    right="标题: 桥通了",
)
NOT_TO_BE_IGNORED = warning(
    "XB254",
    Words("「{value}」是错误，不能放过", "“{value}” is an error and cannot be ignored"),
    Words("把稿件改好，再删去它", "Mend the copy, then delete it here"),
    Words("有错误的稿件排不出版。", "Copy with an error cannot be set."),
    wrong="校样: {放过: {XB211: 栏目以后再加}}",
    right="栏目: 要闻",
)
NOT_OFF = warning(
    "XB255",
    Words("「{value}」本来就会查，不用另外要求", "“{value}” is looked for anyway"),
    Words("从「{name}」里删去它", "Take it out of “{name}”"),
    Words("「另查」只管平时不查的那些。", "This list is for what is not looked for by default."),
    wrong="报名: 青禾县报\n校样: {另查: [XB213]}",
    right="报名: 青禾县报",
)
MORE_ALIKE = warning(
    "XB256",
    Words(
        "这篇里 {code} 至少还有 {count} 处，没有一一列出",
        "At least {count} more of {code} are not listed",
    ),
    Words("先改列出的，再看一遍", "Mend those that are listed, then look again"),
    Words(
        "一篇稿件里同样的毛病上百处，多半是同一个原因。", "A hundred alike mostly have one cause."
    ),
    wrong="《《《《《《《《…（几百个没有配对的书名号）",
    right="《棠岫日报》",
)
CHECK_FAILED = warning(
    "XB259",
    Words(
        "这一项没有查成，是程序的错：{check}（{reason}）",
        "A check failed by our fault: {check} ({reason})",
    ),
    Words(
        "稿件不用改；把这一行发给维护程序的人",
        "Leave the copy as it is; send this line to whoever keeps the program",
    ),
    Words("其余各项都查了。", "Everything else has been checked."),
    wrong="articles/2026/11/22/01-01.md:1:1: XB259 这一项没有查成",
    right="（新版程序里没有这一行）",
)
