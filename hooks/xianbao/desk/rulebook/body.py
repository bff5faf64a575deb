"""XB7: the text, its links, and reprints."""

from xianbao.desk.rule import error, warning
from xianbao.desk.words import Words

EMPTY_BODY = error(
    "XB701",
    Words("没有正文", "There is no text"),
    Words(
        "在第二行「---」下面写正文；只有一图一句的，体裁写 简讯 或 图片新闻",
        "Write the text under the second ---, or set kind to brief or picture",
    ),
    Words("读者点开会是空页。", "Readers would open an empty page."),
    wrong=("---\n标题: 望津桥恢复通车\n栏目: 要闻\n---"),
    right=("---\n标题: 望津桥恢复通车\n栏目: 要闻\n---\n\n岫水昨夜涨了半尺。"),
)
SECOND_FRONT_MATTER = error(
    "XB702",
    Words("正文开头又有一组「---」栏", "The text begins with a second block of fields"),
    Words("把它并入上面那一组", "Merge it into the one above"),
    Words("第二组会原样印在正文里。", "It would be printed as it stands."),
    wrong=("---\n标题: 望津桥恢复通车\n栏目: 要闻\n---\n\n---\n记者: 张辉\n---"),
    right=("---\n标题: 望津桥恢复通车\n栏目: 要闻\n记者: 张辉\n---"),
)
LINK_NOT_FOUND = error(
    "XB703",
    Words("链接的稿件不存在：{target}", "The linked story does not exist: {target}"),
    Words(
        "改正日期和文件名，如 ../21/01-02.md", "Correct the day and the name, as in ../21/01-02.md"
    ),
    Words("读者点开会是「找不到网页」。", "Readers would get “page not found”."),
    near=Words("是不是 {near}？", "Did you mean {near}?"),
    wrong="见[前一天的报道](../21/01-2.md)。",
    right="见[前一天的报道](../21/01-02.md)。",
)
LINK_SCHEME = error(
    "XB704",
    Words("不收这种链接：{target}", "Links of this kind are not taken: {target}"),
    Words("只用 https、http、mailto 或 tel", "Use https, http, mailto or tel only"),
    Words(
        "别种链接会在读者的浏览器里运行程序。", "Others can run a program in a reader's browser."
    ),
    wrong="[点这里](javascript:alert(1))",
    right="[点这里](https://example.com/)",
)
LINK_WITHOUT_SCHEME = error(
    "XB705",
    Words("网址 {target} 前面少了 https://", "https:// is missing before {target}"),
    Words("写成 https://{target}", "Write https://{target}"),
    Words("不写全会被当成本报的稿件。", "It would be taken for a story of ours."),
    wrong="见[县政府网站](www.example.com)。",
    right="见[县政府网站](https://www.example.com)。",
)
HTML_IMAGE = error(
    "XB706",
    Words("正文里用了 <img> 放图", "The text places a picture with <img>"),
    Words('写成 ![说明](文件名 "图说 张辉 摄")', 'Write ![alt](file "caption 张辉 摄")'),
    Words(
        "这样放的图没有署名，也不会随稿发布。", "Such a picture has no credit and is not published."
    ),
    wrong='<img src="bridge.jpg">',
    right='![石拱桥](bridge.jpg "望津桥夜景。张辉 摄")',
)
REFERENCE_IMAGE = error(
    "XB707",
    Words("图片 {target} 写成了文末引用", "The picture {target} is given as a reference"),
    Words('写成 ![说明]({target} "图说 张辉 摄")', 'Write ![alt]({target} "caption 张辉 摄")'),
    Words("图和它的署名要写在一处。", "A picture and its credit stand together."),
    wrong=("![石拱桥][1]\n\n[1]: bridge.jpg"),
    right='![石拱桥](bridge.jpg "望津桥夜景。张辉 摄")',
)
REPRINT_WITHOUT_SOURCE = error(
    "XB711",
    Words("转载稿没有来源", "The reprint gives no source"),
    Words("加一行「来源: 原载媒体」", "Add a line: source: the original publisher"),
    Words(
        "转载须注明来源，见《互联网新闻信息服务管理规定》。",
        "Reprints must name their source by law.",
    ),
    wrong="体裁: 转载",
    right=("体裁: 转载\n来源: 云澹日报"),
)
REPRINT_INCOMPLETE = warning(
    "XB712",
    Words("转载稿没有{what}", "The reprint gives no {what}"),
    Words("加一行「{example}」", "Add a line: {example}"),
    Words(
        "转载须注明来源、原作者、原标题和编辑，见《互联网新闻信息服务管理规定》。",
        "Reprints must name source, author, original title and editor by law.",
    ),
    wrong=("体裁: 转载\n来源: 云澹日报"),
    right=("体裁: 转载\n来源: 云澹日报\n原标题: 一座老桥的七个月\n原作者: 沈一苇\n编辑: 曾敏之"),
)
TANGLED = error(
    "XB713",
    Words(
        "从这里起，记号（[ < ` * _ # - 之类）太多，排不出来",
        "From here on there are too many marks ([ < ` * _ # - and the like)",
    ),
    Words(
        "删掉多余的；真有这么多，分成几篇，或用空行隔成几段",
        "Delete what is not needed, or divide it into several stories or, by empty lines, blocks",
    ),
    Words(
        "排版要为每一个去找它的另一半，几千个会让出报停上几分钟。",
        "Each is compared with all others: thousands would hold up the press for minutes.",
    ),
    wrong="[[[[[[[[[[[[[[[[[[[[…（一千多个）",
    right="见[前一天的报道](../21/01-02.md)。",
)
TOO_NESTED = error(
    "XB714",
    Words("列表或引文套了 {limit} 层以上", "Lists or quotes stand more than {limit} deep"),
    Words("套两三层就够了，其余改成段落", "Two or three are enough; make the rest paragraphs"),
    Words("没有人读得懂，排版也会停下来。", "Nobody can follow it, and the press would stop."),
    wrong="- - - - - - - - - - - - - - - - - - - - - - - - - - 桥",
    right="- 桥\n    - 桥面加宽两米",
)
MARKUP = error(
    "XB715",
    Words(
        "正文里有不收的网页代码：{markup}", "The text holds web code that is not taken: {markup}"
    ),
    Words(
        "删去它，用普通文字写；要把代码本身印出来，前后加反引号 `",
        "Delete it and write plain words; to print the code itself, put ` around it",
    ),
    Words(
        "代码会在读者的手机上运行，或把版面弄乱；本报不替你悄悄删字，所以退回来改。",
        "Code could run on readers' phones or break the page; nothing is deleted behind your back.",
    ),
    wrong='<div onclick="alert(1)">点这里看直播</div>',
    right="[点这里看直播](https://example.com/live)",
)
LINK_LOOKALIKE = error(
    "XB716",
    Words(
        "网址 {target} 里混了形似的外文字母", "The address {target} mixes letters that look alike"
    ),
    Words("从对方网站重新复制网址", "Copy the address again from the site itself"),
    Words(
        "俄文的 а 和英文的 a 看不出分别，会把读者带到假网站。",
        "A Cyrillic а looks like a Latin a and leads readers to an impostor.",
    ),
    wrong="[县农商银行](https://www.bаnk.example/)（其中的 а 是俄文字母）",
    right="[县农商银行](https://www.bank.example/)",
)
LINK_HIDDEN_HOST = error(
    "XB717",
    Words("看不出这个链接通到哪个网站：{target}", "This link hides the site it leads to: {target}"),
    Words("写成 https://网站/路径，不带「@」「\\」", "Write https://site/path without @ or \\"),
    Words(
        "「//」「\\」和「用户名@」会让读者以为去的是另一个网站。",
        "With //, \\ or name@ readers take it for another site.",
    ),
    wrong="[县政府网站](https://www.gov.example@evil.example/)",
    right="[县政府网站](https://www.gov.example/)",
)
