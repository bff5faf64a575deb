"""The front matter of a story, and the groups inside it."""

from xianbao.desk.stylebook.credits import credit
from xianbao.desk.stylebook.field import Choice, Field, Form, Type
from xianbao.desk.words import Words
from xianbao.paper.credit import Role

KINDS = (
    Choice("news", ("消息",)),
    Choice("feature", ("通讯",)),
    Choice("opinion", ("评论",)),
    Choice("brief", ("简讯",)),
    Choice("picture", ("图片新闻",)),
    Choice("voice", ("声音",)),
    Choice("notice", ("公告",)),
    Choice("reprint", ("转载",)),
)
PLAYS = (Choice("lead", ("头条",)), Choice("second", ("次条",)), Choice("none", ("不上",)))
STATUSES = (
    Choice("published", ("发表",)),
    Choice("draft", ("草稿",)),
    Choice("withdrawn", ("撤稿",)),
)
CORRECTIONS = (
    Choice("correction", ("更正",)),
    Choice("update", ("更新",)),
    Choice("clarification", ("说明", "澄清")),
    Choice("apology", ("致歉", "道歉")),
)
SCRIPTS = (Choice("hans", ("简体",)), Choice("hant", ("繁体", "繁體")))

STORY = Form(
    "story",
    Words("稿件", "A story"),
    (
        Field(
            "title",
            ("标题",),
            Type.TEXT,
            Words(
                "主题；空格处先换行，「|」处也可换行",
                "The headline; its line breaks at a space, or at |",
            ),
            "标题: 望津桥今日恢复通车",
            required=True,
        ),
        Field(
            "section",
            ("栏目",),
            Type.TEXT,
            Words("报头里列出的栏目", "A section that the masthead lists"),
            "栏目: 要闻",
            required=True,
        ),
        Field(
            "kicker",
            ("引题", "肩题"),
            Type.TEXT,
            Words("标题上面的一行", "The line above the headline"),
            "引题: 历时七个月修缮",
        ),
        Field(
            "subtitle",
            ("副题", "副标题"),
            Type.TEXT,
            Words("标题下面的一行", "The line under the headline"),
            "副题: 首日过桥行人逾三千",
        ),
        Field(
            "kind",
            ("体裁",),
            Type.CHOICE,
            Words("稿件是什么；不写就是消息", "What the story is; news unless given"),
            "体裁: 通讯",
            choices=KINDS,
        ),
        Field(
            "date",
            ("日期",),
            Type.MOMENT,
            Words(
                "发表日期，可带时刻；不写就取文件夹的日期", "The day, or the folder's unless given"
            ),
            "日期: 2026-11-22 19:30",
        ),
        Field(
            "updated",
            ("更新",),
            Type.MOMENT,
            Words(
                "最近一次补充、改写的时间；改错别字不用写",
                "When it was last added to or rewritten; not for a slip put right",
            ),
            "更新: 2026-11-22 21:10",
        ),
        Field(
            "series",
            ("专栏", "专题"),
            Type.TEXTS,
            Words("报头里列出的专栏，可以几个", "One or more series that the masthead lists"),
            "专栏: 走转改",
        ),
        Field(
            "page",
            ("版", "版次"),
            Type.NUMBER,
            Words(
                "第几版；不写就取文件名开头的两位数",
                "The page, or the file name's first two digits",
            ),
            "版次: 3",
        ),
        Field(
            "dateline",
            ("电头",),
            Type.TEXT,
            Words("本报讯一类的开头", "The words before the text, such as 本报讯"),
            "电头: 本报讯（记者 张辉）",
        ),
        Field(
            "highlights",
            ("核心提示",),
            Type.TEXTS,
            Words("核心提示框里的几条", "The points of the summary box"),
            "核心提示: [桥面加宽两米, 汽车限行]",
        ),
        Field(
            "summary",
            ("摘要",),
            Type.TEXT,
            Words("列表里和分享时显示的一句话", "One sentence for lists and for sharing"),
            "摘要: 修了七个月的望津桥今天通车。",
        ),
        credit(Role.REPORTER),
        credit(Role.CORRESPONDENT),
        credit(Role.AUTHOR),
        credit(Role.COMPILER),
        credit(Role.PHOTOGRAPHER),
        credit(Role.ILLUSTRATOR),
        credit(Role.EDITOR),
        credit(Role.DUTY_EDITOR),
        credit(Role.PROOFREADER),
        Field(
            "photos",
            ("图片", "照片"),
            Type.RECORDS,
            Words("配图", "The pictures"),
            "图片: bridge.jpg",
            form="photo",
        ),
        Field(
            "statistics",
            ("数据", "链接"),
            Type.RECORDS,
            Words("数据框", "Boxes of figures"),
            "数据: {标题: 前三季度, 项目: {到位资金: 35亿元}}",
            form="statistics",
        ),
        Field(
            "source",
            ("来源",),
            Type.TEXT,
            Words("转载稿的原载媒体", "Who first published a reprint"),
            "来源: 云澹日报",
        ),
        Field(
            "source_url",
            ("来源网址",),
            Type.WEB_ADDRESS,
            Words("转载稿的原文网址", "Where the original of a reprint stands"),
            "来源网址: https://example.com/1",
        ),
        Field(
            "original_title",
            ("原标题",),
            Type.TEXT,
            Words("转载稿的原标题", "The original title of a reprint"),
            "原标题: 一座老桥的七个月",
        ),
        Field(
            "original_author",
            ("原作者",),
            Type.TEXT,
            Words("转载稿的原作者", "The original author of a reprint"),
            "原作者: 沈一苇",
        ),
        Field(
            "front",
            ("头版位置",),
            Type.CHOICE,
            Words(
                "在首页的位置；不写由版面自动安排",
                "Its place on the front; found for it unless given",
            ),
            "头版位置: 头条",
            choices=PLAYS,
        ),
        Field(
            "status",
            ("状态",),
            Type.CHOICE,
            Words(
                "草稿不会发表，撤稿只留一则说明；不写就是发表",
                "Published unless given; of a withdrawn story a notice stays, of a draft nothing",
            ),
            "状态: 草稿",
            choices=STATUSES,
        ),
        Field(
            "embargo",
            ("解禁时间",),
            Type.MOMENT,
            Words("到这一刻才发表", "Not published before this moment"),
            "解禁时间: 2026-11-22 06:00",
        ),
        Field(
            "expires",
            ("失效时间",),
            Type.MOMENT,
            Words("到这一刻就撤下", "Taken down at this moment"),
            "失效时间: 2026-12-01",
        ),
        Field(
            "aliases",
            ("旧地址",),
            Type.ADDRESSES,
            Words("以前的网址，会转到新址", "Earlier addresses, which will lead here"),
            "旧地址: /old/1.html",
        ),
        Field(
            "corrections",
            ("更正",),
            Type.RECORDS,
            Words("更正，随文刊出", "Corrections, printed with the story"),
            "更正: {日期: 2026-11-23, 内容: 桥长应为46米。}",
            form="correction",
        ),
        Field(
            "withdrawn",
            ("撤稿说明",),
            Type.RECORD,
            Words(
                "哪天撤下、怎样告诉读者；状态是撤稿时必写",
                "When it was taken down and what readers are told; needed for status: withdrawn",
            ),
            "撤稿说明: {日期: 2026-11-24, 说明: 稿件与事实不符，已撤下。}",
            form="withdrawal",
        ),
        Field(
            "script",
            ("文字",),
            Type.CHOICE,
            Words(
                "简体或繁体；不写就同报头", "Simplified or traditional; the masthead's unless given"
            ),
            "文字: 繁体",
            choices=SCRIPTS,
        ),
        Field(
            "proof",
            ("校样",),
            Type.RECORD,
            Words("这篇稿件放过哪些提醒", "Which warnings this story passes over"),
            "校样: {放过: {XB213: 标题是单位全名，不能删减}}",
            form="proof",
        ),
        Field(
            "note",
            ("备注",),
            Type.PROSE,
            Words("给同事看的话，从不发表", "A note to colleagues, never published"),
            "备注: 数字已同交通局核对",
        ),
    ),
)

