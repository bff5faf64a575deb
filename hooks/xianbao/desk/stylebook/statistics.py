"""A box of figures and its items."""

from xianbao.desk.stylebook.field import Field, Form, Type
from xianbao.desk.words import Words

STATISTICS = Form(
    "statistics",
    Words("数据框", "A box of figures"),
    (
        Field(
            "title",
            ("标题",),
            Type.TEXT,
            Words("框的标题", "The heading of the box"),
            "标题: 前三季度招商引资",
            required=True,
        ),
        Field(
            "period",
            ("时期",),
            Type.TEXT,
            Words("数字说的是哪段时间", "The time that the figures are for"),
            "时期: 2026年1至9月",
        ),
        Field(
            "source",
            ("来源",),
            Type.TEXT,
            Words("数字从哪里来", "Where the figures come from"),
            "来源: 县统计局",
        ),
        Field(
            "note",
            ("说明",),
            Type.TEXT,
            Words("框下的一句说明", "A remark under the box"),
            "说明: 口径为新签约项目",
        ),
        Field(
            "items",
            ("项目",),
            Type.PAIRS,
            Words("一项一行，名称和数值", "One item a line: its name and its value"),
            "项目: {到位资金: 35亿元，同比增长17%}",
            required=True,
            form="item",
        ),
    ),
)

ITEM = Form(
    "item",
    Words("数据框里的一项", "An item of a box"),
    (
        Field(
            "label",
            ("名称",),
            Type.TEXT,
            Words("这一项叫什么", "The name of the item"),
            "名称: 到位资金",
        ),
        Field(
            "value",
            ("数值",),
            Type.QUANTITY,
            Words("数值和单位", "The number with its unit"),
            "数值: 35亿元",
        ),
        Field(
            "change",
            ("变化",),
            Type.QUANTITY,
            Words("增减", "Growth or decline"),
            "变化: 同比增长17%",
        ),
        Field(
            "target",
            ("目标",),
            Type.QUANTITY,
            Words("目标值", "What was planned"),
            "目标: 40亿元",
        ),
        Field(
            "points",
            ("走势",),
            Type.PAIRS,
            Words("画线的各点", "The points of a line"),
            "走势: {1月: 3.2万人次, 2月: 4.1万人次}",
        ),
        Field(
            "note",
            ("说明",),
            Type.TEXT,
            Words("这一项的说明", "A remark on the item"),
            "说明: 含续建项目",
        ),
    ),
    short="value",
)
