"""XB1: a file that cannot be read."""

from xianbao.desk.rule import error, warning
from xianbao.desk.words import Words

_YAML_WHY = Words(
    "「---」之间按 YAML 读，一处读不懂，后面的栏目就都可能错位。",
    "The lines between --- are YAML: one unreadable place can shift everything after it.",
)
_PLAIN_WHY = Words(
    "稿件只写内容，不写程序；引用和标签会让一行字变成几百万行。",
    "Copy holds content, not a program: references can blow one line up into millions.",
)

NO_FOLDER = error(
    "XB101",
    Words("找不到 {folder} 文件夹", "There is no {folder} folder"),
    Words(
        "新建 {folder}，放进 masthead.yml 和按年/月/日分的稿件",
        "Create {folder} with masthead.yml and stories filed by year/month/day",
    ),
    Words("报纸的全部稿件都在这个文件夹里。", "All of the paper's copy lives in this folder."),
    wrong=("青禾县报/\n  mkdocs.yml"),
    right=("青禾县报/\n  mkdocs.yml\n  articles/masthead.yml\n  articles/2026/11/22/01-01.md"),
)
NO_STORIES = warning(
    "XB102",
    Words("还没有一篇稿件", "There is no story yet"),
    Words(
        "把第一篇存为 {folder}/2026/11/22/01-01.md 这样的文件",
        "Save the first one as a file such as {folder}/2026/11/22/01-01.md",
    ),
    Words("没有稿件，首页是空的。", "Without a story the front page is empty."),
    wrong="articles/masthead.yml",
    right=("articles/masthead.yml\narticles/2026/11/22/01-01.md"),
)
UNREADABLE = error(
    "XB103",
    Words("打不开：{reason}", "It cannot be opened: {reason}"),
    Words(
        "检查文件的读取权限，或重新存一次",
        "Check the file's permissions, or save it again",
    ),
    Words("读不到的稿件不能悄悄漏掉。", "Copy that cannot be read must not vanish silently."),
    wrong="articles/2026/11/22/01-01.md → 一块已拔掉的硬盘",
    right="articles/2026/11/22/01-01.md",
)
TOO_LARGE = error(
    "XB104",
    Words("文件超过 {limit}", "The file is larger than {limit}"),
    Words(
        "只留文字；图片另存为文件，再用 photos 列出",
        "Keep the text only; save pictures as files and list them under photos",
    ),
    Words(
        "一篇稿件不会有这么长，多半是贴进了图片。",
        "No story is that long: a picture was pasted in.",
    ),
    wrong="![](data:image/png;base64,iVBORw0KGgo…)",
    right='![桥](bridge.png "新桥。张辉 摄")',
)
NOT_UTF8 = error(
    "XB105",
    Words("不是 UTF-8 编码，像是 {guess}", "It is not UTF-8 but looks like {guess}"),
    Words("用编辑器「另存为」，编码选 UTF-8", "Use “Save as” in your editor and choose UTF-8"),
    Words("别的编码会变成乱码。", "Other encodings turn into garbled characters."),
    wrong="另存为 → 编码 ANSI",
    right="另存为 → 编码 UTF-8",
)
CONTROL_CHARACTER = error(
    "XB106",
    Words("有看不见的控制字符 {character}", "There is an invisible control character {character}"),
    Words("删去它再存一次", "Delete it and save again"),
    Words(
        "控制字符读者看不见，却会弄坏网页和订阅。",
        "Readers cannot see control characters, but pages and feeds break on them.",
    ),
    wrong="标题: 望津桥␞恢复通车",
    right="标题: 望津桥恢复通车",
)
LINKED_OUTSIDE = error(
    "XB107",
    Words("这个链接指到了 {folder} 之外", "This link points outside {folder}"),
    Words("把文件本身复制进来", "Copy the file itself into the folder"),
    Words(
        "报社电脑上的别的文件不能被发表。", "Other files on the machine must never be published."
    ),
    wrong="bridge.jpg → /home/zhang/照片/bridge.jpg",
    right="bridge.jpg（图片本身）",
)
LINKED_FOLDER = error(
    "XB108",
    Words("这个文件夹是快捷链接", "This folder is a link"),
    Words("把文件夹本身放进来", "Put the folder itself here"),
    Words("同一篇稿件会因此出现两个网址。", "The same story would get two addresses."),
    wrong="articles/2026/11/22 → ../21",
    right="articles/2026/11/22/（文件夹本身）",
)
LINKED_FILE = error(
    "XB109",
    Words("这是快捷链接，不是文件本身", "This is a link and not the file itself"),
    Words("把文件本身复制到这里", "Copy the file itself to this place"),
    Words(
        "链接指着什么，随时会被人改掉；换一台电脑也打不开。",
        "What a link leads to can be changed at any time, and is missing on other machines.",
    ),
    wrong="bridge.jpg → ../21/bridge.jpg",
    right="bridge.jpg（图片本身）",
)
NO_FRONT_MATTER = error(
    "XB110",
    Words("开头没有「---」和各栏", "It does not begin with --- and the fields"),
    Words(
        "第一行写 ---，下面写 标题: 和 栏目:，再写一行 ---，然后是正文",
        "Write --- first, then title: and section:, then --- again, then the text",
    ),
    Words("标题和栏目从这里来。", "The title and the section come from there."),
    wrong=("望津桥恢复通车\n\n岫水昨夜涨了半尺。"),
    right=("---\n标题: 望津桥恢复通车\n栏目: 要闻\n---\n\n岫水昨夜涨了半尺。"),
)
UNCLOSED_FRONT_MATTER = error(
    "XB111",
    Words("开头的「---」没有收尾", "The opening --- is never closed"),
    Words("在最后一栏下面另起一行写 ---", "Add a line with --- under the last field"),
    Words("没有收尾，正文会被当成各栏来读。", "Without it the text is read as fields."),
    wrong=("---\n标题: 望津桥恢复通车\n栏目: 要闻\n\n岫水昨夜涨了半尺。"),
    right=("---\n标题: 望津桥恢复通车\n栏目: 要闻\n---\n\n岫水昨夜涨了半尺。"),
)
FULL_WIDTH_COLON = error(
    "XB112",
    Words("「{name}」后面是全角冒号「：」", "A full-width colon follows “{name}”"),
    Words(
        "改成「{name}: 」，半角冒号后空一格",
        "Write “{name}: ” with an ordinary colon and a space",
    ),
    _YAML_WHY,
    wrong="标题：望津桥恢复通车",
    right="标题: 望津桥恢复通车",
)
COLON_IN_VALUE = error(
    "XB113",
    Words("「{name}」的内容里又有半角冒号", "There is a second colon in “{name}”"),
    Words(
        "给内容加引号，写成 {name}: '{value}'，或用全角冒号",
        "Put the content in quotes: {name}: '{value}'",
    ),
    _YAML_WHY,
    wrong="标题: 今日看点: 望津桥通车",
    right="标题: 今日看点：望津桥通车",
)
TAB = error(
    "XB114",
    Words("行首用了 Tab 键", "The line is indented with a tab"),
    Words("改成两个空格", "Use two spaces instead"),
    _YAML_WHY,
    wrong=("核心提示:\n\t- 桥面加宽两米"),
    right=("核心提示:\n  - 桥面加宽两米"),
)
UNCLOSED_QUOTE = error(
    "XB115",
    Words("引号 {mark} 只有一半", "The quote {mark} is never closed"),
    Words("在内容末尾补上 {mark}", "Add {mark} at the end of the content"),
    _YAML_WHY,
    wrong="标题: '望津桥恢复通车",
    right="标题: '望津桥恢复通车'",
)
NO_SPACE = error(
    "XB116",
    Words("「{name}:」后面少一个空格", "There is no space after “{name}:”"),
    Words("改成「{name}: {value}」", "Write “{name}: {value}”"),
    _YAML_WHY,
    wrong="标题:望津桥恢复通车",
    right="标题: 望津桥恢复通车",
)
SPECIAL_START = error(
    "XB117",
    Words("内容以「{mark}」开头", "The content begins with {mark}"),
    Words("给内容加引号，如 '{value}'", "Put the content in quotes: '{value}'"),
    _YAML_WHY,
    wrong="标题: *望津桥*恢复通车",
    right="标题: '*望津桥*恢复通车'",
)
UNCLOSED_BRACKET = error(
    "XB118",
    Words("括号 {mark} 没有配对", "The bracket {mark} has no partner"),
    Words(
        "补上另一半；若本来就是文字，给全部内容加引号",
        "Add the other half, or put the content in quotes if it is text",
    ),
    _YAML_WHY,
    wrong="核心提示: [桥面加宽两米, 汽车限行",
    right="核心提示: [桥面加宽两米, 汽车限行]",
)
TEXT_AFTER_QUOTE = error(
    "XB119",
    Words("引号后面还有字", "Text follows the closing quote"),
    Words(
        "让引号包住全部内容，里面的引号改用 “ ”",
        "Let the quotes hold all of the content, with “ ” inside",
    ),
    _YAML_WHY,
    wrong='标题: "开渡"复航',
    right="标题: “开渡”复航",
)
INDENT = error(
    "XB120",
    Words("这一行没有和上下对齐", "This line is not aligned with its neighbours"),
    Words("同一级各行，行首空格要一样多", "Lines of one level need the same indent"),
    _YAML_WHY,
    wrong=("标题: 望津桥恢复通车\n 栏目: 要闻"),
    right=("标题: 望津桥恢复通车\n栏目: 要闻"),
)
UNREADABLE_YAML = error(
    "XB121",
    Words("从这里起读不懂", "It cannot be understood from here on"),
    Words(
        "看看这一行和上一行的冒号、引号、缩进",
        "Look at the colons, quotes and indent of this line and the one above",
    ),
    _YAML_WHY,
    wrong=("标题: 望津桥\n  通车: 今日"),
    right="标题: 望津桥今日通车",
)
REFERENCE = error(
    "XB122",
    Words("用了 YAML 引用记号 {mark}", "A YAML reference is used: {mark}"),
    Words("把内容直接写出来；若是文字，加引号", "Write the content out, or quote it if it is text"),
    _PLAIN_WHY,
    wrong="标题: &桥 望津桥恢复通车",
    right="标题: '&桥 望津桥恢复通车'",
)
TAG = error(
    "XB123",
    Words("用了 YAML 标签 {mark}", "A YAML tag is used: {mark}"),
    Words("删去它；若是文字，加引号", "Delete it, or quote it if it is text"),
    _PLAIN_WHY,
    wrong="标题: !望津桥恢复通车",
    right="标题: '!望津桥恢复通车'",
)
TOO_DEEP = error(
    "XB124",
    Words("一层套一层，超过 {limit} 层", "It is nested more than {limit} levels deep"),
    Words("照手册里的样子写，最多四层", "Write it as the handbook shows: four levels at most"),
    _PLAIN_WHY,
    wrong="数据: [[[[[[[[[[[[[35亿元]]]]]]]]]]]]]",
    right="数据: {标题: 前三季度, 项目: {到位资金: 35亿元}}",
)
NOT_FIELDS = error(
    "XB125",
    Words(
        "这里应是一行一栏的「名称: 内容」", "Fields are expected here, one “name: content” a line"
    ),
    Words("照这样写：{example}", "Write it like this: {example}"),
    _YAML_WHY,
    wrong=("---\n望津桥恢复通车\n---"),
    right=("---\n标题: 望津桥恢复通车\n---"),
)
SECOND_DOCUMENT = error(
    "XB126",
    Words("文件里又出现一行「---」或「...」", "There is another line of --- or ... in the file"),
    Words("删去这一行", "Delete that line"),
    _YAML_WHY,
    wrong=("报名: 青禾县报\n---\n栏目: [要闻]"),
    right=("报名: 青禾县报\n栏目: [要闻]"),
)
SWALLOWED = warning(
    "XB127",
    Words(
        "「{mark}」起的字被当作批注，不会发表", "From “{mark}” on it is a comment and not published"
    ),
    Words("若是正文，给全部内容加引号", "If it belongs to the text, put the content in quotes"),
    Words("空格加 # 在 YAML 里是批注。", "In YAML a space and # begin a comment."),
    wrong="标题: 争创 #1 工程",
    right="标题: '争创 #1 工程'",
)
ODD_NAME = error(
    "XB128",
    Words("冒号前不是一个名称", "What stands before the colon is not a name"),
    Words("冒号前只写名称，如 标题:", "Write just a name before the colon, such as title:"),
    _YAML_WHY,
    wrong="[标题]: 望津桥恢复通车",
    right="标题: 望津桥恢复通车",
)
NOT_A_FILE = error(
    "XB129",
    Words("这不是文件，是管道或设备", "This is no file but a pipe or a device"),
    Words("删去它", "Delete it"),
    Words("读它会让出报一直等下去。", "Reading it would hold up the press for ever."),
    wrong="articles/2026/11/22/01-02.md（mkfifo 建的管道）",
    right="articles/2026/11/22/01-02.md（普通文件）",
)
LONG_FIELDS = error(
    "XB130",
    Words("开头各栏一共超过 {limit} 字", "The fields at the head hold over {limit} characters"),
    Words("把长文移到第二个 --- 下面的正文里", "Move long texts below the second ---"),
    Words("读这么长的一组栏目会耽误出报。", "Reading so many fields would hold up the press."),
    wrong="---\n标题: 望津桥恢复通车\n摘要: （几十万字）\n---",
    right="---\n标题: 望津桥恢复通车\n摘要: 修了七个月的望津桥今天通车。\n---",
)
NOT_READ = error(
    "XB131",
    Words(
        "这篇没有读成，是程序的错（{reason}）",
        "This could not be read by our fault ({reason})",
    ),
    Words(
        "先把这篇移开再出报，并把这一行发给维护程序的人",
        "Move it away to go on, and send this line to whoever keeps the program",
    ),
    Words("读不成的稿件不能悄悄漏掉。", "Copy that cannot be read must not vanish silently."),
    wrong="articles/2026/11/22/01-01.md:1:1: XB131 这篇没有读成",
    right="（新版程序里没有这一行）",
)
