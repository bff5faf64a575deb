"""The masthead file, and the groups inside it."""

from xianbao.desk.stylebook.field import Choice, Field, Form, Type
from xianbao.desk.stylebook.story import SCRIPTS
from xianbao.desk.words import Words

READINGS = (
    Choice("pinyin", ("拼音",)),
    Choice("english", ("英文",)),
    Choice("none", ("不加", "无")),
)
SEARCHES = (Choice("all", ("要", "全文")), Choice("none", ("不要", "无")))
STYLES = (Choice("joined", ("连写",)), Choice("words", ("分词",)))
BILLS = (
    Choice("recent", ("近半年",)),
    Choice("all", ("全部",)),
    Choice("none", ("不要", "无")),
)

MASTHEAD = Form(
    "masthead",
    Words("报头 masthead.yml", "The masthead, masthead.yml"),
    (
        Field(
            "name",
            ("报名",),
            Type.TEXT,
            Words("报纸的名字", "The name of the paper"),
            "报名: 棠岫日报",
            required=True,
        ),
        Field(
            "pinyin",
            ("拼音",),
            Type.TEXT,
            Words("报名的拼音；不写由机器注音", "The reading of the name; generated unless given"),
            "拼音: TANGXIU RIBAO",
        ),
        Field(
            "english",
            ("英文",),
            Type.TEXT,
            Words("英文报名", "The name in English"),
            "英文: Tangxiu Daily",
        ),
        Field(
            "county",
            ("县",),
            Type.TEXT,
            Words("所在县区", "The county"),
            "县: 棠岫县",
        ),
        Field(
            "places",
            ("地名",),
            Type.TEXTS,
            Words("给栏目注音时略去的地名", "Place names that labels drop from their reading"),
            "地名: [棠岫, 城关]",
        ),
        Field(
            "labels",
            ("标签",),
            Type.CHOICE,
            Words("栏目名旁边印什么", "What is printed beside a section's name"),
            "标签: 拼音",
            choices=READINGS,
        ),
        Field(
            "label_style",
            ("拼音样式",),
            Type.CHOICE,
            Words("拼音连写或分词", "Whether pinyin is joined or divided into words"),
            "拼音样式: 连写",
            choices=STYLES,
        ),
        Field(
            "script",
            ("文字",),
            Type.CHOICE,
            Words("全报用简体或繁体", "The script of the paper"),
            "文字: 简体",
            choices=SCRIPTS,
        ),
        Field(
            "zone",
            ("时区",),
            Type.TEXT,
            Words("解禁、失效按哪个时区", "The time zone of every date"),
            "时区: Asia/Shanghai",
        ),
        Field(
            "motto",
            ("报训",),
            Type.TEXT,
            Words("报头下的一句话", "The line under the nameplate"),
            "报训: 把一县的事，说给一县的人听",
        ),
        Field(
            "cn",
            ("刊号",),
            Type.TEXT,
            Words("国内统一刊号", "The CN number"),
            "刊号: CN 00-0716",
        ),
        Field(
            "founded",
            ("创刊",),
            Type.DAY,
            Words("创刊的日子", "The day of the first issue"),
            "创刊: 1957-03-18",
        ),
        Field(
            "ear",
            ("报眼",),
            Type.RECORD,
            Words("报名旁边的小框", "The box beside the nameplate"),
            "报眼: {标题: 云母坪水库, 内容: 蓄水2310万立方米}",
            form="ear",
        ),
        Field(
            "copyright",
            ("版权",),
            Type.TEXT,
            Words("每页末尾的版权声明", "The statement at the foot of each page"),
            "版权: 版权归《棠岫日报》社所有",
        ),
        Field(
            "search",
            ("检索",),
            Type.CHOICE,
            Words("要不要全文检索；不写就要", "Whether readers can search the paper; they can"),
            "检索: 不要",
            choices=SEARCHES,
        ),
        Field(
            "record",
            ("备案号",),
            Type.TEXT,
            Words("网站备案号", "The site's record number"),
            "备案号: 虚构备00000716号-1",
        ),
        Field(
            "licence",
            ("许可证",),
            Type.TEXT,
            Words("互联网新闻信息服务许可证编号", "The number of the licence for internet news"),
            "许可证: 00120260716",
        ),
        Field(
            "police_record",
            ("公安备案号",),
            Type.TEXT,
            Words("公安联网备案号", "The number on record with the police"),
            "公安备案号: 虚公网安备00071602000716号",
        ),
        Field(
            "issn",
            ("国际刊号",),
            Type.TEXT,
            Words("国际标准刊号 ISSN", "The ISSN"),
            "国际刊号: ISSN 0000-0000",
        ),
        Field(
            "policies",
            ("声明",),
            Type.RECORD,
            Words(
                "本报的规矩写在哪些页上，印在版权页，也给搜索引擎看",
                "On which pages the paper says by what rules it works; for machines too",
            ),
            "声明: {更正办法: policies/corrections.md, 采编准则: policies/ethics.md}",
            form="policies",
        ),
        Field(
            "colophon",
            ("版权页", "报头资料"),
            Type.PAIRS,
            Words("主办、社址、电话等", "Publisher, address, telephone and the like"),
            "版权页: {主办: 棠岫日报社}",
        ),
        Field(
            "sections",
            ("栏目",),
            Type.RECORDS,
            Words("各栏目，依排列次序", "The sections in their order"),
            "栏目: [要闻, 民生服务]",
            required=True,
            form="section",
        ),
        Field(
            "series",
            ("专栏",),
            Type.RECORDS,
            Words("各专栏，依排列次序", "The series in their order"),
            "专栏: [走转改]",
            form="series",
        ),
        Field(
            "share_cards",
            ("分享图",),
            Type.CHOICE,
            Words("哪些稿件各有一张分享图", "Which stories have a share card of their own"),
            "分享图: 近半年",
            choices=BILLS,
        ),
        Field(
            "card_font",
            ("分享图字体",),
            Type.TEXT,
            Words(
                "分享图用的字体文件；不写就用电脑上的宋体",
                "The font's file for share cards; the system's unless given",
            ),
            "分享图字体: fonts/SourceHanSerifSC-Bold.otf",
        ),
        Field(
            "glossary",
            ("用语",),
            Type.RECORDS,
            Words("全报统一的用语", "The words that the paper has agreed on"),
            "用语: [{名称: 望津桥, 不用: 望津大桥, 理由: 桥名碑上是这三个字}]",
            form="term",
        ),
        Field(
            "proof",
            ("校样",),
            Type.RECORD,
            Words("全报放过、另查哪些提醒", "What the paper passes over, or looks for beside"),
            "校样: {放过: {XB213: 本报惯用长题}}",
            form="paper_proof",
        ),
    ),
)

