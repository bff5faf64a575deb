"""What the paper holds to, a group of the masthead."""

from xianbao.desk.stylebook.field import Field, Form, Type
from xianbao.desk.words import Words

POLICIES = Form(
    "policies",
    Words("声明", "What the paper says of itself"),
    (
        Field(
            "corrections",
            ("更正办法",),
            Type.TEXT,
            Words("怎样更正，怎样提出", "How errors are corrected"),
            "更正办法: policies/corrections.md",
        ),
        Field(
            "ethics",
            ("采编准则",),
            Type.TEXT,
            Words("采编人员守什么规矩", "The rules that reporters and editors keep"),
            "采编准则: policies/ethics.md",
        ),
        Field(
            "principles",
            ("办报原则",),
            Type.TEXT,
            Words("办报的原则", "The principles of the paper"),
            "办报原则: policies/principles.md",
        ),
        Field(
            "ownership",
            ("所有权与经费",),
            Type.TEXT,
            Words("报社归谁，钱从哪里来", "Who owns the paper and who pays for it"),
            "所有权与经费: policies/ownership.md",
        ),
        Field(
            "verification",
            ("核实办法",),
            Type.TEXT,
            Words("怎样核实", "How facts are verified"),
            "核实办法: policies/ethics.md#核实",
        ),
        Field(
            "unnamed_sources",
            ("匿名消息来源",),
            Type.TEXT,
            Words("什么时候不写消息来源的名字", "When a source is not named"),
            "匿名消息来源: policies/ethics.md#匿名",
        ),
        Field(
            "bylines",
            ("署名办法",),
            Type.TEXT,
            Words("署名是什么意思，什么时候不署", "What bylines mean and when there is none"),
            "署名办法: policies/ethics.md#署名",
        ),
        Field(
            "feedback",
            ("联系与投诉",),
            Type.TEXT,
            Words("怎样联系，怎样投诉", "How to reach the paper and complain"),
            "联系与投诉: policies/corrections.md#提出",
        ),
        Field(
            "mission",
            ("办报宗旨",),
            Type.TEXT,
            Words("报什么，先报什么", "What the paper covers, and what first"),
            "办报宗旨: about.md",
        ),
        Field(
            "masthead",
            ("编辑部",),
            Type.TEXT,
            Words("谁在编这张报纸", "Who edits the paper"),
            "编辑部: https://tangxiu.example/editors/",
        ),
        Field(
            "diversity",
            ("多元与包容",),
            Type.TEXT,
            Words("怎样照顾不同的人", "How all people are served"),
            "多元与包容: policies/diversity.md",
        ),
    ),
)
"""Each is a page in ``docs/``, with a place on it or without, or an address of another site."""
