"""XB9: script, punctuation, spacing, quotes, repetition and agreed words."""

from xianbao.desk.rule import warning
from xianbao.desk.words import Words

OTHER_SCRIPT = warning(
    "XB901",
    Words("{script}稿里有{other}字：{found}", "{other} characters in a {script} text: {found}"),
    Words(
        "改作 {right}；人名、原文要照写的，写进报头的「用语」",
        "Write {right}; a name that keeps its form goes into glossary in the masthead",
    ),
    Words("一份稿只用一种字形，搜索和统计才找得到它。", "One script, so that search finds it."),
    wrong="三級招商引来金鳳凰",
    right="三级招商引来金凤凰",
)
DOUBTFUL_SCRIPT = warning(
    "XB902",
    Words(
        "{script}稿里的「{found}」多半是{other}字",
        "“{found}” in a {script} text is probably {other}",
    ),
    Words(
        "改作 {right}，是姓名用字的，写进报头的「用语」",
        "Write {right}, or put the name into glossary in the masthead",
    ),
    Words("这个字也作姓或另有读法，程序不替您改。", "It may be a name, so it is not mended."),
    wrong="大桥建於一九三六年",
    right="大桥建于一九三六年",
)
LOOKALIKE = warning(
    "XB903",
    Words("「{found}」只是样子像汉字的部首符号", "“{found}” only looks like a 汉字"),
    Words("改作 {right}", "Write {right}"),
    Words(
        "从 PDF 里复制出来常带这种符号，读屏和搜索都认不得。",
        "They come with text copied from PDF, and neither search nor screen readers know them.",
    ),
    wrong="⽼人在⻔前晒太阳",
    right="老人在门前晒太阳",
)

HALF_WIDTH_MARK = warning(
    "XB910",
    Words("汉字旁边用了半角「{found}」", "A half-width “{found}” beside 汉字"),
    Words("改作全角「{right}」", "Write the full-width {right}"),
    Words("中文标点占一个字宽，见 GB/T 15834。", "Chinese marks are full-width, GB/T 15834."),
    wrong="经济要发展,项目是支撑",
    right="经济要发展，项目是支撑",
)
HALF_WIDTH_BRACKET = warning(
    "XB911",
    Words("汉字旁边用了半角括号「{found}」", "Half-width brackets beside 汉字: “{found}”"),
    Words("改作「{right}」", "Write {right}"),
    Words(
        "中文括号用全角；公文发文字号的年份用六角括号〔〕。",
        "Brackets are full-width, and 〔〕 around the year of an official number.",
    ),
    wrong="各乡(镇)人民政府，岩政发[2026]3号",
    right="各乡（镇）人民政府，岩政发〔2026〕3号",
)
FULL_WIDTH_FORM = warning(
    "XB912",
    Words("「{found}」用了全角字符", "“{found}” is written in full-width characters"),
    Words("改作半角「{right}」", "Write the half-width {right}"),
    Words("数字、字母和百分号用半角，全报一样。", "Digits, letters and % are half-width."),
    wrong="同比增长28.5％",
    right="同比增长28.5%",
)
DOUBLED_MARK = warning(
    "XB913",
    Words("标点叠在一起：「{found}」", "Marks on top of each other: “{found}”"),
    Words("只留一个", "Keep one of them"),
    Words("两个停顿只停一次；多半是改稿留下的。", "Mostly left behind by an edit."),
    wrong="水库蓄水过六成。。农业用水有保障",
    right="水库蓄水过六成。农业用水有保障",
)
ELLIPSIS_FORM = warning(
    "XB914",
    Words("省略号写成了「{found}」", "The ellipsis is written “{found}”"),
    Words("写作「……」", "Write ……"),
    Words("省略号是六个点，占两个字。", "An ellipsis has six dots, GB/T 15834."),
    wrong="他想说什么...又咽了回去",
    right="他想说什么……又咽了回去",
)
DASH_FORM = warning(
    "XB915",
    Words("破折号写成了「{found}」", "The dash is written “{found}”"),
    Words("写作「——」", "Write ——"),
    Words("破折号占两个字，中间不断。", "A dash is two characters wide, GB/T 15834."),
    wrong="三年一小修--五年一大修",
    right="三年一小修——五年一大修",
)
SPACE_AT_FIGURE = warning(
    "XB916",
    Words("数字和汉字之间有空格：「{found}」", "A space between figure and 汉字: “{found}”"),
    Words("删去空格，写作「{right}」", "Write {right}"),
    Words("报纸正文的数字紧挨着字排，间距由版式给。", "The layout gives the gap, not a space."),
    wrong="总投资 4.37 亿元",
    right="总投资4.37亿元",
)
SPACE_AT_MARK = warning(
    "XB917",
    Words("标点旁边有多余的空格：「{found}」", "A needless space beside a mark: “{found}”"),
    Words("删去空格，写作「{right}」", "Write {right}"),
    Words("中文标点自带空隙，再加空格就断开了。", "Chinese marks bring their own space."),
    wrong="加强重点项目 ，优化环境",
    right="加强重点项目，优化环境",
)
LISTING_COMMA = warning(
    "XB919",
    Words("并列的引号或书名号之间用了顿号", "A 顿号 between quoted items"),
    Words("可以不用：“甲”“乙”", "It may go: “甲”“乙”"),
    Words("GB/T 15834 说通常不用；各报不一，所以平时不查。", "A matter of house style, so off."),
    wrong="推进“电代煤”、“气代煤”",
    right="推进“电代煤”“气代煤”",
    off=True,
)

