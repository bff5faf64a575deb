"""XB2: a field that is missing, unknown or wrongly filled in."""

from xianbao.desk.rule import error, warning
from xianbao.desk.words import Words

_SPELLING_WHY = Words(
    "写错名称的栏会被漏掉，发表时才发现就晚了。",
    "A misspelt field would be dropped, and be missed only in print.",
)
_CHOICE_WHY = Words(
    "版面按这些固定的值来安排。",
    "The layout is made for these values only.",
)

UNKNOWN_FIELD = error(
    "XB201",
    Words("没有「{name}」这一栏", "There is no field “{name}”"),
    Words("删去它；可用的各栏见手册", "Delete it; the handbook lists the fields"),
    _SPELLING_WHY,
    near=Words("是不是「{near}」？", "Did you mean “{near}”?"),
    wrong="标提: 望津桥恢复通车",
    right="标题: 望津桥恢复通车",
)
MISSING_FIELD = error(
    "XB202",
    Words("缺少「{name}」（{alias}）", "“{name}” is missing"),
    Words("加一行「{example}」", "Add a line: {example}"),
    Words("少了它，版面排不出来。", "The page cannot be set without it."),
    wrong="标题: 望津桥恢复通车",
    right=("标题: 望津桥恢复通车\n栏目: 要闻"),
)
EMPTY_FIELD = error(
    "XB203",
    Words("「{name}」是空的", "“{name}” is empty"),
    Words("写上内容，如「{example}」", "Fill it in, for example: {example}"),
    Words("少了它，版面排不出来。", "The page cannot be set without it."),
    wrong=("标题:\n栏目: 要闻"),
    right=("标题: 望津桥恢复通车\n栏目: 要闻"),
)
FIELD_TWICE = error(
    "XB204",
    Words("「{name}」写了两次，第 {line} 行已有", "“{name}” is given twice, first on line {line}"),
    Words("只留一处", "Keep one of them"),
    Words("留哪一处要由编辑定，不能由机器猜。", "Which one holds is for the editor to say."),
    wrong=("标题: 望津桥通车\n标题: 望津桥恢复通车"),
    right="标题: 望津桥恢复通车",
)
FIELD_UNDER_TWO_NAMES = error(
    "XB205",
    Words(
        "「{name}」和第 {line} 行的「{other}」是同一栏",
        "“{name}” and “{other}” on line {line} are the same field",
    ),
    Words("只留一个名称", "Keep one of them"),
    Words("留哪一处要由编辑定，不能由机器猜。", "Which one holds is for the editor to say."),
    wrong=("标题: 望津桥通车\ntitle: 望津桥恢复通车"),
    right="标题: 望津桥恢复通车",
)
WRONG_TYPE = error(
    "XB206",
    Words(
        "「{name}」应是{expected}，这里是{found}",
        "“{name}” should be {expected} but is {found}",
    ),
    Words("写成「{example}」", "Write it like this: {example}"),
    Words("每一栏有固定的写法，见手册。", "Each field has its form; see the handbook."),
    wrong="标题: [望津桥, 恢复通车]",
    right="标题: 望津桥恢复通车",
)
UNKNOWN_CHOICE = error(
    "XB207",
    Words("「{name}」不能是「{value}」", "“{name}” cannot be “{value}”"),
    Words("可选：{choices}", "Choose one of: {choices}"),
    _CHOICE_WHY,
    near=Words(
        "是不是「{near}」？可选：{choices}",
        "Did you mean “{near}”? Choose one of: {choices}",
    ),
    wrong="体裁: 特写",
    right="体裁: 通讯",
)
BAD_NUMBER = error(
    "XB208",
    Words(
        "「{name}」应是整数，这里是「{value}」", "“{name}” should be a whole number, not “{value}”"
    ),
    Words("只写数字，如「{example}」", "Write digits only, for example: {example}"),
    Words("版次和期号要能排序。", "Page and issue numbers have to sort."),
    wrong="版次: 三",
    right="版次: 3",
)
PAGE_RANGE = error(
    "XB209",
    Words("没有第 {value} 版", "There is no page {value}"),
    Words("版次写 1 到 999；只上网的稿件不写", "Write 1 to 999, or leave it out for a web story"),
    Words("版次是印出来的版号。", "It is the number of the printed page."),
    wrong="版次: 0",
    right="版次: 1",
)
BAD_WEB_ADDRESS = error(
    "XB210",
    Words(
        "「{name}」不是 http 或 https 网址：{value}",
        "“{name}” is not an http or https address: {value}",
    ),
    Words(
        "写完整网址，如 https://example.com/1", "Write it in full, such as https://example.com/1"
    ),
    Words("读者会点开它，别种地址不安全。", "Readers will open it; other kinds are not safe."),
    wrong="来源网址: example.com/1",
    right="来源网址: https://example.com/1",
)
UNKNOWN_SECTION = error(
    "XB211",
    Words("报头里没有栏目「{value}」", "The masthead has no section “{value}”"),
    Words(
        "可选：{choices}；新栏目先写进 masthead.yml",
        "Choose one of: {choices}; add new ones to masthead.yml first",
    ),
    Words("每篇稿件都要归到一个栏目。", "Every story belongs to one section."),
    near=Words("是不是「{near}」？", "Did you mean “{near}”?"),
    wrong="栏目: 要问",
    right="栏目: 要闻",
)
UNKNOWN_SERIES = error(
    "XB212",
    Words("报头里没有专栏「{value}」", "The masthead has no series “{value}”"),
    Words(
        "先把它写进 masthead.yml 的 series；现有：{choices}",
        "Add it to series in masthead.yml first; there are: {choices}",
    ),
    Words("专栏有自己的页面和通栏。", "A series has a page and a banner of its own."),
    near=Words("是不是「{near}」？", "Did you mean “{near}”?"),
    wrong="专栏: 走基层",
    right="专栏: 走转改",
)
LONG_TITLE = warning(
    "XB213",
    Words("标题有 {length} 字，超过 {limit} 字", "The title has {length} characters, over {limit}"),
    Words("把一部分移到引题或副题", "Move part of it to the kicker or the subtitle"),
    Words("太长的标题在手机上占满一屏。", "A long title fills a whole phone screen."),
    wrong="标题: （把导语都写进来，一共一百三十个字的标题）",
    right=("引题: 历时七个月修缮\n标题: 望津桥恢复通车\n副题: 首日过桥行人逾三千"),
)
ENDLESS_TITLE = error(
    "XB214",
    Words("标题有 {length} 字，超过 {limit} 字", "The title has {length} characters, over {limit}"),
    Words(
        "看看是不是把正文写进了标题",
        "Check whether the text was written into the title",
    ),
    Words("这不会是标题。", "That is no title."),
    wrong="标题: （整篇正文）",
    right="标题: 望津桥恢复通车",
)
ENDLESS_FIELD = error(
    "XB215",
    Words(
        "「{name}」里有一项 {length} 字，超过 {limit} 字",
        "“{name}” holds {length} characters, over {limit}",
    ),
    Words("看看是不是把正文写进了这一栏", "Check whether the text was written into this field"),
    Words(
        "栏目只放一两句话，长文写进正文。", "A field holds a sentence or two, the text the rest."
    ),
    wrong="摘要: （整篇正文）",
    right="摘要: 修了七个月的望津桥今天通车。",
)
