"""The staff file."""

from xianbao.desk.stylebook.credits import ROLE_CHOICES
from xianbao.desk.stylebook.field import Field, Form, Type
from xianbao.desk.words import Words

STAFF = Form(
    "staff",
    Words("人员名单 staff.yml", "The staff list, staff.yml"),
    (
        Field(
            "name",
            ("姓名",),
            Type.TEXT,
            Words("姓名", "The name"),
            "姓名: 张辉",
            required=True,
        ),
        Field(
            "aliases",
            ("别名",),
            Type.NAMES,
            Words("名字的别种写法、笔名", "Other spellings and pen names"),
            "别名: [張輝]",
        ),
        Field(
            "job",
            ("职务",),
            Type.TEXT,
            Words("职务", "The job"),
            "职务: 首席记者",
        ),
        Field(
            "roles",
            ("职责",),
            Type.CHOICES,
            Words("可以署的身份；不写就都可以", "The roles they hold; any unless given"),
            "职责: [记者, 摄影]",
            choices=ROLE_CHOICES,
        ),
        Field(
            "pinyin",
            ("拼音",),
            Type.TEXT,
            Words("姓名的拼音，姓和名之间空格", "The reading, with a space after the surname"),
            "拼音: Lü Xiaopu",
        ),
        Field(
            "key",
            ("地址",),
            Type.TEXT,
            Words(
                "网址里的写法；不写取自拼音",
                "Their part of the address; from the reading unless given",
            ),
            "地址: zhang-hui",
        ),
        Field(
            "about",
            ("简介",),
            Type.PROSE,
            Words("一两句介绍", "A sentence or two about them"),
            "简介: 跑水利和工业二十二年。",
        ),
        Field(
            "formerly",
            ("旧地址",),
            Type.ADDRESSES,
            Words("以前的网址，会转到新址", "Earlier addresses, which will lead here"),
            "旧地址: /people/zhang-hui-1a2b3c/",
        ),
    ),
    short="name",
)