QUOTE_UNPAIRED = warning(
    "XB921",
    Words("引号「{found}」没有配对", "The quotation mark “{found}” has no partner"),
    Words("查一查引文到哪里为止，补上或删去", "See where the quotation ends, and mend it"),
    Words("少一个引号，读者分不清话是谁说的。", "Readers must see who said what."),
    wrong="老人说：“明年还种。",
    right="老人说：“明年还种。”",
)
QUOTE_NESTING = warning(
    "XB922",
    Words("引号套错了：「{found}」", "Quotation marks wrongly nested: “{found}”"),
    Words("外面用“”，里面用‘’，先开的后关", "“” outside, ‘’ inside, each closed in turn"),
    Words("套错了，不知道哪一句是引文。", "Readers must see who said what."),
    wrong="跑出‘加速度”’",
    right="跑出“加速度”",
)
STRAIGHT_QUOTE = warning(
    "XB923",
    Words("汉字旁边用了直引号「{found}」", "A straight quotation mark beside 汉字: “{found}”"),
    Words("改作弯引号“ ”", "Write “ ”"),
    Words("直引号不分开关，排出来是英文的样子。", "Straight ones do not open or close."),
    wrong='他常念叨"和气生财"',
    right="他常念叨“和气生财”",
)
BRACKET_UNPAIRED = warning(
    "XB924",
    Words("「{found}」没有配对", "The bracket “{found}” has no partner"),
    Words("补上另一半，或把它删去", "Add the other half, or take it out"),
    Words("少半个括号，读者不知道说到哪里为止。", "Readers must see where it ends."),
    wrong="县委印发《文明公约，张贴到小区",
    right="县委印发《文明公约》，张贴到小区",
)

REPEATED_SENTENCE = warning(
    "XB931",
    Words("这句话前面第 {line} 行说过：{found}", "Line {line} already has this: {found}"),
    Words("留一处，删一处", "Keep one of them"),
    Words("整句重复多半是粘贴时多贴了一遍。", "Mostly pasted twice."),
    wrong="今年全县村小的操场全部翻修了一遍，共三十二所。家长高兴。"
    "今年全县村小的操场全部翻修了一遍，共三十二所。",
    right="今年全县村小的操场全部翻修了一遍，共三十二所。家长高兴。",
)
HARD_WRAPPED = warning(
    "XB932",
    Words("一段话被按宽度断成了 {count} 行", "A paragraph is cut into {count} lines by width"),
    Words("一段写成一行，网页自己会换行", "Write a paragraph on one line"),
    Words("断行处会留空隙，改稿时也难比对。", "Breaks leave gaps, and edits are hard to compare."),
    wrong="过去吃水要下沟去挑，一趟\n四十分钟。今年管子接到了\n村口。",
    right="过去吃水要下沟去挑，一趟四十分钟。今年管子接到了村口。",
)
SPACED_OUT = warning(
    "XB933",
    Words("字和字之间都有空格：「{found}」", "A space after every 汉字: “{found}”"),
    Words("删去空格，写作「{right}」", "Write {right}"),
    Words("疏排交给版式；带空格的词搜不到。", "Words with spaces in them cannot be found."),
    wrong="突出管 理 重 点 项 目，保开工",
    right="突出管理重点项目，保开工",
)

AVOIDED_TERM = warning(
    "XB951",
    Words("本报不写「{found}」", "The paper does not write “{found}”"),
    Words("写作「{right}」：{reason}", "Write “{right}”: {reason}"),
    Words("用语表在报头 masthead.yml 的「用语」里。", "See glossary in masthead.yml."),
    wrong="残废人就业",
    right="残疾人就业",
)
SHORT_BEFORE_FULL = warning(
    "XB952",
    Words("简称「{found}」前面没有出现全称", "“{found}” stands before its full name"),
    Words("头一处写全称「{right}」：{reason}", "Write “{right}” the first time: {reason}"),
    Words("头一回提到用全称，外乡读者才认得。", "Readers from elsewhere do not know it."),
    wrong="管委会昨日通报",
    right="东浦产业园管理委员会昨日通报",
)
WRONG_TITLE = warning(
    "XB953",
    Words("{name}的职务写成了「{found}」", "{name} is called “{found}”"),
    Words("写作「{right}」：{reason}", "Write “{right}”: {reason}"),
    Words("职务以报头的用语表为准。", "Titles are those of the masthead's glossary."),
    wrong="副所长彭道远",
    right="所长彭道远",
)
