"""XB3: a date, a file name or an address that is wrong."""

from xianbao.desk.rule import error, warning
from xianbao.desk.words import Words

_DATE_WHY = Words("日期决定稿件的网址和次序。", "Dates decide a story's address and order.")
_ADDRESS_WHY = Words(
    "文件名就是网址，定了就不再改，所以只用最稳妥的字符。",
    "The file name is the address for good, so it uses only the safest characters.",
)

BAD_DATE = error(
    "XB301",
    Words("「{value}」不是日期", "“{value}” is not a date"),
    Words("写成 {example}", "Write it like this: {example}"),
    _DATE_WHY,
    wrong="日期: 昨天",
    right="日期: 2026-11-22",
)
IMPOSSIBLE_DATE = error(
    "XB302",
    Words("没有 {value} 这一天", "There is no such day as {value}"),
    Words("查日历，改成真有的日子", "Check the calendar and correct it"),
    _DATE_WHY,
    wrong="日期: 2026-02-30",
    right="日期: 2026-02-28",
)
BAD_TIME = error(
    "XB303",
    Words("「{value}」不是时刻", "“{value}” is not a time of day"),
    Words("写成 19:30 或 19:30:07", "Write it like 19:30 or 19:30:07"),
    _DATE_WHY,
    wrong="日期: 2026-11-22 25:10",
    right="日期: 2026-11-22 19:30",
)
DATE_NOT_FOLDER = error(
    "XB304",
    Words("日期是 {value}，稿件却在 {folder}", "It is dated {value} but filed under {folder}"),
    Words("改日期，或把稿件移到 {right}", "Change the date, or move the story to {right}"),
    Words("网址里的日期来自文件夹。", "The date in the address comes from the folder."),
    wrong=("articles/2026/11/22/01-01.md\n日期: 2026-11-21"),
    right=("articles/2026/11/21/01-01.md\n日期: 2026-11-21"),
)
MISPLACED = error(
    "XB305",
    Words("稿件没有放在年/月/日文件夹里", "The story is not in a year/month/day folder"),
    Words("移到 {right} 这样的文件夹", "Move it to a folder such as {right}"),
    Words("网址里的日期来自文件夹。", "The date in the address comes from the folder."),
    wrong="articles/bridge.md",
    right="articles/2026/11/22/bridge.md",
)
BAD_DAY_FOLDER = error(
    "XB306",
    Words("文件夹 {folder} 不是真有的日子", "The folder {folder} is not a day of the calendar"),
    Words("改成 2026/11/22 这样的年/月/日", "Rename it to a real year/month/day"),
    _DATE_WHY,
    wrong="articles/2026/02/30/01-01.md",
    right="articles/2026/02/28/01-01.md",
)
BAD_FILE_NAME = error(
    "XB307",
    Words("文件名「{name}」不能作网址", "The file name “{name}” cannot be an address"),
    Words(
        "只用小写字母、数字和 -，不超过 60 个，如 {example}",
        "Use lower case letters, digits and - only, 60 at most, such as {example}",
    ),
    _ADDRESS_WHY,
    wrong="articles/2026/11/22/望津桥 通车.md",
    right="articles/2026/11/22/01-01.md",
)
RESERVED_NAME = error(
    "XB308",
    Words("文件名「{name}」留给网站自己用", "The file name “{name}” is kept for the site"),
    Words("换一个，如 {example}", "Choose another, such as {example}"),
    Words(
        "/p3/ 这样的网址是第 3 版的版面页，/print/ 是打印用的整份报纸。",
        "An address like /p3/ is the page of printed page 3, /print/ the whole day for printing.",
    ),
    wrong="articles/2026/11/22/p3.md",
    right="articles/2026/11/22/03-01.md",
)
SAME_ADDRESS = error(
    "XB309",
    Words("和 {other} 是同一个网址 {address}", "It has the same address as {other}: {address}"),
    Words("给其中一篇改文件名", "Rename one of the two"),
    Words("一个网址只能有一篇稿件。", "One address can hold one story only."),
    wrong=("articles/2026/11/22/03-02.md\narticles/2026/11/22/03-02/index.md"),
    right=("articles/2026/11/22/03-02.md\narticles/2026/11/22/03-03/index.md"),
)
ALIAS_TAKEN = error(
    "XB310",
    Words("旧地址 {value} 已被 {other} 使用", "The old address {value} is in use by {other}"),
    Words("删去其中一处", "Delete one of the two"),
    Words("一个旧地址只能转到一篇稿件。", "One old address can lead to one story only."),
    wrong=("01-01.md 旧地址: /old/1.html\n01-02.md 旧地址: /old/1.html"),
    right=("01-01.md 旧地址: /old/1.html\n01-02.md 旧地址: /old/2.html"),
)
BAD_ALIAS = error(
    "XB311",
    Words("旧地址「{value}」写法不对", "The old address “{value}” is not well formed"),
    Words(
        "从 / 写起，不带网站名和 ?，如 /old/1.html",
        "Begin with / and leave out the site and any ?, such as /old/1.html",
    ),
    Words("旧地址处会留一个跳转页。", "A redirect page is left at the old address."),
    wrong="旧地址: old/1.html?id=3",
    right="旧地址: /old/1.html",
)
EXPIRES_TOO_EARLY = error(
    "XB312",
    Words("失效时间不晚于解禁时间", "It expires before its embargo ends"),
    Words("改其中一个", "Change one of the two"),
    Words("这样的稿件永远不会见报。", "Such a story would never be seen."),
    wrong=("解禁时间: 2026-11-22 06:00\n失效时间: 2026-11-21"),
    right=("解禁时间: 2026-11-22 06:00\n失效时间: 2026-12-01"),
)
NOT_MARKDOWN = warning(
    "XB313",
    Words("{ending} 文件不会发表", "{ending} files are not published"),
    Words(
        "把文字贴进 .md 稿件，图片另存", "Paste the text into an .md file and save pictures apart"
    ),
    Words("只有 Markdown 稿件会排成网页。", "Only Markdown copy becomes a page."),
    wrong="articles/2026/11/22/稿件.docx",
    right="articles/2026/11/22/01-01.md",
)
WRONG_ENDING = warning(
    "XB314",
    Words("不读 {ending} 结尾的文件", "Files ending in {ending} are not read"),
    Words("改名为 {right}", "Rename it to {right}"),
    Words("一种文件只用一个结尾，免得两处并存。", "One ending a kind, so that two never coexist."),
    wrong="articles/2026/11/22/01-01.markdown",
    right="articles/2026/11/22/01-01.md",
)