_LABEL = (
    Field(
        "name",
        ("名称",),
        Type.TEXT,
        Words("汉字名称", "The name in 汉字"),
        "名称: 今日声音",
        required=True,
    ),
    Field(
        "pinyin",
        ("拼音",),
        Type.TEXT,
        Words("拼音；不写由机器注音", "The reading; generated unless given"),
        "拼音: SHENGYIN",
    ),
    Field(
        "english",
        ("英文",),
        Type.TEXT,
        Words("英文名称", "The name in English"),
        "英文: Voices",
    ),
    Field(
        "key",
        ("地址",),
        Type.TEXT,
        Words(
            "网址里的写法；不写取自拼音", "Its part of the address; from the reading unless given"
        ),
        "地址: shengyin",
    ),
    Field(
        "about",
        ("说明",),
        Type.PROSE,
        Words("一两句介绍", "A sentence or two about it"),
        "说明: 一个人，一段原话。",
    ),
    Field(
        "formerly",
        ("旧地址",),
        Type.ADDRESSES,
        Words("以前的网址，会转到新址", "Earlier addresses, which will lead here"),
        "旧地址: /sections/renwu/",
    ),
)

SECTION = Form("section", Words("栏目", "A section"), _LABEL, short="name")

SERIES = Form(
    "series",
    Words("专栏", "A series"),
    (
        *_LABEL,
        Field(
            "banner",
            ("通栏",),
            Type.TEXT,
            Words("稿件上方的长标语", "The long line over its stories"),
            "通栏: 大干四季度·决胜全年红",
        ),
    ),
    short="name",
)

EAR = Form(
    "ear",
    Words("报眼", "The ear"),
    (
        Field(
            "title",
            ("标题",),
            Type.TEXT,
            Words("报眼的标题", "Its heading"),
            "标题: 云母坪水库",
            required=True,
        ),
        Field(
            "text",
            ("内容",),
            Type.PROSE,
            Words("报眼的一两句话", "Its sentence or two"),
            "内容: 蓄水2310万立方米。",
            required=True,
        ),
    ),
)