CORRECTION = Form(
    "correction",
    Words("更正", "A correction"),
    (
        Field(
            "date",
            ("日期",),
            Type.DAY,
            Words("更正的日子", "The day of the correction"),
            "日期: 2026-11-23",
            required=True,
        ),
        Field(
            "text",
            ("内容",),
            Type.PROSE,
            Words("错在哪里，应是什么", "What was wrong and what is right"),
            "内容: 桥长应为46米，原稿误作64米。",
            required=True,
        ),
        Field(
            "kind",
            ("类型",),
            Type.CHOICE,
            Words(
                "更正、更新、说明或致歉；不写就是更正",
                "Correction, update, clarification or apology; correction unless given",
            ),
            "类型: 说明",
            choices=CORRECTIONS,
        ),
        Field(
            "was",
            ("原文",),
            Type.TEXT,
            Words("印错的几个字，和改为一起写", "The words that were wrong, together with now"),
            "原文: 桥长64米",
        ),
        Field(
            "now",
            ("改为",),
            Type.TEXT,
            Words("应当是什么，和原文一起写", "The right words, together with was"),
            "改为: 桥长46米",
        ),
    ),
)

WITHDRAWAL = Form(
    "withdrawal",
    Words("撤稿说明", "A withdrawal"),
    (
        Field(
            "date",
            ("日期",),
            Type.DAY,
            Words("撤下的日子", "The day on which it was taken down"),
            "日期: 2026-11-24",
            required=True,
        ),
        Field(
            "text",
            ("说明",),
            Type.PROSE,
            Words(
                "登在原址的话，全文公开；不要写进撤下的标题和人名",
                "What stands at its address, for all to read; name nothing that was taken down",
            ),
            "说明: 稿件与事实不符，已撤下，向读者致歉。",
            required=True,
        ),
    ),
)
